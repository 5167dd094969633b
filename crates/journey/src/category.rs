//! What kind of thing a device is.

use crate::words;

words! {
    /// The kinds of equipment that the programme tells apart (interfaces.md, `gapless check`).
    Category {
        /// Desktop computer, all-in-ones and mini desktops among them.
        Desktop = "desktop",
        /// Portable computer, Chromebooks among them.
        Laptop = "laptop",
        /// Screen.
        Monitor = "monitor",
        /// Printer, copier or scanner with a printer.
        Printer = "printer",
        /// Mobile phone.
        Phone = "phone",
        /// Tablet computer.
        Tablet = "tablet",
        /// Server or storage system.
        Server = "server",
        /// Router, switch, access point, firewall.
        Network = "network",
        /// Thin client.
        ThinClient = "thin_client",
        /// Keyboard, mouse, dock, projector and parts.
        Peripheral = "peripheral",
        /// Other ICT equipment.
        Other = "other",
    }
}

impl Category {
    /// True when a device of this kind may hold user data, so that rule 3 asks for its media.
    /// Screens and peripherals hold none; everything else must be looked at.
    pub const fn may_bear_data(self) -> bool {
        !matches!(self, Self::Monitor | Self::Peripheral)
    }
}

words! {
    /// What the programme says to a line of a manifest.
    Verdict {
        /// It is taken.
        Accepted = "accepted",
        /// It is not taken.
        Rejected = "rejected",
        /// It cannot be decided from what was sent.
        NeedsInfo = "needs-info",
    }
}
