//! Random tokens of sessions, links and keys. Only their hashes are kept: who reads the database can use none of them.

use rand::Rng as _;
use sha2::{Digest, Sha256};

/// 256 bits of randomness, hexadecimal.
pub fn random() -> String {
    let mut bytes = [0_u8; 32];
    rand::rng().fill_bytes(&mut bytes);
    hex::encode(bytes)
}

/// A short public part: 60 bits, in letters and digits that read aloud well.
pub(crate) fn short() -> String {
    const SYMBOLS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let mut bytes = [0_u8; 12];
    rand::rng().fill_bytes(&mut bytes);
    bytes
        .iter()
        .filter_map(|b| SYMBOLS.get(usize::from(b % 32)))
        .map(|b| char::from(*b))
        .collect()
}

/// What is kept of a token. A fast hash is enough: there is nothing to guess in 256 random bits.
pub fn hash(token: &str) -> String {
    hex::encode(Sha256::digest(token.as_bytes()))
}

/// Compares two hashes without telling by time where they differ.
pub(crate) fn same(a: &str, b: &str) -> bool {
    a.len() == b.len()
        && a.bytes()
            .zip(b.bytes())
            .fold(0, |sum, (a, b)| sum | (a ^ b))
            == 0
}
