//! Batteries: the static data, the full charge and the cycles, each in a class of its own, joined by the instance; else what the
//! older classes say.

use super::class::{self, Class, Record};
use crate::hardware::{Battery, figure, filler};

/// Bit of the capabilities that says that capacities are shares, not milliwatt-hours.
const IS_RELATIVE: u64 = 0x4000_0000;

pub fn batteries(records: &[Record], warnings: &mut Vec<String>) -> Vec<Battery> {
    let mut batteries: Vec<Battery> = class::of(records, Class::BatteryStatic)
        .enumerate()
        .map(|(at, record)| battery(record, at, records, warnings))
        .collect();
    if batteries.is_empty() {
        let full = class::of(records, Class::BatteryFull).map(|record| Battery {
            full_wh: record
                .number("fullchargedcapacity")
                .and_then(figure::watt_hours),
            ..Battery::default()
        });
        batteries.extend(full);
    }
    if batteries.is_empty() {
        let portable =
            class::of(records, Class::PortableBattery).chain(class::of(records, Class::Battery));
        for record in portable {
            let found = older(record);
            // Both classes list the same battery.
            let is_known = batteries.iter().any(|own| own.model == found.model);
            if found != Battery::default() && !is_known {
                batteries.push(found);
            }
        }
    }
    batteries.retain(|battery| *battery != Battery::default());
    batteries
}

fn battery(record: &Record, at: usize, records: &[Record], warnings: &mut Vec<String>) -> Battery {
    let place = record.field("instancename");
    let of = |class| {
        class::of(records, class)
            .find(|other| place.is_some() && other.field("instancename") == place)
            .or_else(|| {
                class::of(records, class)
                    .nth(at)
                    .filter(|other| other.field("instancename").is_none())
            })
    };
    let is_relative = record
        .number("capabilities")
        .is_some_and(|bits| bits & IS_RELATIVE != 0);
    let energy =
        |milliwatt_hours: u64| figure::watt_hours(milliwatt_hours).filter(|_| !is_relative);
    let serial = record.field("serialnumber");
    Battery {
        manufacturer: filler::name(
            "maker of the battery",
            record.field("manufacturename"),
            &mut Vec::new(),
        ),
        model: filler::name("battery", record.field("devicename"), &mut Vec::new()),
        serial_number: filler::number("serial number of the battery", serial, warnings),
        design_wh: record.number("designedcapacity").and_then(energy),
        full_wh: of(Class::BatteryFull)
            .and_then(|other| other.number("fullchargedcapacity"))
            .and_then(energy),
        // Zero is what a controller says that does not count.
        cycles: of(Class::BatteryCycles)
            .and_then(|other| other.number("cyclecount"))
            .and_then(|n| u32::try_from(n).ok())
            .filter(|n| *n > 0),
        ..Battery::default()
    }
}

fn older(record: &Record) -> Battery {
    let model = record.field("name").or_else(|| record.field("deviceid"));
    Battery {
        manufacturer: filler::name(
            "maker of the battery",
            record.field("manufacturer"),
            &mut Vec::new(),
        ),
        model: filler::name("battery", model, &mut Vec::new()),
        design_wh: record.number("designcapacity").and_then(figure::watt_hours),
        full_wh: record
            .number("fullchargecapacity")
            .and_then(figure::watt_hours),
        ..Battery::default()
    }
}
