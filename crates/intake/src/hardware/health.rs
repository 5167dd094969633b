//! One scale of health over all kinds of media, with the reasons.

use super::{Health, Medium};

/// Share of the write endurance from which a medium counts as worn, in percent.
const WEAR_MAX: u32 = 90;
/// Hours under power from which a medium counts as worn: five years without a pause.
const HOURS_MAX: u64 = 5 * 365 * 24;

/// Judges a medium by what its report says. Absent where nothing was said that could be judged.
pub fn judge(medium: &mut Medium) {
    let mut reasons = Vec::new();
    let mut worst = Health::Passed;
    let mut found = |health: Health, reason: String| {
        if health == Health::Failing || worst == Health::Passed {
            worst = health;
        }
        reasons.push(reason);
    };
    if medium.self_check_passed == Some(false) {
        found(Health::Failing, "it says itself that it fails".to_owned());
    }
    if let Some(n) = medium.pending.filter(|n| *n > 0) {
        found(
            Health::Failing,
            format!("{n} sectors wait to be replaced (pending)"),
        );
    }
    if let Some(n) = medium.uncorrectable.filter(|n| *n > 0) {
        found(
            Health::Failing,
            format!("{n} sectors or errors could not be put right (uncorrectable)"),
        );
    }
    if let Some(n) = medium.reallocated.filter(|n| *n > 0) {
        found(
            Health::Worn,
            format!("{n} sectors were replaced (reallocated)"),
        );
    }
    if let Some(percent) = medium.wear_percent.filter(|percent| *percent >= WEAR_MAX) {
        found(
            Health::Worn,
            format!("{percent} % of its write endurance is used"),
        );
    }
    if let Some(hours) = medium.power_on_hours.filter(|hours| *hours > HOURS_MAX) {
        found(Health::Worn, format!("{hours} hours under power"));
    }
    let is_known = medium.self_check_passed.is_some()
        || medium.pending.is_some()
        || medium.uncorrectable.is_some()
        || medium.reallocated.is_some()
        || medium.wear_percent.is_some();
    medium.health = (is_known || worst != Health::Passed).then_some(worst);
    medium.health_reasons = reasons;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worst_finding_decides_and_all_are_named() {
        let mut medium = Medium {
            self_check_passed: Some(true),
            reallocated: Some(8),
            pending: Some(2),
            ..Medium::default()
        };
        judge(&mut medium);
        assert_eq!(medium.health, Some(Health::Failing));
        assert_eq!(medium.health_reasons.len(), 2);
        medium.pending = Some(0);
        judge(&mut medium);
        assert_eq!(medium.health, Some(Health::Worn));
        medium.reallocated = Some(0);
        judge(&mut medium);
        assert_eq!(
            (medium.health, medium.health_reasons.len()),
            (Some(Health::Passed), 0)
        );
    }

    #[test]
    fn what_nobody_measured_has_no_health() {
        let mut medium = Medium::default();
        judge(&mut medium);
        assert_eq!(medium.health, None);
    }
}
