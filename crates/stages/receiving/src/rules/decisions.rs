//! Who decides what on a thing that does not agree. The donor alone can say that a line never left; everything else is the
//! coordinator's and the lead's.

use gapless_journey::{
    Refusal, RefusalKind, Role,
    receiving::{DiscrepancyKind, Resolution},
};

/// What can be decided on a kind of discrepancy by a role, in the order in which it is offered.
pub fn choices(kind: DiscrepancyKind, role: Role) -> &'static [Resolution] {
    match (kind, role) {
        (DiscrepancyKind::Missing, Role::DonorManager) => &[Resolution::NeverSent],
        (DiscrepancyKind::Missing, Role::Coordinator | Role::Lead) => {
            &[Resolution::ComingLater, Resolution::Lost]
        }
        (
            DiscrepancyKind::Unexpected | DiscrepancyKind::Mismatched,
            Role::Coordinator | Role::Lead,
        ) => &[
            Resolution::Taken,
            Resolution::Returned,
            Resolution::Recycled,
        ],
        _ => &[],
    }
}

/// Says whether a role may say which line an unexpected device answers: whoever may take it as it is.
pub fn may_match(role: Role) -> bool {
    choices(DiscrepancyKind::Unexpected, role).contains(&Resolution::Taken)
}

/// Refuses what is not among [`choices`].
pub fn may_decide(
    kind: DiscrepancyKind,
    role: Role,
    resolution: Resolution,
) -> Result<(), Refusal> {
    if choices(kind, role).contains(&resolution) {
        return Ok(());
    }
    let code = if resolution == Resolution::NeverSent && kind == DiscrepancyKind::Missing {
        "receiving-donor-decides"
    } else {
        "receiving-not-that-decision"
    };
    Err(Refusal::new(code)
        .kind(RefusalKind::Forbidden)
        .with("kind", kind)
        .with("resolution", resolution))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_donor_says_that_it_never_left() {
        for role in Role::ALL {
            let may = may_decide(DiscrepancyKind::Missing, *role, Resolution::NeverSent).is_ok();
            assert_eq!(may, *role == Role::DonorManager, "{role}");
            let may = may_decide(DiscrepancyKind::Unexpected, *role, Resolution::Returned).is_ok();
            assert_eq!(
                may,
                matches!(role, Role::Coordinator | Role::Lead),
                "{role}"
            );
            let lost = may_decide(DiscrepancyKind::Missing, *role, Resolution::Lost).is_ok();
            assert_eq!(lost, may, "{role}");
            assert_eq!(may_match(*role), may, "{role}");
            for kind in DiscrepancyKind::ALL {
                assert!(may_decide(*kind, *role, Resolution::Mistake).is_err());
            }
        }
    }
}
