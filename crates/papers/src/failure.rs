//! What can go wrong between values and bytes.

/// A paper that could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// More of something than a paper takes; see [`crate::limits`].
    #[error("{what}: {count} is more than the limit of {limit}")]
    TooLarge {
        /// What there is too much of.
        what: &'static str,
        /// How much was asked.
        count: usize,
        /// How much is possible.
        limit: usize,
    },
    /// A text that the code cannot carry.
    #[error("{kind} cannot hold {text:?}")]
    NotEncodable {
        /// Which code.
        kind: &'static str,
        /// The text.
        text: String,
    },
    /// A drawn signature that holds more than the strokes of a pen.
    #[error("the drawing of a signature holds {0:?}, which is no part of a path")]
    NotAPath(char),
    /// The template or its data were refused: a fault of ours.
    #[error("template {template}: {message}")]
    Template {
        /// Which template.
        template: String,
        /// What Typst says.
        message: String,
    },
    /// The values could not be written as JSON.
    #[error("the values of a paper are not JSON")]
    Json(#[from] serde_json::Error),
    /// A workbook could not be written.
    #[error("the workbook could not be written")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// Delimited text could not be written.
    #[error("the delimited text could not be written")]
    Delimited(#[from] csv::Error),
}

/// Refuses what is over its limit.
pub(crate) fn within(what: &'static str, count: usize, limit: usize) -> Result<(), PaperError> {
    if count > limit {
        return Err(PaperError::TooLarge { what, count, limit });
    }
    Ok(())
}
