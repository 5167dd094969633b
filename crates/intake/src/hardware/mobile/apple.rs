//! `ideviceinfo` for phones and tablets of Apple: `Name: value`, or with `-x` a property list.

use super::{imei, imei_note};
use crate::hardware::{
    Battery, Device, Medium, MediumType, NetworkType, Report, broken_json, cards, filler, plist,
};
use gapless_journey::Category;
use serde_json::Value;
use std::collections::BTreeMap;

/// Lines that are looked at.
const LINES_MAX: usize = 20_000;

type Fields = BTreeMap<String, String>;

pub fn read(text: &str) -> Option<Report> {
    let (fields, is_cut) = of_plist(text).unwrap_or_else(|| (of_text(text), false));
    let field = |name: &str| fields.get(name).map(String::as_str);
    let kinds = ["iPhone", "iPad", "iPod"];
    let product =
        field("ProductType").filter(|text| kinds.iter().any(|kind| text.starts_with(kind)));
    let is_its =
        product.is_some() || (field("UniqueDeviceID").is_some() && field("DeviceClass").is_some());
    if !is_its {
        return None;
    }
    let mut warnings = Vec::new();
    if is_cut {
        warnings.push(broken_json::WARNING.to_owned());
    }
    let class = field("DeviceClass").or(product).unwrap_or_default();
    let mut device = Device {
        category: if class.starts_with("iPhone") {
            Some(Category::Phone)
        } else if class.starts_with("iPad") {
            Some(Category::Tablet)
        } else {
            Some(Category::Other)
        },
        manufacturer: Some("Apple Inc.".to_owned()),
        model: filler::name("model", product, &mut warnings),
        model_name: filler::name("name of the model", field("MarketingName"), &mut Vec::new()),
        serial_number: filler::number("serial number", field("SerialNumber"), &mut warnings),
        ..Device::default()
    };
    let numbers: Vec<&str> = [
        "InternationalMobileEquipmentIdentity",
        "InternationalMobileEquipmentIdentity2",
    ]
    .into_iter()
    .filter_map(|name| imei(field(name)?))
    .collect();
    warnings.extend(imei_note(&numbers));
    if field("PasswordProtected") == Some("true") && field("ActivationState") == Some("Unactivated")
    {
        warnings.push("the device is not activated".to_owned());
    }
    let bytes = field("TotalDiskCapacity").and_then(|text| text.parse().ok());
    device.media = bytes
        .filter(|bytes| *bytes > 0)
        .map(|bytes| Medium {
            bytes: Some(bytes),
            kind: Some(MediumType::Flash),
            ..Medium::default()
        })
        .into_iter()
        .collect();
    let radio = Some(NetworkType::Wireless);
    device.network = cards::network(None, None, field("WiFiAddress"), radio, &mut Vec::new())
        .into_iter()
        .collect();
    let cycles = field("BatteryCycleCount").or_else(|| field("CycleCount"));
    device.batteries = cycles
        .and_then(|text| text.parse().ok())
        .filter(|n| *n > 0)
        .map(|n| Battery {
            cycles: Some(n),
            ..Battery::default()
        })
        .into_iter()
        .collect();
    Some(Report {
        format: "ideviceinfo".to_owned(),
        device,
        warnings,
    })
}

/// What stands indented belongs to a list inside.
fn of_text(text: &str) -> Fields {
    text.lines()
        .take(LINES_MAX)
        .filter(|line| !line.starts_with([' ', '\t']))
        .filter_map(|line| line.trim_start_matches('\u{feff}').split_once(": "))
        .map(|(name, value)| (name.to_owned(), value.trim().to_owned()))
        .collect()
}

fn of_plist(text: &str) -> Option<(Fields, bool)> {
    let (value, is_cut) = plist::read(text)?;
    let fields = value.as_object()?.iter().filter_map(|(name, value)| {
        let text = match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Bool(yes) => yes.to_string(),
            _ => return None,
        };
        Some((name.clone(), text))
    });
    Some((fields.collect(), is_cut))
}
