//! Stage `collection` of the journey.
