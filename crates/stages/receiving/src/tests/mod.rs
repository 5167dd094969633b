//! Check-in on both engines, and its pages.

mod floor;
mod later;
mod pages;
mod programs;
mod reports;
