//! Stage `assessment` of the journey.
