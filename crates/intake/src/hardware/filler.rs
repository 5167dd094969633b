//! What firmware says where nobody filled the field in: such a text counts as absent, and the report warns of it.

use gapless_journey::is_filler;

/// Texts that firmware makers leave behind, beyond the fillers of identities (SMBIOS strings as shipped by AMI, Phoenix,
/// Insyde and board makers). Compared folded: letters and digits, upper case.
const LEFT_BEHIND: &[&str] = &[
    "TOBEFILLEDBYOEM",
    "TOBEFILLEDBYOEMO",
    "FILLBYOEM",
    "BEFILLEDBYOEM",
    "DEFAULTSTRING",
    "SYSTEMMANUFACTURER",
    "SYSTEMPRODUCTNAME",
    "SYSTEMVERSION",
    "SYSTEMSERIALNUMBER",
    "SYSTEMSKU",
    "SYSTEMSKUNUMBER",
    "SYSTEMNAME",
    "BASEBOARDSERIALNUMBER",
    "CHASSISSERIALNUMBER",
    "CHASSISMANUFACTURER",
    "CHASSISVERSION",
    "ASSETTAG",
    "ASSET1234567890",
    "NOASSETTAG",
    "NOASSETINFORMATION",
    "NOTAPPLICABLE",
    "NOTSPECIFIED",
    "NOTAVAILABLE",
    "NOTPRESENT",
    "NOTDEFINED",
    "NOTASSIGNED",
    "UNDEFINED",
    "UNKNOWN",
    "UNKNOW",
    "EMPTY",
    "NONE",
    "NULL",
    "INVALID",
    "OEM",
    "OEMOEM",
    "OEMCHASSISMANUFACTURER",
    "0123456789",
    "1234567890",
    "123456789",
    "NOENCLOSURE",
    "NOSERIALNUMBER",
];

/// Texts that AMI numbers by the place of the part: `SerNum00`, `Manufacturer1`.
const NUMBERED: &[&str] = &[
    "ARRAYMANUFACTURER",
    "ASSETTAGNUM",
    "DIMMASSETTAG",
    "DIMMMANUFACTURER",
    "DIMMSERIALNUMBER",
    "MANUFACTURER",
    "MODULEMANUFACTURER",
    "MODULEPARTNUMBER",
    "MODULESERIALNUMBER",
    "PARTNUM",
    "SERNUM",
];

/// True where a field was left as it was shipped.
fn is_left_behind(text: &str) -> bool {
    let folded = gapless_journey::fold(text);
    let numbered = folded.trim_end_matches(|c: char| c.is_ascii_digit());
    LEFT_BEHIND.contains(&folded.as_str())
        || NUMBERED.contains(&numbered)
        || folded
            .strip_prefix("0X")
            .is_some_and(|digits| digits.chars().all(|c| c == '0'))
}

/// A name: maker, model, family. Absent where it is a filler, with a warning that names the field.
pub fn name(field: &str, text: Option<&str>, warnings: &mut Vec<String>) -> Option<String> {
    let text = text?.trim();
    // Masked numbers and dashes are nobody's mistake.
    if !text.chars().any(char::is_alphanumeric) {
        return None;
    }
    if is_left_behind(text) {
        warn(field, text, warnings);
        return None;
    }
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A number of identity: serial number, asset tag.
pub fn number(field: &str, text: Option<&str>, warnings: &mut Vec<String>) -> Option<String> {
    let found = name(field, text, warnings)?;
    if is_filler(&found) {
        warn(field, &found, warnings);
        return None;
    }
    Some(found)
}

/// A UUID that is one: not all zeros or all ones, which firmware gives where none was set.
pub fn uuid(text: &str) -> Option<String> {
    let text = text.split_whitespace().next()?.to_lowercase();
    let digits: Vec<char> = text.chars().filter(char::is_ascii_hexdigit).collect();
    let is_one = digits.len() == 32
        && text.len() == 36
        && !digits.iter().all(|c| *c == '0')
        && !digits.iter().all(|c| *c == 'f');
    is_one.then_some(text)
}

fn warn(field: &str, text: &str, warnings: &mut Vec<String>) {
    let warning = format!("{field} is a filler: '{text}'");
    if !warnings.contains(&warning) {
        warnings.push(warning);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filler_is_absent_and_told() {
        let mut warnings = Vec::new();
        let filler = "To Be Filled By O.E.M.";
        assert_eq!(number("serial number", Some(filler), &mut warnings), None);
        assert_eq!(
            warnings,
            ["serial number is a filler: 'To Be Filled By O.E.M.'"]
        );
        assert_eq!(number("serial number", Some("--"), &mut warnings), None);
        assert_eq!(number("serial number", None, &mut warnings), None);
        assert_eq!(warnings.len(), 1);
        let real = name("maker", Some(" Dell  Inc. "), &mut warnings);
        assert_eq!(real.as_deref(), Some("Dell Inc."));
    }
}
