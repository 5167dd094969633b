//! What came of the data of one item: one word over all its media, the worst first.

use gapless_journey::{Category, sanitization::MediumStatus, words};

words! {
    /// What came of the data of an item.
    Erasure {
        /// Its kind holds no data.
        NotNeeded = "not-needed",
        /// Nobody looked for media yet.
        Unknown = "unknown",
        /// It was looked into and holds no medium.
        NoMedium = "no-medium",
        /// An attempt failed.
        Failed = "failed",
        /// A medium is still open.
        Open = "open",
        /// Erased but for what the record lists.
        ErasedWithExceptions = "erased-with-exceptions",
        /// Every medium was destroyed.
        Destroyed = "destroyed",
        /// Some media were erased, some destroyed.
        ErasedAndDestroyed = "erased-and-destroyed",
        /// Every medium was erased and verified.
        Erased = "erased",
    }
}

/// One word over all media of a device.
pub fn erasure(category: Category, media_known: bool, media: &[MediumStatus]) -> Erasure {
    let any = |status| media.contains(&status);
    if any(MediumStatus::Failed) {
        Erasure::Failed
    } else if any(MediumStatus::Open) {
        Erasure::Open
    } else if any(MediumStatus::ErasedWithExceptions) {
        Erasure::ErasedWithExceptions
    } else if any(MediumStatus::Destroyed) && any(MediumStatus::Erased) {
        Erasure::ErasedAndDestroyed
    } else if any(MediumStatus::Destroyed) {
        Erasure::Destroyed
    } else if any(MediumStatus::Erased) {
        Erasure::Erased
    } else if !category.may_bear_data() {
        Erasure::NotNeeded
    } else if media_known {
        Erasure::NoMedium
    } else {
        Erasure::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use MediumStatus::{Destroyed, Erased, ErasedWithExceptions, Failed, Open};

    #[test]
    fn the_worst_medium_speaks() {
        for (known, media, expected) in [
            (false, &[][..], Erasure::Unknown),
            (true, &[], Erasure::NoMedium),
            (true, &[Erased], Erasure::Erased),
            (true, &[Erased, Destroyed], Erasure::ErasedAndDestroyed),
            (true, &[Destroyed], Erasure::Destroyed),
            (
                true,
                &[Erased, ErasedWithExceptions],
                Erasure::ErasedWithExceptions,
            ),
            (true, &[Erased, Open], Erasure::Open),
            (true, &[Open, Failed], Erasure::Failed),
        ] {
            assert_eq!(
                erasure(Category::Laptop, known, media),
                expected,
                "{media:?}"
            );
        }
        assert_eq!(erasure(Category::Monitor, true, &[]), Erasure::NotNeeded);
        // A monitor in which a drive was found after all is no monitor without data.
        assert_eq!(erasure(Category::Monitor, true, &[Open]), Erasure::Open);
    }
}
