//! Who signs which side of a hand-over. Nobody signs for the other side, and nobody signs both.

use gapless_journey::{OrganisationId, Refusal, RefusalKind, Role, collection::Leg, words};

words! {
    /// A side of a hand-over.
    Side {
        /// Gives the goods.
        Giver = "giver",
        /// Takes the goods.
        Taker = "taker",
    }
}

/// What of an actor counts for a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// For whom they act.
    pub organisation: OrganisationId,
    /// In which role.
    pub role: Role,
    /// Person or link: who it is, so that one does not sign twice.
    pub key: String,
}

/// The sides that this signer may sign: of the two organisations, and inside the donor by role.
pub fn sides(leg: Leg, from: OrganisationId, to: OrganisationId, signer: &Signer) -> Vec<Side> {
    let mut sides = Vec::new();
    let donor_role = matches!(
        signer.role,
        Role::DonorManager | Role::DonorOffice | Role::HubKeeper
    );
    if signer.organisation == from && (leg != Leg::ToHub || donor_role) {
        sides.push(Side::Giver);
    }
    // At the hub its keeper takes the goods in; an office does not receive from itself.
    let takes = leg != Leg::ToHub || matches!(signer.role, Role::DonorManager | Role::HubKeeper);
    if signer.organisation == to && takes {
        sides.push(Side::Taker);
    }
    sides
}

/// Refuses a signature on a side that is not the signer's, that is signed already, or by who signed the other side.
pub fn may_sign(
    side: Side,
    own: &[Side],
    is_signed: bool,
    other_key: Option<&str>,
    signer: &Signer,
) -> Result<(), Refusal> {
    if !own.contains(&side) {
        return Err(Refusal::new("collection-not-your-side").kind(RefusalKind::Forbidden));
    }
    if is_signed {
        return Err(Refusal::new("collection-side-signed"));
    }
    if other_key == Some(signer.key.as_str()) {
        return Err(Refusal::new("collection-same-signer"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_side_signs_for_itself() {
        let (donor, carrier) = (OrganisationId::new(), OrganisationId::new());
        let signer = |organisation, role| Signer {
            organisation,
            role,
            key: format!("{role}"),
        };
        let keeper = signer(donor, Role::HubKeeper);
        let office = signer(donor, Role::DonorOffice);
        let driver = signer(carrier, Role::Driver);
        assert_eq!(
            sides(Leg::ToCarrier, donor, carrier, &keeper),
            [Side::Giver]
        );
        assert_eq!(
            sides(Leg::ToCarrier, donor, carrier, &driver),
            [Side::Taker]
        );
        assert_eq!(sides(Leg::ToHub, donor, donor, &office), [Side::Giver]);
        assert_eq!(
            sides(Leg::ToHub, donor, donor, &keeper),
            [Side::Giver, Side::Taker]
        );
        assert_eq!(sides(Leg::ToHub, donor, donor, &driver), []);
        let own = [Side::Giver, Side::Taker];
        assert!(may_sign(Side::Taker, &own, false, Some("donor-office"), &keeper).is_ok());
        let code = |r: Result<(), Refusal>| r.err().map(|r| r.code);
        let same = may_sign(Side::Taker, &own, false, Some("hub-keeper"), &keeper);
        assert_eq!(code(same), Some("collection-same-signer"));
        let again = may_sign(Side::Giver, &own, true, None, &keeper);
        assert_eq!(code(again), Some("collection-side-signed"));
        let foreign = may_sign(Side::Giver, &[Side::Taker], false, None, &driver);
        assert_eq!(code(foreign), Some("collection-not-your-side"));
    }
}
