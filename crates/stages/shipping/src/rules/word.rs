//! The words of the stage.

use gapless_journey::words;

words! {
    /// How a shipment or a leg of it goes.
    Mode {
        /// By air: small lots.
        Air = "air",
        /// In a sea container.
        Sea = "sea",
        /// By road.
        Road = "road",
    }
}

words! {
    /// How far a shipment is.
    ShipmentStatus {
        /// It is packed.
        Packing = "packing",
        /// The carrier has it.
        Dispatched = "dispatched",
        /// The service partner has some of it.
        Arrived = "arrived",
        /// All of it is accounted for.
        Closed = "closed",
        /// It was called off before anything was packed.
        Cancelled = "cancelled",
    }
}

words! {
    /// What devices are packed in.
    UnitKind {
        /// A box.
        Box = "box",
        /// A pallet.
        Pallet = "pallet",
        /// A crate.
        Crate = "crate",
    }
}

words! {
    /// How far a unit is.
    UnitStatus {
        /// Devices go in and out.
        Open = "open",
        /// All in it is checked for export.
        Closed = "closed",
    }
}

words! {
    /// A container that a plan is drawn for.
    Container {
        /// None.
        None = "",
        /// Twenty feet.
        Twenty = "20",
        /// Forty feet.
        Forty = "40",
        /// Forty feet, high cube.
        FortyHigh = "40hc",
    }
}

words! {
    /// What was found at the arrival.
    Arrival {
        /// Nobody looked yet.
        Open = "",
        /// It came.
        Arrived = "arrived",
        /// It came and is damaged.
        Damaged = "damaged",
        /// It did not come.
        Missing = "missing",
    }
}

words! {
    /// What happens on the road.
    StepKind {
        /// It left a place.
        Departed = "departed",
        /// It reached a place.
        Reached = "reached",
        /// Customs have it.
        InCustoms = "in-customs",
        /// Customs let it go.
        Cleared = "cleared",
        /// It is later than planned.
        Delayed = "delayed",
        /// Something else.
        Note = "note",
    }
}

words! {
    /// What the country of destination issues.
    ImportPaper {
        /// A permit of the importer.
        Permit = "permit",
        /// A certificate of an inspection before shipment.
        Inspection = "inspection",
    }
}

words! {
    /// What does not agree at the arrival.
    DiscrepancyKind {
        /// A device did not come.
        Missing = "missing",
        /// It came damaged.
        Damaged = "damaged",
        /// Something came that was not sent with this shipment.
        Unexpected = "unexpected",
    }
}

words! {
    /// Who has to clear a discrepancy up.
    Owner {
        /// Who carried it.
        Carrier = "carrier",
        /// Who received it.
        Partner = "partner",
        /// The programme.
        Programme = "programme",
    }
}

words! {
    /// How a discrepancy ended.
    Resolution {
        /// It was found after all.
        Found = "found",
        /// It is given up.
        Lost = "lost",
        /// It was repaired there.
        Mended = "mended",
        /// It cannot be repaired and goes to recycling there.
        WrittenOff = "written-off",
        /// It was explained.
        Explained = "explained",
    }
}
