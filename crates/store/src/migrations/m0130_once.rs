//! What was sent with a key, so that the same key with another request is refused.

use super::Steps;

/// The migration.
pub fn migration() -> Steps {
    Steps::new("m0130_once", STEPS)
}

const STEPS: &[&str] = &["ALTER TABLE once ADD COLUMN request TEXT"];
