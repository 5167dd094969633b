//! Several reports of one machine make one description: what one does not say the next one adds, and where two disagree the
//! first stands and a warning names both.

use super::{Battery, Device, GraphicsCard, Medium, NetworkCard, NetworkType, Screen};
use crate::values::maker;
use gapless_journey::fold;

impl Device {
    /// Adds what another report of the same machine says. `from` names that report in the warnings.
    pub fn add(&mut self, other: Self, from: &str, warnings: &mut Vec<String>) {
        let mut text = |field: &str, own: &mut Option<String>, theirs: Option<String>| match (
            own.as_deref(),
            theirs,
        ) {
            (None, theirs) => *own = theirs,
            (Some(own), Some(theirs)) if fold(own) != fold(&theirs) => {
                warnings.push(format!("{field}: '{own}', but {from} says '{theirs}'"));
            }
            _ => {}
        };
        // "Dell Inc." and "Dell" are one maker; a model with its family or its number behind it is that model.
        if !is_one_maker(self.manufacturer.as_deref(), other.manufacturer.as_deref()) {
            text("manufacturer", &mut self.manufacturer, other.manufacturer);
        }
        if !is_named_alike(self.model.as_deref(), other.model.as_deref()) {
            text("model", &mut self.model, other.model);
        }
        text(
            "serial number",
            &mut self.serial_number,
            other.serial_number,
        );
        text("asset tag", &mut self.asset_tag, other.asset_tag);
        text("UUID", &mut self.uuid, other.uuid);
        self.category = self.category.or(other.category);
        self.model_name = self.model_name.take().or(other.model_name);
        self.chassis = self.chassis.take().or(other.chassis);
        // Who lists the modules knows the whole; the kernel leaves out what it keeps for itself.
        let has_modules = |memory: &Option<super::Memory>| {
            memory.as_ref().is_some_and(|one| !one.modules.is_empty())
        };
        if self.memory.is_none() || (!has_modules(&self.memory) && has_modules(&other.memory)) {
            self.memory = other.memory;
        }
        if self.cpus.is_empty() {
            self.cpus = other.cpus;
        }
        for screen in other.screens {
            if !self.screens.iter().any(|own| is_same_screen(own, &screen)) {
                self.screens.push(screen);
            }
        }
        self.add_batteries(other.batteries);
        self.add_cards(other.graphics, other.network);
        for medium in other.media {
            let mut known = self.media.iter_mut().filter(|own| is_same(own, &medium));
            match (known.next(), known.next()) {
                // Without a number, one of several that it could be is none.
                (Some(own), None) => own.add(medium),
                (Some(own), Some(_)) if medium.serial_number.is_some() => own.add(medium),
                (Some(_), Some(_)) => {}
                (None, _) => self.media.push(medium),
            }
        }
    }
}

impl Device {
    /// The same battery is known by its name, else by being the only one.
    fn add_batteries(&mut self, batteries: Vec<Battery>) {
        if self.batteries.is_empty() {
            self.batteries = batteries;
            return;
        }
        let is_alone = self.batteries.len() == 1 && batteries.len() == 1;
        for other in batteries {
            let known = |own: &&mut Battery| {
                is_alone || is_named_alike(own.model.as_deref(), other.model.as_deref())
            };
            if let Some(own) = self.batteries.iter_mut().find(known) {
                own.manufacturer = own.manufacturer.take().or(other.manufacturer);
                own.model = own.model.take().or(other.model);
                own.serial_number = own.serial_number.take().or(other.serial_number);
                own.design_wh = own.design_wh.or(other.design_wh);
                own.full_wh = own.full_wh.or(other.full_wh);
                own.cycles = own.cycles.or(other.cycles);
                own.capacity_percent = own.capacity_percent.or(other.capacity_percent);
            }
        }
    }

    fn add_cards(&mut self, graphics: Vec<GraphicsCard>, network: Vec<NetworkCard>) {
        if self.graphics.is_empty() {
            self.graphics = graphics;
        } else {
            for other in graphics {
                let known = |own: &&mut GraphicsCard| {
                    is_named_alike(own.model.as_deref(), other.model.as_deref())
                };
                if let Some(own) = self.graphics.iter_mut().find(known) {
                    own.memory_bytes = own.memory_bytes.or(other.memory_bytes);
                }
            }
        }
        // Who knows the addresses knows the cards: without them, two names of one card cannot be told from two cards.
        let has_address = |cards: &[NetworkCard]| cards.iter().any(|card| card.mac.is_some());
        if !has_address(&self.network) && (self.network.is_empty() || has_address(&network)) {
            let before = std::mem::replace(&mut self.network, network);
            self.name_by_kind(&before);
            return;
        }
        for other in network.into_iter().filter(|card| card.mac.is_some()) {
            match self.network.iter_mut().find(|own| own.mac == other.mac) {
                Some(own) => {
                    own.manufacturer = own.manufacturer.take().or(other.manufacturer);
                    own.model = own.model.take().or(other.model);
                    own.kind = own.kind.or(other.kind);
                }
                None => self.network.push(other),
            }
        }
    }

    /// Names for addresses: where one report lists addresses and the other cards, the only one of a kind is the same.
    fn name_by_kind(&mut self, cards: &[NetworkCard]) {
        for kind in NetworkType::ALL {
            let is_one = |card: &&NetworkCard| card.kind == Some(*kind);
            let mut named = cards.iter().filter(is_one);
            let (Some(card), None) = (named.next(), named.next()) else {
                continue;
            };
            let mut own = self
                .network
                .iter_mut()
                .filter(|card| card.kind == Some(*kind));
            if let (Some(own), None) = (own.next(), own.next())
                && own.model.is_none()
            {
                own.model.clone_from(&card.model);
                own.manufacturer.clone_from(&card.manufacturer);
            }
        }
    }
}

/// Two names of one card: one tool says what the other says, and more.
fn is_named_alike(one: Option<&str>, other: Option<&str>) -> bool {
    let (Some(one), Some(other)) = (one, other) else {
        return false;
    };
    let (one, other) = (fold(one), fold(other));
    let is_any = !one.is_empty() && !other.is_empty();
    is_any && (one.contains(&other) || other.contains(&one))
}

fn is_one_maker(one: Option<&str>, other: Option<&str>) -> bool {
    let known = |text: Option<&str>| text.and_then(maker::named);
    (known(one).is_some() && known(one) == known(other)) || is_named_alike(one, other)
}

/// One medium is known by its serial number; the kernel cuts long ones off. Where a report tells no number, it is one that
/// nothing speaks against.
fn is_same(one: &Medium, other: &Medium) -> bool {
    if let (Some(one), Some(other)) = (&one.serial_number, &other.serial_number) {
        let (one, other) = (fold(one), fold(other));
        return one == other || one.ends_with(&other) || other.ends_with(&one);
    }
    let (model, its_model) = (one.model.as_deref(), other.model.as_deref());
    let is_model = model.is_none() || its_model.is_none() || is_named_alike(model, its_model);
    let is_kind = one.kind.is_none() || other.kind.is_none() || one.kind == other.kind;
    let is_size = match (one.bytes, other.bytes) {
        // Some tools round to the digits that are printed on the drive.
        (Some(one), Some(other)) => one.abs_diff(other) <= one / SIZE_OFF,
        _ => true,
    };
    is_model && is_kind && is_size
}

/// The part of its size by which two tools may differ on one medium: a hundredth.
const SIZE_OFF: u64 = 100;

/// One screen is known by its model, and by its serial number where both reports name one.
fn is_same_screen(one: &Screen, other: &Screen) -> bool {
    let is_same = |one: &Option<String>, other: &Option<String>| match (one, other) {
        (Some(one), Some(other)) => fold(one) == fold(other),
        _ => true,
    };
    is_same(&one.model, &other.model) && is_same(&one.serial_number, &other.serial_number)
}

impl Medium {
    fn add(&mut self, other: Self) {
        self.manufacturer = self.manufacturer.take().or(other.manufacturer);
        // The longer name is the whole one.
        let length = |text: &Option<String>| text.as_ref().map_or(0, String::len);
        if length(&other.model) > length(&self.model) {
            self.model = other.model;
        }
        if length(&other.serial_number) > length(&self.serial_number) {
            self.serial_number = other.serial_number;
        }
        self.firmware = self.firmware.take().or(other.firmware);
        self.bytes = self.bytes.or(other.bytes);
        self.kind = self.kind.or(other.kind);
        self.self_check_passed = self.self_check_passed.or(other.self_check_passed);
        self.power_on_hours = self.power_on_hours.or(other.power_on_hours);
        self.wear_percent = self.wear_percent.or(other.wear_percent);
        self.reallocated = self.reallocated.or(other.reallocated);
        self.pending = self.pending.or(other.pending);
        self.uncorrectable = self.uncorrectable.or(other.uncorrectable);
        super::health::judge(self);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_stands_and_both_are_named() {
        let serial = |text: &str| Device {
            serial_number: Some(text.to_owned()),
            ..Device::default()
        };
        let mut warnings = Vec::new();
        let mut device = serial("PF0ABC12");
        device.add(serial("pf0-abc12"), "lshw", &mut warnings);
        assert!(warnings.is_empty());
        device.add(serial("OTHER999"), "lshw", &mut warnings);
        assert_eq!(device.serial_number.as_deref(), Some("PF0ABC12"));
        assert!(warnings[0].contains("PF0ABC12") && warnings[0].contains("OTHER999"));
    }

    #[test]
    fn a_medium_is_known_by_its_number_and_gets_its_health() {
        let medium = |serial: &str| Medium {
            serial_number: Some(serial.to_owned()),
            ..Medium::default()
        };
        let mut device = Device {
            media: vec![medium("WD-WX11A80W7430")],
            ..Device::default()
        };
        let mut sick = medium("WX11A80W7430");
        sick.pending = Some(3);
        let other = Device {
            media: vec![sick, medium("S3Z9NB0K12")],
            ..Device::default()
        };
        device.add(other, "smartctl", &mut Vec::new());
        assert_eq!(device.media.len(), 2);
        assert_eq!(device.media[0].health, Some(super::super::Health::Failing));
        let kept = device.media[0].serial_number.as_deref();
        assert_eq!(kept, Some("WD-WX11A80W7430"));
        // What says no number is none of two, and the only one of its kind.
        let log = Medium {
            kind: Some(super::super::MediumType::NvmeSsd),
            wear_percent: Some(7),
            ..Medium::default()
        };
        let other = Device {
            media: vec![log],
            ..Device::default()
        };
        device.add(other.clone(), "nvme", &mut Vec::new());
        assert_eq!(device.media.len(), 2);
        assert_eq!(device.media[1].wear_percent, None);
        device.media[0].kind = Some(super::super::MediumType::HardDisk);
        device.add(other, "nvme", &mut Vec::new());
        assert_eq!(device.media[1].wear_percent, Some(7));
    }
}
