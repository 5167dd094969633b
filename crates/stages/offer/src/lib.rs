//! Stage `offer` of the journey.
