//! Where a list of organisations, sites, people or keys stands.

use uuid::Uuid;

/// Reads the cursor of a list by name: the name and the key of the page's last row.
pub(super) fn read(text: Option<&str>) -> Option<(String, Uuid)> {
    let (id, name) = text?.split_once('~')?;
    Some((name.to_owned(), Uuid::parse_str(id).ok()?))
}

/// Writes it.
pub(super) fn write(id: Uuid, name: &str) -> String {
    format!("{id}~{name}")
}

/// Takes away the one row that only tells that there is another page; gives the cursor of that page.
pub(super) fn cut<T, C>(rows: &mut Vec<T>, rows_max: u64, cursor: impl Fn(&T) -> C) -> Option<C> {
    let rows_max = usize::try_from(rows_max).unwrap_or(usize::MAX);
    let has_more = rows.len() > rows_max;
    rows.truncate(rows_max);
    rows.last().filter(|_| has_more).map(cursor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_read_as_it_was_written_whatever_the_name() {
        let id = Uuid::now_v7();
        let name = "Tilde ~ & Söhne";
        assert_eq!(read(Some(&write(id, name))), Some((name.to_owned(), id)));
        assert_eq!(read(Some("no cursor")), None);
    }

    #[test]
    fn the_row_too_many_is_cut_and_only_then_is_there_a_next_page() {
        let mut rows = vec![1, 2, 3];
        assert_eq!(cut(&mut rows, 2, ToString::to_string).as_deref(), Some("2"));
        assert_eq!(rows, [1, 2]);
        assert_eq!(cut(&mut rows, 2, ToString::to_string), None);
    }
}
