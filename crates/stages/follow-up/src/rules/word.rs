//! The words of this stage.

use gapless_journey::words;

words! {
    /// How far an inventory check is.
    CheckStatus {
        /// The project was asked.
        Open = "open",
        /// Every device has an answer.
        Answered = "answered",
        /// The next season began, or the project ended, before all was answered.
        Lapsed = "lapsed",
    }
}

words! {
    /// What help is asked for, so that a first advice can be given at once.
    Topic {
        /// It does not start.
        Start = "start",
        /// The screen shows nothing, or is broken.
        Screen = "screen",
        /// Keyboard, mouse or touchpad.
        Keyboard = "keyboard",
        /// Battery, charger or cable.
        Power = "power",
        /// Internet or network.
        Network = "network",
        /// A password or a program.
        Software = "software",
        /// It is lost or was stolen.
        Gone = "gone",
        /// It is no longer needed or at its end.
        End = "end",
        /// Something else.
        Other = "other",
    }
}
