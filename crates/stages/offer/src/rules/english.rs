//! Reasons and preparations in English, for the command line. Pages make their sentences from `reason-<code>` and
//! `preparation-<code>` in the reader's language; a test keeps the two lists the same.

use super::judge::Reason;

/// Every code with its English sentence; `{name}` is a fact.
pub const REASONS: &[(&str, &str)] = &[
    ("cpu-ok", "{cpu} is at or above {minimum}"),
    ("cpu-below", "{cpu} is below {minimum}"),
    (
        "cpu-not-ranked",
        "{cpu} is not ranked against {minimum}: the coordinator decides",
    ),
    (
        "cpu-unclear",
        "the processor cannot be told from \"{text}\": its name or number is needed",
    ),
    ("cpu-missing", "the processor is not stated"),
    (
        "cpu-ok-by-model",
        "every {model} has a processor at or above {minimum} ({cpu})",
    ),
    (
        "cpu-below-by-model",
        "every {model} has a processor below {minimum} ({cpu})",
    ),
    (
        "cpu-varies",
        "{model} was sold with processors below and above {minimum} ({cpu}): which one is it?",
    ),
    ("ram-ok", "{ram} GB of memory, at least {minimum} GB"),
    ("ram-below", "{ram} GB of memory is less than {minimum} GB"),
    (
        "ram-ok-by-model",
        "every {model} has at least {ram} GB of memory",
    ),
    (
        "ram-missing",
        "the memory is not stated (at least {minimum} GB)",
    ),
    ("screen-ok", "{inch} inch, at least {minimum}"),
    ("screen-below", "{inch} inch is less than {minimum}"),
    (
        "screen-ok-by-model",
        "{model} has {inch} inch, at least {minimum}",
    ),
    (
        "screen-below-by-model",
        "{model} has {inch} inch, less than {minimum}",
    ),
    (
        "screen-missing",
        "the size of the screen is not stated (at least {minimum} inch)",
    ),
    ("screen-crt", "tubes are not taken"),
    (
        "printer-ok",
        "a printer of the kind that is taken ({printing})",
    ),
    (
        "printer-not-taken",
        "printers of this kind are not taken ({printing})",
    ),
    ("printer-copier", "office copiers are not taken"),
    (
        "printing-missing",
        "whether the printer is a laser printer is not stated",
    ),
    ("category-ok", "{category} is taken, without a minimum"),
    (
        "category-by-model",
        "the list says {stated}; the model is {category}",
    ),
    (
        "category-missing",
        "what kind of equipment it is, is not stated",
    ),
    ("category-not-taken", "{category} is not taken"),
    ("other-ict", "other ICT equipment: the coordinator decides"),
    ("nothing-stated", "the row does not say what it is about"),
    ("virtual-machine", "a virtual machine is no device"),
    ("software", "software and licences are not taken"),
    ("not-ict", "this is not ICT equipment"),
    (
        "surveillance",
        "cameras and recorders of buildings are not taken",
    ),
    ("stolen", "reported as stolen"),
    ("lost", "reported as lost"),
    ("sold", "reported as sold"),
    (
        "lent",
        "lent or leased: whose is it, and when does it come back?",
    ),
    (
        "reported-broken",
        "reported as broken; counts towards the share of faulty goods",
    ),
    ("written-off", "written off in the donor's books"),
    ("incomplete", "a part is reported missing"),
    (
        "quantity-unclear",
        "the quantity \"{text}\" was not understood: the row counts as one device",
    ),
    (
        "duplicate-serial",
        "the same serial number stands in {where}",
    ),
    (
        "duplicate-row",
        "the same serial number stands in row {row}",
    ),
    (
        "duplicate-file",
        "the same serial number stands in row {row} of {file}",
    ),
    (
        "duplicate-donation",
        "the same serial number stands in donation {number}",
    ),
    (
        "duplicate-device",
        "the same serial number is on device {device}, which came before",
    ),
    (
        "duplicate-tag-row",
        "the same asset tag stands in row {row}",
    ),
    (
        "duplicate-tag-file",
        "the same asset tag stands in row {row} of {file}",
    ),
    (
        "duplicate-tag-donation",
        "the same asset tag stands in donation {number}",
    ),
    (
        "duplicate-tag-device",
        "the same asset tag is on device {device}, which came before",
    ),
    (
        "duplicate-real",
        "its number stands elsewhere too; a person said that it is a device of its own",
    ),
    (
        "duplicate-left-out",
        "the same device as in row {row}, which stays",
    ),
    (
        "duplicate-left-out-elsewhere",
        "the same device as {where}, where it stands already",
    ),
    ("overridden", "decided by a person: {why}"),
];

/// Every preparation with its English sentence.
pub const PREPARATIONS: &[(&str, &str)] = &[
    ("remove-stickers", "remove stickers and signs"),
    (
        "release-mdm",
        "release it from device management (MDM, Autopilot)",
    ),
    ("give-bios-password", "remove the BIOS password or tell it"),
    ("add-power-adapter", "add the power adapter"),
    ("add-power-cord", "add the power cord"),
    (
        "sign-out-accounts",
        "sign out of all accounts (activation lock)",
    ),
    ("remove-sim-and-card", "take out SIM and memory cards"),
    ("empty-printer", "empty the paper trays and close the toner"),
    ("reset-to-factory", "reset it to factory settings"),
];

/// The sentence of a reason.
pub fn english(reason: &Reason) -> String {
    let Some((_, pattern)) = REASONS.iter().find(|(code, _)| *code == reason.code) else {
        return reason.code.clone();
    };
    let mut out = (*pattern).to_owned();
    for (name, value) in &reason.facts {
        out = out.replace(&format!("{{{name}}}"), &value_words(name, value));
    }
    // A sentence begins with a capital.
    let mut characters = out.chars();
    characters.next().map_or_else(String::new, |c| {
        c.to_uppercase().chain(characters).collect()
    })
}

/// The sentence of a preparation.
pub fn english_preparation(code: &str) -> &str {
    PREPARATIONS
        .iter()
        .find(|(c, _)| *c == code)
        .map_or(code, |(_, text)| text)
}

/// Families of processor as people write them.
fn value_words(name: &str, value: &str) -> String {
    if name == "cpu" {
        cpu_words(value)
    } else {
        value.replace('_', " ")
    }
}

/// Families of processor as people write them, in every language: `core-i5, xeon-old` as `Core i5, Xeon before Nehalem`.
pub fn cpu_words(families: &str) -> String {
    families
        .split(", ")
        .map(family_name)
        .collect::<Vec<_>>()
        .join(", ")
}

/// `core-i5` as `Core i5`.
fn family_name(family: &str) -> String {
    match family {
        "core2" => "Core 2".to_owned(),
        "core-x" => "Core of the Evo badge".to_owned(),
        "a-series" => "AMD A4, A6 or A9".to_owned(),
        "a-series-upper" => "AMD A8, A10 or A12".to_owned(),
        "amd-low" => "AMD E, C or Z series".to_owned(),
        "athlon-old" => "Athlon or Sempron before Zen".to_owned(),
        "athlon-zen" => "Athlon on Zen".to_owned(),
        "phenom-quad" => "Phenom".to_owned(),
        "intel-n" => "Intel Processor N".to_owned(),
        "intel-u" => "Intel Processor U".to_owned(),
        "xeon-old" => "Xeon before Nehalem".to_owned(),
        "fx" | "epyc" | "via" | "arm" => family.to_uppercase(),
        "apple-m" => "Apple M".to_owned(),
        "snapdragon-x" => "Snapdragon X".to_owned(),
        other => {
            let mut words = other.split('-').map(|w| {
                let mut c = w.chars();
                let keep = w.len() == 2 && w.starts_with('i');
                if keep {
                    w.to_owned()
                } else {
                    c.next()
                        .map_or_else(String::new, |f| f.to_uppercase().chain(c).collect())
                }
            });
            let first = words.next().unwrap_or_default();
            words.fold(first, |a, b| format!("{a} {b}"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Policy;

    #[test]
    fn sentences_hold_their_facts() {
        let reason = Reason::new("cpu-ok")
            .with("cpu", "core-i5")
            .with("minimum", "Core i3");
        assert_eq!(english(&reason), "Core i5 is at or above Core i3");
        assert_eq!(
            english(&Reason::new("ram-below").with("ram", 2).with("minimum", 4)),
            "2 GB of memory is less than 4 GB"
        );
    }

    #[test]
    fn every_preparation_of_the_policy_has_its_sentence() {
        let policy = Policy::embedded("close-the-gap").unwrap();
        for code in policy.preparation.values().flatten() {
            assert!(PREPARATIONS.iter().any(|(c, _)| c == code), "{code}");
        }
    }

    #[test]
    fn every_code_has_its_key_in_every_language() {
        for lang in ["en", "nl", "fr", "de", "pt"] {
            let path = format!(
                "{}/../../web/locales/{lang}/reasons.ftl",
                env!("CARGO_MANIFEST_DIR")
            );
            let text = std::fs::read_to_string(path).unwrap();
            for (prefix, list) in [("reason", REASONS), ("preparation", PREPARATIONS)] {
                for (code, _) in list {
                    assert!(
                        text.lines()
                            .any(|l| l.starts_with(&format!("{prefix}-{code} ="))),
                        "{lang}: {prefix}-{code}"
                    );
                }
            }
        }
    }
}
