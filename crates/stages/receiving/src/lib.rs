//! Stage `receiving` of the journey.
