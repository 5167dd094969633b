//! One medium of a certificate, in the groups and words of the paper. What is not known stays absent, and the paper says so.

use super::document::{Device, Medium};
use crate::words;
use gapless_papers::document::certificate::{MediumRecord, MediumResult};
use gapless_papers::document::record as group;
use gapless_store::files::sha256;
use gapless_web::i18n::{Lang, decimal, t, weight};
use jiff::Timestamp;
use serde_json::Value;

/// A medium with what was read out of it, and the device that it came from, in one language.
struct Known<'a> {
    medium: &'a Medium,
    device: &'a Device,
    lang: Lang,
}

/// The medium for the paper.
pub fn record(medium: &Medium, device: &Device, lang: Lang) -> MediumRecord {
    let known = Known {
        medium,
        device,
        lang,
    };
    MediumRecord {
        result: match known.text("result").as_deref() {
            Some("erased") => MediumResult::Erased,
            Some("erased-with-exceptions") => MediumResult::ErasedWithExceptions,
            Some("destroyed") => MediumResult::Destroyed,
            Some("no-medium") => MediumResult::NoMedium,
            _ => MediumResult::Failed,
        },
        medium: known.medium(),
        absence: group::Absence::default(),
        confidentiality: group::Confidentiality {
            before: known.more("confidentiality-before"),
            after: known.more("confidentiality-after"),
            backup: known.more("backup"),
        },
        hidden_areas: group::HiddenAreas {
            before: known.more("hidden-before"),
            after: known.more("hidden-after"),
            action: known.more("hidden-action"),
            result: both(known.more("hidden-result"), known.text("hidden_areas")),
        },
        method: known.method(),
        verification: known.verification(),
        exceptions: known.exceptions(),
        destruction: known.destruction(),
        destination: group::Destination {
            place: known.more("goes-to"),
        },
        performed_by: known.performed_by(),
        verified_by: known.verified_by(),
        evidence: known.evidence(),
    }
}

impl Known<'_> {
    fn value(&self, name: &str) -> Option<&Value> {
        self.medium.record.get(name)
    }

    fn text(&self, name: &str) -> Option<String> {
        self.value(name)?
            .as_str()
            .filter(|text| !text.trim().is_empty())
            .map(str::to_owned)
    }

    fn number(&self, name: &str) -> Option<i64> {
        self.value(name)?.as_i64()
    }

    fn moment(&self, name: &str) -> Option<String> {
        self.text(name)?
            .parse::<Timestamp>()
            .ok()
            .map(words::moment)
    }

    fn word(&self, family: &str, name: &str) -> Option<String> {
        self.text(name)
            .map(|word| words::word(self.lang, family, &word))
    }

    /// A field of the long tail: of the record, else of what was read out of the medium.
    fn more(&self, name: &str) -> Option<String> {
        let of_record = self.value("more").and_then(|more| more.get(name));
        let facts = &self.medium.facts;
        let found = of_record
            .or_else(|| facts.get(name))
            .or_else(|| facts.get(&name.replace('-', "_")))?;
        match found {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }

    fn medium(&self) -> group::Medium {
        let bytes = self.medium.bytes.or_else(|| self.number("capacity_bytes"));
        group::Medium {
            kind: Some(words::word(self.lang, "medium-kind", &self.medium.kind)),
            maker: self.medium.manufacturer.clone(),
            model: self.medium.model.clone(),
            serial: self.medium.serial_number.clone(),
            property_number: self.more("property-number"),
            source: self
                .more("medium-source")
                .or_else(|| source(self.device, self.lang)),
            wwn: self.more("wwn"),
            firmware: self.text("firmware").or_else(|| self.more("firmware")),
            capacity: bytes.map(|bytes| words::capacity(self.lang, bytes)),
            native_capacity: self.more("native-capacity"),
            sector_sizes: self.more("sector-sizes"),
            interface: self.text("interface").or_else(|| self.more("interface")),
            self_encryption: self.more("self-encryption"),
            wear: self.more("wear"),
            power_on_hours: self.more("power-on-hours"),
            health_before: self.text("health_before"),
            health_after: self.text("health_after"),
        }
    }

    fn is_destroyed(&self) -> bool {
        self.text("result").as_deref() == Some("destroyed")
    }

    /// What was done. Of a destruction, how and when stand in its own group.
    fn method(&self) -> group::Method {
        let erased = !self.is_destroyed();
        let pair = |first: Option<i64>, second: Option<i64>| match (first, second) {
            (Some(first), Some(second)) => Some(format!("{first} / {second}")),
            (first, _) => first.map(|first| first.to_string()),
        };
        group::Method {
            level: self.word("method", "method"),
            level_asked: self.more("level-asked"),
            technique: self.word("technique", "technique").filter(|_| erased),
            standard: crate::assemble::joined(
                self.text("standard").as_deref(),
                self.text("standard_revision").as_deref(),
            ),
            policy: self.more("policy"),
            tool: crate::assemble::joined(
                self.text("tool").as_deref(),
                self.text("tool_version").as_deref(),
            ),
            started: self.moment("started_at"),
            finished: self.moment("finished_at").filter(|_| erased),
            command: self.more("command"),
            passes: pair(self.number("passes"), self.number("passes_asked")),
            bytes: pair(self.number("bytes"), self.number("capacity_bytes")),
            keystream: self.more("keystream"),
            result_codes: self.more("result-codes"),
            log_before: self.more("log-before"),
            log_after: self.more("log-after"),
            retries: self.more("retries"),
            speed: self.more("speed"),
            temperature_max: self.more("temperature-max"),
            interruptions: self.more("interruptions"),
            stronger_refused: self.more("stronger-refused"),
        }
    }

    fn verification(&self) -> group::Verification {
        if self.is_destroyed() {
            return group::Verification::default();
        }
        let percent = self.value("verified_percent").and_then(Value::as_f64);
        group::Verification {
            extent: self.word("verification", "verification"),
            share: percent.map(|percent| format!("{} %", decimal(self.lang, percent, 1))),
            sample: self.more("verification-sample"),
            mismatches: self.more("mismatches"),
            tool: self.text("verification_tool"),
            independent: self.more("independent"),
        }
    }

    fn exceptions(&self) -> group::Exceptions {
        let list = self.value("exceptions").and_then(Value::as_array);
        let unerased = list.map(|list| {
            list.iter()
                .filter_map(Value::as_str)
                .collect::<Vec<_>>()
                .join("; ")
        });
        let accepted = self.text("accepted_by").map(|by| {
            let at = self.moment("accepted_at").unwrap_or_default();
            let why = self.text("accepted_why").unwrap_or_default();
            format!("{by}, {at}: {why}")
        });
        group::Exceptions {
            unerased,
            reallocated: self.more("reallocated"),
            frozen: self.more("frozen"),
            refused: self.more("refused"),
            accepted,
        }
    }

    fn destruction(&self) -> group::Destruction {
        if !self.is_destroyed() {
            return group::Destruction::default();
        }
        let size = self.value("particle_mm").and_then(Value::as_f64);
        group::Destruction {
            technique: self.word("technique", "technique"),
            at: self.done_at(),
            particle_size: size.map(|size| format!("{} mm", decimal(self.lang, size, 1))),
            machine: self.text("machine"),
            witness: self.text("second_person"),
            weight: self
                .number("weight_g")
                .map(|grams| weight(self.lang, grams)),
            photo: self.text("photo"),
            recycler: self.text("recycler"),
            permit: self.text("permit"),
        }
    }

    fn done_at(&self) -> Option<String> {
        self.moment("finished_at")
            .or_else(|| self.moment("recorded_at"))
    }

    /// A person's title: a word of the roles where an account gave it, else as it was typed.
    fn title(&self, name: &str) -> Option<String> {
        self.more(name)
            .map(|title| words::word(self.lang, "role", &title))
    }

    fn performed_by(&self) -> group::PerformedBy {
        group::PerformedBy {
            name: self.text("operator"),
            title: self.title("operator-title"),
            date: self.done_at(),
            place: self.text("location"),
            contact: self.more("operator-contact"),
            signature: self.signed("reporting-signed-recorded", "recorded_by", "recorded_at"),
        }
    }

    /// Whoever countersigned; where nobody did, the second person as it was typed.
    fn verified_by(&self) -> group::VerifiedBy {
        if self.text("countersigned_by").is_some() {
            return self.countersigned_by();
        }
        let second = self.text("second_person");
        // Whoever saw a destruction saw it when and where it was done.
        let saw = second.as_ref().filter(|_| self.is_destroyed());
        group::VerifiedBy {
            title: self.title("verifier-title"),
            date: self
                .more("verifier-date")
                .or_else(|| saw.and_then(|_| self.done_at())),
            place: self
                .more("verifier-place")
                .or_else(|| saw.and_then(|_| self.text("location"))),
            contact: self.more("verifier-contact"),
            signature: None,
            name: second,
        }
    }

    fn countersigned_by(&self) -> group::VerifiedBy {
        let by = self.text("countersigned_by");
        // What was typed of the second person is said of the one who countersigned where they are the same.
        let same = by == self.text("second_person");
        let typed = |name: &str| self.more(name).filter(|_| same);
        group::VerifiedBy {
            title: self
                .title("countersigner-title")
                .or_else(|| typed("verifier-title")),
            date: self.moment("countersigned_at"),
            place: typed("verifier-place").or_else(|| self.text("location")),
            contact: self
                .more("countersigner-contact")
                .or_else(|| typed("verifier-contact")),
            signature: self.signed(
                "reporting-signed-countersigned",
                "countersigned_by",
                "countersigned_at",
            ),
            name: by,
        }
    }

    fn signed(&self, key: &str, by: &str, at: &str) -> Option<String> {
        let (by, at) = (self.text(by)?, self.moment(at)?);
        Some(words::signed(self.lang, key, &by, &at))
    }

    fn evidence(&self) -> group::Evidence {
        let reports = self.value("evidence").and_then(Value::as_array);
        let hashes = reports.map(|list| {
            list.iter()
                .filter_map(Value::as_str)
                .collect::<Vec<_>>()
                .join(" ")
        });
        let record = serde_json::to_vec(&self.medium.record).unwrap_or_default();
        group::Evidence {
            job: self.more("job").or_else(|| self.text("id")),
            bench: self.more("bench"),
            host: self.text("host"),
            notes: self.text("notes"),
            report_hash: hashes,
            record_hash: Some(sha256(&record)),
            signature: None,
            key: None,
            previous: None,
        }
    }
}

/// The device that a medium came from, by every number that it has.
fn source(device: &Device, lang: Lang) -> Option<String> {
    let numbered = |key: &str, number: &Option<String>| {
        let number = number.as_ref()?;
        Some(format!("{} {number}", t(lang, key)))
    };
    let name = [&device.manufacturer, &device.model];
    let name: Vec<&str> = name.into_iter().flatten().map(String::as_str).collect();
    let said = [
        Some(name.join(" ")).filter(|name| !name.is_empty()),
        numbered("papers-serial", &device.serial_number),
        numbered("papers-asset-tag", &device.asset_tag),
    ];
    let said: Vec<String> = said.into_iter().flatten().collect();
    Some(said.join(", ")).filter(|said| !said.is_empty())
}

/// Two texts on the same thing.
fn both(first: Option<String>, second: Option<String>) -> Option<String> {
    match (first, second) {
        (Some(first), Some(second)) => Some(format!("{first}; {second}")),
        (first, second) => first.or(second),
    }
}

#[cfg(test)]
mod tests;
