//! What a record of sanitization may hold: every field, grouped as a reader looks for them.
//!
//! Every value comes in as the reader is to see it, or not at all. What a certificate must have by
//! NIST SP 800-88 (the media, the method, the tool, the persons) is marked `needed`: its absence is
//! printed in its own place. What is absent besides is named together, once, under its group.

use serde::{Deserialize, Serialize};

/// One field of a record as the template sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Field {
    /// The word of its label, a message key without `papers-`.
    pub word: &'static str,
    /// Its value, where it is known.
    pub value: Option<String>,
    /// Whether its absence must be seen.
    pub needed: bool,
}

/// A group of fields under a heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    /// The word of its heading.
    pub word: &'static str,
    /// Its fields, in order.
    pub fields: Vec<Field>,
}

macro_rules! group {
    (
        $(#[$meta:meta])*
        $name:ident $heading:literal {
            $( $(#[$doc:meta])* $field:ident $word:literal $($needed:ident)?; )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(default)]
        pub struct $name {
            $( $(#[$doc])* #[serde(skip_serializing_if = "Option::is_none")] pub $field: Option<String>, )+
        }

        impl $name {
            /// Words of this group: its heading, then its fields.
            pub const WORDS: &[&str] = &[$heading, $($word),+];

            /// The group as the template sees it.
            pub fn group(&self) -> Group {
                Group {
                    word: $heading,
                    fields: vec![
                        $( Field {
                            word: $word,
                            value: self.$field.clone().filter(|text| !text.trim().is_empty()),
                            needed: group!(@needed $($needed)?),
                        } ),+
                    ],
                }
            }
        }
    };
    (@needed needed) => { true };
    (@needed) => { false };
}

group! {
    /// The medium itself.
    Medium "medium" {
        /// Kind: solid state, hard disk, memory card.
        kind "medium-kind" needed;
        /// Maker.
        maker "maker" needed;
        /// Model.
        model "model" needed;
        /// Serial number.
        serial "serial" needed;
        /// The organisation's own number of the medium.
        property_number "property-number" needed;
        /// The user or computer that it comes from.
        source "medium-source" needed;
        /// World-wide name, EUI-64 or NGUID.
        wwn "wwn";
        /// Firmware.
        firmware "firmware";
        /// What could be addressed.
        capacity "capacity";
        /// What the medium holds by nature.
        native_capacity "native-capacity";
        /// Logical and physical sector size.
        sector_sizes "sector-sizes";
        /// Interface, with a bridge where there is one.
        interface "interface";
        /// Whether it encrypts itself, and in which state.
        self_encryption "self-encryption";
        /// Wear.
        wear "wear";
        /// Hours it was powered.
        power_on_hours "power-on-hours";
        /// What it said of itself before.
        health_before "health-before";
        /// What it said of itself after.
        health_after "health-after";
    }
}

group! {
    /// Why a device has no record of a medium: there is none in it.
    Absence "absence" {
        /// How that was established.
        way "absence-way" needed;
    }
}

group! {
    /// What the data were worth.
    Confidentiality "confidentiality" {
        /// Before.
        before "confidentiality-before";
        /// After.
        after "confidentiality-after";
        /// Whether the data were saved elsewhere first.
        backup "backup";
    }
}

group! {
    /// Areas that a system does not see: HPA, DCO, AMA.
    HiddenAreas "hidden-areas" {
        /// What was found before.
        before "hidden-before";
        /// What was there after.
        after "hidden-after";
        /// What was done.
        action "hidden-action";
        /// What came of it.
        result "hidden-result";
    }
}

group! {
    /// What was done to the medium, and how that is known.
    Method "sanitization" {
        /// Clear, Purge or Destroy: the level that was reached.
        level "level" needed;
        /// The level that was asked for.
        level_asked "level-asked";
        /// The technique.
        technique "technique" needed;
        /// Standard and revision that it follows.
        standard "standard" needed;
        /// Policy, with its version.
        policy "policy";
        /// Tool, with its version.
        tool "tool" needed;
        /// Start, UTC.
        started "started" needed;
        /// End, UTC.
        finished "finished" needed;
        /// The command as it was sent.
        command "command";
        /// Passes asked for and done.
        passes "passes";
        /// Bytes written of bytes there are.
        bytes "bytes";
        /// How the stream of bytes was made.
        keystream "keystream";
        /// What the medium answered.
        result_codes "result-codes";
        /// Sanitize log before.
        log_before "log-before";
        /// Sanitize log after.
        log_after "log-after";
        /// Retries.
        retries "retries";
        /// Average, least and most speed.
        speed "speed";
        /// Highest temperature.
        temperature_max "temperature-max";
        /// Power cuts and resumes.
        interruptions "interruptions";
        /// Why nothing stronger was used.
        stronger_refused "stronger-refused";
    }
}

group! {
    /// How it was proved.
    Verification "verification" {
        /// Full or sampled.
        extent "verification-extent" needed;
        /// Share of the medium that was read.
        share "verification-share";
        /// Seed and regions of a sample.
        sample "verification-sample";
        /// Places that did not read as they should.
        mismatches "mismatches";
        /// Tool, with its version.
        tool "verification-tool";
        /// Whether that tool is another than the writer.
        independent "independent";
    }
}

group! {
    /// What remained.
    Exceptions "exceptions" {
        /// Ranges that were not erased.
        unerased "unerased";
        /// Sectors that the medium set aside, before and after.
        reallocated "reallocated";
        /// Whether the medium was frozen.
        frozen "frozen";
        /// What it refused, and why.
        refused "refused";
        /// Who accepted the exception, and why.
        accepted "exception-accepted";
    }
}

group! {
    /// How a medium was destroyed.
    Destruction "destruction" {
        /// Shredded, crushed, melted.
        technique "destruction-technique" needed;
        /// When.
        at "destroyed-at" needed;
        /// Size of what is left.
        particle_size "particle-size" needed;
        /// Machine.
        machine "machine";
        /// Who saw it.
        witness "witness" needed;
        /// Weight.
        weight "weight";
        /// SHA-256 of a photo.
        photo "photo-hash";
        /// Who took the remains.
        recycler "recycler";
        /// Under which permit.
        permit "permit";
    }
}

group! {
    /// Where the medium goes.
    Destination "destination" {
        /// Where to.
        place "goes-to" needed;
    }
}

group! {
    /// Who sanitized or destroyed.
    PerformedBy "performed-by" {
        /// Name.
        name "name" needed;
        /// Title or role.
        title "person-title" needed;
        /// Date.
        date "date" needed;
        /// Place.
        place "place" needed;
        /// Contact.
        contact "contact" needed;
        /// Signature: how it was given.
        signature "signature" needed;
    }
}

group! {
    /// Who verified.
    VerifiedBy "verified-by" {
        /// Name.
        name "name" needed;
        /// Title or role.
        title "person-title" needed;
        /// Date.
        date "date" needed;
        /// Place.
        place "place" needed;
        /// Contact.
        contact "contact" needed;
        /// Signature: how it was given.
        signature "signature" needed;
    }
}

group! {
    /// What the record itself can be checked by.
    Evidence "evidence" {
        /// Number of the job.
        job "job";
        /// Station on the bench.
        bench "bench";
        /// The machine that it was done on.
        host "host";
        /// What whoever recorded it had to add.
        notes "notes";
        /// SHA-256 of the report as it came.
        report_hash "report-hash";
        /// SHA-256 of the record.
        record_hash "record-hash";
        /// Signature of the record.
        signature "record-signature";
        /// The key that signed.
        key "key-id";
        /// The record before this one.
        previous "previous-hash";
    }
}

/// All words of records, for the messages' test.
pub const WORDS: &str = "\
    medium medium-kind maker model serial property-number medium-source wwn firmware capacity \
    native-capacity sector-sizes interface self-encryption wear power-on-hours health-before \
    health-after confidentiality confidentiality-before confidentiality-after backup \
    hidden-areas hidden-before hidden-after hidden-action hidden-result sanitization level \
    level-asked technique standard policy tool started finished command passes bytes keystream \
    result-codes log-before log-after retries speed temperature-max interruptions \
    stronger-refused verification verification-extent verification-share verification-sample \
    mismatches verification-tool independent exceptions unerased reallocated frozen refused \
    exception-accepted destruction destruction-technique destroyed-at particle-size machine \
    witness weight photo-hash recycler permit destination goes-to performed-by verified-by name \
    person-title date place contact signature evidence job bench host notes report-hash \
    record-hash record-signature key-id previous-hash absence absence-way";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_its_word_among_the_words() {
        let groups = [
            Medium::WORDS,
            Absence::WORDS,
            Confidentiality::WORDS,
            HiddenAreas::WORDS,
            Method::WORDS,
            Verification::WORDS,
            Exceptions::WORDS,
            Destruction::WORDS,
            Destination::WORDS,
            PerformedBy::WORDS,
            VerifiedBy::WORDS,
            Evidence::WORDS,
        ];
        for word in groups.iter().copied().flatten() {
            assert!(
                WORDS.split_whitespace().any(|other| other == *word),
                "{word} is missing"
            );
        }
        for word in WORDS.split_whitespace() {
            assert!(
                groups.iter().any(|group| group.contains(&word)),
                "{word} is of no group"
            );
        }
    }

    #[test]
    fn a_blank_value_is_an_absent_one() {
        let medium = Medium {
            serial: Some("  ".to_owned()),
            ..Medium::default()
        };
        let serial = medium
            .group()
            .fields
            .into_iter()
            .find(|field| field.word == "serial");
        assert_eq!(
            serial,
            Some(Field {
                word: "serial",
                value: None,
                needed: true
            })
        );
    }
}
