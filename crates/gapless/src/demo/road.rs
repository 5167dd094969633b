//! From the donor's list to the last check-in: what each person does, through the actions that they would use.

use super::{
    calendar::Calendar,
    goods::{self, Item, Shape},
    people::Party,
    store,
};
use gapless_collection as collection;
use gapless_journey::{DonationId, Role};
use gapless_offer as offer;
use gapless_receiving as receiving;
use gapless_web::{App, Lang, Outcome, access::Actor};
use jiff::civil::Date;
use uuid::Uuid;

/// Who takes part in one donation, and when.
pub struct Cast<'a> {
    /// The programme.
    pub programme: &'a Party,
    /// The donor.
    pub donor: &'a Party,
    /// The refurbisher.
    pub refurbisher: &'a Party,
    /// Who picks up.
    pub carrier: &'a Party,
    /// When.
    pub days: Calendar,
}

/// The donor sends its list, and answers what is asked where `answers`.
pub async fn offer(
    app: &App,
    cast: &Cast<'_>,
    title: &str,
    shape: Shape,
    items: &[Item],
    answers: bool,
) -> Outcome<Uuid> {
    let manager = cast.donor.actor(Role::DonorManager)?;
    let begin = offer::BeginInput {
        title: title.to_owned(),
        ..offer::BeginInput::default()
    };
    let input = offer::UploadInput {
        donation: None,
        begin,
        file_name: shape.file_name().to_owned(),
        bytes: goods::list(shape, items)?,
        map: Vec::new(),
        again: false,
    };
    let id = offer::upload(app, manager, input).await?.donation;
    if answers {
        // One answer for every line that leaves its memory out: they were all bought with 8 GB.
        let all = |category: &str| offer::Choose {
            verdict: Some("needs-info".to_owned()),
            category: Some(category.to_owned()),
            ..offer::Choose::default()
        };
        for category in ["laptop", "desktop", "thin_client"] {
            let changes = offer::Changes {
                ram: Some("8 GB".to_owned()),
                ..offer::Changes::default()
            };
            let input = offer::CorrectInput {
                choose: all(category),
                changes,
            };
            offer::correct(app, manager, id, input).await?;
        }
    }
    Ok(id.0)
}

/// Sent, looked at, agreed by both.
pub async fn agree(app: &App, cast: &Cast<'_>, donation: Uuid) -> Outcome<()> {
    let id = DonationId(donation);
    let manager = cast.donor.actor(Role::DonorManager)?;
    let coordinator = cast.programme.actor(Role::Coordinator)?;
    offer::send(app, manager, id).await?;
    let choose = offer::Choose {
        verdict: Some("needs-info".to_owned()),
        ..offer::Choose::default()
    };
    let input = offer::DecideInput {
        choose,
        verdict: "accepted".to_owned(),
        why: "Taken with the batch: the same rooms, the same year".to_owned(),
    };
    offer::decide(app, coordinator, id, input).await?;
    offer::agree(app, coordinator, id).await?;
    offer::agree(app, manager, id).await
}

/// Packs what is agreed, office by office, twelve lines a box and twenty-four a pallet; answers the units.
pub async fn pack(app: &App, cast: &Cast<'_>, donation: Uuid, share: f64) -> Outcome<Vec<Uuid>> {
    let manager = cast.donor.actor(Role::DonorManager)?;
    let hub = cast.donor.sites.first().map(|(id, _)| id.0);
    let lines = store::lines(&app.store, donation, "agreed").await?;
    let unassigned: Vec<Uuid> = lines
        .iter()
        .filter(|line| line.office_id.is_none())
        .map(|line| line.id)
        .collect();
    if !unassigned.is_empty() {
        let input = collection::AssignInput {
            wordings: Vec::new(),
            lines: unassigned,
            office: hub,
        };
        collection::assign(app, manager, donation, input).await?;
    }
    let lines = store::lines(&app.store, donation, "agreed").await?;
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of a list"
    )]
    let taken = (lines.len() as f64 * share) as usize;
    let mut offices: Vec<Uuid> = lines.iter().filter_map(|line| line.office_id).collect();
    offices.sort_unstable();
    offices.dedup();
    let mut units = Vec::new();
    for office in offices {
        let ids: Vec<Uuid> = lines
            .iter()
            .take(taken)
            .filter(|line| line.office_id == Some(office))
            .map(|line| line.id)
            .collect();
        for (n, chunk) in ids.chunks(24).enumerate() {
            let kind = if chunk.len() > 12 { "pallet" } else { "box" };
            let input = collection::OpenUnit {
                office,
                kind: kind.to_owned(),
            };
            let unit = collection::open_unit(app, manager, donation, input).await?;
            let input = collection::PackInput {
                code: None,
                lines: chunk.to_vec(),
            };
            collection::pack(app, manager, unit.id, input).await?;
            let weight_g: i64 = lines
                .iter()
                .filter(|line| chunk.contains(&line.id))
                .map(|line| line.weight_g + 180)
                .sum();
            let seal = format!("S{:06}", 480_200 + units.len() * 7 + n);
            let input = collection::CloseUnit {
                weight_g: Some(weight_g),
                seal: Some(seal),
            };
            collection::close_unit(app, manager, unit.id, input).await?;
            units.push(unit.id);
        }
    }
    Ok(units)
}

/// Every office hands over to the hub, then the pick-up is booked.
pub async fn to_hub(app: &App, cast: &Cast<'_>, donation: Uuid) -> Outcome<()> {
    let manager = cast.donor.actor(Role::DonorManager)?;
    let keeper = cast.donor.actor(Role::HubKeeper)?;
    for (office, name) in cast.donor.sites.iter().skip(1) {
        let input = collection::PrepareInput {
            leg: "to-hub".to_owned(),
            office: office.0,
            vehicle: None,
        };
        // An office that packed nothing has nothing to hand over.
        let Ok(id) = collection::prepare(app, manager, donation, input).await else {
            continue;
        };
        sign_both(
            app,
            id,
            (manager, "giver", &format!("{} for {name}", manager.name)),
            (keeper, "taker", &keeper.name),
        )
        .await?;
    }
    Ok(())
}

/// The pick-up is booked for a day.
pub async fn book(app: &App, cast: &Cast<'_>, donation: Uuid, day: Date) -> Outcome<()> {
    let coordinator = cast.programme.actor(Role::Coordinator)?;
    let keeper = cast.donor.actor(Role::HubKeeper)?;
    let (driver, planning) = cast.carrier.driver()?;
    let input = collection::BookInput {
        day: day.to_string(),
        time_from: "09:00".to_owned(),
        time_until: "12:00".to_owned(),
        carrier: cast.carrier.id.0,
        refurbisher: Some(cast.refurbisher.id.0),
        contact_name: keeper.name.to_string(),
        contact_phone: Some("+32 15 55 01 20".to_owned()),
        driver_name: Some(driver.name.to_string()),
        carrier_email: Some(planning),
        notes: Some("Ring at gate 3; tail lift needed".to_owned()),
    };
    collection::book(app, coordinator, donation, input)
        .await
        .map(|_| ())
}

/// The carrier takes it.
pub async fn pick_up(app: &App, cast: &Cast<'_>, donation: Uuid) -> Outcome<()> {
    let keeper = cast.donor.actor(Role::HubKeeper)?;
    let (driver, _) = cast.carrier.driver()?;
    if let Some(id) = store::hand_over(&app.store, donation, "to-carrier").await? {
        sign_both(
            app,
            id,
            (keeper, "giver", &keeper.name),
            (driver, "taker", &driver.name),
        )
        .await?;
    }
    Ok(())
}

/// The carrier hands it over at the refurbisher.
pub async fn deliver(app: &App, cast: &Cast<'_>, donation: Uuid) -> Outcome<()> {
    let (driver, _) = cast.carrier.driver()?;
    let technician = cast.refurbisher.actor(Role::Technician)?;
    if let Some(id) = store::hand_over(&app.store, donation, "to-refurbisher").await? {
        sign_both(
            app,
            id,
            (driver, "giver", &driver.name),
            (technician, "taker", &technician.name),
        )
        .await?;
    }
    Ok(())
}

/// Both sides sign what the units say.
async fn sign_both(
    app: &App,
    id: Uuid,
    giver: (&Actor, &str, &str),
    taker: (&Actor, &str, &str),
) -> Outcome<()> {
    for (actor, side, name) in [giver, taker] {
        let (row, _) = collection::own_hand_over(app, actor, id).await?;
        let load = collection::units_of(&app.store.read, &row).await?;
        let (units, weight_g) = (
            load.len() as u64,
            load.iter().map(|unit| unit.weight_g).sum(),
        );
        let input = collection::SignInput {
            side: Some(side.to_owned()),
            name: name.to_owned(),
            units,
            weight_g,
            ..collection::SignInput::default()
        };
        collection::sign(app, actor, Lang::En, id, input).await?;
    }
    Ok(())
}

/// Check-in of a share of what is expected, in commits of a hundred; then what stands on no list.
pub async fn receive(
    app: &App,
    cast: &Cast<'_>,
    donation: Uuid,
    share: f64,
    unexpected: &[(&str, &str, &str, &str)],
) -> Outcome<Uuid> {
    let technician = cast.refurbisher.actor(Role::Technician)?;
    let hall = cast.refurbisher.sites.first().map(|(id, _)| id.0);
    let input = receiving::OpenSession {
        dock: "Dock 2".to_owned(),
        site: hall,
        donations: vec![donation],
    };
    let session = receiving::open_session(app, technician, input).await?;
    let lines = store::lines(&app.store, donation, "in-transit").await?;
    let codes: Vec<String> = lines
        .iter()
        .filter_map(|line| line.serial_number.clone())
        .collect();
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of a list"
    )]
    let taken = (codes.len() as f64 * share) as usize;
    for chunk in codes.get(..taken).unwrap_or(&codes).chunks(100) {
        let input = receiving::BulkInput {
            codes: chunk.to_vec(),
        };
        receiving::bulk(app, technician, session, input).await?;
    }
    for (serial, category, maker, model) in unexpected {
        let scan = receiving::ScanInput {
            code: (*serial).to_owned(),
            question: None,
            answer: None,
        };
        let asked = receiving::scan(app, technician, session, scan).await?;
        let answer = receiving::Answer::Unexpected {
            category: (*category).to_owned(),
            manufacturer: Some((*maker).to_owned()),
            model: Some((*model).to_owned()),
            is_asset_tag: false,
            donation: Some(donation),
        };
        let scan = receiving::ScanInput {
            code: (*serial).to_owned(),
            question: Some(asked.scan),
            answer: Some(answer),
        };
        receiving::scan(app, technician, session, scan).await?;
    }
    Ok(session)
}

/// The session is closed, and every discrepancy decided.
pub async fn close(app: &App, cast: &Cast<'_>, donation: Uuid, session: Uuid) -> Outcome<()> {
    let technician = cast.refurbisher.actor(Role::Technician)?;
    let input = receiving::CloseInput {
        all_came: vec![donation],
    };
    receiving::close(app, technician, session, input)
        .await
        .map(|_| ())
}

/// The coordinator decides what does not agree.
pub async fn decide(app: &App, cast: &Cast<'_>, donation: Uuid) -> Outcome<()> {
    let coordinator = cast.programme.actor(Role::Coordinator)?;
    let open = store::discrepancies(&app.store, donation).await?;
    let of = |kind: &str| -> Vec<Uuid> {
        open.iter()
            .filter(|found| found.kind == kind)
            .map(|found| found.id)
            .collect()
    };
    let (missing, others) = (of("missing"), [of("unexpected"), of("mismatched")].concat());
    let half = missing.len() / 2;
    let (kept, lost) = missing.split_at(half);
    // Only the donor can say what never left.
    let manager = cast.donor.actor(Role::DonorManager)?;
    let decisions = [
        (
            manager,
            kept.to_vec(),
            "never-sent",
            "Kept for a new colleague",
        ),
        (
            coordinator,
            lost.to_vec(),
            "lost",
            "Not found at the office, the hub or the dock",
        ),
        (
            coordinator,
            others,
            "taken",
            "Agreed with the donor by phone",
        ),
    ];
    for (actor, discrepancies, resolution, reason) in decisions {
        if discrepancies.is_empty() {
            continue;
        }
        let input = receiving::DecideInput {
            discrepancies,
            resolution: resolution.to_owned(),
            reason: reason.to_owned(),
        };
        receiving::decide(app, actor, input).await?;
    }
    Ok(())
}
