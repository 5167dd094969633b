//! The fields of a record beside those that rule 3 asks for; each may be absent. One list for what is typed by hand and
//! what a tool reports, in the words of a certificate.

use gapless_journey::sanitization::{Method, SanitizationResult, Technique, Verification};
use gapless_journey::{Refusal, RefusalKind};
use gapless_store::entities::{device, sanitization};
use gapless_web::access::Actor;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// Characters of one field.
const FIELD_CHARS_MAX: usize = 2_000;
/// Exceptions of one record.
const EXCEPTIONS_MAX: usize = 200;
/// Bytes of a gigabyte as makers of drives count.
const GB: f64 = 1_000_000_000.0;

/// The long tail of a certificate: words of `papers::document::record` that have no column of their own.
pub const MORE: &[&str] = &[
    "property-number",
    "medium-source",
    "wwn",
    "native-capacity",
    "sector-sizes",
    "self-encryption",
    "wear",
    "power-on-hours",
    "confidentiality-before",
    "confidentiality-after",
    "backup",
    "hidden-before",
    "hidden-after",
    "hidden-action",
    "hidden-result",
    "level-asked",
    "policy",
    "command",
    "keystream",
    "result-codes",
    "log-before",
    "log-after",
    "retries",
    "speed",
    "temperature-max",
    "interruptions",
    "stronger-refused",
    "verification-sample",
    "mismatches",
    "independent",
    "reallocated",
    "frozen",
    "refused",
    "goes-to",
    "operator-title",
    "operator-contact",
    "verifier-title",
    "verifier-contact",
    "verifier-date",
    "verifier-place",
    "job",
    "bench",
];

/// What is known of an erasure or a destruction.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct RecordFields {
    /// Share of the medium that was read back, in percent.
    pub verified_percent: Option<f64>,
    /// Tool that verified, where it is another than the writer.
    pub verification_tool: Option<String>,
    /// Tool that erased.
    pub tool: Option<String>,
    /// Its version.
    pub tool_version: Option<String>,
    /// Standard that the method follows.
    pub standard: Option<String>,
    /// Its revision.
    pub standard_revision: Option<String>,
    /// Passes done.
    pub passes: Option<i32>,
    /// Passes asked for.
    pub passes_asked: Option<i32>,
    /// When it began: RFC 3339, or a local date and time of the installation.
    pub started: Option<String>,
    /// When it ended.
    pub finished: Option<String>,
    /// Who did it; the person who records it where nobody else is named.
    pub operator: Option<String>,
    /// Who verified it or saw it.
    pub second_person: Option<String>,
    /// The machine it was done on.
    pub host: Option<String>,
    /// Where.
    pub location: Option<String>,
    /// Bytes written.
    pub bytes: Option<i64>,
    /// Capacity of the medium in GB.
    pub capacity_gb: Option<f64>,
    /// What was found and done about hidden areas.
    pub hidden_areas: Option<String>,
    /// What could not be erased, one a line.
    pub exceptions: Option<String>,
    /// Interface.
    pub interface: Option<String>,
    /// Firmware.
    pub firmware: Option<String>,
    /// Health before.
    pub health_before: Option<String>,
    /// Health after.
    pub health_after: Option<String>,
    /// Further words.
    pub notes: Option<String>,
    /// Destruction: size of what is left, in millimetres.
    pub particle_mm: Option<f64>,
    /// Destruction: machine.
    pub machine: Option<String>,
    /// Destruction: weight in grams.
    pub weight_g: Option<i64>,
    /// Destruction: who takes the remains.
    pub recycler: Option<String>,
    /// Destruction: under which permit.
    pub permit: Option<String>,
    /// Further fields of a certificate, by their word: `property-number`, `medium-source`, `wwn`, `native-capacity`,
    /// `sector-sizes`, `self-encryption`, `wear`, `power-on-hours`, `confidentiality-before`, `confidentiality-after`,
    /// `backup`, `hidden-before`, `hidden-after`, `hidden-action`, `hidden-result`, `level-asked`, `policy`, `command`,
    /// `keystream`, `result-codes`, `log-before`, `log-after`, `retries`, `speed`, `temperature-max`, `interruptions`,
    /// `stronger-refused`, `verification-sample`, `mismatches`, `independent`, `reallocated`, `frozen`, `refused`,
    /// `goes-to`, `operator-title`, `operator-contact`, `verifier-title`, `verifier-contact`, `verifier-date`,
    /// `verifier-place`, `job`, `bench`.
    pub more: BTreeMap<String, String>,
}

/// What rule 3 asks for.
#[derive(Debug, Clone, Copy)]
pub struct Core {
    /// Level.
    pub method: Method,
    /// How.
    pub technique: Technique,
    /// Read-back.
    pub verification: Verification,
    /// What it came to.
    pub result: SanitizationResult,
}

/// What the account of a signed-in person says of them, for a certificate.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Account {
    /// A word of the roles.
    pub title: Option<String>,
    /// Their address.
    pub contact: Option<String>,
}

/// Where a record comes from.
#[derive(Debug, Clone)]
pub struct Source {
    /// `typed`, or the name of a report's format.
    pub name: String,
    /// SHA-256 of the raw evidence.
    pub evidence: Vec<String>,
    /// SHA-256 of a photo.
    pub photo: Option<String>,
    /// Who records it.
    pub by: String,
    /// That person.
    pub by_id: Option<Uuid>,
    /// What their account says of them.
    pub account: Account,
    /// When.
    pub at_ms: i64,
}

impl Source {
    /// What the actor records at this moment, of nothing but their word.
    pub fn of(name: &str, actor: &Actor, account: Account, at_ms: i64) -> Self {
        Self {
            name: name.to_owned(),
            evidence: Vec::new(),
            photo: None,
            by: actor.name.to_string(),
            by_id: actor.person.map(|person| person.0),
            account,
            at_ms,
        }
    }
}

impl RecordFields {
    /// The exceptions, one a line.
    pub fn exception_list(&self) -> Vec<String> {
        let text = self.exceptions.as_deref().unwrap_or_default();
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).take(EXCEPTIONS_MAX).collect()
    }

    /// When it began and ended, in milliseconds.
    pub fn times(&self, zone: &TimeZone) -> Result<(Option<i64>, Option<i64>), Refusal> {
        Ok((
            time(self.started.as_deref(), zone)?,
            time(self.finished.as_deref(), zone)?,
        ))
    }

    /// Refuses fields that are longer than anybody reads, numbers that count nothing, and words that no certificate has:
    /// what somebody sent must not be lost in silence.
    pub fn check(&self) -> Result<(), Refusal> {
        if let Some(word) = self.more.keys().find(|word| !MORE.contains(&word.as_str())) {
            return Err(Refusal::new("field-unknown")
                .kind(RefusalKind::Invalid)
                .with("word", word));
        }
        let texts = [
            &self.verification_tool,
            &self.tool,
            &self.tool_version,
            &self.standard,
            &self.standard_revision,
            &self.operator,
            &self.second_person,
            &self.host,
            &self.location,
            &self.hidden_areas,
            &self.interface,
            &self.firmware,
            &self.health_before,
            &self.health_after,
            &self.notes,
            &self.machine,
            &self.recycler,
            &self.permit,
        ];
        let is_long = |text: &str| text.chars().count() > FIELD_CHARS_MAX;
        if texts.into_iter().flatten().any(|text| is_long(text))
            || self.more.values().any(|text| is_long(text))
        {
            return Err(Refusal::new("field-too-long")
                .kind(RefusalKind::Invalid)
                .with("n", FIELD_CHARS_MAX));
        }
        let negative = [self.weight_g, self.bytes]
            .into_iter()
            .flatten()
            .any(|n| n < 0)
            || [self.passes, self.passes_asked]
                .into_iter()
                .flatten()
                .any(|n| n < 0)
            || [self.particle_mm, self.capacity_gb]
                .into_iter()
                .flatten()
                .any(|n| n < 0.0 || !n.is_finite());
        if negative {
            return Err(Refusal::new("number-negative").kind(RefusalKind::Invalid));
        }
        Ok(())
    }

    /// Capacity in bytes.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a capacity in GB times 10^9 is far below 2^63"
    )]
    pub fn capacity_bytes(&self) -> Option<i64> {
        self.capacity_gb
            .filter(|gb| gb.is_finite() && *gb < 1e9)
            .map(|gb| (gb * GB) as i64)
    }

    /// The long tail; of whoever did it themselves, what their account says stands where nothing was typed.
    fn more<'a>(&'a self, source: &'a Source) -> BTreeMap<&'a str, &'a str> {
        let typed = self.more.iter();
        let mut more: BTreeMap<&str, &str> = typed
            .map(|(word, text)| (word.as_str(), text.as_str()))
            .filter(|(word, text)| MORE.contains(word) && !text.trim().is_empty())
            .collect();
        let operator = self.operator.as_deref().map(str::trim);
        if operator.is_none_or(|name| name.eq_ignore_ascii_case(source.by.trim())) {
            let Account { title, contact } = &source.account;
            for (word, known) in [("operator-title", title), ("operator-contact", contact)] {
                if let Some(known) = known {
                    more.entry(word).or_insert(known);
                }
            }
        }
        more
    }

    /// The row of a record.
    pub fn row(
        &self,
        id: Uuid,
        device: &device::Model,
        medium: Uuid,
        core: Core,
        times: (Option<i64>, Option<i64>),
        source: &Source,
    ) -> sanitization::Model {
        sanitization::Model {
            id,
            donation_id: device.donation_id,
            device_id: device.id.clone(),
            medium_id: medium,
            result: core.result.to_string(),
            method: core.method.to_string(),
            technique: core.technique.to_string(),
            verification: core.verification.to_string(),
            verified_percent: self.verified_percent,
            verification_tool: self.verification_tool.clone(),
            tool: self.tool.clone(),
            tool_version: self.tool_version.clone(),
            standard: self.standard.clone(),
            standard_revision: self.standard_revision.clone(),
            passes: self.passes,
            passes_asked: self.passes_asked,
            started_at: times.0,
            finished_at: times.1,
            operator: self.operator.clone().or_else(|| Some(source.by.clone())),
            second_person: self.second_person.clone(),
            host: self.host.clone(),
            location: self.location.clone(),
            bytes: self.bytes,
            capacity_bytes: self.capacity_bytes(),
            hidden_areas: self.hidden_areas.clone(),
            exceptions: serde_json::Value::from(self.exception_list()).to_string(),
            interface: self.interface.clone(),
            firmware: self.firmware.clone(),
            health_before: self.health_before.clone(),
            health_after: self.health_after.clone(),
            notes: self.notes.clone(),
            particle_mm: self.particle_mm,
            machine: self.machine.clone(),
            weight_g: self.weight_g,
            recycler: self.recycler.clone(),
            permit: self.permit.clone(),
            photo: source.photo.clone(),
            source: source.name.clone(),
            more: serde_json::json!(self.more(source)).to_string(),
            evidence: serde_json::json!(source.evidence).to_string(),
            recorded_at: source.at_ms,
            recorded_by: source.by.clone(),
            recorded_by_id: source.by_id,
            countersigned_at: None,
            countersigned_by: None,
            accepted_at: None,
            accepted_by: None,
            accepted_why: None,
        }
    }
}

/// A time as a program or a form writes it.
fn time(text: Option<&str>, zone: &TimeZone) -> Result<Option<i64>, Refusal> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    if let Ok(at) = text.parse::<Timestamp>() {
        return Ok(Some(at.as_millisecond()));
    }
    let local = text
        .parse::<DateTime>()
        .ok()
        .and_then(|local| local.to_zoned(zone.clone()).ok());
    match local {
        Some(at) => Ok(Some(at.timestamp().as_millisecond())),
        None => Err(Refusal::new("time-unreadable")
            .kind(RefusalKind::Invalid)
            .with("text", text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_programs_and_of_forms_are_read() {
        let brussels = TimeZone::fixed(jiff::tz::offset(1));
        let read = |text| time(Some(text), &brussels).map_err(|refusal| refusal.code);
        assert_eq!(read("1970-01-01T00:00:01Z"), Ok(Some(1_000)));
        assert_eq!(read("1970-01-01T01:00"), Ok(Some(0)));
        assert_eq!(read(""), Ok(None));
        assert_eq!(read("yesterday"), Err("time-unreadable"));
    }

    #[test]
    fn an_account_speaks_for_whoever_did_it_themselves_and_for_nobody_else() {
        let account = Account {
            title: Some("technician".to_owned()),
            contact: Some("ann@hall.example".to_owned()),
        };
        let ann = Actor {
            name: "Ann".into(),
            ..Actor::anonymous()
        };
        let source = Source::of("typed", &ann, account, 0);
        let said = |operator: Option<&str>, typed: &[(&str, &str)]| {
            let typed = typed.iter();
            let fields = RecordFields {
                operator: operator.map(str::to_owned),
                more: typed
                    .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))
                    .collect(),
                ..RecordFields::default()
            };
            let more = fields.more(&source);
            ["operator-title", "operator-contact"]
                .map(|word| more.get(word).map(|s| (*s).to_owned()))
        };
        let own = [
            Some("technician".to_owned()),
            Some("ann@hall.example".to_owned()),
        ];
        assert_eq!(said(None, &[]), own);
        assert_eq!(said(Some(" ann "), &[("operator-contact", " ")]), own);
        assert_eq!(said(Some("Bob"), &[]), [None, None]);
        let typed = said(None, &[("operator-contact", "bench 3")]);
        assert_eq!(typed[1].as_deref(), Some("bench 3"));
    }

    #[test]
    fn a_field_that_no_certificate_has_is_refused() {
        let with = |word: &str| RecordFields {
            more: [(word.to_owned(), "said".to_owned())].into(),
            ..RecordFields::default()
        };
        assert_eq!(with("medium-source").check(), Ok(()));
        let refused = with("colour")
            .check()
            .map_err(|refusal| refusal.to_string());
        assert_eq!(refused, Err("field-unknown word=colour".to_owned()));
    }

    #[test]
    fn exceptions_stand_one_a_line() {
        let fields = RecordFields {
            exceptions: Some("LBA 1-8\n\n LBA 99 ".to_owned()),
            ..RecordFields::default()
        };
        assert_eq!(fields.exception_list(), ["LBA 1-8", "LBA 99"]);
    }
}
