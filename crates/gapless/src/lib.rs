//! The gapless binary: every address, the command line, jobs and wiring.
