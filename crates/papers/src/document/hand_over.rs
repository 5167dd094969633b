//! The hand-over: who gave what to whom, when, and both names under it.

use serde::{Deserialize, Serialize};

use super::packing_list::Place;
use crate::failure::within;
use crate::render::pages;
use crate::svg::escape;
use crate::{Frame, Page, Paper, PaperError, Picture, figures, limits, render};

/// Words of the template.
pub const WORDS: &str = "\
    hand-over hand-over-says donor donation handed-over-on place hands-over takes-over unit \
    units-head units kind seal no-seal devices-head gross-weight total counted-by-both remarks \
    no-remarks name signed-at signed-typed not-signed vehicle";

/// A transfer of custody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOver {
    /// Its number.
    pub number: String,
    /// Whose goods.
    pub donor: String,
    /// Which donation.
    pub donation: String,
    /// When the goods changed hands.
    pub at: String,
    /// Where.
    pub place: String,
    /// Vehicle or trailer, where one is known.
    pub vehicle: Option<String>,
    /// Who gives.
    pub from: Party,
    /// Who takes.
    pub to: Party,
    /// What changes hands.
    pub units: Vec<HandedUnit>,
    /// What either party wishes to have on record.
    pub remarks: Vec<String>,
}

/// One side of a hand-over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// The organisation and its place.
    pub place: Place,
    /// Its signature, once there is one.
    pub signature: Option<Signature>,
}

/// A name under a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Who signed.
    pub name: String,
    /// As what: driver, office contact.
    pub role: Option<String>,
    /// When.
    pub at: String,
    /// How.
    pub mark: Mark,
}

/// How someone signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// The name typed, and a box ticked that says it counts.
    Typed,
    /// Strokes as the path of an SVG, in a field of this width and height.
    Drawn {
        /// Path data: letters of commands and numbers.
        path: String,
        /// Width of the field that was drawn in.
        width: u32,
        /// Height of it.
        height: u32,
    },
    /// A picture as PNG.
    Picture {
        /// The PNG.
        bytes: Vec<u8>,
    },
}

/// One unit that changes hands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandedUnit {
    /// Its number.
    pub number: String,
    /// Box, pallet or cage.
    pub kind: String,
    /// Its seal.
    pub seal: Option<String>,
    /// Devices in it, as packed.
    pub devices: Option<u64>,
    /// What it weighs, in grams.
    pub gross_g: Option<u64>,
}

#[derive(Serialize)]
struct SignedValues {
    name: String,
    role: Option<String>,
    at: String,
    typed: bool,
    picture: Option<String>,
}

#[derive(Serialize)]
struct Values<'a> {
    number: &'a str,
    donor: &'a str,
    donation: &'a str,
    at: &'a str,
    place: &'a str,
    vehicle: Option<&'a str>,
    from: &'a Place,
    to: &'a Place,
    from_signed: Option<SignedValues>,
    to_signed: Option<SignedValues>,
    units: Vec<[Option<String>; 5]>,
    unit_count: String,
    devices: Option<String>,
    gross: Option<String>,
    remarks: &'a [String],
}

/// The hand-over as a PDF.
pub fn hand_over(hand_over: &HandOver, frame: &Frame<'_>) -> Result<Vec<u8>, PaperError> {
    let (values, pictures) = values(hand_over, frame)?;
    render(&paper(hand_over, &values, pictures, frame), frame)
}

/// The pages of the same hand-over as text.
pub fn hand_over_pages(hand_over: &HandOver, frame: &Frame<'_>) -> Result<Vec<Page>, PaperError> {
    let (values, pictures) = values(hand_over, frame)?;
    pages(&paper(hand_over, &values, pictures, frame), frame)
}

fn values<'a>(
    hand_over: &'a HandOver,
    frame: &Frame<'_>,
) -> Result<(Values<'a>, Vec<Picture>), PaperError> {
    within(
        "units of a hand-over",
        hand_over.units.len(),
        limits::HANDED_UNITS_MAX,
    )?;
    let language = frame.language;
    let mut pictures = Vec::new();
    let from_signed = signed(hand_over.from.signature.as_ref(), "from", &mut pictures)?;
    let to_signed = signed(hand_over.to.signature.as_ref(), "to", &mut pictures)?;
    let units = hand_over.units.iter().map(|unit| {
        [
            Some(unit.number.clone()),
            Some(unit.kind.clone()),
            unit.seal.clone(),
            unit.devices.map(|number| figures::count(language, number)),
            unit.gross_g
                .map(|weight_g| figures::kilograms(language, weight_g)),
        ]
    });
    // As on the packing list: a total only where every part is known.
    let devices: Option<u64> = hand_over.units.iter().map(|unit| unit.devices).sum();
    let gross: Option<u64> = hand_over.units.iter().map(|unit| unit.gross_g).sum();
    let values = Values {
        number: &hand_over.number,
        donor: &hand_over.donor,
        donation: &hand_over.donation,
        at: &hand_over.at,
        place: &hand_over.place,
        vehicle: hand_over.vehicle.as_deref(),
        from: &hand_over.from.place,
        to: &hand_over.to.place,
        from_signed,
        to_signed,
        units: units.collect(),
        unit_count: figures::count(language, hand_over.units.len() as u64),
        devices: devices.map(|number| figures::count(language, number)),
        gross: gross.map(|weight_g| figures::kilograms(language, weight_g)),
        remarks: &hand_over.remarks,
    };
    Ok((values, pictures))
}

fn signed(
    signature: Option<&Signature>,
    side: &str,
    pictures: &mut Vec<Picture>,
) -> Result<Option<SignedValues>, PaperError> {
    let Some(signature) = signature else {
        return Ok(None);
    };
    let picture = match &signature.mark {
        Mark::Typed => None,
        Mark::Drawn {
            path,
            width,
            height,
        } => Some((
            format!("pictures/{side}.svg"),
            strokes(path, *width, *height)?.into_bytes(),
        )),
        Mark::Picture { bytes } => Some((format!("pictures/{side}.png"), bytes.clone())),
    };
    let name = picture.map(|(name, bytes)| {
        pictures.push(Picture {
            name: name.clone(),
            bytes,
        });
        name
    });
    Ok(Some(SignedValues {
        name: signature.name.clone(),
        role: signature.role.clone(),
        at: signature.at.clone(),
        typed: signature.mark == Mark::Typed,
        picture: name,
    }))
}

/// Strokes as an SVG of our own; nothing but a path's commands and numbers is let through.
pub fn strokes(path: &str, width: u32, height: u32) -> Result<String, PaperError> {
    within(
        "characters of a signature",
        path.len(),
        limits::SIGNATURE_CHARACTERS_MAX,
    )?;
    let fits = |sign: &char| {
        sign.is_ascii_digit()
            || sign.is_ascii_whitespace()
            || "MmLlHhVvCcSsQqTtAaZze.,-+".contains(*sign)
    };
    if let Some(strange) = path.chars().find(|sign| !fits(sign)) {
        return Err(PaperError::NotAPath(strange));
    }
    let (width, height) = (width.max(1), height.max(1));
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\"><path d=\"{}\" fill=\"none\" stroke=\"#0f172a\" \
         stroke-width=\"2.4\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/></svg>",
        escape(path)
    ))
}

fn paper<'a>(
    hand_over: &HandOver,
    values: &'a Values<'a>,
    pictures: Vec<Picture>,
    frame: &Frame<'_>,
) -> Paper<'a, Values<'a>> {
    Paper {
        template: "hand_over",
        title: format!("{} {}", frame.word("hand-over"), hand_over.number),
        ident: hand_over.number.clone(),
        words: WORDS,
        values,
        pictures,
    }
}
