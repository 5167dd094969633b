//! Everything that a person can do or see, one word each. Add yours where its stage stands; never rename one: links and
//! API keys in a database name them.

use gapless_journey::words;

words! {
    /// One thing that a person can do or see. Who may is in [`super::holders`], and nowhere else.
    Act {
        // Open to everybody.
        /// Pages without sign-in: sign-in itself, public pages, assets.
        Public = "public",

        // Everybody who is signed in.
        /// One's own account: language, password, sessions.
        Account = "account",
        /// The first page: what one has to do next.
        TasksSee = "tasks-see",
        /// Search by device id, serial number, asset tag, donation.
        SearchUse = "search-use",

        // Across the stages.
        /// What lies at each stage, how old, what blocks it.
        FlowSee = "flow-see",
        /// A device's page and its timeline.
        TimelineSee = "timeline-see",
        /// Files kept as evidence.
        FileSee = "file-see",
        /// A later event that corrects an earlier one.
        EventCorrect = "event-correct",

        // People and settings.
        /// Organisations, sites and people.
        PeopleSee = "people-see",
        /// Invite a person.
        PeopleInvite = "people-invite",
        /// Change roles, disable a person, end memberships.
        PeopleChange = "people-change",
        /// Make and change organisations.
        OrganisationChange = "organisation-change",
        /// Make and change sites of an organisation.
        SiteChange = "site-change",
        /// API keys: see, make, revoke.
        KeyChange = "key-change",
        /// Links that were given out: see, revoke.
        LinkChange = "link-change",
        /// Mail that was or would be sent.
        MailSee = "mail-see",
        /// Background jobs: see, try again.
        JobChange = "job-change",
        /// Acceptance policies: see.
        PolicySee = "policy-see",
        /// Acceptance policies: copy, change, put in force.
        PolicyChange = "policy-change",

        // 1 offer
        /// Donations, their manifests, lines and verdicts.
        OfferSee = "offer-see",
        /// Upload a manifest, begin a donation.
        OfferCreate = "offer-create",
        /// Correct what a column means, a line or a selection; answer a question.
        OfferCorrect = "offer-correct",
        /// Send the offer to the programme.
        OfferSend = "offer-send",
        /// Take or refuse a line or the whole against or beyond the policy, with a reason.
        OfferDecide = "offer-decide",
        /// Agree the list.
        OfferAgree = "offer-agree",
        /// Withdraw a line after the list was agreed, or add one late.
        OfferAmend = "offer-amend",

        // 2 collection
        /// Packing lists, units, pick-ups, hand-overs.
        CollectionSee = "collection-see",
        /// Pack lines on units, open units.
        CollectionPack = "collection-pack",
        /// Print labels and packing lists.
        CollectionPrint = "collection-print",
        /// Set and check seals.
        CollectionSeal = "collection-seal",
        /// Send goods from an office to the hub.
        CollectionTransfer = "collection-transfer",
        /// Take goods in at the hub.
        CollectionHub = "collection-hub",
        /// Book, move or cancel the pick-up.
        CollectionBook = "collection-book",
        /// Sign a hand-over on one's own side; also by link.
        CollectionSign = "collection-sign",
        /// Give a driver or hub keeper a link to sign.
        CollectionLink = "collection-link",

        // 3 receiving
        /// Check-in sessions and what they found.
        ReceivingSee = "receiving-see",
        /// Open a session, scan, weigh, undo, bulk paste.
        ReceivingCheckIn = "receiving-check-in",
        /// Print and replace device labels.
        ReceivingPrint = "receiving-print",
        /// Close a session with its discrepancies.
        ReceivingClose = "receiving-close",
        /// Discrepancies: see.
        DiscrepancySee = "discrepancy-see",
        /// Discrepancies: decide.
        DiscrepancyDecide = "discrepancy-decide",

        // 4 sanitization
        /// Media and their sanitization.
        SanitizationSee = "sanitization-see",
        /// Say which media a device has or has not; record an erasure or a destruction; attach a report.
        SanitizationRecord = "sanitization-record",
        /// Countersign a sanitization.
        SanitizationCountersign = "sanitization-countersign",
        /// Accept an erasure with exceptions, with a reason.
        SanitizationAccept = "sanitization-accept",

        // 5 assessment
        /// Tests, grades, locks, routes: see.
        AssessmentSee = "assessment-see",
        /// Record tests and faults, locks, grades, route.
        AssessmentRecord = "assessment-record",

        // 6 refurbishment
        /// Work orders: see.
        RefurbishmentSee = "refurbishment-see",
        /// Order work.
        RefurbishmentOrder = "refurbishment-order",
        /// Do and end work, take and fit parts, install, clean, make ready.
        RefurbishmentWork = "refurbishment-work",
        /// Send a device to parts, to recycling or back.
        RefurbishmentSend = "refurbishment-send",

        // 7 projects
        /// Write an application and follow it, by its link and without an account.
        ProjectApply = "project-apply",
        /// Applications that were sent.
        ProjectSee = "project-see",
        /// Say whether an application meets the conditions; ask the applicant.
        ProjectScreen = "project-screen",
        /// Questions of the form, countries, rounds, weights of the criteria.
        ProjectForm = "project-form",
        /// Applications that the committee reads, ranked.
        CommitteeSee = "committee-see",
        /// Declare a conflict or none, read an application for the committee, score it.
        ProjectReview = "project-review",
        /// Write down what the committee decided; end a project.
        ProjectDecide = "project-decide",
        /// What a project owes: agree, invoice, receive, waive.
        ProjectMoney = "project-money",

        // 8 allocation
        /// Stock, needs, proposals, what is reserved.
        AllocationSee = "allocation-see",
        /// Ask for a proposal, change it, reserve and release.
        AllocationDecide = "allocation-decide",

        // 9 shipping
        /// Shipments, their units, papers and arrival.
        ShippingSee = "shipping-see",
        /// Plan a shipment, its road and what must be declared; decide what did not arrive.
        ShippingPlan = "shipping-plan",
        /// Pack devices into units, close units.
        ShippingPack = "shipping-pack",
        /// Give a shipment to the carrier.
        ShippingDispatch = "shipping-dispatch",
        /// Say what arrived, and hand it to the project; also by link.
        ShippingReceive = "shipping-receive",
        /// The proof that a project has a donor's devices.
        ShippingProof = "shipping-proof-see",

        // 10 follow-up
        /// Projects at work: their inventory checks, requests for help.
        FollowUpSee = "follow-up-see",
        /// Ask projects to check, set when and how many are looked at again.
        FollowUpPlan = "follow-up-plan",
        /// Say of a project's devices what became of them, by account, by link, or for who called.
        FollowUpCheck = "follow-up-check",
        /// Work in the field: look again at a sample, help, swap, take back.
        FollowUpField = "follow-up-field",

        // 11 recycling
        /// Consignments to recyclers.
        RecyclingSee = "recycling-see",
        /// Put things on a consignment, weigh, close, hand over.
        RecyclingWork = "recycling-work",
        /// Enter the recycler's certificate.
        RecyclingCertify = "recycling-certify",
        /// The ledger of compensation.
        LedgerSee = "recycling-ledger-see",
        /// Enter what was bought or recycled in compensation.
        LedgerEnter = "recycling-ledger-enter",

        // 12 reporting
        /// The donor's live page and issued reports.
        ReportingSee = "reporting-see",
        /// Certificates: see and download.
        CertificateSee = "certificate-see",
        /// Issue a certificate.
        CertificateIssue = "certificate-issue",
        /// Void a certificate and issue it anew.
        CertificateVoid = "certificate-void",
        /// Issue the status report and send it to the donor.
        ReportIssue = "report-issue",
    }
}
