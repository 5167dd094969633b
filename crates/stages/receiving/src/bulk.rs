//! Paste up to 200 numbers at once: all are checked in, or none is, and each row says what it is.

use crate::{
    access,
    check_in::{Arrival, check_in},
    lookup::Lookup,
    rules::{
        matching::Found,
        scanned::{self, Scanned},
    },
    store,
};
use gapless_journey::{Refusal, RefusalKind};
use gapless_store::Failure as StoreFailure;
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use utoipa::ToSchema;
use uuid::Uuid;

/// Rows of one paste.
pub const ROWS_MAX: usize = 200;

/// Numbers to check in at once.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct BulkInput {
    /// Serial numbers or asset tags, one a row.
    pub codes: Vec<String>,
}

/// What one row is: `checked-in`, or why nothing was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct BulkRow {
    /// As it came.
    pub code: String,
    /// `checked-in`, `ready` (it would be), `already`, `twice`, `several`, `near`, `not-agreed`, `elsewhere`, `unknown`,
    /// `unreadable`.
    pub result: &'static str,
    /// The device, new or the one that was here before.
    pub device: Option<String>,
    /// The line.
    pub line: Option<Uuid>,
}

/// The answer to a paste.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct BulkOutput {
    /// `gapless.check-in/1`.
    pub schema: &'static str,
    /// True when all rows were checked in; false when nothing was saved.
    pub saved: bool,
    /// How many were checked in.
    pub checked_in: usize,
    /// Every row, in the order in which it came.
    pub rows: Vec<BulkRow>,
}

/// Checks all of them in, or none.
pub async fn bulk(
    app: &App,
    actor: &Actor,
    session: Uuid,
    input: BulkInput,
) -> Result<BulkOutput, Failure> {
    actor.permit(Act::ReceivingCheckIn)?;
    let codes: Vec<String> = input
        .codes
        .iter()
        .map(|code| code.trim().to_owned())
        .filter(|code| !code.is_empty())
        .collect();
    if codes.is_empty() {
        return Err(Refusal::new("receiving-bulk-empty")
            .kind(RefusalKind::Invalid)
            .into());
    }
    if codes.len() > ROWS_MAX {
        return Err(Refusal::new("receiving-bulk-too-many")
            .kind(RefusalKind::TooLarge)
            .with("n", codes.len())
            .with("max", ROWS_MAX)
            .into());
    }
    let (codes, now_ms) = (&codes, app.now_ms());
    let output = app
        .store
        .write(|tx| async move {
            let session = access::open_session(&*tx, actor, session).await?;
            let read: Vec<Scanned> = codes.iter().map(|code| scanned::read(code)).collect();
            let keys: Vec<String> = read
                .iter()
                .filter_map(|scanned| match scanned {
                    Scanned::Number { key, .. } => Some(key.clone()),
                    _ => None,
                })
                .collect();
            let lookup = Lookup::load(&tx, actor, session.id, &keys).await?;
            let mut rows = judge(codes, &read, &lookup);
            if rows.iter().any(|row| row.result != "ready") {
                return Ok(answer(rows, false));
            }
            let lines: Vec<Uuid> = rows.iter().filter_map(|row| row.line).collect();
            let lines = store::lines(&*tx, &lines).await?;
            let person = actor.person.map(|p| p.0);
            let unit = store::open_unit(&*tx, session.id, person)
                .await?
                .and_then(|s| s.unit_id);
            let mut arrivals = Vec::with_capacity(rows.len());
            for row in &rows {
                let line = row
                    .line
                    .and_then(|id| lines.get(&id))
                    .ok_or_else(StoreFailure::not_found)?;
                let donor = lookup
                    .donor(line.donation_id)
                    .ok_or_else(StoreFailure::not_found)?;
                arrivals.push(Arrival::of_line(line, donor, &row.code, unit));
            }
            let done = check_in(&tx, actor, &session, arrivals, now_ms).await?;
            for (row, (device, _)) in rows.iter_mut().zip(done) {
                row.result = "checked-in";
                row.device = Some(device.to_string());
            }
            Ok(answer(rows, true))
        })
        .await?;
    Ok(output)
}

fn answer(rows: Vec<BulkRow>, saved: bool) -> BulkOutput {
    let checked_in = if saved { rows.len() } else { 0 };
    BulkOutput {
        schema: "gapless.check-in/1",
        saved,
        checked_in,
        rows,
    }
}

/// Says what each row is. A line that two rows mean (its serial number and its asset tag) is one device, not two.
fn judge(codes: &[String], read: &[Scanned], lookup: &Lookup) -> Vec<BulkRow> {
    let mut times: HashMap<&str, usize> = HashMap::new();
    for scanned in read {
        if let Scanned::Number { key, .. } = scanned {
            *times.entry(key.as_str()).or_default() += 1;
        }
    }
    let mut taken: HashSet<Uuid> = HashSet::new();
    let one = |(code, scanned): (&String, &Scanned)| {
        let (result, device, line) = match scanned {
            Scanned::Number { key, .. } => match lookup.find(key) {
                _ if times.get(key.as_str()).copied().unwrap_or(0) > 1 => ("twice", None, None),
                Found::Line(claim) if taken.insert(claim.line) => ("ready", None, Some(claim.line)),
                Found::Line(claim) => ("twice", None, Some(claim.line)),
                Found::Already(known) => ("already", Some(known.device.clone()), None),
                Found::Several(_) => ("several", None, None),
                Found::Near(claims) => ("near", None, claims.first().map(|c| c.line)),
                Found::NotAgreed(claim) => ("not-agreed", None, Some(claim.line)),
                Found::Elsewhere(_) => ("elsewhere", None, None),
                Found::Unknown => ("unknown", None, None),
            },
            _ => ("unreadable", None, None),
        };
        BulkRow {
            code: code.clone(),
            result,
            device,
            line,
        }
    };
    codes.iter().zip(read).map(one).collect()
}
