//! One fact of a device each: text of a cell -> value, or nothing where the text does not say it.

pub mod category;
pub mod condition;
pub mod cpu;
pub mod figures;
pub mod maker;
pub mod printing;

mod cpu_intel;
mod cpu_rules;
mod cpu_text;

use gapless_journey::words;

words! {
    /// Where a value comes from (interfaces.md, `gapless check`).
    Basis {
        /// In the line.
        Stated = "stated",
        /// Known for that model.
        Model = "model",
        /// By a rule that the reasons name.
        Inferred = "inferred",
    }
}
