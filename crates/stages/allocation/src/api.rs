//! The same acts for programs, in JSON.

use crate::alter::{Alter, alter, cost};
use crate::change::Change;
use crate::explain::explain;
use crate::proposal::{Line, allocation};
use crate::propose::{Propose, cancel, gap_of, propose};
use crate::release::{Release, release};
use crate::reserve::{Reserve, reserve};
use crate::rules::kind::classes;
use crate::store::{run, stock, wants};
use axum::Json;
use axum::extract::Path;
use gapless_store::bench;
use gapless_web::{Ctx, Failure, Outcome};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A class in stock.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StockView {
    /// Its name.
    pub class: String,
    /// A word of `Category`.
    pub category: String,
    /// A step of the ladder 0, 1, 3, 5, 7, 9.
    pub cpu_tier: Option<u32>,
    /// Memory in gigabytes.
    pub ram_gb: Option<u32>,
    /// How many.
    pub quantity: u32,
}

/// What a project still asks for.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WantView {
    /// Number of the project; `/screens` after it for the screens of complete systems.
    pub project: String,
    /// The line.
    pub need: String,
    /// A word of `Category`.
    pub category: String,
    /// How many it asked for.
    pub asked: u32,
    /// How many it has.
    pub given: u32,
}

/// Stock against needs.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Overview {
    /// `gapless.stock-and-needs/1`.
    pub schema: &'static str,
    /// What is ready.
    pub stock: Vec<StockView>,
    /// What is asked for.
    pub needs: Vec<WantView>,
}

/// A key of a proposal.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Proposed {
    /// `gapless.proposed/1`.
    pub schema: &'static str,
    /// The key.
    pub id: Uuid,
}

/// A line of a proposal.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LineView {
    /// The class.
    pub class: String,
    /// The project.
    pub project: String,
    /// The need.
    pub need: String,
    /// How many.
    pub quantity: u32,
}

/// A need of a proposal.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NeedView {
    /// The project.
    pub project: String,
    /// The need.
    pub need: String,
    /// How many it still wants.
    pub asked: u32,
    /// How many it gets.
    pub given: u64,
    /// Why, in English.
    pub why: String,
}

/// A proposal.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProposalView {
    /// `gapless.proposal/1`.
    pub schema: &'static str,
    /// Its key.
    pub id: Uuid,
    /// `running`, `proposed`, `reserved`, `dropped`, `failed`.
    pub status: String,
    /// What the solver's proposal is worth.
    pub objective: f64,
    /// No allocation is worth more.
    pub bound: f64,
    /// How far the bound is above it, as a part.
    pub gap: f64,
    /// How long it took.
    pub seconds: f64,
    /// Counts changes by hand.
    pub version: i64,
    /// What the changes cost; negative where they broke a rule to gain.
    pub cost: f64,
    /// Rules that the changes break, in English.
    pub broken: Vec<String>,
    /// What goes where.
    pub lines: Vec<LineView>,
    /// What each need gets, and why.
    pub needs: Vec<NeedView>,
}

/// A change by hand.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct ChangeProposal {
    /// The version that was read.
    pub version: i64,
    /// All lines as they should be.
    pub lines: Vec<LineView>,
}

/// What a change costs.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ChangeCost {
    /// `gapless.proposal-change/1`.
    pub schema: &'static str,
    /// What was proposed is worth so much.
    pub proposed: f64,
    /// What it was changed to is worth so much.
    pub objective: f64,
    /// Rules that it breaks, in English.
    pub broken: Vec<String>,
}

/// How many devices an act was about.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Reserved {
    /// `gapless.reserved/1`.
    pub schema: &'static str,
    /// That many.
    pub n: usize,
}

impl Reserved {
    const fn of(n: usize) -> Self {
        Self {
            schema: "gapless.reserved/1",
            n,
        }
    }
}

impl From<&Line> for LineView {
    fn from(line: &Line) -> Self {
        Self {
            class: line.class.clone(),
            project: line.project.clone(),
            need: line.need.clone(),
            quantity: line.quantity,
        }
    }
}

impl From<LineView> for Line {
    fn from(line: LineView) -> Self {
        Self {
            class: line.class,
            project: line.project,
            need: line.need,
            quantity: line.quantity,
        }
    }
}

fn said(change: &Change) -> Vec<String> {
    change.broken.iter().map(ToString::to_string).collect()
}

/// Stock against needs.
#[utoipa::path(get, path = "/api/v1/allocation", tag = "allocation", responses((status = 200, body = Overview)))]
pub async fn overview(ctx: Ctx) -> Outcome<Json<Overview>> {
    let db = &ctx.app.store.read;
    let rows = stock::ready(db).await?;
    let donations = bench::donations(db, rows.iter().map(|row| row.donation_id)).await?;
    let numbers = donations
        .into_iter()
        .map(|(id, row)| (id, row.number))
        .collect();
    let stock = classes(&rows, &numbers).into_iter().map(|class| StockView {
        class: class.name,
        category: class.kind.category,
        cpu_tier: class.kind.cpu_tier,
        ram_gb: class.kind.ram_gb,
        quantity: class.quantity,
    });
    let needs = wants::open(db).await?.into_iter().map(|want| WantView {
        project: want.project_name(),
        need: want.need_name(),
        category: want.category.clone(),
        asked: want.wanted,
        given: want.given,
    });
    Ok(Json(Overview {
        schema: "gapless.stock-and-needs/1",
        stock: stock.collect(),
        needs: needs.collect(),
    }))
}

/// Asks for a proposal.
#[utoipa::path(post, path = "/api/v1/allocation/proposals", tag = "allocation", request_body = Propose, responses((status = 200, body = Proposed)))]
pub async fn ask(ctx: Ctx, Json(sent): Json<Propose>) -> Outcome<Json<Proposed>> {
    Ok(Json(Proposed {
        schema: "gapless.proposed/1",
        id: propose(&ctx.app, &ctx.actor, &sent).await?,
    }))
}

/// A proposal, or how far the search for it is.
#[utoipa::path(get, path = "/api/v1/allocation/proposals/{id}", tag = "allocation", params(("id" = Uuid, Path)), responses((status = 200, body = ProposalView)))]
pub async fn show(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Json<ProposalView>> {
    let row = run::find(&ctx.app.store.read, id).await?;
    let (problem, change) = cost(&row)?;
    let lines = row.current_lines()?;
    let given =
        allocation(&problem, &lines).map_err(|unknown| Failure::fault(unknown.to_string()))?;
    let whys = explain(&problem, &given, gap_of(&row) <= 1e-6);
    let needs = problem.needs().iter().enumerate().zip(whys);
    let needs = needs.map(|((place, need), why)| NeedView {
        project: need.asked.project.clone(),
        need: need.asked.need.clone(),
        asked: need.asked.quantity,
        given: given.given(place),
        why: why.to_string(),
    });
    Ok(Json(ProposalView {
        schema: "gapless.proposal/1",
        id: row.id,
        status: row.status.clone(),
        objective: row.objective,
        bound: row.bound,
        gap: gap_of(&row),
        seconds: row.seconds,
        version: row.version,
        cost: -change.difference,
        broken: said(&change),
        lines: lines.iter().map(LineView::from).collect(),
        needs: needs.collect(),
    }))
}

/// Ends the search with the best that is known, or puts a proposal away.
#[utoipa::path(post, path = "/api/v1/allocation/proposals/{id}/cancel", tag = "allocation", params(("id" = Uuid, Path)), responses((status = 200, body = Proposed)))]
pub async fn end(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Json<Proposed>> {
    cancel(&ctx.app, &ctx.actor, id).await?;
    Ok(Json(Proposed {
        schema: "gapless.proposed/1",
        id,
    }))
}

/// Changes a proposal by hand; answers what that costs.
#[utoipa::path(post, path = "/api/v1/allocation/proposals/{id}/change", tag = "allocation", params(("id" = Uuid, Path)), request_body = ChangeProposal, responses((status = 200, body = ChangeCost)))]
pub async fn change(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(sent): Json<ChangeProposal>,
) -> Outcome<Json<ChangeCost>> {
    let input = Alter {
        version: sent.version,
        lines: sent.lines.into_iter().map(Line::from).collect(),
    };
    let change = alter(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(Json(ChangeCost {
        schema: "gapless.proposal-change/1",
        proposed: change.proposed,
        objective: change.objective,
        broken: said(&change),
    }))
}

/// Reserves the devices of a proposal.
#[utoipa::path(post, path = "/api/v1/allocation/proposals/{id}/reserve", tag = "allocation", params(("id" = Uuid, Path)), request_body = Reserve, responses((status = 200, body = Reserved)))]
pub async fn keep(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(sent): Json<Reserve>,
) -> Outcome<Json<Reserved>> {
    let n = reserve(&ctx.app, &ctx.actor, id, &sent).await?;
    Ok(Json(Reserved::of(n)))
}

/// Releases reserved devices.
#[utoipa::path(post, path = "/api/v1/allocation/release", tag = "allocation", request_body = Release, responses((status = 200, body = Reserved)))]
pub async fn free(ctx: Ctx, Json(sent): Json<Release>) -> Outcome<Json<Reserved>> {
    let n = release(&ctx.app, &ctx.actor, &sent).await?;
    Ok(Json(Reserved::of(n)))
}
