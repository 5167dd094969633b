//! The public figures as a table: a row for each project, kind of device, and where devices stand.

use super::figures::Figures;
use gapless_papers::sheet::harmless;
use gapless_web::Failure;

const HEADS: [&str; 9] = [
    "project",
    "title",
    "country",
    "kind",
    "category",
    "status",
    "devices",
    "weighed",
    "weight_kg",
];

/// The table as CSV.
pub fn csv(figures: &Figures) -> Result<Vec<u8>, Failure> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(HEADS).map_err(Failure::fault)?;
    for project in &figures.projects {
        for row in &project.devices {
            let weight = format!("{}.{:03}", row.weight_g / 1_000, row.weight_g % 1_000);
            let cells = [
                &*project.number,
                &harmless(&project.title),
                &*project.country,
                &*project.kind,
                &*row.category,
                &*row.status,
                &row.n.to_string(),
                &row.weighed.to_string(),
                &weight,
            ];
            out.write_record(cells).map_err(Failure::fault)?;
        }
    }
    out.into_inner()
        .map_err(|error| Failure::fault(error.to_string()))
}
