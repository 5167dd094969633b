//! Pure decisions: what the form asks, what an answer is worth, what stands against an application.

pub mod answers;
pub mod eligibility;
pub mod form;
pub mod money;
pub mod needs;
pub mod place;
pub mod scoring;

pub use gapless_journey::countries;
