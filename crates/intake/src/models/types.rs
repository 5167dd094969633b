//! Lenovo's machine types: directories and inventory tools write `20L6S0AB00` where people say ThinkPad T480.

use std::collections::HashMap;
use std::sync::LazyLock;

const LIST: &str = include_str!("../../../../data/models/lenovo_types.csv");

/// Letters and digits of a type.
const TYPE_CHARS: usize = 4;
/// Letters and digits of a whole machine type and model of today, which no other maker writes so.
const WHOLE_CHARS: usize = 10;

static TYPES: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    LIST.lines()
        .skip(1)
        .filter_map(|line| line.split_once(','))
        .collect()
});

/// The name of the model that a machine type stands for.
pub fn name_of(maker: Option<&str>, model: &str) -> Option<&'static str> {
    let word = model
        .split(|c: char| !c.is_ascii_alphanumeric())
        .find(|w| !w.is_empty() && !w.eq_ignore_ascii_case("lenovo"))?;
    let whole = word.len() == WHOLE_CHARS;
    let fits = match maker {
        Some("Lenovo" | "IBM") => {
            whole || word.len() == TYPE_CHARS || (7..=9).contains(&word.len())
        }
        None => whole,
        Some(_) => false,
    };
    let key = word.get(..TYPE_CHARS)?.to_ascii_uppercase();
    // Four digits alone are a number of many things.
    let alone = word.len() == TYPE_CHARS && key.bytes().all(|b| b.is_ascii_digit());
    if !fits || alone {
        return None;
    }
    TYPES.get(key.as_str()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_names_its_model() {
        for (maker, model, name) in [
            (Some("Lenovo"), "20L6S0AB00", Some("ThinkPad T480")),
            (None, "20L6S0AB00", Some("ThinkPad T480")),
            (Some("Lenovo"), "20l6", Some("ThinkPad T480")),
            (Some("Lenovo"), "4286CTO", Some("ThinkPad X220")),
            (Some("Lenovo"), "4286", None),
            (Some("Dell"), "20L6S0AB00", None),
            (Some("Lenovo"), "ThinkPad T480", None),
        ] {
            assert_eq!(name_of(maker, model), name, "{model}");
        }
    }
}
