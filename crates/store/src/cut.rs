//! Where a page of a list ends: lists are read with one row more than a page, which only tells that there is another.

/// Takes away the row too many; gives what `cursor` makes of the page's last row where there is another page.
pub fn cut<T, C>(
    rows: &mut Vec<T>,
    rows_max: impl TryInto<usize>,
    cursor: impl FnOnce(&T) -> C,
) -> Option<C> {
    let rows_max = rows_max.try_into().unwrap_or(usize::MAX);
    let has_more = rows.len() > rows_max;
    rows.truncate(rows_max);
    rows.last().filter(|_| has_more).map(cursor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_row_too_many_is_cut_and_only_then_is_there_a_next_page() {
        let mut rows = vec![1, 2, 3];
        assert_eq!(
            cut(&mut rows, 2_u64, ToString::to_string).as_deref(),
            Some("2")
        );
        assert_eq!(rows, [1, 2]);
        assert_eq!(cut(&mut rows, 2_u64, ToString::to_string), None);
    }
}
