//! Who takes part: kinds of organisation and the roles of people (product.md, the people).

use crate::words;

words! {
    /// What an organisation is in the programme.
    OrganisationKind {
        /// Runs the programme.
        Programme = "programme",
        /// Gives equipment.
        Donor = "donor",
        /// Checks in, erases, tests, repairs.
        Refurbisher = "refurbisher",
        /// Carries goods.
        Carrier = "carrier",
        /// Asks for equipment.
        Applicant = "applicant",
        /// Receives, installs and maintains in the country of use.
        ServicePartner = "service-partner",
        /// Recycles what cannot be used.
        Recycler = "recycler",
    }
}

words! {
    /// What a person may do, one role an organisation.
    Role {
        /// Nobody signed in.
        Anonymous = "anonymous",
        /// Keeps people, keys, mail and settings.
        Administrator = "administrator",
        /// Runs the programme's donations and projects.
        Coordinator = "coordinator",
        /// Sits in the acceptance committee.
        Committee = "committee",
        /// Donor's IT manager.
        DonorManager = "donor-manager",
        /// Donor's office contact.
        DonorOffice = "donor-office",
        /// Keeper of the donor's hub.
        HubKeeper = "hub-keeper",
        /// Donor's auditor: reads and verifies.
        DonorAuditor = "donor-auditor",
        /// Refurbisher's technician.
        Technician = "technician",
        /// Refurbisher's lead.
        Lead = "lead",
        /// Carrier's driver.
        Driver = "driver",
        /// Applies for a project.
        Applicant = "applicant",
        /// In-country service partner.
        ServicePartner = "service-partner",
        /// Recycler's clerk.
        Recycler = "recycler",
    }
}

impl OrganisationKind {
    /// The role in which it signs for goods that it picks up; `None` where it picks up none. A service partner fetches in its
    /// own country what a carrier fetches elsewhere.
    pub const fn pick_up_role(self) -> Option<Role> {
        match self {
            Self::Carrier => Some(Role::Driver),
            Self::ServicePartner => Some(Role::ServicePartner),
            _ => None,
        }
    }
}

impl Role {
    /// The kind of organisation in which a person can hold this role; `None` for [`Role::Anonymous`].
    pub const fn organisation_kind(self) -> Option<OrganisationKind> {
        Some(match self {
            Self::Anonymous => return None,
            Self::Administrator | Self::Coordinator | Self::Committee => {
                OrganisationKind::Programme
            }
            Self::DonorManager | Self::DonorOffice | Self::HubKeeper | Self::DonorAuditor => {
                OrganisationKind::Donor
            }
            Self::Technician | Self::Lead => OrganisationKind::Refurbisher,
            Self::Driver => OrganisationKind::Carrier,
            Self::Applicant => OrganisationKind::Applicant,
            Self::ServicePartner => OrganisationKind::ServicePartner,
            Self::Recycler => OrganisationKind::Recycler,
        })
    }
}
