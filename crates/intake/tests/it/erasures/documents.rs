//! Documents of programs: XML, JSON and YAML.

use super::{cut_proves_nothing, is_erased, one, read, refused};
use gapless_journey::sanitization::{Method, SanitizationResult, Technique, Verification};
use serde_json::{Value, json};

pub fn blancco(state: &str, more: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<root><report><blancco_data><description><document_id>1</document_id></description>\
         <blancco_erasure_report><entries name=\"erasures\"><entries name=\"erasure\"><entry name=\"timestamp\" type=\"string\">2024-03-02T12:30:10+0100</entry>\
         <entry name=\"state\" type=\"string\">{state}</entry><entry name=\"start_time\" type=\"string\">2024-03-02T10:00:00+0100</entry>\
         <entry name=\"end_time\" type=\"string\">2024-03-02T12:30:10+0100</entry><entry name=\"erasure_standard_name\" type=\"string\">NIST 800-88 Clear</entry>\
         <entry name=\"overwriting_rounds\" type=\"uint\">1</entry><entry name=\"firmware_rounds\" type=\"uint\">0</entry>{more}\
         <entries name=\"target\"><entry name=\"model\" type=\"string\">ACME SPIN 500</entry><entry name=\"serial\" type=\"string\">AS500-7781</entry>\
         <entry name=\"capacity\" type=\"uint\">500107862016</entry></entries></entries></entries></blancco_erasure_report></blancco_data></report></root>\n"
    )
}

#[test]
fn blancco_is_read_by_its_fields() {
    let text = blancco("Successful", "<entry name=\"failed_sectors\">0</entry>");
    let report = read(&text);
    assert_eq!(report.format, "blancco");
    let erasure = &report.erasures[0];
    assert_eq!(
        erasure.result,
        SanitizationResult::Erased,
        "{:?}",
        erasure.errors
    );
    assert_eq!(
        (
            erasure.technique,
            erasure.bytes,
            erasure.medium_serial.as_deref()
        ),
        (
            Some(Technique::Overwrite),
            Some(500_107_862_016),
            Some("AS500-7781")
        )
    );
    assert_eq!(
        erasure.started.as_deref(),
        Some("2024-03-02T10:00:00+01:00")
    );
    assert_eq!(erasure.verification, Verification::None);
    for state in [
        "Failed",
        "Not erased",
        "Cancelled",
        "Erasing",
        "Successful?",
        "",
    ] {
        refused(&blancco(state, ""));
    }
    refused(&blancco(
        "Successful",
        "<entry name=\"failed_sectors\">12</entry>",
    ));
    refused(&blancco(
        "Successful",
        "<entry name=\"total_errors\">1</entry>",
    ));
    let exceptions = one(&blancco("Erased with exceptions", ""));
    assert_eq!(exceptions.result, SanitizationResult::ErasedWithExceptions);
    let purged = one(&blancco("Successful", "").replace("Clear", "Purge"));
    assert_eq!(purged.method, Some(Method::Purge));
    for at in 0..text.trim_end().len() {
        refused(&text[..at]);
    }
    let json = json!({"reports": [{"blancco_data": {"blancco_erasure_report": {"erasures": [
        {"erasure": [{"state": "Successful"}, {"target": [{"serial": "AS500-7781"}]}]},
        {"erasure": [{"state": "Failed"}, {"target": [{"serial": "AF256-0042"}]}]}]}}}]});
    let results: Vec<bool> = read(&json.to_string())
        .erasures
        .iter()
        .map(is_erased)
        .collect();
    assert_eq!(results, [true, false]);
}

#[test]
fn wipedrive_and_bitraser_are_read_by_what_is_published() {
    let wipedrive = |index: u8, said: &str, level: &str| {
        format!(
            "<WipeDrive><Report><Hardware><ComputerSerial>RB15</ComputerSerial></Hardware><Jobs><Job><Operation><Serial>AS500-7781</Serial>\
             <Gigabytes>500</Gigabytes><StartTime>Saturday, 02 Mar 2024 10:00:00</StartTime><ActionResult Index=\"{index}\">{said}</ActionResult>\
             <NISTMethodType>{level}</NISTMethodType></Operation></Job></Jobs></Report></WipeDrive>\n"
        )
    };
    let erasure = one(&wipedrive(2, "Success", "Purge"));
    assert_eq!(
        (erasure.result, erasure.method),
        (SanitizationResult::Erased, Some(Method::Purge))
    );
    assert_eq!(erasure.started.as_deref(), Some("2024-03-02T10:00:00"));
    refused(&wipedrive(5, "Failure", "Purge"));
    refused(&wipedrive(5, "Success", "Purge"));
    refused(&wipedrive(2, "Failure", "Purge"));
    refused(&wipedrive(2, "Success", "Unknown"));
    let bitraser = |status: &str| {
        format!(
            "<BitRaserReport><Disk><Model>ACME SPIN 500</Model><SerialNumber>AS500-7781</SerialNumber><EraseMethod>Zeros</EraseMethod>\
             <VerificationMethod>Random Verification</VerificationMethod><Status>{status}</Status></Disk></BitRaserReport>"
        )
    };
    let erasure = one(&bitraser("Completed"));
    assert_eq!(
        (erasure.result, erasure.verification),
        (SanitizationResult::Erased, Verification::Sampled)
    );
    for status in ["Completed with errors", "Failed", "Stopped", "In Progress"] {
        refused(&bitraser(status));
    }
}

pub fn snapshot(severity: &str, step: &str) -> Value {
    json!({"type": "Snapshot", "software": "Workbench", "version": "11.0b9", "device": {"type": "Laptop", "model": "Roadbook 15"},
        "components": [{"type": "HardDrive", "model": "ACME SPIN 500", "serialNumber": "AS500-7781", "size": 500_107.862_016,
            "actions": [{"type": "EraseSectors", "severity": severity, "startTime": "2024-03-02T10:00:00+00:00", "endTime": "2024-03-02T12:30:10+00:00",
                "steps": [{"type": "StepRandom", "severity": step, "startTime": "2024-03-02T10:00:00+00:00", "endTime": "2024-03-02T12:30:10+00:00"}]}]}]})
}

#[test]
fn a_snapshot_tells_of_its_erasures() {
    let erasure = one(&snapshot("Info", "Info").to_string());
    assert_eq!(
        (erasure.result, erasure.verification),
        (SanitizationResult::Erased, Verification::Full)
    );
    assert_eq!(erasure.bytes, Some(500_107_862_016));
    for (severity, step) in [
        ("Error", "Info"),
        ("Info", "Error"),
        ("Warning", "Info"),
        ("", "Info"),
    ] {
        refused(&snapshot(severity, step).to_string());
    }
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut json = snapshot("Info", "Info");
        change(&mut json["components"][0]["actions"][0]);
        json.to_string()
    };
    refused(&changed(&|action| action["endTime"] = Value::Null));
    refused(&changed(&|action| action["steps"] = json!([])));
    refused(&changed(&|action| action["severity"] = Value::Null));
    refused(&changed(&|action| action["type"] = json!("ErasePhysical")));
    let old = json!({"@type": "devices:Snapshot", "components": [{"@type": "HardDrive", "serialNumber": "AS500-7781", "erasure":
        {"@type": "EraseBasic", "success": true, "endingTime": "2018-02-07T11:51:46",
         "steps": [{"@type": "Zeros", "success": true, "endingTime": "2018-02-07T11:51:46"}]}}]});
    assert!(is_erased(&one(&old.to_string())));
    refused(&old.to_string().replace("true", "false"));
    // Later workbenches keep what was to be run.
    let listed =
        json!({"type": "Snapshot", "data": {"lshw": {}}, "erase": ["", "shred -vn 1 /dev/sda"]});
    refused(&listed.to_string());
}

#[test]
fn an_action_in_yaml_is_read() {
    let text = "# invented\ntype: 'EraseSectors'\nseverity: Info\nstartTime: '2018-01-01T10:10:10+00:00'\nendTime: '2018-01-01T12:10:10+00:00'\n\
        steps:\n  - type: 'StepRandom'\n    endTime: '2018-01-01T12:10:10+00:00'\n    severity: Info\n";
    let report = read(text);
    assert_eq!(report.erasures[0].result, SanitizationResult::Erased);
    assert!(report.warnings[0].contains("serial"));
    cut_proves_nothing(text, "severity: Info");
    refused(&text.replace("severity: Info", "severity: Error"));
}
