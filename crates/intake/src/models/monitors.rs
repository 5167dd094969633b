//! Diagonal of a monitor: by exact model from `data/models/monitors.csv`, else by the maker's naming rule.

use crate::fold;
use std::collections::HashMap;
use std::sync::LazyLock;

const LIST: &str = include_str!("../../../../data/models/monitors.csv");

type Key = (String, String);

static DIAGONALS: LazyLock<HashMap<Key, f64>> = LazyLock::new(|| {
    LIST.lines()
        .skip(1)
        .filter_map(|line| {
            let (rest, inch) = line.rsplit_once(',')?;
            let (maker, model) = rest.split_once(',')?;
            Some((
                (maker.to_owned(), fold::compact(model.trim_matches('"'))),
                inch.parse().ok()?,
            ))
        })
        .collect()
});

/// Diagonal in inches of a monitor model. Models of 19-inch class have their own figures, so the list goes first.
pub fn diagonal_inch(maker: Option<&str>, model: &str) -> Option<f64> {
    let bare = super::bare(maker, model);
    let key = fold::compact(&bare);
    if key.len() < 3 {
        return None;
    }
    // Compaq's screens are listed under HP's name, IBM's under Lenovo's.
    let maker = match maker {
        Some("Compaq") => Some("HP"),
        Some("IBM") => Some("Lenovo"),
        other => other,
    };
    let maker_known = maker.unwrap_or_default();
    let find = |key: &str| {
        DIAGONALS
            .get(&(maker_known.to_owned(), key.to_owned()))
            .copied()
    };
    let word = |w: &str| find(w).filter(|_| w.len() >= 5);
    let listed = find(&key)
        .or_else(|| bare.split(' ').find_map(word))
        .map(nearest_class);
    let named = by_name(maker, &bare);
    match (listed, named) {
        // Machines that report another screen's size, or a diagonal that no panel has, give way to the name.
        (Some(l), Some(n))
            if (l - n).abs() > 1.2 || (!CLASSES.contains(&l) && (l - n).abs() <= 0.8) =>
        {
            Some(n)
        }
        (Some(l), _) => Some(l),
        (None, named) => named,
    }
}

/// What the trade calls the sizes of screens, in inches.
const CLASSES: &[f64] = &[
    15.0, 15.6, 17.0, 17.3, 18.5, 19.0, 19.5, 20.0, 20.1, 21.5, 22.0, 23.0, 23.6, 23.8, 24.0, 24.1,
    24.5, 25.0, 27.0, 28.0, 29.0, 30.0, 31.5, 32.0, 34.0,
];

/// Measured diagonals differ by a few tenths from what the trade calls them: 29.8 is a 30-inch screen.
fn nearest_class(inch: f64) -> f64 {
    let close = CLASSES
        .iter()
        .copied()
        .min_by(|a, b| (a - inch).abs().total_cmp(&(b - inch).abs()));
    close.filter(|c| (c - inch).abs() < 0.25).unwrap_or(inch)
}

/// Naming rules: the first two digits of a model are its class; makers that write otherwise are left out.
fn by_name(maker: Option<&str>, bare: &str) -> Option<f64> {
    let maker = maker.unwrap_or_default();
    bare.split(' ')
        .find_map(|word| by_word(maker, word))
        .or_else(|| {
            // "Z Display 24", "Omen 27", "EliteDisplay E273" is met above.
            let last = bare.split(' ').next_back()?;
            let n: f64 = last.parse().ok()?;
            (bare.contains(' ') && last.len() == 2 && (15.0..=49.0).contains(&n)).then_some(n)
        })
}

fn by_word(maker: &str, word: &str) -> Option<f64> {
    let letters = word.bytes().take_while(u8::is_ascii_alphabetic).count();
    let number: String = word
        .chars()
        .skip(letters)
        .take_while(char::is_ascii_digit)
        .collect();
    let tail = word.get(letters + number.len()..).unwrap_or_default();
    let class: f64 = number.get(..2)?.parse().ok()?;
    if !(15.0..=49.0).contains(&class) {
        return None;
    }
    let head = word.get(..letters).unwrap_or_default();
    match maker {
        // Letter, two digits of diagonal, two digits of year, letters of the panel: E2420H, P2719H, U2412M, 2007FP.
        "Dell" if number.len() == 4 && letters <= 2 => {
            Some(dell_panel(class, number.get(2..)?, tail))
        }
        // E273, V223, Z24n, P204, 24es, LV2311, ZR24w, LA2205.
        "HP" if letters <= 2 && (2..=4).contains(&number.len()) => Some(panel(class)),
        // T24i-10, L2250p, P27h-20, E24-20, LT2452p.
        "Lenovo" if letters <= 2 => Some(panel(class)),
        // VG240Y, 24B1XH, S24E450, 241B7, XB2483HSU, GL2450, EV2455, VX2250, B246HL, 24MB35, B24-8, FHD panels in general.
        "Samsung" | "Acer" | "AOC" | "Philips" | "LG" | "Iiyama" | "BenQ" | "Eizo"
        | "ViewSonic" | "ASUS" | "Fujitsu" | "NEC" | "Planar" | "MSI"
            if letters <= 4 && number.len() >= 2 =>
        {
            let odd = maker == "Philips" && number.starts_with("19") && head == "bdm";
            (!odd).then(|| panel(class))
        }
        _ if (1..=3).contains(&letters) && number.len() == 4 && class >= 17.0 => Some(panel(class)),
        _ => None,
    }
}

/// What the panels of a class measure.
fn panel(class: f64) -> f64 {
    if (class - 22.0).abs() < 0.1 {
        21.5
    } else if (class - 24.0).abs() < 0.1 {
        23.8
    } else {
        class
    }
}

/// Dell: 16:9 panels of the 19, 20, 22 and 24 class measure less than their name; S marks the square 5:4, M and earlier years 16:10.
fn dell_panel(class: f64, year: &str, tail: &str) -> f64 {
    let wide = year.parse::<u32>().is_ok_and(|y| (9..=40).contains(&y));
    let square =
        tail.starts_with('s') && !tail.starts_with("sr") && class < 20.5 && !tail.starts_with("sh");
    #[expect(clippy::cast_possible_truncation, reason = "two digits")]
    match class as i32 {
        19 if wide && !square && tail.starts_with('h') => 18.5,
        20 if wide && year > "13" => 19.5,
        22 if wide && (tail.starts_with('h') || year > "14") => 21.5,
        24 if wide && (tail.starts_with('h') || year > "15") => 23.8,
        _ => class,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn diagonals_by_list_and_by_rule() {
        for (maker, model, inch) in [
            (Some("Dell"), "E2420H", Some(23.8)),
            (Some("Dell"), "Dell E1914H", Some(18.5)),
            (Some("Dell"), "E1913S", Some(19.0)),
            (Some("Dell"), "P2719H", Some(27.0)),
            (Some("Dell"), "E2023F", Some(19.5)),
            (Some("Dell"), "3008WFP", Some(30.0)),
            (Some("HP"), "V194", Some(18.5)),
            (Some("HP"), "P204", Some(19.5)),
            (Some("HP"), "Z22n G2", Some(21.5)),
            (Some("Unheard"), "IP9", None),
        ] {
            assert_eq!(diagonal_inch(maker, model), inch, "{model}");
        }
    }
}
