//! A map without borders: one tile for each country of Africa, about where it lies, so that small countries are seen as well as
//! large ones. Where tiles lie was laid out here; no data of borders is needed, and none is disputed.

/// Width and height of a tile.
const TILE: usize = 40;
/// Columns and rows.
const SIZE: (usize, usize) = (10, 10);
/// Shades beside the empty one.
const SHADES: i64 = 4;

/// Code, column, row.
const TILES: [(&str, usize, usize); 55] = [
    ("MA", 2, 0),
    ("DZ", 3, 0),
    ("TN", 4, 0),
    ("LY", 5, 0),
    ("EG", 6, 0),
    ("EH", 1, 1),
    ("MR", 2, 1),
    ("ML", 3, 1),
    ("NE", 4, 1),
    ("TD", 5, 1),
    ("SD", 6, 1),
    ("ER", 7, 1),
    ("CV", 0, 2),
    ("SN", 1, 2),
    ("GN", 2, 2),
    ("BF", 3, 2),
    ("NG", 4, 2),
    ("CF", 5, 2),
    ("SS", 6, 2),
    ("ET", 7, 2),
    ("DJ", 8, 2),
    ("GM", 0, 3),
    ("GW", 1, 3),
    ("CI", 2, 3),
    ("GH", 3, 3),
    ("BJ", 4, 3),
    ("CM", 5, 3),
    ("UG", 6, 3),
    ("KE", 7, 3),
    ("SO", 8, 3),
    ("SL", 1, 4),
    ("LR", 2, 4),
    ("TG", 3, 4),
    ("GQ", 4, 4),
    ("CG", 5, 4),
    ("RW", 6, 4),
    ("TZ", 7, 4),
    ("ST", 3, 5),
    ("GA", 4, 5),
    ("CD", 5, 5),
    ("BI", 6, 5),
    ("KM", 8, 5),
    ("SC", 9, 5),
    ("AO", 4, 6),
    ("ZM", 5, 6),
    ("MW", 6, 6),
    ("MZ", 7, 6),
    ("NA", 4, 7),
    ("BW", 5, 7),
    ("ZW", 6, 7),
    ("MG", 8, 7),
    ("MU", 9, 7),
    ("ZA", 5, 8),
    ("SZ", 6, 8),
    ("LS", 5, 9),
];

/// A tile of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tile {
    /// Two letters of ISO 3166-1.
    pub country: &'static str,
    /// Left edge.
    pub x: usize,
    /// Upper edge.
    pub y: usize,
    /// What is counted there.
    pub n: i64,
    /// 0 for nothing, 1 to 4 by its share of the most.
    pub shade: i64,
}

/// Width and height of the whole.
pub const fn size() -> (usize, usize) {
    (SIZE.0 * TILE, SIZE.1 * TILE)
}

/// Width of a tile, with the gap to the next.
pub const fn tile() -> usize {
    TILE
}

/// The tiles, shaded by what is counted in each country.
pub fn tiles(counted: impl Fn(&str) -> i64) -> Vec<Tile> {
    let most = TILES
        .iter()
        .map(|(code, ..)| counted(code))
        .max()
        .unwrap_or(0);
    let tile = |(country, column, row): &(&'static str, usize, usize)| {
        let n = counted(country);
        // The least that is there is seen: the first shade begins at one.
        let shade = if n <= 0 {
            0
        } else {
            ((n * SHADES + most - 1) / most).clamp(1, SHADES)
        };
        Tile {
            country,
            x: column * TILE,
            y: row * TILE,
            n,
            shade,
        }
    };
    TILES.iter().map(tile).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use gapless_journey::countries;
    use std::collections::BTreeSet;

    #[test]
    fn every_country_of_africa_has_its_own_tile() {
        let mut places = BTreeSet::new();
        let mut seen = BTreeSet::new();
        for (code, column, row) in TILES {
            assert!(countries::known(code), "{code}");
            assert!(seen.insert(code) && places.insert((column, row)), "{code}");
            assert!(column < SIZE.0 && row < SIZE.1, "{code}");
        }
        let missing: Vec<&str> = countries::all()
            .filter(|row| row.region.contains("Africa") && !row.region.contains("America"))
            .filter(|row| row.is_recipient && !seen.contains(&*row.code))
            .map(|row| &*row.code)
            .collect();
        assert!(missing.is_empty(), "{missing:?}");
    }

    #[test]
    fn the_least_is_seen_and_the_most_is_darkest() {
        let all = tiles(|code| match code {
            "KE" => 1_000,
            "RW" => 1,
            "SN" => 500,
            _ => 0,
        });
        let shade = |code: &str| all.iter().find(|tile| tile.country == code).unwrap().shade;
        assert_eq!(
            (shade("KE"), shade("RW"), shade("SN"), shade("ML")),
            (4, 1, 2, 0)
        );
        assert!(tiles(|_| 0).iter().all(|tile| tile.shade == 0));
    }
}
