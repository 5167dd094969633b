//! Which of the donor's offices a manifest's text means. A suggestion; a person confirms it.

use gapless_journey::fold;
use uuid::Uuid;

/// An office as far as its name goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    /// The site.
    pub id: Uuid,
    /// What its people call it.
    pub name: String,
    /// Its city.
    pub city: Option<String>,
    /// Its country, two letters.
    pub country: Option<String>,
}

/// The one office that a text means: its name, its city, or one within the other; `None` where none or several fit.
pub fn suggest(text: &str, offices: &[Office]) -> Option<Uuid> {
    let text = fold(text);
    if text.is_empty() {
        return None;
    }
    let city = |o: &Office| o.city.as_deref().map(fold).filter(|c| !c.is_empty());
    let tests: [&dyn Fn(&Office) -> bool; 4] = [
        &|o| fold(&o.name) == text,
        &|o| city(o).as_deref() == Some(text.as_str()),
        &|o| {
            let name = fold(&o.name);
            name.len() > 3 && (name.contains(&text) && text.len() > 3 || text.contains(&name))
        },
        &|o| city(o).is_some_and(|city| city.len() > 3 && text.contains(&city)),
    ];
    for test in tests {
        let mut fits = offices.iter().filter(|office| test(office));
        match (fits.next(), fits.next()) {
            (Some(only), None) => return Some(only.id),
            (Some(_), Some(_)) => return None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_is_found_by_name_or_city_and_doubt_is_left_to_a_person() {
        let office = |n: u128, name: &str, city: &str| Office {
            id: Uuid::from_u128(n),
            name: name.to_owned(),
            city: Some(city.to_owned()),
            country: None,
        };
        let offices = [
            office(1, "Acme Paris", "Paris"),
            office(2, "Acme Brussels", "Brussels"),
            office(3, "Acme Brussels Airport", "Zaventem"),
            office(4, "Köln", "Köln"),
        ];
        for (text, expected) in [
            ("acme paris", Some(1)),
            ("PARIS", Some(1)),
            ("Paris La Défense, 3rd floor", Some(1)),
            ("Acme Brussels", Some(2)),
            ("Zaventem", Some(3)),
            ("koeln", None),
            ("Köln ", Some(4)),
            ("Acme", None),
            ("", None),
            ("London", None),
        ] {
            assert_eq!(
                suggest(text, &offices),
                expected.map(Uuid::from_u128),
                "{text}"
            );
        }
    }
}
