//! Why a file could not be read: a code and facts. The sentence is made at the edge, in the reader's language.

/// A file that cannot be read as what it should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.english())]
pub struct ReadError {
    /// Fixed code, kebab-case.
    pub code: &'static str,
    /// What the sentence names.
    pub facts: Vec<(&'static str, String)>,
}

impl ReadError {
    /// An error without facts.
    pub const fn new(code: &'static str) -> Self {
        Self {
            code,
            facts: Vec::new(),
        }
    }

    /// The same, naming one more fact.
    #[must_use]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "callers give numbers and texts alike"
    )]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.facts.push((name, value.to_string()));
        self
    }

    /// A fact by its name, or an empty text.
    pub fn fact(&self, name: &str) -> &str {
        self.facts
            .iter()
            .find(|(n, _)| *n == name)
            .map_or("", |(_, v)| v.as_str())
    }

    /// What is wrong, in English, for the command line and the log.
    pub fn english(&self) -> String {
        let f = |name| self.fact(name);
        match self.code {
            "empty" => "the file is empty".to_owned(),
            // Nobody reads on to count what is refused.
            "too-large" => format!("the file is larger than {} MB", megabytes(f("limit"))),
            "wrong-type" => format!("this is {}, not a list of equipment", kind(f("kind"))),
            "password" => "the workbook is protected by a password".to_owned(),
            "broken-zip" => format!(
                "the file looks like a workbook or an archive but its ZIP container is broken: {}",
                f("why")
            ),
            "broken-workbook" => format!("the workbook is damaged: {}", f("why")),
            "unpacks-too-large" => {
                format!(
                    "the workbook unpacks to more than {} MB",
                    megabytes(f("limit"))
                )
            }
            "too-many-parts" => format!(
                "the workbook has {} parts; at most {} are read",
                f("parts"),
                f("limit")
            ),
            "too-many-sheets" => format!(
                "the file has {} sheets or tables; at most {} are read",
                f("sheets"),
                f("limit")
            ),
            "too-many-rows" => format!("the list has more than {} rows", f("limit")),
            "too-many-columns" => {
                format!(
                    "row {} has {} columns; at most {} are read",
                    f("row"),
                    f("columns"),
                    f("limit")
                )
            }
            "too-many-cells" => format!("the list has more than {} filled cells", f("limit")),
            "too-many-files" => format!(
                "the archive has {} files; at most {} are read",
                f("files"),
                f("limit")
            ),
            "archive-in-archive" => "this is an archive within an archive".to_owned(),
            "broken-json" => format!("this is no whole JSON document: {}", f("why")),
            "no-rows" => "no row in this file says anything".to_owned(),
            "no-such-column" => format!("there is no column '{}' in this file", f("column")),
            "no-such-field" => format!("'{}' is no field of a manifest", f("field")),
            "not-a-report" => "this is no report that is known here".to_owned(),
            "archive-broken" => format!("the archive is damaged: {}", f("why")),
            "archive-too-large" => format!(
                "the archive or folder holds more than {} MB",
                megabytes(f("limit"))
            ),
            "archive-too-many-parts" => {
                format!("the archive or folder holds more than {} files", f("limit"))
            }
            "no-report-inside" => format!(
                "none of the {} files inside is a report that is known here",
                f("parts")
            ),
            code => code.to_owned(),
        }
    }

    /// What to do about it, in English.
    pub fn english_advice(&self) -> &'static str {
        match self.code {
            "empty" | "no-rows" => {
                "send the list with its rows; check that the right sheet was saved"
            }
            "too-large" | "too-many-rows" | "too-many-cells" => {
                "split the list and send it in parts"
            }
            "wrong-type" => "save the list as XLSX, ODS, XLS, CSV or JSON and send that",
            "password" => {
                "remove the password in your spreadsheet program, save, and send it again"
            }
            "broken-zip" | "broken-workbook" => {
                "open it in your spreadsheet program, save it under a new name, and send that"
            }
            "unpacks-too-large" | "too-many-parts" | "too-many-sheets" | "too-many-columns" => {
                "copy the table of the equipment alone into a new workbook and send that"
            }
            "too-many-files" => "send the lists alone, in several archives",
            "archive-in-archive" => "unpack it and send the lists themselves",
            "broken-json" => "export the list again, or save it as XLSX or CSV and send that",
            "no-such-column" => {
                "name the column as its header says, as its letter (A, B, ...), or as its sheet and letter (PCs!B)"
            }
            "no-such-field" => {
                "use a field of `gapless check --help`, for example serial_number, model, cpu or ram"
            }
            "not-a-report" | "no-report-inside" => {
                "send a log of nwipe, or the output of dmidecode, lshw, inxi, hwinfo, smartctl or edid-decode"
            }
            "archive-broken" => "pack the reports again, and send that",
            "archive-too-large" | "archive-too-many-parts" => {
                "send the reports of one machine at a time"
            }
            _ => "check the file",
        }
    }
}

/// Bytes as a person says them.
fn megabytes(bytes: &str) -> u64 {
    bytes.parse::<u64>().unwrap_or(0) >> 20
}

/// What a file is instead, in English; pages have `file-kind-<word>`.
fn kind(word: &str) -> &str {
    match word {
        "pdf" => "a PDF document",
        "picture" => "a picture",
        "sound" => "a sound or a picture",
        "archive" => "an archive",
        "program" => "a program",
        "text-document" => "a text document",
        "database" => "a database",
        "web-page" => "a web page",
        "xml" => "an XML document",
        "office" => "another kind of office document",
        _ => "a program or a picture",
    }
}
