//! Stage `sanitization` of the journey.
