//! Rows that do not tell processor or memory, where a machine has samples and priors: the
//! model settles at least half of them, and what it settles agrees with machines that were counted.

use super::{corpus, files, named, sheet};
use gapless_intake::manifest::{self, Claim, Options};
use gapless_intake::values::cpu::{AT_LEAST_CORE_I3, BELOW_CORE_I3};
use gapless_journey::Category;
use std::collections::HashMap;
use std::path::Path;

/// Least memory that is taken, less what a graphics card may have kept for itself, in GB.
const RAM_LEAST_GB: f64 = 3.25;
/// Share of the counted machines that may differ from what was settled, in percent: parts were changed in some.
const ODD_MACHINES_PERCENT: u32 = 5;

/// Yes, no, or nothing where the model does not settle it.
fn settled(claim: &Claim) -> Option<bool> {
    if !matches!(claim.category, Category::Desktop | Category::Laptop) || claim.kind.is_some() {
        return None;
    }
    let seen = claim.seen.as_ref();
    let all = |list: &[&str]| {
        seen.is_some_and(|s| {
            !s.cpu_families.is_empty() && s.cpu_families.iter().all(|f| list.contains(&f.as_str()))
        })
    };
    let cpu = match claim.cpu.as_ref().filter(|c| c.is_known()) {
        Some(cpu) => cpu.at_least_core_i3,
        None if all(AT_LEAST_CORE_I3) => Some(true),
        None if all(BELOW_CORE_I3) => Some(false),
        None => None,
    };
    let ram = match (claim.ram_gb, seen.and_then(|s| s.ram_min_gb)) {
        (Some(gb), _) => Some(gb >= RAM_LEAST_GB),
        (None, Some(gb)) if gb >= RAM_LEAST_GB => Some(true),
        (None, _) => None,
    };
    match (cpu, ram) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

fn key(maker: &str, model: &str) -> String {
    let maker = match maker.to_lowercase() {
        m if m.starts_with("hewlett") || m == "hp" => "hp".to_owned(),
        m => m.split(' ').next().unwrap_or_default().to_owned(),
    };
    let model = model.to_lowercase().replace("notebook pc", "");
    let model = model.trim().trim_start_matches("hp ").trim().to_owned();
    format!("{maker} {model}")
}

/// Machines that were counted of a model, and those of them that meet the minimum.
fn priors(path: &Path) -> HashMap<String, (String, String, u32, u32)> {
    sheet(path)
        .into_iter()
        .map(|p| {
            let number = |name: &str| p[name].parse().unwrap();
            let entry = (
                p["manufacturer"].clone(),
                p["model"].clone(),
                number("both_known"),
                number("both_ok"),
            );
            (key(&p["manufacturer"], &p["model"]), entry)
        })
        .collect()
}

/// True when the machines that were counted say otherwise.
fn wrong(yes: bool, known: u32, ok: u32) -> bool {
    let odd = if yes { known - ok } else { ok };
    odd * 100 > known * ODD_MACHINES_PERCENT
}

#[test]
fn the_model_settles_half_of_what_rows_leave_open() {
    let (Some(folder), Some(counted)) = (corpus("manifests"), named("GAPLESS_PRIORS")) else {
        return;
    };
    let priors = priors(&counted);
    let (mut open, mut by_model, mut checked, mut bad) = (0, 0, 0, 0);
    for path in files(&folder.join("truth")) {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let bytes = std::fs::read(folder.join(&name)).unwrap();
        let manifest = manifest::read(&bytes, &name, &Options::default()).unwrap();
        for truth in sheet(&path) {
            let computer = ["laptop", "desktop"].contains(&truth["category"].as_str());
            if truth["meets_minimum"] != "unknown" || !computer {
                continue;
            }
            open += 1;
            let (of, row) = truth["row"]
                .rsplit_once('!')
                .map_or((None, truth["row"].as_str()), |(s, r)| (Some(s), r));
            let row: u32 = row.parse().unwrap();
            let line = manifest
                .lines
                .iter()
                .find(|l| l.row == row && (of.is_none() || l.sheet.as_deref() == of));
            let Some(yes) = line.and_then(|l| settled(&l.claim)) else {
                println!("  open: {} {}", truth["manufacturer"], truth["model"]);
                continue;
            };
            by_model += 1;
            if let Some((_, _, known, ok)) = priors
                .get(&key(&truth["manufacturer"], &truth["model"]))
                .filter(|p| p.2 >= 5)
            {
                checked += 1;
                if wrong(yes, *known, *ok) {
                    bad += 1;
                    println!(
                        "  wrong: {} {} as {yes}, {ok} of {known}",
                        truth["manufacturer"], truth["model"]
                    );
                }
            }
        }
    }
    println!(
        "open rows {open}, settled by the model {by_model}, of which counted machines speak of {checked}, wrong {bad}"
    );
    assert!(by_model * 2 >= open, "{by_model} of {open} settled");
    assert!(bad * 100 <= checked, "{bad} of {checked} wrong");
}

#[test]
fn models_agree_with_machines_that_were_counted() {
    let Some(path) = named("GAPLESS_PRIORS") else {
        return;
    };
    let (mut all, mut by_model, mut bad, mut weighed, mut weighed_bad) = (0, 0, 0, 0, 0);
    for (maker, model, known, ok) in priors(&path).into_values() {
        if known < 5 {
            continue;
        }
        all += 1;
        let mut claim = Claim {
            manufacturer: Some(maker.clone()),
            model: Some(model.clone()),
            ..Claim::default()
        };
        claim.settle_by_model();
        let Some(yes) = settled(&claim) else { continue };
        by_model += 1;
        weighed += known;
        weighed_bad += if yes { known - ok } else { ok };
        if wrong(yes, known, ok) {
            bad += 1;
            println!(
                "  {maker} {model} as {yes}: {ok} of {known} ({:?})",
                claim.seen
            );
        }
    }
    println!(
        "models {all}, settled {by_model}, wrong {bad}; machines {weighed}, otherwise {weighed_bad}"
    );
    assert!(bad * 100 <= by_model, "{bad} of {by_model} wrong");
}
