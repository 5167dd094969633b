//! Numbers, dates and weights as the reader writes them. Machine formats stay ISO and are not made here.

use super::Lang;
use jiff::Zoned;
use std::fmt::Write as _;

/// Between groups of three digits.
const fn group_mark(lang: Lang) -> &'static str {
    match lang {
        Lang::En => ",",
        Lang::Nl | Lang::De => ".",
        // Unbreakable: a number must not be torn at the end of a line.
        Lang::Fr => "\u{202f}",
        Lang::Pt => "\u{a0}",
    }
}

const fn decimal_mark(lang: Lang) -> &'static str {
    match lang {
        Lang::En => ".",
        _ => ",",
    }
}

/// A whole number with its groups: `130,000`.
pub fn number(lang: Lang, value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + 8);
    if value < 0 {
        out.push('\u{2212}');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push_str(group_mark(lang));
        }
        out.push(digit);
    }
    out
}

/// A number with a fixed count of decimals.
pub fn decimal(lang: Lang, value: f64, digits: usize) -> String {
    let text = format!("{:.digits$}", value.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let whole: i64 = whole.parse().unwrap_or(i64::MAX);
    let mut out = String::new();
    if value < 0.0 && text.bytes().any(|b| matches!(b, b'1'..=b'9')) {
        out.push('\u{2212}');
    }
    out.push_str(&number(lang, whole));
    if !fraction.is_empty() {
        out.push_str(decimal_mark(lang));
        out.push_str(fraction);
    }
    out
}

/// A share between 0 and 1 as per cent: `85 %`.
pub fn percent(lang: Lang, share: f64) -> String {
    let gap = if matches!(lang, Lang::En | Lang::Nl | Lang::Pt) {
        ""
    } else {
        "\u{a0}"
    };
    format!("{}{gap}%", decimal(lang, share * 100.0, 0))
}

/// A weight in kilograms; with one decimal below 100 kg, which is what a floor scale shows.
pub fn weight(lang: Lang, weight_g: i64) -> String {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a weight on a page has at most three decimals"
    )]
    let kilograms = weight_g as f64 / 1000.0;
    let digits = usize::from(weight_g.abs() < 100_000);
    format!("{}\u{a0}kg", decimal(lang, kilograms, digits))
}

/// A size of a file: `1.4 MB`.
pub fn bytes(lang: Lang, size_bytes: u64) -> String {
    const UNITS: [&str; 4] = ["kB", "MB", "GB", "TB"];
    if size_bytes < 1000 {
        return format!("{size_bytes}\u{a0}B");
    }
    #[expect(
        clippy::cast_precision_loss,
        reason = "a size on a page has one decimal"
    )]
    let mut value = size_bytes as f64 / 1000.0;
    let mut unit = 0;
    while value >= 999.95 && unit + 1 < UNITS.len() {
        value /= 1000.0;
        unit += 1;
    }
    format!(
        "{}\u{a0}{}",
        decimal(lang, value, 1),
        UNITS.get(unit).unwrap_or(&"TB")
    )
}

/// A date, short: `22 Nov 2026`.
pub fn date(lang: Lang, at: &Zoned) -> String {
    let mut out = month_day(lang, at);
    let _ = write!(out, " {}", at.year());
    out
}

/// A day of a month, short: `22 Nov`.
pub fn month_day(lang: Lang, at: &Zoned) -> String {
    let month = month(lang, at.month(), true);
    match lang {
        Lang::De => format!("{}. {month}", at.day()),
        _ => format!("{} {month}", at.day()),
    }
}

/// A date in full words: `22 November 2026`.
pub fn date_long(lang: Lang, at: &Zoned) -> String {
    let (day, month, year) = (at.day(), month(lang, at.month(), false), at.year());
    match lang {
        Lang::De => format!("{day}. {month} {year}"),
        Lang::Pt => format!("{day} de {month} de {year}"),
        Lang::Fr if day == 1 => format!("1er {month} {year}"),
        _ => format!("{day} {month} {year}"),
    }
}

/// A time of day: `14:02`. All five languages use 24 hours in trade.
pub fn time(at: &Zoned) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// A date and a time: `22 Nov 2026, 14:02`.
pub fn date_time(lang: Lang, at: &Zoned) -> String {
    format!("{}, {}", date(lang, at), time(at))
}

fn month(lang: Lang, month: i8, short: bool) -> &'static str {
    let index = usize::try_from(month).unwrap_or(1).saturating_sub(1);
    let (full, abbreviated) = MONTHS[lang.index()];
    let names = if short { abbreviated } else { full };
    names.get(index).copied().unwrap_or_default()
}

type Names = [&'static str; 12];

/// Long and short names, in the order of [`Lang::ALL`].
const MONTHS: [(Names, Names); 5] = [
    (
        [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ],
    ),
    (
        [
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
        ],
        [
            "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
        ],
    ),
    (
        [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
        [
            "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.",
            "nov.", "déc.",
        ],
    ),
    (
        [
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ],
        [
            "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.",
            "Dez.",
        ],
    ),
    (
        [
            "janeiro",
            "fevereiro",
            "março",
            "abril",
            "maio",
            "junho",
            "julho",
            "agosto",
            "setembro",
            "outubro",
            "novembro",
            "dezembro",
        ],
        [
            "jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.", "nov.",
            "dez.",
        ],
    ),
];
