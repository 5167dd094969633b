//! That a record is said on the paper whole, and nothing beside it.

use super::*;
use serde_json::json;
use uuid::Uuid;

/// A record of whose fields each has a value, but for its result and the words of the long tail.
fn whole() -> Value {
    json!({
        "id": "1", "result": "erased", "method": "purge", "technique": "block-erase",
        "verification": "sampled", "verified_percent": 10.0, "verification_tool": "reader 2",
        "tool": "nwipe", "tool_version": "0.42", "standard": "NIST SP 800-88",
        "standard_revision": "Rev. 2", "passes": 1, "passes_asked": 2, "bytes": 1,
        "capacity_bytes": 2, "started_at": "2026-11-01T09:00:00Z",
        "finished_at": "2026-11-01T10:00:00Z", "operator": "Ann", "second_person": "Bob",
        "host": "Host 7", "location": "Hall 3", "hidden_areas": "none", "interface": "NVMe",
        "firmware": "1.2", "health_before": "passed", "health_after": "passed",
        "notes": "the label was torn", "exceptions": ["LBA 1-8"], "particle_mm": 6.0,
        "machine": "Shredder 3", "weight_g": 120, "recycler": "Metall", "permit": "P-1",
        "photo": "aa", "evidence": ["abc"], "accepted_by": "Lena",
        "recorded_by": "Ann", "recorded_at": "2026-11-01T10:05:00Z",
        "countersigned_by": "Bob", "countersigned_at": "2026-11-01T11:00:00Z"
    })
}

fn device() -> Device {
    Device {
        id: "G-7Q4K2X".to_owned(),
        category: "laptop".to_owned(),
        manufacturer: Some("Dell".to_owned()),
        model: Some("Latitude 5480".to_owned()),
        serial_number: Some("SN-1".to_owned()),
        asset_tag: Some("ACME-1".to_owned()),
        uuid: None,
    }
}

fn made(record_of: Value) -> MediumRecord {
    let medium = Medium {
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
        record: record_of.as_object().cloned().unwrap(),
    };
    record(&medium, &device(), Lang::En)
}

/// The words of fields that a record leaves open.
fn open(record: &MediumRecord) -> Vec<&'static str> {
    let groups = [
        record.medium.group(),
        record.confidentiality.group(),
        record.hidden_areas.group(),
        record.method.group(),
        record.verification.group(),
        record.exceptions.group(),
        record.destruction.group(),
        record.destination.group(),
        record.performed_by.group(),
        record.verified_by.group(),
        record.evidence.group(),
    ];
    let fields = groups.into_iter().flat_map(|group| group.fields);
    let open = fields.filter(|field| field.value.is_none());
    open.map(|field| field.word).collect()
}

#[test]
fn every_known_field_is_said_and_no_other() {
    let made = made(json!({
        "id": "1", "result": "erased", "method": "purge", "technique": "block-erase",
        "verification": "sampled", "verified_percent": 10.0, "tool": "nwipe",
        "tool_version": "0.42", "standard": "NIST SP 800-88", "standard_revision": "Rev. 2",
        "passes": 1, "passes_asked": 1, "finished_at": "2026-11-01T10:00:00Z",
        "operator": "Ann", "recorded_by": "Ann", "recorded_at": "2026-11-01T10:05:00Z",
        "more": {"wwn": "0x5000"}, "evidence": ["abc"]
    }));
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
    assert_eq!(
        made.medium.source.as_deref(),
        Some("Dell Latitude 5480, Serial number SN-1, Asset tag ACME-1")
    );
}

#[test]
fn every_field_can_be_filled_but_those_of_a_signed_chain() {
    let words = gapless_papers::document::record::WORDS.split_whitespace();
    let own = ["countersigner-title", "countersigner-contact"];
    let own = own
        .into_iter()
        .chain(["operator-title", "operator-contact"]);
    let more: serde_json::Map<String, Value> = words
        .chain(own)
        .map(|word| (word.to_owned(), json!("said")))
        .collect();
    let mut record = whole();
    record["more"] = Value::Object(more);
    let erased = open(&made(record.clone()));
    let chain = ["record-signature", "key-id", "previous-hash"];
    let of_chain = |word: &&str| !chain.contains(word);
    let destruction = group::Destruction::WORDS;
    let lacking: Vec<&str> = erased.iter().copied().filter(of_chain).collect();
    assert_eq!(
        lacking,
        ["maker"]
            .into_iter()
            .chain(destruction.iter().copied().skip(1))
            .collect::<Vec<_>>()
    );
    record["result"] = json!("destroyed");
    let destroyed = made(record);
    assert_eq!(
        destroyed
            .destruction
            .group()
            .fields
            .iter()
            .filter(|f| f.value.is_none())
            .count(),
        0
    );
}

#[test]
fn a_destruction_says_its_level_its_standard_and_who_saw_it() {
    let mut record = whole();
    record["result"] = json!("destroyed");
    record["method"] = json!("destroy");
    record["technique"] = json!("shred");
    record["standard"] = json!("ISO/IEC 21964 H-4");
    record["standard_revision"] = Value::Null;
    record["countersigned_by"] = Value::Null;
    let made = made(record);
    assert_eq!(made.result, MediumResult::Destroyed);
    assert_eq!(made.method.level.as_deref(), Some("Destroy"));
    assert_eq!(made.method.standard.as_deref(), Some("ISO/IEC 21964 H-4"));
    assert_eq!(made.method.technique, None, "it stands in its own group");
    assert_eq!(made.verification, group::Verification::default());
    assert_eq!(made.destruction.particle_size.as_deref(), Some("6.0 mm"));
    assert_eq!(made.destruction.at.as_deref(), Some("2026-11-01 10:00 UTC"));
    assert_eq!(made.destruction.witness.as_deref(), Some("Bob"));
    assert_eq!(made.verified_by.place.as_deref(), Some("Hall 3"));
    assert_eq!(made.verified_by.date, made.destruction.at);
}

#[test]
fn a_person_is_named_with_the_title_and_contact_of_their_own() {
    let mut record = whole();
    record["more"] = json!({
        "operator-title": "technician", "operator-contact": "ann@hall.example",
        "verifier-title": "Auditor", "verifier-contact": "bob@audit.example",
        "countersigner-title": "lead", "countersigner-contact": "lena@hall.example"
    });
    let by = made(record.clone());
    assert_eq!(by.performed_by.title.as_deref(), Some("Technician"));
    assert_eq!(by.performed_by.contact.as_deref(), Some("ann@hall.example"));
    assert_eq!(by.verified_by.title.as_deref(), Some("Refurbisher’s lead"));
    record["countersigned_by"] = json!("Lena");
    record["more"]["countersigner-contact"] = Value::Null;
    let other = made(record.clone());
    assert_eq!(
        other.verified_by.contact, None,
        "never the contact of somebody else"
    );
    record["countersigned_by"] = Value::Null;
    let typed = made(record).verified_by;
    assert_eq!(typed.name.as_deref(), Some("Bob"));
    assert_eq!(typed.title.as_deref(), Some("Auditor"));
    assert_eq!(typed.contact.as_deref(), Some("bob@audit.example"));
}
