//! What a tick is worth that comes late.

/// True when a tick is news: no later one is known, from whatever check or request for help. Of two that were seen in the
/// same moment the one that came last counts: somebody changed their mind.
pub fn is_news(known_at: Option<i64>, at: i64) -> bool {
    known_at.is_none_or(|known| at >= known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_older_than_what_is_known_is_no_news() {
        assert!(is_news(None, 5));
        assert!(is_news(Some(5), 5));
        assert!(is_news(Some(4), 5));
        assert!(!is_news(Some(6), 5));
    }
}
