//! The packing list of one office: what it has still to pack, and each unit with what is in it, under the donor's own
//! numbers.

use serde::{Deserialize, Serialize};

use crate::failure::within;
use crate::render::pages;
use crate::{Frame, Page, Paper, PaperError, figures, limits, render};

/// Words of the template.
pub const WORDS: &str = "\
    packing-list donor donation office goes-to packed-on units-head devices-head devices \
    gross-weight seal no-seal asset-tag serial kind model quantity empty-unit checked prepare \
    to-pack to-pack-more";

/// The packing list of an office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackingList {
    /// Whose goods.
    pub donor: String,
    /// Which donation.
    pub donation: String,
    /// The office that packs.
    pub office: Place,
    /// Where its units go.
    pub goes_to: Place,
    /// When it was packed.
    pub packed_on: Option<String>,
    /// What is still to be packed.
    pub to_pack: Vec<PackedDevice>,
    /// How many more are to be packed than stand on this paper; it has its limit.
    pub to_pack_more: u64,
    /// The units.
    pub units: Vec<PackedUnit>,
    /// What must be done before the goods leave: stickers off, management left, passwords given.
    pub preparations: Vec<String>,
}

/// A place with its address and who is there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Its address, a line each.
    pub address: Vec<String>,
    /// Who to ask for, and how.
    pub contact: Option<String>,
}

/// A unit with what is in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedUnit {
    /// Its number.
    pub number: String,
    /// Box, pallet or cage, in the reader's language.
    pub kind: String,
    /// Its seal.
    pub seal: Option<String>,
    /// What it weighs with everything, in grams.
    pub gross_g: Option<u64>,
    /// What is in it.
    pub devices: Vec<PackedDevice>,
}

/// One line of a unit, or one that is still to be packed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedDevice {
    /// The donor's number.
    pub asset_tag: Option<String>,
    /// Serial number.
    pub serial: Option<String>,
    /// What kind of thing, in the reader's language.
    pub kind: String,
    /// Maker and model.
    pub model: String,
    /// How many; one unless they are countable things such as mice.
    pub quantity: u64,
}

#[derive(Serialize)]
struct Values<'a> {
    #[serde(flatten)]
    list: &'a PackingList,
    devices: String,
    waiting: String,
    more: Option<String>,
    unit_count: String,
    gross: Option<String>,
    unit_gross: Vec<Option<String>>,
    unit_devices: Vec<String>,
    chunk: usize,
}

/// The packing list as a PDF.
pub fn packing_list(list: &PackingList, frame: &Frame<'_>) -> Result<Vec<u8>, PaperError> {
    render(&paper(list, &values(list, frame)?, frame), frame)
}

/// The pages of the same list as text.
pub fn packing_list_pages(list: &PackingList, frame: &Frame<'_>) -> Result<Vec<Page>, PaperError> {
    pages(&paper(list, &values(list, frame)?, frame), frame)
}

fn values<'a>(list: &'a PackingList, frame: &Frame<'_>) -> Result<Values<'a>, PaperError> {
    let packed: usize = list.units.iter().map(|unit| unit.devices.len()).sum();
    within(
        "devices on a packing list",
        packed + list.to_pack.len(),
        limits::PACKED_DEVICES_MAX,
    )?;
    let listed: u64 = list.to_pack.iter().map(|device| device.quantity).sum();
    let more = Some(list.to_pack_more).filter(|more| *more > 0);
    let counts: Vec<u64> = list
        .units
        .iter()
        .map(|unit| unit.devices.iter().map(|device| device.quantity).sum())
        .collect();
    let weights: Vec<Option<u64>> = list.units.iter().map(|unit| unit.gross_g).collect();
    // A sum over units of which one was not weighed would be a wrong number, so there is none.
    let gross: Option<u64> = weights.iter().copied().sum();
    let gross = gross.filter(|_| !weights.is_empty());
    let kilograms = |weight_g| figures::kilograms(frame.language, weight_g);
    Ok(Values {
        list,
        devices: figures::count(frame.language, counts.iter().sum()),
        waiting: figures::count(frame.language, listed + list.to_pack_more),
        more: more.map(|more| figures::count(frame.language, more)),
        unit_count: figures::count(frame.language, counts.len() as u64),
        gross: gross.map(kilograms),
        unit_gross: weights
            .into_iter()
            .map(|weight| weight.map(kilograms))
            .collect(),
        unit_devices: counts
            .iter()
            .map(|n| figures::count(frame.language, *n))
            .collect(),
        chunk: limits::TABLE_CHUNK_ROWS,
    })
}

fn paper<'a>(
    list: &PackingList,
    values: &'a Values<'a>,
    frame: &Frame<'_>,
) -> Paper<'a, Values<'a>> {
    Paper {
        template: "packing_list",
        title: format!(
            "{} {} · {}",
            frame.word("packing-list"),
            list.donation,
            list.office.name
        ),
        ident: format!("{}/{}", list.donation, list.office.name),
        words: WORDS,
        values,
        pictures: Vec::new(),
    }
}
