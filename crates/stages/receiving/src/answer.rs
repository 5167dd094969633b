//! The answer to a question that a scan asked: by a button, by one key in the scan box, or by a program.

use crate::{
    check_in::Arrival,
    outcome::{Facts, Outcome},
    scan::{Scan, one},
    store::{self, scan},
    unit,
};
use gapless_journey::{Category, Refusal, RefusalKind};
use gapless_store::{Failure, journal::DeviceFacts};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Longest maker or model that is taken.
const TEXT_CHARS_MAX: usize = 120;

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = ScanAnswer)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Answer {
    /// It is the device of this line.
    Line {
        /// The line.
        line: Uuid,
    },
    /// It stands on no line: it is taken in as unexpected.
    Unexpected {
        /// What it is, a word such as `laptop`.
        category: String,
        /// Maker.
        #[serde(default)]
        manufacturer: Option<String>,
        /// Model.
        #[serde(default)]
        model: Option<String>,
        /// The number that was scanned is an asset tag, not a serial number.
        #[serde(default)]
        is_asset_tag: bool,
        /// The donation it came with; not needed where the session has one.
        #[serde(default)]
        donation: Option<Uuid>,
    },
    /// The seal found on the unit.
    Seal {
        /// Its number.
        seal: String,
        /// It is whole.
        is_intact: bool,
    },
    /// It is not that line: ask whether it is unexpected.
    NotThatLine,
    /// Leave it: nothing is checked in.
    Leave,
}

/// The answer that one key gives to a question; the letters of yes and no in all languages of the interface.
pub fn by_key(question: &scan::Model, key: char) -> Option<Answer> {
    let facts: Facts = serde_json::from_str(&question.facts).unwrap_or_default();
    let is_yes = matches!(key, 'y' | 'j' | 'o' | 's');
    let chosen = match (key, facts.lines.as_slice()) {
        ('1'..='9', lines) => {
            let place = key.to_digit(10).and_then(|n| usize::try_from(n).ok())?;
            lines.get(place.checked_sub(1)?).copied()
        }
        (_, [only]) if is_yes => Some(*only),
        _ => None,
    };
    match Outcome::parse(&question.outcome)? {
        Outcome::AskNear if key == 'n' => Some(Answer::NotThatLine),
        Outcome::AskNear | Outcome::AskSeveral => chosen.map(|line| Answer::Line { line }),
        Outcome::AskElsewhere if is_yes => Some(Answer::NotThatLine),
        Outcome::AskUnexpected | Outcome::AskElsewhere | Outcome::AskNotAgreed if key == 'n' => {
            Some(Answer::Leave)
        }
        _ => None,
    }
}

/// Does what was answered.
pub async fn apply(
    scan: &Scan<'_>,
    question: Option<Uuid>,
    code: &str,
    answer: &Answer,
) -> Result<scan::Model, Failure> {
    let asked = match question {
        Some(id) => store::scan_by_id(&**scan.tx, scan.session.id, id).await?,
        None => None,
    };
    if let Some(asked) = &asked {
        if !Outcome::parse(&asked.outcome).is_some_and(Outcome::is_question) {
            return Err(Refusal::new("receiving-answered").into());
        }
        store::set_outcome(&**scan.tx, asked.id, Outcome::Dropped, &facts(asked)).await?;
    }
    let code = asked.as_ref().map_or(code, |asked| asked.code.as_str());
    match answer {
        Answer::Line { line } => this_line(scan, code, *line).await,
        Answer::Unexpected { .. } => unexpected(scan, asked.as_ref(), code, answer).await,
        Answer::Seal { seal, is_intact } => {
            let unit = asked
                .and_then(|asked| asked.unit_id)
                .ok_or_else(Failure::not_found)?;
            unit::check_seal(scan, unit, seal, *is_intact).await
        }
        Answer::NotThatLine => {
            scan.keep(scan.row(code, Outcome::AskUnexpected, &Facts::default())?)
                .await
        }
        Answer::Leave => {
            scan.keep(scan.row(code, Outcome::Dropped, &Facts::default())?)
                .await
        }
    }
}

fn facts(asked: &scan::Model) -> Facts {
    serde_json::from_str(&asked.facts).unwrap_or_default()
}

async fn this_line(scan: &Scan<'_>, code: &str, id: Uuid) -> Result<scan::Model, Failure> {
    let lines = store::lines(&**scan.tx, &[id]).await?;
    let line = lines.get(&id).ok_or_else(Failure::not_found)?;
    let here = store::donations_of(&**scan.tx, &[scan.session.id]).await?;
    if here.iter().all(|row| row.donation_id != line.donation_id) {
        return Err(Failure::not_found());
    }
    let donation = store::donation(&**scan.tx, line.donation_id).await?;
    let donor = donation
        .map(|d| d.donor_id)
        .ok_or_else(Failure::not_found)?;
    // A code that names nothing would be written down as the device's serial number.
    let code = if code.trim().is_empty() {
        line.serial_number
            .as_deref()
            .or(line.asset_tag.as_deref())
            .unwrap_or_default()
    } else {
        code
    };
    let unit = scan.unit().await?;
    one(scan, Arrival::of_line(line, donor, code, unit)).await
}

async fn unexpected(
    scan: &Scan<'_>,
    asked: Option<&scan::Model>,
    code: &str,
    answer: &Answer,
) -> Result<scan::Model, Failure> {
    let Answer::Unexpected {
        category,
        manufacturer,
        model,
        is_asset_tag,
        donation,
    } = answer
    else {
        return Err(Failure::not_found());
    };
    let wrong = |code| Failure::from(Refusal::new(code).kind(RefusalKind::Invalid));
    let category = Category::parse(category).ok_or_else(|| wrong("receiving-category-missing"))?;
    let unit = scan.unit().await?;
    let donation = donation_of(scan, *donation, unit)
        .await?
        .ok_or_else(|| wrong("receiving-which-donation"))?;
    // The claim that was refused or withdrawn still tells what the device is; one that it only resembles does not.
    let not_agreed = asked.filter(|asked| asked.outcome == Outcome::AskNotAgreed.as_str());
    let claim = match not_agreed.map(facts).unwrap_or_default().lines.first() {
        Some(line) => store::lines(&**scan.tx, &[*line]).await?.remove(line),
        None => None,
    };
    let text = |given: &Option<String>, claimed: Option<String>| {
        let given = given
            .as_deref()
            .map(str::trim)
            .filter(|text| !text.is_empty());
        given
            .map(|text| text.chars().take(TEXT_CHARS_MAX).collect())
            .or(claimed)
    };
    let code_text = Some(code.trim().to_owned()).filter(|c| !gapless_journey::is_filler(c));
    let (serial_number, asset_tag) = if *is_asset_tag {
        (None, code_text)
    } else {
        (code_text, None)
    };
    let claimed = |of: fn(&store::Shown) -> Option<String>| claim.as_ref().and_then(of);
    let facts = DeviceFacts {
        donor: donation.donor_id,
        office: claim.as_ref().and_then(|c| c.office_id),
        manufacturer: text(manufacturer, claimed(|c| c.manufacturer.clone())),
        model: text(model, claimed(|c| c.model.clone())),
        serial_number: serial_number.or(claimed(|c| c.serial_number.clone())),
        asset_tag: asset_tag.or(claimed(|c| c.asset_tag.clone())),
        cpu_text: claimed(|c| c.cpu_text.clone()),
        ram_gb: claim.as_ref().and_then(|c| c.ram_gb),
        screen_inch: claim.as_ref().and_then(|c| c.screen_inch),
        storage_gb: claim.as_ref().and_then(|c| c.storage_gb),
        year: claim.as_ref().and_then(|c| c.year),
        unit,
    };
    let arrival = Arrival {
        code: code.to_owned(),
        donation: donation.id,
        line: None,
        was_missing: false,
        category,
        facts,
    };
    one(scan, arrival).await
}

/// The donation that an unexpected device came with: the one named, the open unit's, or the session's only one.
async fn donation_of(
    scan: &Scan<'_>,
    named: Option<Uuid>,
    unit: Option<Uuid>,
) -> Result<Option<gapless_store::entities::donation::Model>, Failure> {
    let here = store::donations_of(&**scan.tx, &[scan.session.id]).await?;
    let is_here = |id: &Uuid| here.iter().any(|row| row.donation_id == *id);
    let of_unit = match unit {
        Some(unit) => store::donation_of_unit(&**scan.tx, unit).await?,
        None => None,
    };
    let only = match here.as_slice() {
        [only] => Some(only.donation_id),
        _ => None,
    };
    match named.or(of_unit).or(only).filter(is_here) {
        Some(id) => Ok(store::donation(&**scan.tx, id).await?),
        None => Ok(None),
    }
}
