//! What a report calls a medium: which names stand for a whole one, and which numbers are a serial number.

use gapless_journey::SerialNumber;

/// Names of disks whose partitions follow as a bare number (`sda1`).
const LETTERED: &[&str] = &["xvd", "sd", "hd", "vd"];
/// Names of disks that end in a number, and whose partitions follow by a letter (`nvme0n1p1`, `disk2s1`, `ada0p1`).
const NUMBERED: &[&str] = &[
    "nvme", "mmcblk", "loop", "nbd", "rdisk", "disk", "ada", "nvd", "nda", "da",
];

/// Why a device is not the whole of a medium: what was done to it says nothing of the rest. Nothing where it is one.
pub fn why_not_whole(device: &str) -> Option<&'static str> {
    let Some(path) = device.strip_prefix("/dev/") else {
        return Some("it is a file, not a medium");
    };
    if path.starts_with("mapper/") || path.starts_with("dm-") || path.starts_with("md") {
        return Some("it is a virtual device, not a medium");
    }
    let name = path.rsplit('/').next().unwrap_or(path);
    is_partition(name).then_some("it is a partition: the rest of the medium was not overwritten")
}

fn is_partition(name: &str) -> bool {
    let bare = name.trim_end_matches(|c: char| c.is_ascii_digit());
    if bare.len() < name.len() && bare.ends_with("-part") {
        return true;
    }
    if let Some(rest) = LETTERED.iter().find_map(|start| name.strip_prefix(start)) {
        let letters = rest.trim_end_matches(|c: char| c.is_ascii_digit());
        return letters.len() < rest.len()
            && !letters.is_empty()
            && letters.chars().all(|c| c.is_ascii_lowercase());
    }
    let Some(rest) = NUMBERED.iter().find_map(|start| name.strip_prefix(start)) else {
        return false;
    };
    // `0n1p2`, `0p1`, `2s1`, `0s1a`, `0boot0`: a number, and then more than the namespace of an NVMe drive.
    let digits = |text: &str| text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let after = rest.get(rest.len() - digits(rest)..).unwrap_or_default();
    let after = match after.strip_prefix('n') {
        Some(space) if name.starts_with("nvme") => {
            space.get(space.len() - digits(space)..).unwrap_or_default()
        }
        _ => after,
    };
    rest.starts_with(|c: char| c.is_ascii_digit()) && !after.is_empty()
}

/// A serial number; hidden ones (`????`, `XXXX`) and fillers are none.
pub fn serial(text: &str) -> Option<String> {
    let text = text.trim();
    let hidden = !text.is_empty() && text.chars().all(|c| matches!(c, 'X' | 'x' | '*'));
    if text.contains('?') || hidden || text.eq_ignore_ascii_case("unknown") {
        return None;
    }
    SerialNumber::parse(text).map(|serial| serial.as_str().to_owned())
}

/// The first `/dev/...` of a text that is no source of numbers.
pub fn named_in(text: &str) -> Option<String> {
    let at = text.find("/dev/")?;
    let rest = text.get(at..)?;
    let end = rest
        .find(|c: char| !(c.is_ascii_alphanumeric() || "/-_.:+".contains(c)))
        .unwrap_or(rest.len());
    let name = rest.get(..end)?.trim_end_matches(['.', ':']);
    let is_source = [
        "/dev/urandom",
        "/dev/mem",
        "/dev/random",
        "/dev/hwrng",
        "/dev/zero",
        "/dev/null",
        "/dev/full",
    ]
    .contains(&name);
    (!is_source && name.len() > "/dev/".len()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_not_the_whole() {
        for whole in [
            "/dev/sda",
            "/dev/sdaa",
            "/dev/sdX",
            "/dev/nvme0n1",
            "/dev/nvme0",
            "/dev/mmcblk0",
            "/dev/loop4",
            "/dev/disk2",
            "/dev/ada0",
            "/dev/disk/by-id/ata-ACME_SPIN_500_AS500-7781",
            "/dev/sg3",
        ] {
            assert_eq!(why_not_whole(whole), None, "{whole}");
        }
        for part in [
            "/dev/sda1",
            "/dev/sdaa12",
            "/dev/nvme0n1p2",
            "/dev/mmcblk0p1",
            "/dev/mmcblk0boot0",
            "/dev/loop4p1",
            "/dev/disk2s1",
            "/dev/ada0p1",
            "/dev/disk/by-id/ata-ACME_SPIN_500_AS500-7781-part2",
            "/dev/mapper/vg-root",
            "/dev/md0",
            "disk.img",
        ] {
            assert!(why_not_whole(part).is_some(), "{part}");
        }
    }

    #[test]
    fn a_hidden_number_is_none() {
        assert_eq!(serial("???????????????"), None);
        assert_eq!(serial("XXXXXXXX"), None);
        assert_eq!(serial(" AS500-7781 ").as_deref(), Some("AS500-7781"));
        assert_eq!(
            named_in("error on '/dev/sdb'."),
            Some("/dev/sdb".to_owned())
        );
        assert_eq!(named_in("if=/dev/zero"), None);
    }
}
