//! The way from an office to the refurbisher, on both engines and by the pages.

mod pages;
mod seed;
mod way;
