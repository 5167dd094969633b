//! What somebody kept of a terminal: shred, badblocks, dd, hdparm, nvme.

use super::{cut_proves_nothing, is_erased, one, read, refused};
use gapless_intake::erasure;
use gapless_journey::sanitization::{Method, SanitizationResult, Technique, Verification};
use serde_json::{Value, json};

pub const SHRED: &str = "# shred -v -n 1 -z /dev/sdb
shred: /dev/sdb: pass 1/2 (random)...
shred: /dev/sdb: pass 1/2 (random)...37GiB/466GiB 7%
shred: /dev/sdb: pass 1/2 (random)...466GiB/466GiB 100%
shred: /dev/sdb: pass 2/2 (000000)...
shred: /dev/sdb: pass 2/2 (000000)...466GiB/466GiB 100%
";

#[test]
fn shred_overwrites_and_verifies_nothing() {
    let erasure = one(SHRED);
    assert_eq!(erasure.result, SanitizationResult::Erased);
    assert_eq!(
        (erasure.method, erasure.technique, erasure.verification),
        (
            Some(Method::Clear),
            Some(Technique::Overwrite),
            Verification::None
        )
    );
    assert_eq!(
        (erasure.device.as_str(), erasure.passes),
        ("/dev/sdb", Some(2))
    );
    cut_proves_nothing(SHRED, "466GiB 100%");
    for (from, to) in [
        ("/dev/sdb", "/dev/sdb1"),
        ("/dev/sdb", "disk.img"),
        (
            "2/2 (000000)...466GiB/466GiB 100%",
            "2/2 (000000)...9GiB/466GiB 2%",
        ),
    ] {
        refused(&SHRED.replace(from, to));
    }
    let error = "shred: /dev/sdb: error writing at offset 512: Input/output error\n";
    refused(&format!("{SHRED}{error}"));
    refused("shred: /dev/sdb: failed to open for writing: Read-only file system\n");
    // Another language, two media at once; the second is at work.
    let text = SHRED
        .replace("pass ", "Durchgang ")
        .replace("random", "Zufallszahlen");
    let both = format!("{text}shred: /dev/sdc: Durchgang 1/1 (000000)...1GiB/2GiB 50%\n");
    let results: Vec<bool> = read(&both).erasures.iter().map(is_erased).collect();
    assert_eq!(results, [true, false]);
}

pub const BADBLOCKS: &str = "root@bench:~# badblocks -b 4096 -w -s -v -t 0xff -t 0 /dev/sdc
Checking for bad blocks in read-write mode
From block 0 to 61049645
Testing with pattern 0xff:   0.00% done, 0:00 elapsed. (0/0/0 errors)\u{8}\u{8}\u{8}done
Reading and comparing:   0.00% done, 0:00 elapsed. (0/0/0 errors)\u{8}\u{8}\u{8}done
Testing with pattern 0x00: done
Reading and comparing: done
Pass completed, 0 bad blocks found. (0/0/0 errors)
";

#[test]
fn badblocks_reads_back_what_it_wrote() {
    let erasure = one(BADBLOCKS);
    assert_eq!(erasure.result, SanitizationResult::Erased);
    assert_eq!(
        (erasure.method, erasure.verification, erasure.passes),
        (Some(Method::Clear), Verification::Full, Some(2))
    );
    assert_eq!(erasure.device, "/dev/sdc");
    assert_eq!(erasure.bytes, Some(61_049_646 * 4_096));
    cut_proves_nothing(BADBLOCKS, "(0/0/0 errors)");
    for (from, to) in [
        (
            ", 0 bad blocks found. (0/0/0 errors)",
            ", 3 bad blocks found. (0/3/0 errors)",
        ),
        (
            ", 0 bad blocks found. (0/0/0 errors)",
            ", 0 bad blocks found. (0/0/1 errors)",
        ),
        ("From block 0", "From block 1000"),
        ("0 /dev/sdc", "0 /dev/sdc 2000 0"),
        ("/dev/sdc", "/dev/sdc1"),
        ("in read-write mode", "in non-destructive read-write mode"),
        ("in read-write mode", "in read-only mode"),
        ("Reading and comparing: done\nPass", "Pass"),
        (
            "Pass completed, 0",
            "Interrupted at block 5\nPass completed, 0",
        ),
        (
            "Testing with pattern 0x00",
            "12345\nTesting with pattern 0x00",
        ),
        (
            "root@bench:~# badblocks -b 4096 -w -s -v -t 0xff -t 0 /dev/sdc\n",
            "",
        ),
    ] {
        let text = BADBLOCKS.replace(from, to);
        assert_ne!(text, BADBLOCKS, "{from}");
        refused(&text);
    }
}

pub const DD: &str = "$ sudo dd if=/dev/zero of=/dev/sdd bs=4M status=progress
500052262912 bytes (500 GB, 466 GiB) copied, 3610 s, 139 MB/s
dd: error writing '/dev/sdd': No space left on device
119237+0 records in
119236+0 records out
500107862016 bytes (500 GB, 466 GiB) copied, 3612.4 s, 138 MB/s
";

#[test]
fn dd_counts_where_it_filled_the_medium() {
    let erasure = one(DD);
    assert_eq!(erasure.result, SanitizationResult::Erased);
    assert_eq!(
        (erasure.method, erasure.verification, erasure.bytes_written),
        (
            Some(Method::Clear),
            Verification::None,
            Some(500_107_862_016)
        )
    );
    for (from, to) in [
        ("if=/dev/zero", "if=image.iso"),
        ("status=progress", "count=10"),
        ("status=progress", "seek=1"),
        (
            "dd: error writing '/dev/sdd': No space left on device\n",
            "",
        ),
        ("No space left on device", "Input/output error"),
        ("/dev/sdd", "/dev/sdd2"),
        (
            "$ sudo dd if=/dev/zero of=/dev/sdd bs=4M status=progress\n",
            "",
        ),
        (
            "119237+0",
            "dd: error writing '/dev/sdd': Input/output error\n119237+0",
        ),
    ] {
        let text = DD.replace(from, to);
        assert_ne!(text, DD, "{from}");
        refused(&text);
    }
    for at in 0..DD.find("No space left on device").unwrap() {
        refused(&DD[..at]);
    }
    assert!(erasure::read(b"$ dd if=/dev/sdd of=backup.img\n1+0 records in\n").is_err());
}

pub const SECURITY: &str = "Security: \n\tMaster password revision code = 65534\n\t\tsupported\n\tnot\tenabled\n\tnot\tlocked\n\tnot\tfrozen\n\
    \tnot\texpired: security count\n\t\tsupported: enhanced erase\n\t98min for SECURITY ERASE UNIT. 98min for ENHANCED SECURITY ERASE UNIT.\n";

pub fn security_erase(after: &str) -> String {
    format!(
        "# hdparm --user-master u --security-set-pass p /dev/sdb\n\n/dev/sdb:\n Issuing SECURITY_SET_PASS command, password=\"p\", user=user, mode=high\n\
         # time hdparm --user-master u --security-erase p /dev/sdb\nsecurity_password: \"p\"\n\n/dev/sdb:\n\
         \x20Issuing SECURITY_ERASE command, password=\"p\", user=user\n{after}"
    )
}

pub fn identified(security: &str) -> String {
    format!(
        "# hdparm -I /dev/sdb\n\n/dev/sdb:\n\nATA device, with non-removable media\n\tModel Number:       ACME FLASH 256\n\
         \tSerial Number:      AF256-0042\n\tFirmware Revision:  1A\nCapabilities:\n\tDMA: not supported\nCommands/features:\n\t   *\tSMART error logging\n{security}Checksum: correct\n"
    )
}

#[test]
fn a_security_erase_is_proven_by_the_state_after_it() {
    let text = security_erase(&identified(SECURITY));
    let erasure = one(&text);
    assert_eq!(
        erasure.result,
        SanitizationResult::Erased,
        "{:?}",
        erasure.errors
    );
    assert_eq!(
        (erasure.method, erasure.technique, erasure.verification),
        (
            Some(Method::Clear),
            Some(Technique::SecureErase),
            Verification::None
        )
    );
    assert_eq!(erasure.medium_serial.as_deref(), Some("AF256-0042"));
    cut_proves_nothing(&text, "not\tlocked");
    for after in [
        String::new(),
        "real 98m1.2s\n".to_owned(),
        format!(
            "SG_IO: bad/missing sense data, sb[]:  70 00 05 00\n{}",
            identified(SECURITY)
        ),
        format!(
            "SECURITY_ERASE: Input/output error\n{}",
            identified(SECURITY)
        ),
        identified(&SECURITY.replace("not\tenabled", "\tenabled")),
        identified(&SECURITY.replace("not\tlocked", "\tlocked")),
        identified("Security:\n\tnot\tenabled\n"),
    ] {
        refused(&security_erase(&after));
    }
    // What was seen before the erase proves nothing.
    refused(&format!("{}{}", identified(SECURITY), security_erase("")));
    // A state alone is no erasure; a password that is set is worth a word.
    let locked = identified(
        &SECURITY
            .replace("not\tlocked", "\tlocked")
            .replace("not\tenabled", "\tenabled"),
    );
    let report = read(&locked);
    assert!(report.erasures.is_empty());
    assert!(
        report.warnings[0].contains("locked"),
        "{:?}",
        report.warnings
    );
}

#[test]
fn ata_sanitize_is_finished_when_the_drive_says_so() {
    let text = "# hdparm --yes-i-know-what-i-am-doing --sanitize-block-erase /dev/sdb\n\n/dev/sdb:\nIssuing SANITIZE_BLOCK_ERASE command\nOperation started in background\n\
        # hdparm --sanitize-status /dev/sdb\n\n/dev/sdb:\nIssuing SANITIZE_STATUS command\nSanitize status:\n    State:    SD2 Sanitize operation In Process\n    Progress: 0x41c2 (25%)\n\
        # hdparm --sanitize-status /dev/sdb\n\n/dev/sdb:\nIssuing SANITIZE_STATUS command\nSanitize status:\n    State:    SD0 Sanitize Idle\n    Last Sanitize Operation Completed Without Error\n";
    let erasure = one(text);
    assert_eq!(
        erasure.result,
        SanitizationResult::Erased,
        "{:?}",
        erasure.errors
    );
    assert_eq!(
        (erasure.method, erasure.technique),
        (Some(Method::Purge), Some(Technique::BlockErase))
    );
    cut_proves_nothing(text, "Completed Without Error");
    // The status alone does not say when that was.
    let (_, status) = text.rsplit_once('#').unwrap();
    let report = read(&format!("#{status}"));
    assert!(is_erased(&report.erasures[0]) && report.warnings[0].contains("written since"));
    refused(&text.replace("SD0 Sanitize Idle", "SD3 Sanitize operation Failed"));
    refused(&text.replace("SD0 Sanitize Idle", "SD2 Sanitize operation In Process"));
}

pub fn sanitize_log(progress: &str, status: &str, action: &str) -> String {
    format!(
        "Sanitize Progress                      (SPROG) :  {progress}\nSanitize Status                        (SSTAT) :  {status}\n\
         Sanitize Command Dword 10 Information (SCDW10) :  {action}\nEstimated Time For Overwrite                   :  4294967295 (No time period reported)\n"
    )
}

#[test]
fn a_sanitize_log_is_read_by_its_lowest_bits() {
    let log = sanitize_log("65535", "0x101", "0x2");
    let erasure = one(&format!("# nvme sanitize-log /dev/nvme0\n{log}"));
    assert_eq!(erasure.result, SanitizationResult::Erased);
    assert_eq!(
        (erasure.method, erasure.technique, erasure.device.as_str()),
        (
            Some(Method::Purge),
            Some(Technique::BlockErase),
            "/dev/nvme0"
        )
    );
    cut_proves_nothing(&log, "0x101\n");
    // Three passes of an overwrite were counted in the bits between.
    assert!(is_erased(&one(&sanitize_log(
        "65535 (100.000000%)",
        "0x119",
        "0x33"
    ))));
    assert!(is_erased(&one(&sanitize_log("65535", "0x104", "0x204"))));
    for (progress, status, action) in [
        ("65535", "0", "0"),
        ("65535", "0x100", "0"),
        ("23297 (35.548401%)", "0x2", "0x2"),
        ("65535", "0x102", "0x2"),
        ("65535", "0x3", "0x4"),
        ("65535", "0x103", "0x4"),
        ("65535", "0x11b", "0x3"),
        ("65535", "0x105", "0x2"),
        ("1234", "0x101", "0x2"),
        ("65535", "0x101", "0x1"),
        ("65535", "?", "0x2"),
    ] {
        refused(&sanitize_log(progress, status, action));
    }
    refused(&log.replace("SCDW10", "x").replace(
        "0x101\n",
        "0x1\n\t[8]\tGlobal Data Erased cleared: written to\n",
    ));
    // The command and what came of it are one erasure.
    let session = |status: &str| {
        format!(
            "# nvme sanitize /dev/nvme0 --sanact=4\n# nvme sanitize-log /dev/nvme0\n{}# nvme sanitize-log /dev/nvme0n1\n{}",
            sanitize_log("10", "0x2", "0x4"),
            sanitize_log("65535", status, "0x4")
        )
    };
    assert!(is_erased(&one(&session("0x1"))));
    assert_eq!(
        one(&session("0x1")).technique,
        Some(Technique::CryptographicErase)
    );
    refused(&session("0x3"));
    refused("# nvme sanitize /dev/nvme0 -a 2\n");
    // Without names they may be of two drives: none hides the other.
    let two = format!("{}{log}", sanitize_log("65535", "0x103", "0x2"));
    let results: Vec<bool> = read(&two).erasures.iter().map(is_erased).collect();
    assert_eq!(results, [false, true]);
    // A refused command is not made good by the log of an operation of long ago.
    let refusal = "# nvme sanitize /dev/nvme0 -a 2\nNVMe status: INVALID_OPCODE(0x4001)\n# nvme sanitize-log /dev/nvme0\n";
    let results = read(&format!("{refusal}{log}")).erasures;
    assert!(!is_erased(&results[0]) && results.len() == 2);
}

#[test]
fn a_sanitize_log_in_json_says_the_same() {
    let log = |status: Value, erased: u8| json!({"nvme0": {"sprog": 65535, "sstat": {"global_erased": erased, "no_cmplted_passes": 0, "status": status}, "cdw10_info": 4}});
    let good = log(
        json!("(1) Most Recent Sanitize Command Completed Successfully."),
        1,
    );
    let report = read(&good.to_string());
    assert_eq!(report.format, "nvme-sanitize-log");
    assert_eq!(report.erasures[0].result, SanitizationResult::Erased);
    assert_eq!(report.erasures[0].device, "/dev/nvme0");
    let mut renamed = good.clone();
    renamed["nvme0"]["sstat"] = json!({"global_erased": 1, "Most Recent Sanitize Command Completed Successfully.": "(1) Most Recent"});
    assert!(is_erased(&one(&renamed.to_string())));
    let bare = json!({"sprog": 65535, "sstat": 257, "cdw10_info": 2});
    assert!(is_erased(&one(&bare.to_string())));
    for bad in [
        log(json!("(2) Sanitize in Progress."), 1),
        log(json!("(3) Most Recent Sanitize Command Failed."), 1),
        log(json!("(0) NVM Subsystem has never been sanitized."), 1),
        log(
            json!("Most Recent Sanitize Command Completed Successfully."),
            1,
        ),
        log(
            json!("(1) Most Recent Sanitize Command Completed Successfully."),
            0,
        ),
        json!({"sprog": 65535, "sstat": 258, "cdw10_info": 2}),
        json!({"sprog": 65535, "sstat": null}),
    ] {
        refused(&bad.to_string());
    }
    let text = good.to_string();
    for at in 0..text.len() {
        refused(&text[..at]);
    }
}

#[test]
fn a_format_counts_with_secure_erase() {
    let text = "# nvme format /dev/nvme0n1 --ses=1\nYou are about to format nvme0n1, namespace 0x1.\nSuccess formatting namespace:1\n";
    let erasure = one(text);
    assert_eq!(erasure.result, SanitizationResult::Erased);
    assert_eq!(
        (erasure.method, erasure.technique),
        (Some(Method::Clear), Some(Technique::Format))
    );
    cut_proves_nothing(text, "Success formatting namespace:");
    refused(&text.replace("--ses=1", "--ses=0"));
    refused(&text.replace(" --ses=1", ""));
    refused(&text.replace(
        "Success formatting namespace:1",
        "NVMe status: INVALID_FORMAT(0x410a)",
    ));
    refused(text.split_once('\n').unwrap().1);
}
