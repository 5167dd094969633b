//! A paper of a shipment: parties, pairs of label and value, statements, tables, signatures, a drawing. Deeds,
//! declarations, invoices for customs, waybills and proofs of receipt are made of these. All of its words come in as
//! values, as such papers are in two languages.

use serde::{Deserialize, Serialize};

use super::packing_list::Place;
use crate::failure::within;
use crate::render::pages;
use crate::{Frame, Page, Paper, PaperError, Picture, limits, render};

/// A paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// What paper it is.
    pub title: String,
    /// The same in the second language.
    pub second: Option<String>,
    /// Its number.
    pub number: String,
    /// Landscape, for wide tables.
    pub wide: bool,
    /// Its parts, in their order.
    pub parts: Vec<Part>,
}

/// A part of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "part", rename_all = "kebab-case")]
pub enum Part {
    /// A heading.
    Heading {
        /// Its text.
        text: String,
    },
    /// Parties side by side.
    Parties {
        /// What each is, and who.
        parties: Vec<(String, Place)>,
    },
    /// Labels with values.
    Facts {
        /// How many stand side by side.
        columns: u8,
        /// The pairs; a value that is empty is left out.
        pairs: Vec<(String, String)>,
    },
    /// Sentences.
    Text {
        /// One a paragraph.
        paragraphs: Vec<String>,
    },
    /// A table.
    Table {
        /// Its columns.
        columns: Vec<FormColumn>,
        /// Its rows.
        rows: Vec<Vec<String>>,
        /// Its last row.
        total: Option<Vec<String>>,
    },
    /// Who signs.
    Signatures {
        /// One a field.
        fields: Vec<SignField>,
    },
    /// A drawing.
    Drawing {
        /// SVG.
        svg: String,
        /// What it shows, for who cannot see it.
        alt: String,
    },
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormColumn {
    /// Its head.
    pub head: String,
    /// Its part of the width.
    pub width: u8,
    /// Numbers stand at the right.
    pub is_number: bool,
}

/// A field for a signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignField {
    /// Who signs here.
    pub heading: String,
    /// The name, where it is known.
    pub name: String,
    /// As what, where and when.
    pub under: String,
    /// The drawn signature or a photo, PNG or JPEG.
    #[serde(skip)]
    pub picture: Option<Vec<u8>>,
    /// It was signed with the typed name.
    pub typed: bool,
}

#[derive(Serialize)]
struct Values<'a> {
    #[serde(flatten)]
    form: &'a Form,
    /// The names of the pictures of signatures, in their order; empty where there is none.
    drawn: Vec<String>,
}

/// The paper as a PDF.
pub fn form(form: &Form, frame: &Frame<'_>) -> Result<Vec<u8>, PaperError> {
    let (values, pictures) = values(form)?;
    render(&paper(form, &values, pictures), frame)
}

/// Its pages as text.
pub fn form_pages(form: &Form, frame: &Frame<'_>) -> Result<Vec<Page>, PaperError> {
    let (values, pictures) = values(form)?;
    pages(&paper(form, &values, pictures), frame)
}

fn values(form: &Form) -> Result<(Values<'_>, Vec<Picture>), PaperError> {
    let (mut drawn, mut pictures) = (Vec::new(), Vec::new());
    for part in &form.parts {
        match part {
            Part::Table { rows, .. } => {
                within("rows of a table", rows.len(), limits::PACKED_DEVICES_MAX)?;
            }
            Part::Signatures { fields } => {
                for field in fields {
                    let Some(bytes) = &field.picture else {
                        drawn.push(String::new());
                        continue;
                    };
                    let end = if bytes.starts_with(&[0xFF, 0xD8]) {
                        "jpg"
                    } else {
                        "png"
                    };
                    let name = format!("pictures/{}.{end}", drawn.len());
                    pictures.push(Picture {
                        name: name.clone(),
                        bytes: bytes.clone(),
                    });
                    drawn.push(name);
                }
            }
            _ => {}
        }
    }
    Ok((Values { form, drawn }, pictures))
}

fn paper<'a>(form: &Form, values: &'a Values<'a>, pictures: Vec<Picture>) -> Paper<'a, Values<'a>> {
    Paper {
        template: "form",
        title: format!("{} {}", form.title, form.number),
        ident: format!("form/{}/{}", form.title, form.number),
        words: "",
        values,
        pictures,
    }
}
