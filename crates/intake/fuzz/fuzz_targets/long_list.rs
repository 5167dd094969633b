//! See the library of this crate.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| gapless_intake_fuzz::long_list(bytes));
