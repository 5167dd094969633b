//! Which lines carry a number that stands elsewhere too, and where. It is told, and decides nothing, until a person says which
//! line stays (`tell_apart`).

use crate::{
    judging,
    rules::{self, Judged, Policy, Reason},
    store::{
        donations, lines,
        numbers::{self, Keys, Number},
    },
};
use gapless_journey::{
    DonationId, LineId, Verdict,
    entry::Subject,
    offer::{Change, OfferEvent},
};
use gapless_store::{
    Failure, Tx,
    entities::{donation, line},
    journal::{self, Draft},
};
use gapless_web::access::Actor;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// A person looked: the line is a device of its own.
pub const REAL: &str = "duplicate-real";
/// A person looked: the device stands on another line of the list, which stays.
pub const LEFT_OUT: &str = "duplicate-left-out";
/// A person looked: the device came, or was offered, with another donation.
pub const LEFT_OUT_ELSEWHERE: &str = "duplicate-left-out-elsewhere";
/// The field that the journal names when a person decides, or when what they decided has no ground any more.
pub const FIELD: &str = "duplicate";

/// True for a reason that tells of a number which stands elsewhere, and for what a person decided about it.
pub fn is_told(reason: &Reason) -> bool {
    reason.code.starts_with("duplicate-")
}

/// What a person decided about a line's number, if anybody did.
pub fn decision(reasons: &[Reason]) -> Option<&Reason> {
    let words = [REAL, LEFT_OUT, LEFT_OUT_ELSEWHERE];
    reasons.iter().find(|r| words.contains(&r.code.as_str()))
}

/// True when a person left the line out.
pub fn is_left_out(reasons: &[Reason]) -> bool {
    decision(reasons).is_some_and(|reason| reason.code != REAL)
}

/// True when the number of a line waits for a person.
pub fn is_open(reasons: &[Reason]) -> bool {
    decision(reasons).is_none() && reasons.iter().any(is_told)
}

/// In an earlier row of the same file.
pub fn in_row(number: Number, row: impl ToString) -> Reason {
    let code = match number {
        Number::Serial => "duplicate-row",
        Number::Tag => "duplicate-tag-row",
    };
    Reason::new(code).with("row", row)
}

fn in_file(number: Number, row: i64, file: &str) -> Reason {
    let code = match number {
        Number::Serial => "duplicate-file",
        Number::Tag => "duplicate-tag-file",
    };
    Reason::new(code).with("row", row).with("file", file)
}

fn in_donation(number: Number, of: &str) -> Reason {
    let code = match number {
        Number::Serial => "duplicate-donation",
        Number::Tag => "duplicate-tag-donation",
    };
    Reason::new(code).with("number", of)
}

fn on_device(number: Number, device: &str) -> Reason {
    let code = match number {
        Number::Serial => "duplicate-device",
        Number::Tag => "duplicate-tag-device",
    };
    Reason::new(code).with("device", device)
}

/// Where numbers stand outside a file.
#[derive(Default)]
pub struct Elsewhere(HashMap<(Number, String), Vec<Reason>>);

impl Elsewhere {
    /// Looks numbers up; with a file also in the other files of the donation.
    pub async fn find(
        tx: &Tx,
        donation: &donation::Model,
        file: Option<Uuid>,
        keys: &Keys,
    ) -> Result<Self, Failure> {
        let mut found: HashMap<(Number, String), Vec<Reason>> = HashMap::new();
        let mut add = |number: Number, key: String, reason: Reason| {
            found.entry((number, key)).or_default().push(reason);
        };
        for number in Number::ALL {
            let asked = keys.of(number);
            if let Some(file) = file {
                let rows = numbers::in_other_files(&**tx, donation.id, file, number, asked).await?;
                for (key, (row, name)) in rows {
                    add(number, key, in_file(number, row, &name));
                }
            }
            let came = numbers::on_devices(&**tx, donation, number, asked).await?;
            for (key, of) in numbers::in_other_donations(&**tx, donation, number, asked).await? {
                // What came tells more than the line that it answers.
                if !came.contains_key(&key) {
                    add(number, key, in_donation(number, &of));
                }
            }
            for (key, device) in came {
                add(number, key, on_device(number, &device));
            }
        }
        Ok(Self(found))
    }

    /// Where a number stands.
    pub fn of(&self, number: Number, key: Option<&str>) -> &[Reason] {
        let Some(key) = key else {
            return &[];
        };
        self.0
            .get(&(number, key.to_owned()))
            .map_or(&[], Vec::as_slice)
    }
}

/// The first line of a list with a number.
struct First {
    id: Uuid,
    file: Option<Uuid>,
    sheet: Option<String>,
    row: i64,
}

/// After numbers changed: which lines of the donation still carry one that stands elsewhere. A mark is not a person's work, so
/// that nobody who has such a line open is told that somebody else changed it; a line that was left out for another one which
/// has gone is offered again.
pub async fn refresh(
    tx: &Tx,
    actor: &Actor,
    donation: &donation::Model,
    policy: &Policy,
    mut keys: Keys,
) -> Result<(), Failure> {
    keep_those_that_tell(&mut keys);
    if keys.serials.is_empty() && keys.tags.is_empty() {
        return Ok(());
    }
    let touched = numbers::of_numbers(&**tx, donation.id, &keys).await?;
    // The other number of a touched line is looked at too, or what is told of it would be lost.
    for row in &touched {
        keys.add(row);
    }
    keep_those_that_tell(&mut keys);
    let touched: HashSet<Uuid> = touched.into_iter().map(|row| row.id).collect();
    let rows = numbers::of_numbers(&**tx, donation.id, &keys).await?;
    let elsewhere = Elsewhere::find(tx, donation, None, &keys).await?;
    let files = donations::manifests(&**tx, donation.id).await?;
    let files: HashMap<Uuid, String> = files.into_iter().map(|f| (f.id, f.file_name)).collect();
    let times = times(&rows);
    let mut first: HashMap<(Number, String), First> = HashMap::new();
    let (mut changed, mut drafts) = (Vec::new(), Vec::new());
    for mut row in rows {
        let was: Vec<Reason> = serde_json::from_str(&row.reasons)?;
        let mut told = Vec::new();
        let mut is_shared = false;
        for number in Number::ALL {
            let Some(key) = number.key(&row).filter(|key| is_asked(&keys, number, key)) else {
                continue;
            };
            let key = (number, key.to_owned());
            let n = times.get(&key).copied().unwrap_or(0);
            if number == Number::Tag && n > rules::TAG_LINES_MAX {
                continue;
            }
            is_shared |= n > 1;
            let found = match first.get(&key) {
                Some(first) => before(number, first, &row, &files),
                None => None,
            };
            // A serial number tells more than an asset tag.
            if number == Number::Serial || told.is_empty() {
                told.extend(found);
                told.extend(elsewhere.of(number, Some(&key.1)).iter().cloned());
            }
            first.entry(key).or_insert_with(|| First {
                id: row.id,
                file: row.manifest_id,
                sheet: row.sheet.clone(),
                row: row.row_number,
            });
        }
        if !touched.contains(&row.id) {
            continue;
        }
        if is_left_out(&was) && !is_shared && told.is_empty() {
            drafts.push(offer_again(&mut row, policy)?);
            changed.push(row);
        } else if decision(&was).is_none() {
            let rest = was.iter().filter(|r| !is_told(r)).cloned();
            let now: Vec<Reason> = rest.chain(told).collect();
            if now != was {
                row.duplicate = is_open(&now);
                row.reasons = serde_json::to_string(&now)?;
                changed.push(row);
            }
        }
    }
    lines::correct(tx, changed).await?;
    for part in crate::correct::in_batches(drafts) {
        journal::append(tx, &actor.author(), part).await?;
    }
    Ok(())
}

/// Each number once, and only those that tell devices apart.
fn keep_those_that_tell(keys: &mut Keys) {
    keys.sort();
    keys.serials.retain(|key| rules::can_tell_apart(key));
    keys.tags.retain(|key| rules::tag_can_tell_apart(key));
}

fn is_asked(keys: &Keys, number: Number, key: &str) -> bool {
    let asked = keys.of(number);
    asked.binary_search_by(|k| k.as_str().cmp(key)).is_ok()
}

/// How many rows of the list carry each number; what one row stands for counts once.
fn times(rows: &[line::Model]) -> HashMap<(Number, String), usize> {
    let mut places = HashSet::new();
    let mut times: HashMap<(Number, String), usize> = HashMap::new();
    for row in rows {
        for number in Number::ALL {
            let Some(key) = number.key(row) else { continue };
            let place = (row.manifest_id, row.sheet.as_deref(), row.row_number);
            if row.manifest_id.is_none() || places.insert((number, key, place)) {
                *times.entry((number, key.to_owned())).or_default() += 1;
            }
        }
    }
    times
}

/// Where the number stood before; a row that stands for several lines names its number once.
fn before(
    number: Number,
    first: &First,
    row: &line::Model,
    files: &HashMap<Uuid, String>,
) -> Option<Reason> {
    if first.file != row.manifest_id {
        let name = first.file.and_then(|id| files.get(&id));
        return Some(in_file(number, first.row, name.map_or("", String::as_str)));
    }
    let is_same_row = first.row == row.row_number && first.sheet == row.sheet;
    (first.id != row.id && !is_same_row).then(|| in_row(number, first.row))
}

/// A line that was left out is judged as if nobody had said so; the coordinator's word on it stands.
fn offer_again(row: &mut line::Model, policy: &Policy) -> Result<Draft, Failure> {
    let claim = judging::claim(row)?;
    let mut judged = rules::judge(&claim, policy);
    if let Some(word) = word_of_coordinator(row) {
        judged.verdict = word;
        judged.preparation = rules::preparation(claim.category, word, policy);
    }
    judging::fill(row, &claim, &judged)?;
    row.duplicate = false;
    row.version += 1;
    let event = OfferEvent::LineCorrected {
        changes: vec![Change {
            field: FIELD.to_owned(),
            from: Some(LEFT_OUT.to_owned()),
            to: None,
        }],
        verdict: judged.verdict,
        category: claim.category,
    };
    let subject = Subject::donation(DonationId(row.donation_id)).line(LineId(row.id));
    Ok(Draft::new(subject, event))
}

/// What the coordinator decided on a line; a question of the coordinator is no decision.
pub fn word_of_coordinator(row: &line::Model) -> Option<Verdict> {
    row.overridden_why.as_ref()?;
    Verdict::parse(&row.verdict).filter(|word| *word != Verdict::NeedsInfo)
}

/// A verdict on a line about whose number a person decided.
pub fn decided(mut judged: Judged, said: Reason) -> Judged {
    if said.code == REAL {
        judged.reasons.push(said);
        return judged;
    }
    // What is missing does not matter any more for what is left out.
    let mut reasons = vec![said];
    if judged.verdict != Verdict::NeedsInfo {
        reasons.append(&mut judged.reasons);
    }
    Judged {
        verdict: Verdict::Rejected,
        reasons,
        preparation: Vec::new(),
    }
}
