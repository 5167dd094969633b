//! Declarations and the deed of donation.

use super::Load;
use crate::access::invalid;
use crate::rules::kinds;
use gapless_journey::OrganisationId;
use gapless_papers::document::form::{Form, Part};
use gapless_papers::document::packing_list::Place;
use gapless_store::people::directory;
use gapless_web::{Ctx, Failure};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Nothing in the consignment is waste (Annex VI, 1(c)).
pub fn non_waste(load: &Load) -> Result<Form, Failure> {
    declaration(load, "non-waste")
}

/// The liable person's declaration (Annex VI, 4(b)).
pub fn liability(load: &Load) -> Result<Form, Failure> {
    declaration(load, "liability")
}

fn declaration(load: &Load, which: &str) -> Result<Form, Failure> {
    let (words, facts) = (&load.words, &load.facts);
    super::check(&[
        ("declarant", &facts.declarant),
        ("declarant_role", &facts.declarant_role),
        ("declarant_place", &facts.declarant_place),
        ("packing_and_stacking", &facts.packing),
        ("further_use_lawful", &facts.lawful),
    ])?;
    let parts = vec![
        load.parties(),
        words.facts(
            4,
            &[
                ("shipment", &load.shipment.number),
                ("document", &facts.document),
                ("units", &load.units.len().to_string()),
                ("devices", &load.gathered.rows.len().to_string()),
            ],
        ),
        Part::Text {
            paragraphs: words.statement(&format!("says-{which}")),
        },
        words.facts(1, &[("packing", &facts.packing), ("lawful", &facts.lawful)]),
        Part::Signatures {
            fields: vec![words.sign(
                "declarant",
                &facts.declarant,
                &format!(
                    "{} · {}, {}",
                    facts.declarant_role, facts.declarant_place, load.today
                ),
            )],
        },
    ];
    Ok(words.form(&format!("paper-{which}"), &load.shipment.number, parts))
}

/// The deed by which the devices become the project's: for direct re-use, fully functional (Annex VI, 1(a)).
#[expect(clippy::too_many_lines, reason = "one paper, its parts in their order")]
pub async fn deed(ctx: &Ctx, load: &Load, project: Option<Uuid>) -> Result<Form, Failure> {
    let mut projects: Vec<_> = load.gathered.projects.values().collect();
    projects.sort_by(|a, b| a.number.cmp(&b.number));
    let chosen = match project {
        Some(id) => projects.into_iter().find(|row| row.id == id),
        None if projects.len() == 1 => projects.into_iter().next(),
        None => return Err(invalid("shipping-deed-project").into()),
    };
    let project = chosen.ok_or_else(Failure::not_found)?;
    let taker = OrganisationId(project.organisation_id);
    let named = directory::organisation(&ctx.app.store.read, taker).await?;
    let taker = named.map(|row| row.name).unwrap_or_default();
    let (words, facts) = (&load.words, &load.facts);
    super::check(&[
        ("declarant", &facts.declarant),
        ("declarant_role", &facts.declarant_role),
        ("declarant_place", &facts.declarant_place),
        ("project", &taker),
    ])?;
    let mut lines: BTreeMap<&str, u64> = BTreeMap::new();
    let own = load
        .gathered
        .rows
        .iter()
        .filter(|(row, ..)| row.project_id == project.id);
    for (_, device, _) in own {
        *lines.entry(&device.category).or_default() += 1;
    }
    let rows = lines.into_iter().map(|(category, n)| {
        let name = kinds::kind(category).map_or(category, |kind| &*kind.name);
        vec![name.to_owned(), n.to_string()]
    });
    let parts = vec![
        Part::Parties {
            parties: vec![
                (
                    words.label("donor"),
                    Place {
                        name: ctx.app.settings.programme.clone(),
                        ..load.shipper.clone()
                    },
                ),
                (
                    words.label("recipient"),
                    Place {
                        name: taker.clone(),
                        address: vec![project.title.clone(), project.country.clone()],
                        contact: None,
                    },
                ),
            ],
        },
        words.facts(
            3,
            &[
                ("shipment", &load.shipment.number),
                ("project", &project.number),
                ("date", &load.today),
            ],
        ),
        Part::Table {
            columns: vec![words.column("description", 9), words.number("quantity", 2)],
            rows: rows.collect(),
            total: None,
        },
        Part::Text {
            paragraphs: words.statement("says-deed"),
        },
        Part::Signatures {
            fields: vec![
                words.sign("donor", &facts.declarant, &facts.declarant_role),
                words.sign("recipient", "", &taker),
            ],
        },
    ];
    let number = format!("{}/{}", load.shipment.number, project.number);
    Ok(words.form("paper-deed", &number, parts))
}
