//! Journeys end to end.
