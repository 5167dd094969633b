//! Reports that are known and say nothing of what is recorded here: each is answered by its reason, not refused.

use super::{Device, Report};

/// Reads it, or nothing where the text is none of these.
pub fn read(text: &str) -> Option<Report> {
    let (format, why) = known(text)?;
    Some(Report {
        format: format.to_owned(),
        device: Device::default(),
        warnings: vec![why.to_owned()],
    })
}

fn known(text: &str) -> Option<(&'static str, &'static str)> {
    let all = |is_one: fn(&str) -> bool| {
        let mut lines = text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .peekable();
        lines.peek().is_some() && lines.all(is_one)
    };
    if all(is_usb_line) {
        return Some((
            "lsusb",
            "lsusb lists what is plugged in, which is no part of the machine",
        ));
    }
    if all(|line| line.trim().starts_with("/org/freedesktop/UPower/")) {
        let why = "this is the list of names alone: send the output of 'upower --dump'";
        return Some(("upower-names", why));
    }
    if all(|line| line.starts_with("/dev/") && line.contains(" -d ") && line.contains(" # ")) {
        let why = "this is the list of names alone: send the output of 'smartctl -x' of each drive";
        return Some(("smartctl-scan", why));
    }
    if text.starts_with("name of display:") && text.contains("number of screens:") {
        let why = "xdpyinfo tells what is drawn on, not what it is: send the EDID of the screen";
        return Some(("xdpyinfo", why));
    }
    None
}

/// `Bus 001 Device 002: ID 8087:0024 Intel Corp. Integrated Rate Matching Hub`.
fn is_usb_line(line: &str) -> bool {
    line.strip_prefix("Bus ")
        .and_then(|rest| rest.split_once(" Device "))
        .and_then(|(_, rest)| rest.split_once(": ID "))
        .is_some()
}
