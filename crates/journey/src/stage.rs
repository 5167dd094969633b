//! The twelve stages, in their order (product.md, the journey).

use crate::words;

words! {
    /// One stage of the journey; the word is the folder, the module, the page and the API path.
    Stage {
        /// The donor uploads a manifest; each line is assessed.
        Offer = "offer",
        /// Offices pack; the hub gathers; one pick-up.
        Collection = "collection",
        /// Check-in at the refurbisher.
        Receiving = "receiving",
        /// Media erased and verified, or destroyed.
        Sanitization = "sanitization",
        /// Tests, grades, locks, route.
        Assessment = "assessment",
        /// Clean, repair, upgrade, install.
        Refurbishment = "refurbishment",
        /// Applications and decisions.
        Projects = "projects",
        /// Stock is matched to needs.
        Allocation = "allocation",
        /// Export papers and transport.
        Shipping = "shipping",
        /// Checks, help, take-back.
        FollowUp = "follow-up",
        /// What cannot be used goes to a recycler.
        Recycling = "recycling",
        /// Status report and certificates.
        Reporting = "reporting",
    }
}
