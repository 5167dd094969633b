//! The two kinds of failure: a refusal is for the person, a fault is for the operator.

use gapless_journey::{Refusal, RefusalKind};
use sea_orm::DbErr;

/// Anything that a person cannot act on; logged with a request id.
pub type Fault = Box<dyn std::error::Error + Send + Sync>;

/// Why an action did not happen.
#[derive(Debug)]
pub enum Failure {
    /// A person can act on it.
    Refusal(Refusal),
    /// Nobody but the operator can.
    Fault(Fault),
}

impl Failure {
    /// Not there, or not yours: the two are never told apart.
    pub const fn not_found() -> Self {
        Self::Refusal(Refusal::new("not-found").kind(RefusalKind::NotFound))
    }

    /// A word in the database that is on no list: somebody wrote past the journal.
    pub fn corrupt(column: &str, word: &str) -> Self {
        Self::Fault(format!("{column} holds the unknown word {word:?}").into())
    }

    /// True when the engine says that two transactions collided and the same one may be tried again.
    pub(crate) fn is_collision(&self) -> bool {
        let Self::Fault(fault) = self else {
            return false;
        };
        fault
            .downcast_ref::<DbErr>()
            .and_then(code)
            .is_some_and(|code| is_collision(&code))
    }
}

fn code(error: &DbErr) -> Option<String> {
    use sea_orm::RuntimeErr;
    let (DbErr::Exec(RuntimeErr::SqlxError(inner))
    | DbErr::Query(RuntimeErr::SqlxError(inner))
    | DbErr::Conn(RuntimeErr::SqlxError(inner))) = error
    else {
        return None;
    };
    let code = inner.as_database_error()?.code()?;
    Some(code.into_owned())
}

// PostgreSQL: serialization failure, deadlock. SQLite: busy, busy snapshot, locked.
fn is_collision(code: &str) -> bool {
    matches!(code, "40001" | "40P01" | "5" | "517" | "6")
}

/// True when PostgreSQL refused a step of the schema because another session was at the same one.
pub(crate) fn is_race_of_schemas(error: &DbErr) -> bool {
    // A second row of the same name in a catalogue or in the list of migrations; a table, type, index or column that is
    // there by now, or is gone; a catalogue's row that changed meanwhile, which has no code of its own.
    const CODES: [&str; 7] = [
        "23505", "42P07", "42710", "42701", "42P01", "42704", "XX000",
    ];
    code(error).is_some_and(|code| is_collision(&code) || CODES.contains(&code.as_str()))
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refusal(refusal)
    }
}

impl From<DbErr> for Failure {
    fn from(error: DbErr) -> Self {
        Self::Fault(Box::new(error))
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Fault(Box::new(error))
    }
}

impl From<object_store::Error> for Failure {
    fn from(error: object_store::Error) -> Self {
        Self::Fault(Box::new(error))
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Refusal(refusal) => refusal.fmt(f),
            Self::Fault(fault) => fault.fmt(f),
        }
    }
}

impl std::error::Error for Failure {}
