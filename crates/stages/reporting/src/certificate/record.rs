//! One medium of a certificate, in the groups and words of the paper. What is not known stays absent, and the paper says so.

use super::document::Medium;
use crate::words;
use gapless_papers::document::certificate::{MediumRecord, MediumResult};
use gapless_papers::document::record as group;
use gapless_store::files::sha256;
use gapless_web::i18n::{FluentValue, Lang, decimal, t_with, weight};
use jiff::Timestamp;
use serde_json::Value;

/// A medium with what was read out of it, in one language.
struct Known<'a> {
    medium: &'a Medium,
    lang: Lang,
}

/// The medium for the paper.
pub fn record(medium: &Medium, lang: Lang) -> MediumRecord {
    let known = Known { medium, lang };
    MediumRecord {
        result: match known.text("result").as_deref() {
            Some("erased") => MediumResult::Erased,
            Some("erased-with-exceptions") => MediumResult::ErasedWithExceptions,
            Some("destroyed") => MediumResult::Destroyed,
            Some("no-medium") => MediumResult::NoMedium,
            _ => MediumResult::Failed,
        },
        medium: known.medium(),
        confidentiality: group::Confidentiality {
            before: known.more("confidentiality-before"),
            after: known.more("confidentiality-after"),
            backup: known.more("backup"),
        },
        hidden_areas: group::HiddenAreas {
            before: known.more("hidden-before"),
            after: known.more("hidden-after"),
            action: known.more("hidden-action"),
            result: known
                .more("hidden-result")
                .or_else(|| known.text("hidden_areas")),
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
            source: self.more("medium-source"),
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

    fn method(&self) -> group::Method {
        if self.text("result").as_deref() == Some("destroyed") {
            return group::Method::default();
        }
        let pair = |first: Option<i64>, second: Option<i64>| match (first, second) {
            (Some(first), Some(second)) => Some(format!("{first} / {second}")),
            (first, _) => first.map(|first| first.to_string()),
        };
        group::Method {
            level: self.word("method", "method"),
            level_asked: self.more("level-asked"),
            technique: self.word("technique", "technique"),
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
            finished: self.moment("finished_at"),
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
        if self.text("result").as_deref() == Some("destroyed") {
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
        if self.text("result").as_deref() != Some("destroyed") {
            return group::Destruction::default();
        }
        let size = self.value("particle_mm").and_then(Value::as_f64);
        group::Destruction {
            technique: self.word("technique", "technique"),
            at: self
                .moment("finished_at")
                .or_else(|| self.moment("recorded_at")),
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

    fn performed_by(&self) -> group::PerformedBy {
        group::PerformedBy {
            name: self.text("operator"),
            title: self.more("operator-title"),
            date: self
                .moment("finished_at")
                .or_else(|| self.moment("recorded_at")),
            place: self.text("location"),
            contact: self.more("operator-contact"),
            signature: self.signed("reporting-signed-recorded", "recorded_by", "recorded_at"),
        }
    }

    fn verified_by(&self) -> group::VerifiedBy {
        group::VerifiedBy {
            name: self
                .text("countersigned_by")
                .or_else(|| self.text("second_person")),
            title: self.more("verifier-title"),
            date: self.moment("countersigned_at"),
            place: self
                .text("countersigned_by")
                .and_then(|_| self.text("location")),
            contact: self.more("verifier-contact"),
            signature: self.signed(
                "reporting-signed-countersigned",
                "countersigned_by",
                "countersigned_at",
            ),
        }
    }

    /// How a person stands for it: signed in, under their name, at that time.
    fn signed(&self, key: &str, by: &str, at: &str) -> Option<String> {
        let (by, at) = (self.text(by)?, self.moment(at)?);
        let args: [(&str, FluentValue<'_>); 2] = [("name", by.into()), ("at", at.into())];
        Some(t_with(self.lang, key, &args).into_owned())
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
            bench: self.more("bench").or_else(|| self.text("host")),
            report_hash: hashes,
            record_hash: Some(sha256(&record)),
            signature: None,
            key: None,
            previous: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use uuid::Uuid;

    fn medium(record: Value) -> Medium {
        Medium {
            id: Uuid::from_u128(1),
            kind: "nvme-ssd".to_owned(),
            manufacturer: None,
            model: Some("Fastdrive 7".to_owned()),
            serial_number: Some("FD7-0001".to_owned()),
            bytes: Some(256_060_514_304),
            facts: json!({"firmware": "1.2", "power_on_hours": 9123})
                .as_object()
                .cloned()
                .unwrap(),
            record: record.as_object().cloned().unwrap(),
        }
    }

    #[test]
    fn every_known_field_is_said_and_no_other() {
        let made = record(
            &medium(json!({
                "id": "1", "result": "erased", "method": "purge", "technique": "block-erase",
                "verification": "sampled", "verified_percent": 10.0, "tool": "nwipe",
                "tool_version": "0.42", "standard": "NIST SP 800-88", "standard_revision": "Rev. 2",
                "passes": 1, "passes_asked": 1, "finished_at": "2026-11-01T10:00:00Z",
                "operator": "Ann", "recorded_by": "Ann", "recorded_at": "2026-11-01T10:05:00Z",
                "more": {"wwn": "0x5000"}, "evidence": ["abc"]
            })),
            Lang::En,
        );
        assert_eq!(made.result, MediumResult::Erased);
        assert_eq!(made.method.tool.as_deref(), Some("nwipe 0.42"));
        assert_eq!(
            made.method.standard.as_deref(),
            Some("NIST SP 800-88 Rev. 2")
        );
        assert_eq!(made.method.passes.as_deref(), Some("1 / 1"));
        assert_eq!(made.medium.wwn.as_deref(), Some("0x5000"));
        assert_eq!(made.medium.firmware.as_deref(), Some("1.2"));
        assert_eq!(made.medium.power_on_hours.as_deref(), Some("9123"));
        assert_eq!(made.verification.share.as_deref(), Some("10.0 %"));
        assert_eq!(made.evidence.report_hash.as_deref(), Some("abc"));
        assert_eq!(made.medium.maker, None, "an absent field is absent");
        assert_eq!(made.verified_by.name, None);
        assert_eq!(made.destruction, group::Destruction::default());
    }

    #[test]
    fn a_destruction_speaks_of_the_destruction_alone() {
        let made = record(
            &medium(json!({
                "result": "destroyed", "method": "destroy", "technique": "shred", "particle_mm": 6.0,
                "machine": "Shredder 3", "weight_g": 120, "second_person": "Bob",
                "recorded_at": "2026-11-01T10:05:00Z"
            })),
            Lang::En,
        );
        assert_eq!(made.result, MediumResult::Destroyed);
        assert_eq!(made.method, group::Method::default());
        assert_eq!(made.destruction.particle_size.as_deref(), Some("6.0 mm"));
        assert_eq!(made.destruction.at.as_deref(), Some("2026-11-01 10:05 UTC"));
        assert_eq!(made.destruction.witness.as_deref(), Some("Bob"));
    }
}
