//! An invoice of the programme for a project: one amount, what it is for, who pays, until when.

use serde::{Deserialize, Serialize};

use super::packing_list::Place;
use crate::render::pages;
use crate::{Frame, Page, Paper, PaperError, render};

/// Words of the template.
pub const WORDS: &str = "\
    invoice invoice-on invoice-due invoice-from invoice-to invoice-project invoice-what \
    invoice-amount invoice-sum invoice-quote invoice-before";

/// An invoice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invoice {
    /// Its number, once and for ever.
    pub number: String,
    /// When it was written, as the reader writes it.
    pub on: String,
    /// Until when it is to be paid.
    pub due: String,
    /// Who asks for the money.
    pub from: Place,
    /// Who pays.
    pub to: Place,
    /// Number and name of the project.
    pub project: String,
    /// What the money is for, in the reader's language.
    pub what: String,
    /// More about it.
    pub note: Option<String>,
    /// The amount with its currency, as the reader writes it.
    pub amount: String,
    /// The goods leave only when it is paid.
    pub before_shipping: bool,
}

/// The invoice as a PDF.
pub fn invoice(invoice: &Invoice, frame: &Frame<'_>) -> Result<Vec<u8>, PaperError> {
    render(&paper(invoice, frame), frame)
}

/// Its page as text.
pub fn invoice_pages(invoice: &Invoice, frame: &Frame<'_>) -> Result<Vec<Page>, PaperError> {
    pages(&paper(invoice, frame), frame)
}

fn paper<'a>(invoice: &'a Invoice, frame: &Frame<'_>) -> Paper<'a, Invoice> {
    Paper {
        template: "invoice",
        title: format!("{} {}", frame.word("invoice"), invoice.number),
        ident: format!("invoice/{}", invoice.number),
        words: WORDS,
        values: invoice,
        pictures: Vec::new(),
    }
}
