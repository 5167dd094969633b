//! THE table of who may do what: which acts a role holds, and which roles it may give. A stage may narrow an act by a
//! rule of its own (whose side signs a hand-over, who decides which discrepancy); nothing widens it.

use super::Act;
use gapless_journey::Role;
use gapless_journey::Role::{
    Administrator, Applicant, Committee, Coordinator, DonorAuditor, DonorManager, DonorOffice,
    Driver, HubKeeper, Lead, Recycler, ServicePartner, Technician,
};

/// True when a role may do it. Whether the data is theirs is another question: see [`super::Scope`].
pub fn allows(role: Role, act: Act) -> bool {
    holders(act).contains(&role)
}

/// True when a role may give another one to a person or a key, change it, or end it. Nobody gives or takes more than they
/// have: only an administrator makes administrators, and only an administrator ends or disables one.
pub fn may_give(giver: Role, given: Role) -> bool {
    given != Administrator || giver == Administrator
}

const EVERYBODY: &[Role] = Role::ALL;

const SIGNED_IN: &[Role] = &[
    Administrator,
    Coordinator,
    Committee,
    DonorManager,
    DonorOffice,
    HubKeeper,
    DonorAuditor,
    Technician,
    Lead,
    Driver,
    Applicant,
    ServicePartner,
    Recycler,
];

/// Who has to do with donations, on either side of the road.
const DONATION_SIDE: &[Role] = &[
    Administrator,
    Coordinator,
    DonorManager,
    DonorOffice,
    HubKeeper,
    DonorAuditor,
    Technician,
    Lead,
];

/// Who reads what the floor does.
const FLOOR_READERS: &[Role] = &[Administrator, Coordinator, Technician, Lead];

const FLOOR: &[Role] = &[Technician, Lead];

/// The roles that may do an act.
#[expect(
    clippy::match_same_arms,
    clippy::too_many_lines,
    reason = "one table, in the order of the stages"
)]
pub const fn holders(act: Act) -> &'static [Role] {
    match act {
        Act::Public | Act::ProjectApply => EVERYBODY,
        Act::Account | Act::TasksSee | Act::SearchUse => SIGNED_IN,

        Act::FlowSee | Act::SanitizationSee | Act::AssessmentSee | Act::RefurbishmentSee => {
            FLOOR_READERS
        }
        Act::TimelineSee
        | Act::FileSee
        | Act::OfferSee
        | Act::ReportingSee
        | Act::CertificateSee => DONATION_SIDE,
        Act::EventCorrect => &[Coordinator, Lead],

        Act::PeopleSee | Act::PeopleInvite | Act::PeopleChange | Act::SiteChange => {
            &[Administrator, Coordinator, DonorManager, Lead]
        }
        Act::OrganisationChange => &[Administrator, Coordinator],
        Act::KeyChange | Act::LinkChange => &[Administrator, Coordinator, DonorManager, Lead],
        Act::MailSee | Act::JobChange => &[Administrator],
        Act::PolicySee => &[
            Administrator,
            Coordinator,
            DonorManager,
            DonorOffice,
            DonorAuditor,
            Lead,
        ],
        Act::PolicyChange => &[Administrator, Coordinator],

        Act::OfferCreate | Act::OfferSend => &[Coordinator, DonorManager],
        Act::OfferCorrect => &[Coordinator, DonorManager, DonorOffice],
        Act::OfferDecide => &[Coordinator],
        Act::OfferAgree | Act::OfferAmend => &[Coordinator, DonorManager],

        Act::CollectionSee => &[
            Administrator,
            Coordinator,
            DonorManager,
            DonorOffice,
            HubKeeper,
            DonorAuditor,
            Driver,
            ServicePartner,
            Technician,
            Lead,
        ],
        Act::CollectionPack | Act::CollectionSeal | Act::CollectionTransfer => {
            &[Coordinator, DonorManager, DonorOffice, HubKeeper]
        }
        Act::CollectionPrint => &[
            Coordinator,
            DonorManager,
            DonorOffice,
            HubKeeper,
            Technician,
            Lead,
        ],
        Act::CollectionHub => &[DonorManager, HubKeeper],
        Act::CollectionBook | Act::CollectionLink => &[Coordinator, DonorManager, HubKeeper],
        Act::CollectionSign => &[
            Coordinator,
            DonorManager,
            DonorOffice,
            HubKeeper,
            Driver,
            ServicePartner,
            Technician,
            Lead,
        ],

        Act::ReceivingSee => FLOOR_READERS,
        Act::ReceivingCheckIn | Act::ReceivingPrint | Act::ReceivingClose => FLOOR,
        Act::DiscrepancySee => DONATION_SIDE,
        Act::DiscrepancyDecide => &[Coordinator, DonorManager, Lead],

        Act::SanitizationRecord => FLOOR,
        Act::SanitizationCountersign => &[Lead],
        Act::SanitizationAccept => &[Coordinator, Lead],

        Act::AssessmentRecord | Act::RefurbishmentWork => FLOOR,
        Act::RefurbishmentOrder | Act::RefurbishmentSend => FLOOR,

        Act::ProjectSee | Act::ProjectForm => &[Administrator, Coordinator],
        Act::ProjectScreen | Act::ProjectDecide | Act::ProjectMoney => &[Coordinator],
        Act::CommitteeSee => &[Administrator, Coordinator, Committee],
        Act::ProjectReview => &[Committee],

        Act::AllocationSee => &[Administrator, Coordinator],
        Act::AllocationDecide => &[Coordinator],

        Act::ShippingSee => &[Administrator, Coordinator, Technician, Lead, ServicePartner],
        Act::ShippingPlan => &[Coordinator],
        Act::ShippingPack => FLOOR,
        Act::ShippingDispatch => &[Coordinator, Lead],
        Act::ShippingReceive => &[Coordinator, ServicePartner],
        Act::ShippingProof => &[
            Administrator,
            Coordinator,
            DonorManager,
            DonorOffice,
            DonorAuditor,
            ServicePartner,
        ],

        Act::FollowUpSee => &[Administrator, Coordinator, ServicePartner],
        Act::FollowUpPlan => &[Coordinator],
        Act::FollowUpCheck => &[Coordinator, ServicePartner, Applicant],
        Act::FollowUpField => &[Coordinator, ServicePartner],

        Act::RecyclingSee => &[
            Administrator,
            Coordinator,
            Technician,
            Lead,
            ServicePartner,
            Recycler,
        ],
        Act::RecyclingWork => &[Coordinator, Technician, Lead, ServicePartner],
        Act::RecyclingCertify => &[Coordinator, Lead, ServicePartner, Recycler],
        Act::LedgerSee => &[Administrator, Coordinator],
        Act::LedgerEnter => &[Coordinator],

        Act::CertificateIssue => &[Coordinator, Lead],
        Act::CertificateVoid | Act::ReportIssue => &[Coordinator],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use gapless_journey::Role::Anonymous;

    #[test]
    fn nobody_is_anybody_only_in_public() {
        for act in Act::ALL {
            let is_open = matches!(*act, Act::Public | Act::ProjectApply);
            assert_eq!(allows(Anonymous, *act), is_open, "{act}");
        }
    }

    #[test]
    fn an_auditor_only_reads() {
        for act in Act::ALL.iter().filter(|act| allows(DonorAuditor, **act)) {
            let word = act.as_str();
            assert!(
                word.ends_with("-see")
                    || matches!(
                        *act,
                        Act::Public | Act::ProjectApply | Act::Account | Act::SearchUse
                    ),
                "{word}"
            );
        }
    }

    #[test]
    fn only_an_administrator_makes_or_ends_administrators() {
        for giver in Role::ALL {
            let may = may_give(*giver, Administrator);
            assert_eq!(may, *giver == Administrator, "{giver}");
            assert!(may_give(*giver, Lead), "{giver}");
        }
    }

    #[test]
    fn everything_can_be_done_by_somebody() {
        assert!(Act::ALL.iter().all(|act| !holders(*act).is_empty()));
    }
}
