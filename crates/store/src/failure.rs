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
        fault.downcast_ref::<DbErr>().is_some_and(is_collision)
    }
}

fn is_collision(error: &DbErr) -> bool {
    use sea_orm::RuntimeErr;
    let (DbErr::Exec(RuntimeErr::SqlxError(inner))
    | DbErr::Query(RuntimeErr::SqlxError(inner))
    | DbErr::Conn(RuntimeErr::SqlxError(inner))) = error
    else {
        return false;
    };
    let code = inner
        .as_database_error()
        .and_then(|e| e.code().map(std::borrow::Cow::into_owned));
    // PostgreSQL: serialization failure, deadlock. SQLite: busy, busy snapshot, locked.
    matches!(code.as_deref(), Some("40001" | "40P01" | "5" | "517" | "6"))
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
