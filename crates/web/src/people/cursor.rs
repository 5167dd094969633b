//! Where a list of organisations, sites, people or keys stands.

pub(super) use gapless_store::cut;
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
}
