//! Staged release: a first lot goes, the rest when its receipt is proven.

/// What a project has on the way and in its hands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sent {
    /// Devices that are packed, on the road, or with the service partner.
    pub under_way: u64,
    /// Devices that the project took over with a signature.
    pub proven: u64,
}

/// How many more devices may be packed for a project; `None` where there is no limit. `first_lot` of 0 switches it off.
pub const fn room(sent: Sent, first_lot: u64, is_released: bool) -> Option<u64> {
    if first_lot == 0 || is_released || sent.proven > 0 {
        return None;
    }
    Some(first_lot.saturating_sub(sent.under_way))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rest_goes_when_the_first_lot_is_proven() {
        let sent = |under_way, proven| Sent { under_way, proven };
        assert_eq!(room(sent(0, 0), 20, false), Some(20));
        assert_eq!(room(sent(18, 0), 20, false), Some(2));
        assert_eq!(room(sent(25, 0), 20, false), Some(0));
        assert_eq!(room(sent(0, 1), 20, false), None);
        assert_eq!(room(sent(20, 0), 20, true), None);
        assert_eq!(room(sent(20, 0), 0, false), None);
    }
}
