//! Two kinds of failure. A refusal is shown in the person's language; a fault is logged and the person sees its id.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use gapless_journey::{Refusal, RefusalKind};
use std::error::Error;
use std::sync::Arc;

/// Why a request was not done. Handlers return it; the guard makes the page or the problem document of it.
#[derive(Debug, Clone)]
pub enum Failure {
    /// What a person can act on.
    Refusal(Refusal),
    /// Anything else.
    Fault(Arc<dyn Error + Send + Sync>),
}

/// The result of an action or a handler.
pub type Outcome<T> = Result<T, Failure>;

impl Failure {
    /// A fault from an error or a sentence for the log.
    pub fn fault(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Fault(Arc::from(error.into()))
    }

    /// What is not there or not yours.
    pub fn not_found() -> Self {
        Self::Refusal(crate::access::not_found())
    }

    /// The refusal, when it is one.
    pub fn refusal(&self) -> Option<&Refusal> {
        match self {
            Self::Refusal(refusal) => Some(refusal),
            Self::Fault(_) => None,
        }
    }

    /// The HTTP status of this failure.
    pub fn status(&self) -> StatusCode {
        let Self::Refusal(refusal) = self else {
            return StatusCode::INTERNAL_SERVER_ERROR;
        };
        match refusal.kind {
            RefusalKind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
            RefusalKind::Conflict => StatusCode::CONFLICT,
            RefusalKind::NotFound => StatusCode::NOT_FOUND,
            RefusalKind::Forbidden => StatusCode::FORBIDDEN,
            RefusalKind::Unauthenticated => StatusCode::UNAUTHORIZED,
            RefusalKind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            RefusalKind::TooMany => StatusCode::TOO_MANY_REQUESTS,
        }
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

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refusal(refusal)
    }
}

impl From<gapless_store::Failure> for Failure {
    fn from(failure: gapless_store::Failure) -> Self {
        match failure {
            gapless_store::Failure::Refusal(refusal) => Self::Refusal(refusal),
            gapless_store::Failure::Fault(fault) => Self::Fault(Arc::from(fault)),
        }
    }
}

macro_rules! faults {
    ($($error:ty),+ $(,)?) => {$(
        impl From<$error> for Failure {
            fn from(error: $error) -> Self { Self::fault(error) }
        }
    )+};
}

faults!(
    sea_orm::DbErr,
    std::io::Error,
    std::fmt::Error,
    serde_json::Error,
    jiff::Error,
    uuid::Error,
    tokio::task::JoinError,
);

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        // The guard knows the reader and dresses this; here it is only carried to it.
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
