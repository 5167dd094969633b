//! Values to bytes: PDF by Typst, sheets, labels, bar codes, charts.
//!
//! A paper is a plain struct (`document`), a Typst template of the same name (`templates/`) and one
//! function that gives the bytes. Data reach a template as a virtual JSON file and nothing else, so
//! that no donor's text is ever read as Typst source.
//!
//! What must never live here: a database, a clock, a network call, or a sentence in one language.
//! Words come in through [`Frame::words`], the time through [`Frame::made_at`].

#![cfg_attr(
    test,
    expect(clippy::unwrap_used, reason = "a test may stop where it stands")
)]

pub mod chart;
pub mod code;
pub mod document;
pub mod figures;
pub mod limits;
pub mod sheet;
pub mod sscc;

mod failure;
mod fonts;
mod frame;
mod render;
mod svg;
mod world;

pub use failure::PaperError;
pub use frame::{Attachment, Frame, WORDS};
pub use render::{Page, Paper, Picture, render};
