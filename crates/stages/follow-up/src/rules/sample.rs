//! Which devices the service partner looks at again: so many of a hundred, at least one, drawn when the answers are in, so
//! that nobody who answered could know.

use std::hash::{DefaultHasher, Hash, Hasher};

/// How many of `n`, where `percent` of a hundred are looked at; none where none are asked for.
pub fn size(n: usize, percent: usize) -> usize {
    if percent == 0 || n == 0 {
        return 0;
    }
    (n * percent).div_ceil(100).clamp(1, n)
}

/// Draws so many of some devices. `seed` is random and drawn for this sample alone.
pub fn draw<'a>(devices: &'a [String], percent: usize, seed: &str) -> Vec<&'a str> {
    let mut all: Vec<(u64, &str)> = devices
        .iter()
        .map(|device| {
            let mut hasher = DefaultHasher::new();
            (seed, device).hash(&mut hasher);
            (hasher.finish(), device.as_str())
        })
        .collect();
    all.sort_unstable();
    all.truncate(size(devices.len(), percent));
    all.into_iter().map(|(_, device)| device).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_is_never_empty_and_never_more_than_all() {
        for (n, percent, expected) in [
            (0, 10, 0),
            (1, 10, 1),
            (10, 10, 1),
            (11, 10, 2),
            (7, 0, 0),
            (7, 100, 7),
            (7, 300, 7),
        ] {
            assert_eq!(size(n, percent), expected, "{n} {percent}");
        }
    }

    #[test]
    fn another_seed_draws_others_and_each_but_once() {
        let devices: Vec<String> = (0..100).map(|n| format!("D{n}")).collect();
        let mut first = draw(&devices, 20, "a");
        let second = draw(&devices, 20, "b");
        assert_eq!(first.len(), 20);
        assert_ne!(first, second);
        assert_eq!(draw(&devices, 20, "a"), first);
        first.sort_unstable();
        first.dedup();
        assert_eq!(first.len(), 20);
    }
}
