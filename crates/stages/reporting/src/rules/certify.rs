//! Which certificates can be issued for a device, and their numbers.

use gapless_journey::{
    Category, Refusal,
    reporting::CertificateKind,
    sanitization::{MediumState, MediumStatus},
};
use uuid::Uuid;

/// What a certificate would be about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Which.
    pub kind: CertificateKind,
    /// The media; none for a device that was looked into and holds none.
    pub media: Vec<Uuid>,
}

/// A device as this rule sees it.
#[derive(Debug, Clone)]
pub struct Device<'a> {
    /// Our id.
    pub id: &'a str,
    /// What it is.
    pub category: Category,
    /// Somebody looked for its media.
    pub media_known: bool,
    /// Its media.
    pub media: &'a [(Uuid, MediumState)],
    /// Media that a certificate in force is about, and of which kind; no medium for one that says there is none.
    pub covered: &'a [(CertificateKind, Option<Uuid>)],
}

/// The certificates that the device still lacks; refused while one of its media is open (rule 3).
pub fn proposals(device: &Device<'_>) -> Result<Vec<Proposal>, Refusal> {
    if !device.media_known {
        return Err(Refusal::new("certificate-media-unknown").with("device", device.id));
    }
    let open = device
        .media
        .iter()
        .filter(|(_, state)| !state.is_closed())
        .count();
    if open > 0 {
        return Err(Refusal::new("certificate-media-open")
            .with("device", device.id)
            .with("n", open));
    }
    let lacking = |kind: CertificateKind| -> Vec<Uuid> {
        let of_kind = device
            .media
            .iter()
            .filter(|(_, state)| kind_of(state.status) == kind);
        let ids = of_kind.map(|(id, _)| *id);
        ids.filter(|id| !device.covered.contains(&(kind, Some(*id))))
            .collect()
    };
    let mut found: Vec<Proposal> = CertificateKind::ALL
        .iter()
        .map(|kind| Proposal {
            kind: *kind,
            media: lacking(*kind),
        })
        .filter(|proposal| !proposal.media.is_empty())
        .collect();
    let says_none = device
        .covered
        .contains(&(CertificateKind::Sanitization, None));
    if device.media.is_empty() && device.category.may_bear_data() && !says_none {
        found.push(Proposal {
            kind: CertificateKind::Sanitization,
            media: Vec::new(),
        });
    }
    Ok(found)
}

const fn kind_of(status: MediumStatus) -> CertificateKind {
    match status {
        MediumStatus::Destroyed => CertificateKind::Destruction,
        _ => CertificateKind::Sanitization,
    }
}

/// The name of the sequence that numbers of this kind and year come from; it is also how they begin.
pub fn sequence(kind: CertificateKind, year: i16) -> String {
    let letters = match kind {
        CertificateKind::Sanitization => "CS",
        CertificateKind::Destruction => "CD",
    };
    format!("{letters}-{year}")
}

/// A number: sequence and place in it. A number that was given once is never given again.
pub fn number(sequence: &str, place: i64) -> String {
    format!("{sequence}-{place:06}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use gapless_journey::DeviceId;

    fn medium(n: u128, status: MediumStatus, exception_accepted: bool) -> (Uuid, MediumState) {
        let device = DeviceId::from_random(7);
        (
            Uuid::from_u128(n),
            MediumState {
                device,
                status,
                exception_accepted,
            },
        )
    }

    fn device<'a>(
        media: &'a [(Uuid, MediumState)],
        covered: &'a [(CertificateKind, Option<Uuid>)],
    ) -> Device<'a> {
        Device {
            id: "G-000000",
            category: Category::Laptop,
            media_known: true,
            media,
            covered,
        }
    }

    #[test]
    fn an_open_medium_refuses_everything_of_its_device() {
        for open in [
            medium(1, MediumStatus::Open, false),
            medium(1, MediumStatus::Failed, false),
            medium(1, MediumStatus::ErasedWithExceptions, false),
        ] {
            let media = [medium(2, MediumStatus::Erased, false), open];
            let refusal = proposals(&device(&media, &[])).unwrap_err();
            assert_eq!(
                refusal.to_string(),
                "certificate-media-open device=G-000000 n=1"
            );
        }
        let unknown = Device {
            media_known: false,
            ..device(&[], &[])
        };
        assert_eq!(
            proposals(&unknown).unwrap_err().code,
            "certificate-media-unknown"
        );
    }

    #[test]
    fn erased_and_destroyed_media_have_certificates_of_their_own_kind_once() {
        use CertificateKind::{Destruction, Sanitization};
        let media = [
            medium(1, MediumStatus::Erased, false),
            medium(2, MediumStatus::Destroyed, false),
            medium(3, MediumStatus::ErasedWithExceptions, true),
        ];
        let ids = |n: &[u128]| n.iter().map(|n| Uuid::from_u128(*n)).collect::<Vec<_>>();
        assert_eq!(
            proposals(&device(&media, &[])).unwrap(),
            [
                Proposal {
                    kind: Sanitization,
                    media: ids(&[1, 3])
                },
                Proposal {
                    kind: Destruction,
                    media: ids(&[2])
                }
            ]
        );
        let covered = [
            (Sanitization, Some(Uuid::from_u128(1))),
            (Sanitization, Some(Uuid::from_u128(2))),
        ];
        // Destroyed after it was erased: the certificate of sanitization does not speak of the destruction.
        assert_eq!(
            proposals(&device(&media, &covered)).unwrap(),
            [
                Proposal {
                    kind: Sanitization,
                    media: ids(&[3])
                },
                Proposal {
                    kind: Destruction,
                    media: ids(&[2])
                }
            ]
        );
    }

    #[test]
    fn a_computer_without_a_medium_is_certified_as_such_and_a_screen_is_not() {
        let found = proposals(&device(&[], &[])).unwrap();
        assert_eq!(
            found,
            [Proposal {
                kind: CertificateKind::Sanitization,
                media: Vec::new()
            }]
        );
        let covered = [(CertificateKind::Sanitization, None)];
        assert!(proposals(&device(&[], &covered)).unwrap().is_empty());
        let screen = Device {
            category: Category::Monitor,
            ..device(&[], &[])
        };
        assert!(proposals(&screen).unwrap().is_empty());
    }

    #[test]
    fn numbers_say_kind_year_and_place() {
        assert_eq!(
            number(&sequence(CertificateKind::Sanitization, 2026), 123),
            "CS-2026-000123"
        );
        assert_eq!(
            number(&sequence(CertificateKind::Destruction, 2026), 1),
            "CD-2026-000001"
        );
    }
}
