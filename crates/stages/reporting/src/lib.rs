//! Stage `reporting` of the journey.
