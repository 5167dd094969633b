//! The words of this stage.

use gapless_journey::words;

words! {
    /// What a thing on a consignment is.
    ItemKind {
        /// A whole device.
        Device = "device",
        /// Parts that were taken out of devices.
        Parts = "parts",
        /// Storage media, whole or shredded.
        Media = "media",
        /// Batteries.
        Batteries = "batteries",
        /// Cables, packaging and what else there is.
        Other = "other",
    }
}

words! {
    /// What a weight rests on, best first.
    Basis {
        /// A scale.
        Weighed = "weighed",
        /// What a device of its kind weighs (data/equipment_kinds.csv).
        Kind = "kind",
    }
}

words! {
    /// What a recycler does: the operations of recovery and disposal that equipment goes through (Directive 2008/98/EC,
    /// Annexes I and II).
    Treatment {
        /// Used as fuel.
        Energy = "R1",
        /// Organic substances, such as plastics, are recycled.
        Organic = "R3",
        /// Metals are recycled.
        Metals = "R4",
        /// Other inorganic materials, such as glass, are recycled.
        Inorganic = "R5",
        /// Exchanged before it is recycled.
        Exchange = "R12",
        /// Stored before it is recycled.
        Storage = "R13",
        /// Landfill.
        Landfill = "D1",
        /// Burnt on land.
        Burnt = "D10",
    }
}

words! {
    /// Where a line of the ledger comes from.
    CompensationKind {
        /// One of our consignments.
        Recycled = "recycled",
        /// Bought from somebody who recycled it.
        Bought = "bought",
    }
}
