//! What this stage decides: whether a record can be true, and why a device may not go on. Pure.
//! The words are those of NIST SP 800-88; which medium can reach which level stands in the table of IEEE 2883's media.

use gapless_journey::sanitization::{
    MediumKind, MediumStatus, Method, SanitizationResult, Technique, Verification,
};
use gapless_journey::{Refusal, RefusalKind};

/// Clocks of wiping machines may run ahead of ours by this much.
pub const CLOCK_AHEAD_MS: i64 = 26 * 60 * 60 * 1000;

/// What rule 3 misses. Each has a text and a way out on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Nobody looked for media.
    NobodyLooked,
    /// A medium was found and nothing was done to it.
    Open,
    /// It was erased and nothing was read back: a record, never an erasure.
    NotVerified,
    /// The last attempt failed.
    Failed,
    /// Blocks were left and nobody signed for them.
    ExceptionUnsigned,
}

impl Why {
    /// The code of its message.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NobodyLooked => "nobody-looked",
            Self::Open => "open",
            Self::NotVerified => "not-verified",
            Self::Failed => "failed",
            Self::ExceptionUnsigned => "exception-unsigned",
        }
    }
}

/// Why one medium is open; `None` when it is closed. `is_recorded`: an attempt is on record.
pub const fn medium_blocks(
    status: MediumStatus,
    is_accepted: bool,
    is_recorded: bool,
) -> Option<Why> {
    match status {
        MediumStatus::Erased | MediumStatus::Destroyed => None,
        MediumStatus::ErasedWithExceptions if is_accepted => None,
        MediumStatus::ErasedWithExceptions => Some(Why::ExceptionUnsigned),
        MediumStatus::Failed => Some(Why::Failed),
        MediumStatus::Open if is_recorded => Some(Why::NotVerified),
        MediumStatus::Open => Some(Why::Open),
    }
}

/// What of an erasure is checked before it is proposed.
#[derive(Debug, Clone)]
pub struct Claim {
    /// Level that was reached.
    pub method: Method,
    /// How.
    pub technique: Technique,
    /// Read-back.
    pub verification: Verification,
    /// What it came to.
    pub result: SanitizationResult,
    /// Share read back, in percent.
    pub verified_percent: Option<f64>,
    /// When it began, in milliseconds.
    pub started_at: Option<i64>,
    /// When it ended.
    pub finished_at: Option<i64>,
    /// How many exceptions are listed.
    pub exceptions: usize,
}

/// Refuses a record that contradicts itself or claims more than the technique reaches.
pub fn check(claim: &Claim, kind: MediumKind, now_ms: i64) -> Result<(), Refusal> {
    let wrong = |code| Err(Refusal::new(code).kind(RefusalKind::Invalid));
    if let (Some(started), Some(finished)) = (claim.started_at, claim.finished_at)
        && started > finished
    {
        return wrong("times-reversed");
    }
    let last = claim.finished_at.or(claim.started_at);
    if last.is_some_and(|at| at > now_ms + CLOCK_AHEAD_MS) {
        return wrong("time-ahead");
    }
    if claim
        .verified_percent
        .is_some_and(|share| !(0.0..=100.0).contains(&share))
    {
        return wrong("percent-wrong");
    }
    if claim.verification == Verification::None
        && claim.verified_percent.is_some_and(|share| share > 0.0)
    {
        return wrong("percent-unverified");
    }
    match (claim.result, claim.exceptions) {
        (SanitizationResult::ErasedWithExceptions, 0) => return wrong("exceptions-missing"),
        (SanitizationResult::Erased, 1..) => return wrong("exceptions-but-erased"),
        _ => {}
    }
    level(claim.method, claim.technique, kind)
}

/// Refuses a level that the technique cannot reach on this kind of medium.
pub fn level(method: Method, technique: Technique, kind: MediumKind) -> Result<(), Refusal> {
    if (method == Method::Destroy) != technique.destroys() {
        let code = if technique.destroys() {
            "technique-destroys"
        } else {
            "technique-does-not-destroy"
        };
        return Err(Refusal::new(code));
    }
    let is_flash = matches!(
        kind,
        MediumKind::SataSsd | MediumKind::NvmeSsd | MediumKind::Flash | MediumKind::Card
    );
    if is_flash && technique == Technique::Overwrite && method == Method::Purge {
        return Err(Refusal::new("overwrite-is-clear").kind(RefusalKind::Invalid));
    }
    Ok(())
}

/// Methods of wiping tools that carry the name of a standard, as nwipe writes them. "DoD Short" is not among them: it is
/// part of what that standard asks for.
const STANDARDS: [&str; 5] = [
    "dod 5220.22-m",
    "rcmp tssit ops-ii",
    "hmg is5",
    "bmb21-2019",
    "nist sp 800-88",
];

/// Whether a tool's name of its method is that of a standard, rather than of what was written ("Fill With Zeros").
pub fn is_standard(scheme: &str) -> bool {
    let scheme = scheme.trim().to_lowercase();
    STANDARDS.iter().any(|name| scheme.starts_with(name))
}

/// What a person most likely did to a medium of this kind: the form begins with it.
pub const fn usual(kind: MediumKind) -> (Method, Technique) {
    match kind {
        MediumKind::Hdd | MediumKind::Card | MediumKind::Unknown => {
            (Method::Clear, Technique::Overwrite)
        }
        MediumKind::SataSsd | MediumKind::NvmeSsd => (Method::Purge, Technique::BlockErase),
        MediumKind::Flash => (Method::Purge, Technique::FactoryReset),
        MediumKind::Sim | MediumKind::Removable => (Method::Destroy, Technique::Shred),
    }
}

/// Ways to establish that there is no medium; the last asks for words.
pub const ABSENT_WAYS: [&str; 5] = [
    "opened",
    "slot-empty",
    "no-slot",
    "removed-by-donor",
    "other",
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn claim() -> Claim {
        Claim {
            method: Method::Purge,
            technique: Technique::BlockErase,
            verification: Verification::Sampled,
            result: SanitizationResult::Erased,
            verified_percent: Some(10.0),
            started_at: Some(1_000),
            finished_at: Some(2_000),
            exceptions: 0,
        }
    }

    #[test]
    fn a_record_that_contradicts_itself_is_refused() {
        let day = CLOCK_AHEAD_MS + 3_001;
        let partly = SanitizationResult::ErasedWithExceptions;
        let (shred, overwrite) = (Technique::Shred, Technique::Overwrite);
        #[rustfmt::skip]
        let table: [(Claim, Option<&str>); 9] = [
            (claim(), None),
            (Claim { started_at: Some(3_000), ..claim() }, Some("times-reversed")),
            (Claim { finished_at: Some(day), ..claim() }, Some("time-ahead")),
            (Claim { verified_percent: Some(120.0), ..claim() }, Some("percent-wrong")),
            (Claim { verification: Verification::None, ..claim() }, Some("percent-unverified")),
            (Claim { result: partly, ..claim() }, Some("exceptions-missing")),
            (Claim { exceptions: 2, ..claim() }, Some("exceptions-but-erased")),
            (Claim { technique: shred, ..claim() }, Some("technique-destroys")),
            (Claim { technique: overwrite, ..claim() }, Some("overwrite-is-clear")),
        ];
        for (claim, expected) in table {
            let refused = check(&claim, MediumKind::NvmeSsd, 3_000)
                .err()
                .map(|refusal| refusal.code);
            assert_eq!(refused, expected, "{claim:?}");
        }
    }

    #[test]
    fn only_a_standard_is_named_as_one() {
        for scheme in ["DoD 5220.22-M", "RCMP TSSIT OPS-II", "HMG IS5 Enhanced"] {
            assert!(is_standard(scheme), "{scheme}");
        }
        for scheme in [
            "Fill With Zeros",
            "PRNG Stream",
            "Gutmann Wipe",
            "DoD Short",
        ] {
            assert!(!is_standard(scheme), "{scheme}");
        }
    }

    #[test]
    fn what_is_usual_is_allowed() {
        for kind in MediumKind::ALL {
            let (method, technique) = usual(*kind);
            assert_eq!(level(method, technique, *kind), Ok(()), "{kind}");
        }
    }

    #[test]
    fn an_open_medium_says_why() {
        assert_eq!(
            medium_blocks(MediumStatus::Open, false, false),
            Some(Why::Open)
        );
        assert_eq!(
            medium_blocks(MediumStatus::Open, false, true),
            Some(Why::NotVerified)
        );
        assert_eq!(
            medium_blocks(MediumStatus::ErasedWithExceptions, false, true),
            Some(Why::ExceptionUnsigned)
        );
        assert_eq!(
            medium_blocks(MediumStatus::ErasedWithExceptions, true, true),
            None
        );
    }

    proptest! {
        #[test]
        fn why_agrees_with_rule_3(status in 0_usize..5, accepted: bool, recorded: bool) {
            let status = MediumStatus::ALL[status];
            let state = gapless_journey::sanitization::MediumState {
                device: gapless_journey::DeviceId::from_random(1),
                status,
                exception_accepted: accepted,
            };
            prop_assert_eq!(medium_blocks(status, accepted, recorded).is_none(), state.is_closed());
        }
    }
}
