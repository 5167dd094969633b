//! nwipe's certificates: the paper, and its text.

use super::{is_erased, one, read, refused};
use gapless_journey::sanitization::{SanitizationResult, Verification};

pub fn certificate() -> String {
    "Disk Erasure Report\nPage 1 - Erasure Status\nDisk Model: ACME SPIN 500\nDisk S/N: AS500-7781\nOrganisation Performing The Disk Erasure\n\
     Business Name: Hall        Contact Phone: 1\nDisk Information\nMake/Model: ACME SPIN 500            Serial: AS500-7781\n\
     Size(Apparent): 500 GB, 500107862016 bytes     Bus: ATA\nSize(Real): 500 GB, 500107862016 bytes\nDisk Erasure Details\n\
     Start time: 2024/03/02 10:00:00            End time: 2024/03/02 12:30:10\nDuration: 02:30:10              Status:    ERASED\n\
     Method: Fill With Zeros               PRNG algorithm: N/A to method\nFinal Pass(Zeros/Ones/None): Zeros      Verify Pass(Last/All/None): Last\n\
     *Bytes Erased: 500107862016, (100.00%)     Rounds(completed/requested): 1/1\nHPA/DCO: No hidden sectors      HPA/DCO Size: No hidden sectors\n\
     Errors(pass/sync/verify): 0/0/0      Throughput: 111 MB/sec\nInformation:\n* bytes erased: The amount of drive that's been erased at least once\n\
     Technician/Operator ID\nName/ID: Ann\nDisc Erasure by NWIPE version 0.36\n"
        .to_owned()
}

#[test]
fn a_certificate_is_read_by_its_labels() {
    let erasure = one(&certificate());
    assert_eq!(
        erasure.result,
        SanitizationResult::Erased,
        "{:?}",
        erasure.errors
    );
    assert_eq!(
        (
            erasure.verification,
            erasure.bytes,
            erasure.medium_serial.as_deref()
        ),
        (
            Verification::Full,
            Some(500_107_862_016),
            Some("AS500-7781")
        )
    );
    assert_eq!(erasure.medium_model.as_deref(), Some("ACME SPIN 500"));
    assert_eq!(erasure.started.as_deref(), Some("2024-03-02T10:00:00"));
    assert_eq!((erasure.tool.as_str(), erasure.prng), ("nwipe 0.36", None));
    for (from, to) in [
        ("ERASED", "FAILED"),
        ("ERASED", "ABORTED"),
        ("ERASED", "INSANITY"),
        ("ERASED", ""),
        ("0/0/0", "1/0/0"),
        ("0/0/0", "0/0/16384"),
        ("0/0/0", "0/0"),
        ("1/1", "0/1"),
        ("Fill With Zeros", "Verify Zeros (0x00)"),
    ] {
        refused(&certificate().replace(from, to));
    }
    let retried = certificate().replace(
        "(pass/sync/verify): 0/0/0",
        "(pass/sync/verify/retries): 0/0/0/7",
    );
    assert!(is_erased(&one(&retried)));
    let hidden = certificate().replace(
        "HPA/DCO: No hidden sectors",
        "HPA/DCO: Hidden sectors found!",
    );
    let erasure = one(&hidden);
    assert_eq!(erasure.result, SanitizationResult::ErasedWithExceptions);
    let text = certificate();
    for at in 0..text.find("0/0/0").unwrap() {
        refused(&text[..at]);
    }
}

/// The paper itself, as the writer that nwipe uses lays it out: each text by its place, uncompressed, labels apart from values.
#[test]
fn the_paper_itself_reads_as_its_text() {
    let paper = |status: &str, errors: &str| {
        let pieces = [
            (200, 30, "Disc Erasure by NWIPE version 0.36"),
            (190, 765, "Disk Erasure Report"),
            (60, 410, "Make/Model:"),
            (135, 410, "ACME SPIN 500"),
            (340, 410, "Serial:"),
            (380, 410, "AS500-7781"),
            (60, 390, "Size\\(Apparent\\): "),
            (145, 390, "500 GB, 500107862016 bytes"),
            (60, 310, "Start time:"),
            (120, 310, "2024/03/02 10:00:00"),
            (300, 290, "Status:"),
            (60, 270, "Method:"),
            (110, 270, "Fill With Zeros"),
            (300, 250, "Verify Pass\\(Last/All/None\\):"),
            (450, 250, "Last"),
            (60, 190, "Errors\\(pass/sync/verify\\):"),
            (195, 190, errors),
            (365, 290, status),
        ];
        let stream: Vec<String> = pieces
            .iter()
            .map(|(x, y, text)| {
                format!(
                    "BT /GS0 gs {x}.000000 {y}.000000 TD /F1 12 Tf 0 0 0 rg 0 Tc ({text}) Tj ET"
                )
            })
            .collect();
        let stream = stream.join("\r\n");
        format!(
            "%PDF-1.3\r\n4 0 obj\r\n<< /Length 1 >>stream\r\n{stream}\r\nendstream\r\nendobj\r\n"
        )
    };
    let text = paper("ERASED", "0/0/0");
    let erasure = one(&text);
    assert_eq!(
        erasure.result,
        SanitizationResult::Erased,
        "{:?}",
        erasure.errors
    );
    assert_eq!(erasure.medium_serial.as_deref(), Some("AS500-7781"));
    assert_eq!(
        (erasure.bytes, erasure.verification),
        (Some(500_107_862_016), Verification::Full)
    );
    refused(&paper("FAILED", "0/0/0"));
    refused(&paper("ERASED", "0/0/4"));
    refused(&paper("", "0/0/0"));
    for at in 0..text.find("endstream").unwrap() {
        refused(&text[..at]);
    }
}

#[test]
fn a_system_certificate_names_each_drive() {
    let drive = |model: &str, serial: &str, errors: &str, status: &str| {
        format!(
            "Make:{model}    S/N:{serial}\nSize(Apparent): 500 GB,500107862016b   Size(Real): 500 GB,500107862016b\n{status}\n\
             Start time: 2026/03/02 10:00:00   End time: 2026/03/02 12:30:10\nDuration: 02:30:10   Errors(pass/sync/verify): {errors}\n\
             *Bytes Erased: 500107862016, (100.00%)  Throughput: 111 MB/sec\nMethod: PRNG Stream   PRNG algorithm: ChaCha20 (CSPRNG)\n\
             Blanking Pass: Zeros  Verify(Last/All/None): All\nHPA/DCO: No hidden sectors  HPA/DCO Size: No hidden sectors\nRounds(completed/requested): 1/1\n"
        )
    };
    let text = format!(
        "System Erasure Report\nSystem S/N: RB15\n{}{}Page 2 - Smart Data\nERASED   Erasure Status of this disk: S/N AS500-7781\n\
         FAILED   Erasure Status of this disk: S/N AF256-0042\nDisc Erasure by NWIPE version 0.42\n",
        drive("ACME SPIN 500", "AS500-7781", "0/0/0", "ERASED"),
        drive("ACME FLASH 256", "AF256-0042", "0/0/0", "")
    );
    let erasures = read(&text).erasures;
    let results: Vec<_> = erasures
        .iter()
        .map(|e| (e.medium_serial.clone().unwrap(), is_erased(e)))
        .collect();
    assert_eq!(
        results,
        [
            ("AS500-7781".to_owned(), true),
            ("AF256-0042".to_owned(), false)
        ]
    );
    assert_eq!(erasures[0].prng.as_deref(), Some("ChaCha20 (CSPRNG)"));
    // The pages disagree: the worse stands.
    refused(&text.replace("ERASED   Erasure", "ABORTED   Erasure"));
}
