//! Keys that are hashes already: hashing them once more would cost time and tell nothing.

use std::hash::{BuildHasherDefault, Hasher};

/// For a map whose keys come from a keyed hasher.
pub type Unhashed = BuildHasherDefault<Hashed>;

/// Passes a key of 64 bits on as it is.
#[derive(Debug, Default)]
pub struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}
