//! What amounts are read from.

use super::*;

#[test]
fn memory_from_any_unit() {
    for (text, unit, gb) in [
        ("16 Go", None, Some(16.0)),
        ("8,0 GB", None, Some(8.0)),
        ("2x4GB", None, Some(8.0)),
        ("8192", None, Some(8.0)),
        ("8", None, Some(8.0)),
        ("3.5", None, Some(3.5)),
        ("1024", Some(Unit::Mega), Some(1.0)),
        ("0", None, None),
        ("8589934592", None, Some(8.0)),
        ("N/A", None, None),
        ("8 GB (2x4GB)", None, Some(8.0)),
    ] {
        assert_eq!(ram_gb(text, unit), gb, "{text}");
    }
}

#[test]
fn free_text_is_taken_apart() {
    let text = "NOTEBOOK HP 240 G4 - CEL N3050, 4GB, 1TB, 14\" LED, WIN 8.1EM 64x";
    assert_eq!(
        (
            ram_in_text(text),
            storage_in_text(text),
            screen_in_text(text)
        ),
        (Some(4.0), Some(1_000.0), Some(14.0))
    );
    let text = "Procesador Intel Core i3-3120M (2.5 GHz), Memoria de 4 GB DDR3, D. D. de 640 GB, Pantalla LED de 14”";
    assert_eq!(
        (
            ram_in_text(text),
            storage_in_text(text),
            screen_in_text(text)
        ),
        (Some(4.0), Some(640.0), Some(14.0))
    );
    assert_eq!(ram_in_text("CELERON N2815 2G 500G DVDRW"), Some(2.0));
    for (text, gb) in [
        ("8GB 256SSD", 256.0),
        ("4 GB / 64 GB eMMC", 64.0),
        ("16GB 1TB HDD", 1_000.0),
        ("RAM 8 GB SSD 256", 256.0),
    ] {
        assert_eq!(storage_in_text(text), Some(gb), "{text}");
    }
    assert_eq!(screen_in_text("3.5\" HDD"), None);
    assert_eq!(
        (
            screen_inch("24"),
            screen_inch("1920x1080"),
            screen_inch("61 cm")
        ),
        (Some(24.0), None, Some(24.0))
    );
    assert_eq!(
        (year("20/04/2025"), year("1990-01-01"), year("2015-12")),
        (Some(2025), None, Some(2015))
    );
    assert_eq!(weight_g("2,5 kg", false), Some(2_500));
}

#[test]
fn a_tablet_has_storage_where_a_computer_has_memory() {
    assert_eq!(mobile_storage("iPad Air 2 16GB"), Some(16.0));
    assert_eq!(mobile_storage("Galaxy Tab, 3GB RAM, 32 GB"), Some(32.0));
    assert_eq!(mobile_storage("iPhone 7"), None);
}

#[test]
fn a_quantity_that_cannot_be_is_told_from_one_that_is_not_understood() {
    for (text, read) in [
        ("12", Quantity::Of(12)),
        ("x3", Quantity::Of(3)),
        ("3 X", Quantity::Of(3)),
        ("1,0", Quantity::Of(1)),
        ("100000", Quantity::Of(100_000)),
        ("100001", Quantity::TooLarge),
        ("200000", Quantity::TooLarge),
        ("1e300", Quantity::TooLarge),
        ("0", Quantity::Nothing),
        ("0,00", Quantity::Nothing),
        ("-3", Quantity::Nothing),
        ("abc", Quantity::Unclear),
        ("2.5", Quantity::Unclear),
        ("1 or 2", Quantity::Unclear),
        ("inf", Quantity::Unclear),
    ] {
        assert_eq!(quantity(text), read, "{text}");
    }
}
