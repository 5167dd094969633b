//! The type of a case: the words of SMBIOS for its numbers, and the category that they tell.

use super::Device;
use gapless_journey::Category;

/// The words for a number of SMBIOS (7.4.1, "System Enclosure or Chassis Types"), as dmidecode prints them.
pub fn name(code: u64) -> Option<&'static str> {
    const NAMES: [&str; 36] = [
        "Other",
        "Unknown",
        "Desktop",
        "Low Profile Desktop",
        "Pizza Box",
        "Mini Tower",
        "Tower",
        "Portable",
        "Laptop",
        "Notebook",
        "Hand Held",
        "Docking Station",
        "All In One",
        "Sub Notebook",
        "Space-saving",
        "Lunch Box",
        "Main Server Chassis",
        "Expansion Chassis",
        "Sub Chassis",
        "Bus Expansion Chassis",
        "Peripheral Chassis",
        "RAID Chassis",
        "Rack Mount Chassis",
        "Sealed-case PC",
        "Multi-system",
        "CompactPCI",
        "AdvancedTCA",
        "Blade",
        "Blade Enclosing",
        "Tablet",
        "Convertible",
        "Detachable",
        "IoT Gateway",
        "Embedded PC",
        "Mini PC",
        "Stick PC",
    ];
    let index = usize::try_from(code.checked_sub(1)?).ok()?;
    NAMES.get(index).copied()
}

/// What the case says; where it says nothing of use, or only that it stands on a desk, what the model's words say: thin
/// clients have the cases of desktops.
pub fn category(device: &Device) -> Option<Category> {
    let words = [&device.model_name, &device.model]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(" ");
    // Firmware speaks of computers only; another thing in a model's words is a part of its name.
    let by_words = crate::values::category::of_words(&words)
        .map(|(category, _)| category)
        .filter(|category| {
            use Category::{Desktop, Laptop, Server, Tablet, ThinClient};
            matches!(category, Desktop | Laptop | Server | Tablet | ThinClient)
        });
    match of_case(device.chassis.as_deref().unwrap_or_default()) {
        Some(Category::Desktop) if by_words == Some(Category::ThinClient) => by_words,
        Some(category) => Some(category),
        None => by_words,
    }
}

/// What the words for a case say.
pub fn of_case(case: &str) -> Option<Category> {
    match case {
        "Notebook" | "Laptop" | "Portable" | "Sub Notebook" | "Convertible" | "Detachable"
        | "Hand Held" => Some(Category::Laptop),
        "Tablet" => Some(Category::Tablet),
        "Desktop"
        | "Low Profile Desktop"
        | "Pizza Box"
        | "Mini Tower"
        | "Tower"
        | "All In One"
        | "Space-saving"
        | "Lunch Box"
        | "Mini PC"
        | "Stick PC"
        | "Sealed-case PC" => Some(Category::Desktop),
        "Main Server Chassis"
        | "Rack Mount Chassis"
        | "Blade"
        | "Blade Enclosing"
        | "Blade Enclosure"
        | "Multi-system"
        | "RAID Chassis" => Some(Category::Server),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_the_words_of_the_firmware() {
        assert_eq!(name(10), Some("Notebook"));
        assert_eq!(name(35), Some("Mini PC"));
        assert_eq!((name(0), name(99)), (None, None));
        assert_eq!(of_case("Notebook"), Some(Category::Laptop));
        assert_eq!(of_case("Other"), None);
    }
}
