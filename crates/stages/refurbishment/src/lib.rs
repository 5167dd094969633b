//! Stage `refurbishment` of the journey.
