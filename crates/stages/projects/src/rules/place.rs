//! A place on the map, as somebody without a street name can give it: a plus code, or latitude and longitude.
//! Plus codes: Open Location Code, Google, specification of 2014, Apache-2.0.

/// Symbols of a plus code, in the order of their value.
const SYMBOLS: &str = "23456789CFGHJMPQRVWX";
/// Symbols before the sign of a whole code.
const BEFORE_SIGN: usize = 8;
/// Symbols that stand in pairs for latitude and longitude; those behind them divide the last field by a grid.
const IN_PAIRS: usize = 10;
/// Most symbols of a code.
const SYMBOLS_MAX: usize = 15;
/// Rows and columns of the grid.
const GRID: (f64, f64) = (5.0, 4.0);

/// A point, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// North is positive.
    pub latitude: f64,
    /// East is positive.
    pub longitude: f64,
}

/// Reads a place; nothing where it is neither a whole plus code nor a point on the earth.
pub fn parse(text: &str) -> Option<Point> {
    let text = text.trim();
    plus_code(text).or_else(|| degrees(text))
}

fn degrees(text: &str) -> Option<Point> {
    let (latitude, longitude) = match text.split_once(';') {
        Some(both) => both,
        None => text.split_once(',').or_else(|| text.split_once(' '))?,
    };
    let read = |part: &str| part.trim().replace(',', ".").parse::<f64>().ok();
    let (latitude, longitude) = (read(latitude)?, read(longitude)?);
    let is_on_earth = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
    is_on_earth.then_some(Point {
        latitude,
        longitude,
    })
}

/// The middle of a plus code.
fn plus_code(text: &str) -> Option<Point> {
    // What stands behind the code is the name of the town, as maps write it.
    let code = text.split_whitespace().next()?.to_ascii_uppercase();
    let (before, behind) = code.split_once('+')?;
    let length = before.len() + behind.len();
    if before.len() != BEFORE_SIGN || behind.len() == 1 || length > SYMBOLS_MAX {
        return None;
    }
    let values: Vec<f64> = before
        .trim_end_matches('0')
        .chars()
        .chain(behind.chars())
        .map(|c| {
            SYMBOLS
                .find(c)
                .and_then(|at| u32::try_from(at).ok())
                .map(f64::from)
        })
        .collect::<Option<_>>()?;
    let padded = BEFORE_SIGN - before.trim_end_matches('0').len();
    if values.is_empty()
        || values.len() % 2 == 1 && values.len() < IN_PAIRS
        || padded > 0 && !behind.is_empty()
    {
        return None;
    }
    let (mut latitude, mut longitude, mut size) = (-90.0, -180.0, (400.0, 400.0));
    let (pairs, grid) = values.split_at(values.len().min(IN_PAIRS));
    for pair in pairs.chunks(2) {
        let [north, east] = pair else { return None };
        size = (size.0 / 20.0, size.1 / 20.0);
        latitude += north * size.0;
        longitude += east * size.1;
    }
    for value in grid {
        size = (size.0 / GRID.0, size.1 / GRID.1);
        latitude += (value / GRID.1).floor() * size.0;
        longitude += (value % GRID.1) * size.1;
    }
    (latitude < 90.0 && longitude < 180.0).then(|| Point {
        latitude: (latitude + size.0 / 2.0).min(90.0),
        longitude: (longitude + size.1 / 2.0).min(180.0),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(text: &str, latitude: f64, longitude: f64) -> bool {
        parse(text).is_some_and(|point| {
            (point.latitude - latitude).abs() < 0.001 && (point.longitude - longitude).abs() < 0.001
        })
    }

    #[test]
    fn a_place_is_a_plus_code_or_a_point() {
        // Pairs of code and middle of its area as the specification's own examples give them.
        for (code, latitude, longitude) in [
            ("7FG49Q00+", 20.375, 2.775),
            ("7FG49QCJ+2V", 20.370_062_5, 2.782_187_5),
            ("7FG49QCJ+2VX", 20.370_112_5, 2.782_234_375),
        ] {
            let point = parse(code).unwrap();
            let off = (point.latitude - latitude).abs() + (point.longitude - longitude).abs();
            assert!(off < 1e-9, "{code}: {point:?}");
        }
        assert!(near("6gcrmqpx+9g Nairobi", -1.314_06, 36.798_81));
        assert!(near("-0.0917, 34.7680", -0.0917, 34.768));
        assert!(near("-0,0917; 34,7680", -0.0917, 34.768));
        for wrong in [
            "",
            "Kisumu",
            "MQPX+9G",
            "6GCRMQPX",
            "6GCRMQPX+9",
            "95.0, 10.0",
            "6GCRMQPI+9G",
            "6G00MQ00+",
        ] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
        assert!(parse("6GCR0000+").is_some(), "a large field is one too");
    }

    proptest::proptest! {
        #[test]
        fn no_text_stops_it(text in "\\PC{0,40}") {
            if let Some(point) = parse(&text) {
                proptest::prop_assert!(point.latitude.abs() <= 90.0 && point.longitude.abs() <= 180.0);
            }
        }
    }
}
