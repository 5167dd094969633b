//! A year and a half ago in the example programme: one donation, one project, two shipments by sea, and what became of the
//! devices since: inventory checks of at least two seasons, help, a swap, take-back.

use super::applicants::{Applicant, Committee, Fate, Owed, Settled};
use super::bench::{self, Progress};
use super::goods::{self, Shape};
use super::people::Party;
use super::road::{self, Cast};
use super::shipping::{declare, input, packed};
use super::{certificates_and_report, projects, repairs, store};
use gapless_follow_up::Topic;
use gapless_follow_up::ask::{Ask, Line, ask};
use gapless_follow_up::end::{End, end};
use gapless_follow_up::open::open_due;
use gapless_follow_up::part::{FitPart, fit};
use gapless_follow_up::remind::remind;
use gapless_follow_up::reply::reply;
use gapless_follow_up::swap::{Swap, swap};
use gapless_follow_up::take_back::{TakeBack, take_back};
use gapless_follow_up::tell::{Tell, tell};
use gapless_follow_up::tick::{Ticks, tick};
use gapless_follow_up::verify::{Verify, verify};
use gapless_journey::Role;
use gapless_journey::follow_up::{Finding, HelpOutcome};
use gapless_journey::projects::{Decision, PaymentKind};
use gapless_shipping::arrive::{Ticks as Arrivals, arrive};
use gapless_shipping::change::{Road, road as route};
use gapless_shipping::decide::decide as clear;
use gapless_shipping::deliver::{Deliver, deliver};
use gapless_shipping::dispatch::{Dispatch, dispatch};
use gapless_shipping::plan::{Plan, plan};
use gapless_shipping::settings::{Release, SetTester, release, set_tester};
use gapless_web::access::Actor;
use gapless_web::{App, Failure, Lang, Outcome};
use serde_json::{Value, json};
use uuid::Uuid;

/// The school that was given the first devices.
const FIRST: Applicant = Applicant {
    lang: Lang::En,
    day: -548,
    organisation: "Kisumu Girls Secondary School",
    title: "Computer rooms in Kisumu",
    kind: "education",
    country: "KE",
    town: "Kisumu",
    place: "-0.09170, 34.76800",
    contact: "Achieng Odhiambo",
    email: "office@kisumu-girls.example",
    purpose: "Computer studies for all forms, and evening classes for adults of the town.",
    change: "Every girl writes, calculates and searches on a computer before she leaves school.",
    users: ("860", "41"),
    hours: "12",
    plug: "g",
    needs: &[
        ("laptop", "18", "any"),
        ("desktop", "8", "any"),
        ("monitor", "8", "any"),
    ],
    fate: Fate::Committee(Committee {
        scores: &[[5, 4, 5, 5, 4], [4, 5, 4, 5, 4], [5, 4, 4, 5, 5]],
        decided: Some((
            Decision::Selected,
            "A room that is ready, two teachers who repair, and a partner in the country.",
            "",
        )),
        owed: &[Owed {
            kind: PaymentKind::Freight,
            amount: "3 900",
            payer: "Stichting Meridiaan Fonds",
            settled: Settled::Paid,
        }],
    }),
};

/// A container of this time.
struct Voyage {
    leaves: i64,
    arrives: i64,
    handed: i64,
    document: &'static str,
    /// Devices at its end that came damaged, and that did not come.
    damaged: usize,
    missing: usize,
}

/// All of it.
pub async fn live(app: &App, cast: &Cast<'_>, partner: &Party) -> Outcome<()> {
    donated(app, cast).await?;
    projects::live(app, cast, &FIRST).await?;
    cast.days.go(-505, "10:00")?;
    super::allocation::give_all(app, cast).await?;
    let Some((project, devices)) = store::reserved(&app.store).await? else {
        return Err(Failure::fault("nothing was reserved for the first project"));
    };
    let coordinator = cast.programme.actor(Role::Coordinator)?;
    let known = json!({ "project": project.id, "why": "The school and the partner are known from a pilot" });
    release(app, coordinator, &input::<Release>(known)?).await?;
    let (first, second) = devices.split_at(devices.len() * 2 / 3);
    let voyages = [
        (
            first,
            Voyage {
                leaves: -500,
                arrives: -462,
                handed: -455,
                document: "B/L ANR 20 4471",
                damaged: 0,
                missing: 1,
            },
        ),
        (
            second,
            Voyage {
                leaves: -480,
                arrives: -445,
                handed: -438,
                document: "B/L ANR 20 4526",
                damaged: 1,
                missing: 0,
            },
        ),
    ];
    let mut given = Vec::new();
    for (devices, voyage) in &voyages {
        given.extend(sailed(app, cast, partner, project.id, devices, voyage).await?);
    }
    seasons(app, cast, partner, project.id, &given).await?;
    help(app, cast, partner, project.id).await
}

async fn donated(app: &App, cast: &Cast<'_>) -> Outcome<()> {
    cast.days.go(-560, "09:10")?;
    let items = goods::items("HK", 64, 300, &["Hamburg"]);
    let title = "Erste Charge";
    let id = road::offer(app, cast, title, Shape::GermanWindows, &items, true).await?;
    cast.days.go(-556, "14:00")?;
    road::agree(app, cast, id).await?;
    cast.days.go(-549, "10:00")?;
    road::pack(app, cast, id, 1.0).await?;
    road::book(app, cast, id, cast.days.day(-546)?).await?;
    cast.days.go(-546, "09:40")?;
    road::pick_up(app, cast, id).await?;
    cast.days.go(-545, "13:15")?;
    road::deliver(app, cast, id).await?;
    cast.days.go(-544, "08:05")?;
    let session = road::receive(app, cast, id, 1.0, &[]).await?;
    cast.days.go(-544, "16:30")?;
    road::close(app, cast, id, session).await?;
    road::decide(app, cast, id).await?;
    cast.days.go(-535, "15:00")?;
    let all = Progress {
        erased: 100,
        tested: 100,
        finished: 100,
    };
    bench::bench(app, cast, id, all).await?;
    cast.days.go(-528, "10:30")?;
    repairs::repair(app, cast, id, all).await?;
    cast.days.go(-515, "09:30")?;
    certificates_and_report(app, cast, id).await
}

/// One container, from the plan to the signature; answers the devices that the project has.
async fn sailed(
    app: &App,
    cast: &Cast<'_>,
    partner: &Party,
    project: Uuid,
    devices: &[String],
    voyage: &Voyage,
) -> Outcome<Vec<String>> {
    let coordinator = cast.programme.actor(Role::Coordinator)?;
    let lead = cast.refurbisher.actor(Role::Lead)?;
    cast.days.go(voyage.leaves - 3, "09:00")?;
    let planned = json!({
        "mode": "sea", "from": cast.refurbisher.id, "partner": partner.id, "forwarder": cast.carrier.id,
        "country": "KE", "day": cast.days.day(voyage.leaves)?,
    });
    let shipment = plan(app, coordinator, &input::<Plan>(planned)?).await?.id;
    let tester = json!({ "organisation": cast.refurbisher.id, "phone": "+32 9 555 01 20", "email": "lab@ateliers-renouveau.example" });
    set_tester(app, coordinator, &input::<SetTester>(tester)?).await?;
    let legs = json!({ "legs": [
        { "mode": "road", "from": "Gent", "to": "Antwerp", "carrier": "Transports Duval", "departs": cast.days.day(voyage.leaves)?, "arrives": cast.days.day(voyage.leaves)? },
        { "mode": "sea", "from": "Antwerp", "to": "Mombasa", "carrier": "Scheldelijn", "departs": cast.days.day(voyage.leaves + 2)?, "arrives": cast.days.day(voyage.arrives - 4)? },
        { "mode": "road", "from": "Mombasa", "to": "Nairobi", "carrier": "Savanna Service", "departs": cast.days.day(voyage.arrives - 1)?, "arrives": cast.days.day(voyage.arrives)? },
    ] });
    route(app, coordinator, shipment, &input::<Road>(legs)?).await?;
    declare(app, cast, shipment, voyage.leaves, "20", voyage.document).await?;
    for kind in ["permit", "inspection"] {
        let paper = json!({ "kind": kind, "number": format!("KE-{}", voyage.document) });
        // Kenya asks for what its rules name; a paper that it does not ask for does no harm.
        gapless_shipping::change::import(app, coordinator, shipment, &input(paper)?).await?;
    }
    let units = packed(app, cast, shipment, devices).await?;
    cast.days.go(voyage.leaves, "08:30")?;
    let counted = json!({ "units": units, "remark": "" });
    dispatch(app, lead, shipment, &input::<Dispatch>(counted)?).await?;
    cast.days.go(voyage.arrives, "11:00")?;
    let receiver = partner.actor(Role::ServicePartner)?;
    let (missing, damaged) = (voyage.missing, voyage.missing + voyage.damaged);
    let ticks: Vec<Value> = devices
        .iter()
        .enumerate()
        .map(|(n, device)| {
            let (arrival, note) = match n {
                n if n < missing => ("missing", ""),
                n if n < damaged => ("damaged", "Hinge broken in the container"),
                _ => ("arrived", ""),
            };
            json!({ "device": device, "arrival": arrival, "note": note })
        })
        .collect();
    let ticks = input::<Arrivals>(json!({ "ticks": ticks }))?;
    arrive(app, receiver, shipment, &ticks).await?;
    cast.days.go(voyage.arrives + 3, "15:00")?;
    for (discrepancy, kind) in store::shipping_discrepancies(&app.store, shipment).await? {
        let (resolution, why) = match kind.as_str() {
            "missing" => (
                "lost",
                "The carrier paid for it; nobody found it at the port",
            ),
            _ => ("mended", "Hinge replaced from a spare lid"),
        };
        let said = json!({ "resolution": resolution, "why": why });
        clear(app, coordinator, discrepancy, &input(said)?).await?;
    }
    cast.days.go(voyage.handed, "10:00")?;
    let signed = json!({
        "project": project, "taker_typed": "Achieng Odhiambo", "role": "Principal", "trained": 9,
        "training": "Two days for nine teachers, by the service partner",
    });
    let signed = input::<Deliver>(signed)?;
    deliver(app, receiver, Lang::En, shipment, &signed).await?;
    Ok(devices.iter().skip(missing).cloned().collect())
}

/// The seasons since, in which the school was asked; the last one is not answered for all yet.
async fn seasons(
    app: &App,
    cast: &Cast<'_>,
    partner: &Party,
    project: Uuid,
    devices: &[String],
) -> Outcome<()> {
    let receiver = partner.actor(Role::ServicePartner)?;
    let days = cast.days.seasons(-430, -10)?;
    for (n, day) in days.iter().enumerate() {
        cast.days.go(day + 1, "08:00")?;
        open_due(app).await?;
        let Some(check) = store::open_check(&app.store, project).await? else {
            return Err(Failure::fault("the first project was not asked"));
        };
        let is_last = n + 1 == days.len();
        cast.days.go(day + 3, "14:20")?;
        let upto = if is_last {
            devices.len() * 3 / 4
        } else {
            devices.len()
        };
        let ticks: Vec<Value> = devices
            .iter()
            .take(upto)
            .enumerate()
            .map(|(at, device)| {
                let finding = match (n, at % 17) {
                    (_, 5) => "broken",
                    (1.., 9) => "retired",
                    (1.., 13) if at < 17 => "stolen",
                    _ => "works",
                };
                json!({ "device": device, "finding": finding })
            })
            .collect();
        let said = json!({ "ticks": ticks, "told_by": if is_last { "Achieng Odhiambo, by phone" } else { "" } });
        tick(app, receiver, check, &input::<Ticks>(said)?).await?;
        if is_last {
            for late in [6, 11, 16] {
                cast.days.go(day + late, "09:00")?;
                remind(app).await?;
            }
            continue;
        }
        told(app, receiver, check, n).await?;
        cast.days.go(day + 20, "11:00")?;
        looked(app, receiver, check).await?;
    }
    Ok(())
}

async fn told(app: &App, receiver: &Actor, check: Uuid, season: usize) -> Outcome<()> {
    let users = 620 + 55 * i64::try_from(season).unwrap_or(0);
    let said = Tell {
        version: store::check_version(&app.store, check).await?,
        users: Some(users),
        users_how: "Class lists of all forms, and the evening book".to_owned(),
        story: "The girls of form four wrote their first letters of application here. In the evening the \
            room is full of people from the market who learn to keep their books."
            .to_owned(),
        story_public: Some("on".to_owned()),
        donors_named: Some("on".to_owned()),
        told_by: "Achieng Odhiambo".to_owned(),
    };
    tell(app, receiver, check, &said).await
}

/// The partner looks again at the sample; one is not as it was said.
async fn looked(app: &App, receiver: &Actor, check: Uuid) -> Outcome<()> {
    for (n, device) in store::sample(&app.store, check)
        .await?
        .into_iter()
        .enumerate()
    {
        let finding = if n == 1 {
            Finding::Broken
        } else {
            Finding::Works
        };
        let note = if n == 1 { "The fan stands still" } else { "" };
        let seen = Verify {
            device,
            finding,
            note: note.to_owned(),
        };
        verify(app, receiver, check, &seen).await?;
    }
    Ok(())
}

/// Who asked for help, and what was done; what came to its end goes back.
async fn help(app: &App, cast: &Cast<'_>, partner: &Party, project: Uuid) -> Outcome<()> {
    let receiver = partner.actor(Role::ServicePartner)?;
    let asking = async |topic, text: &str| -> Outcome<Uuid> {
        let laptops = store::status_of(&app.store, project, &["in-use"], usize::MAX).await?;
        let device = laptops.last().map_or("", String::as_str);
        let said = Ask {
            topic,
            text: text.to_owned(),
            name: "Brian Ouma, lab teacher".to_owned(),
            contact: "+254 700 555 010".to_owned(),
            photo: String::new(),
            photo_file: Vec::new(),
        };
        Ok(ask(app, Lang::En, device, &said).await?.id)
    };
    cast.days.go(-60, "09:30")?;
    let black = asking(
        Topic::Start,
        "It was on yesterday; now nothing happens when I press the button.",
    )
    .await?;
    cast.days.go(-60, "12:10")?;
    let hold = "Take the charger out, hold the button for half a minute, and try once more.";
    let hold = Line {
        text: hold.to_owned(),
    };
    reply(app, receiver, black, &hold).await?;
    cast.days.go(-59, "08:15")?;
    let solved = End {
        outcome: HelpOutcome::Solved,
        text: "The battery had locked itself; holding the button helped.".to_owned(),
    };
    end(app, receiver, black, &solved).await?;
    cast.days.go(-50, "10:00")?;
    let slow = asking(
        Topic::Other,
        "It takes ten minutes until one can work with it.",
    )
    .await?;
    cast.days.go(-44, "11:00")?;
    // Two that nobody needs any more go back to the depot, and one of them helps another school room later.
    let back = TakeBack {
        devices: store::status_of(&app.store, project, &["retired", "in-use"], 4).await?,
        why: "Replaced by newer ones from the county; two more are at their end".to_owned(),
    };
    take_back(app, receiver, project, &back).await?;
    let memory = FitPart {
        part: "Memory 4 GB".to_owned(),
        from: back.devices.first().cloned().unwrap_or_default(),
    };
    fit(app, receiver, slow, &memory).await?;
    let repaired = End {
        outcome: HelpOutcome::Repaired,
        text: "More memory, from one that came back".to_owned(),
    };
    end(app, receiver, slow, &repaired).await?;
    cast.days.go(-30, "09:00")?;
    let dead = asking(Topic::Screen, "There are only stripes on the screen.").await?;
    cast.days.go(-22, "10:30")?;
    let other = Swap {
        spare: back.devices.last().cloned().unwrap_or_default(),
        works: Some("on".to_owned()),
        text: "The panel is broken; another laptop stands in its place".to_owned(),
    };
    swap(app, receiver, dead, &other).await?;
    cast.days.go(-2, "16:40")?;
    asking(Topic::Keyboard, "The keys E and R do nothing since Monday.").await?;
    Ok(())
}
