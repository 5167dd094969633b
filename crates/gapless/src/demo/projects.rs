//! Applications of the example programme, from the first line of the form to the committee's decision.

use super::applicants::{APPLICANTS, Applicant, Fate, Owed, Settled};
use super::road::Cast;
use gapless_journey::Role;
use gapless_journey::projects::{ContactWay, Criterion, Decision, PaymentKind};
use gapless_projects::attach::{Consent, FileInput, FileKind, attach};
use gapless_projects::begin::{Begin, begin};
use gapless_projects::money::{
    Adopt, Agree, Invoice, Receive, Waive, adopt, agree, invoice, receive, waive,
};
use gapless_projects::review::contact::{Contact, contact};
use gapless_projects::review::decide::{Decide, decide};
use gapless_projects::review::declare::{Declare, declare};
use gapless_projects::review::score::{ScoreInput, score};
use gapless_projects::rules::form::Step;
use gapless_projects::rules::needs::TypedNeed;
use gapless_projects::save::{StepInput, save};
use gapless_projects::screen::{Ask, Check, ask, check};
use gapless_projects::send::{Withdraw, send, withdraw};
use gapless_web::access::Actor;
use gapless_web::sent::Upload;
use gapless_web::{App, Lang, Outcome};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Applications in every state, and one that is still written.
pub async fn apply(app: &App, cast: &Cast<'_>) -> Outcome<()> {
    let mut in_order: Vec<&Applicant> = APPLICANTS.iter().collect();
    in_order.sort_by_key(|who| who.day);
    for who in in_order {
        live(app, cast, who).await?;
    }
    Ok(())
}

/// One application, to where it stands today.
pub async fn live(app: &App, cast: &Cast<'_>, who: &Applicant) -> Outcome<()> {
    let coordinator = cast.programme.actor(Role::Coordinator)?;
    let (id, token) = drafted(app, cast, who).await?;
    if matches!(who.fate, Fate::Draft) {
        return Ok(());
    }
    send(app, &Actor::anonymous(), &token).await?;
    cast.days.go(who.day + 4, "10:20")?;
    match &who.fate {
        Fate::Draft | Fate::Sent => {}
        Fate::Asked(text) => {
            let text = (*text).to_owned();
            ask(app, coordinator, id, &Ask { text }).await?;
        }
        Fate::Against(why, letter) => {
            check(app, coordinator, id, &says(false, why, letter)).await?;
        }
        Fate::Withdrawn(why) => {
            let why = Some((*why).to_owned());
            withdraw(app, &Actor::anonymous(), &token, &Withdraw { why }).await?;
        }
        Fate::Committee(committee) => {
            check(app, coordinator, id, &says(true, "", "")).await?;
            review(app, cast, who.day, id, committee.scores).await?;
            if let Some((decision, why, letter)) = committee.decided {
                decided(app, cast, who.day, id, decision, why, letter).await?;
            }
            money(app, cast, who, id, committee.owed).await?;
        }
        Fate::Late(scores) => {
            check(app, coordinator, id, &says(true, "", "")).await?;
            review(app, cast, who.day, id, scores).await?;
            let why = "Cinq communes servies par un seul partenaire, et un budget tenu.";
            decided(app, cast, who.day, id, Decision::Selected, why, "").await?;
            cast.days.go(who.day + 17, "09:10")?;
            let late = Declare {
                conflict: true,
                why: Some("I see only now that my cousin keeps one of the libraries.".to_owned()),
            };
            let members = members(cast);
            if let Some(last) = members.last() {
                declare(app, last, id, &late).await?;
            }
        }
    }
    Ok(())
}

/// Money of a project, as far as it is.
async fn money(app: &App, cast: &Cast<'_>, who: &Applicant, id: Uuid, all: &[Owed]) -> Outcome<()> {
    let coordinator = cast.programme.actor(Role::Coordinator)?;
    let mut paid = Vec::new();
    cast.days.go(who.day + 15, "14:00")?;
    for owed in all {
        let payment = agreed(app, coordinator, who, id, owed).await?;
        match owed.settled {
            Settled::Waived(why) => {
                let why = why.to_owned();
                waive(app, coordinator, id, &Waive { payment, why }).await?;
            }
            Settled::Invoiced | Settled::Paid => {
                invoice(app, coordinator, id, &Invoice { payment, due: None }).await?;
            }
        }
        if matches!(owed.settled, Settled::Paid) {
            paid.push(payment);
        }
    }
    cast.days.go(who.day + 25, "08:30")?;
    for payment in paid {
        let day = app.zoned(app.now_ms()).date().to_string();
        receive(app, coordinator, id, &Receive { payment, day }).await?;
    }
    Ok(())
}

/// One amount that is agreed; who pays for the whole adopts the project.
async fn agreed(
    app: &App,
    coordinator: &Actor,
    who: &Applicant,
    id: Uuid,
    owed: &Owed,
) -> Outcome<Uuid> {
    let is_own = owed.payer.is_empty();
    let payer = if is_own { who.organisation } else { owed.payer };
    let address = if is_own {
        format!("{}\n{}", who.town, who.country)
    } else {
        String::new()
    };
    let input = Agree {
        kind: owed.kind,
        amount: owed.amount.to_owned(),
        currency: "EUR".to_owned(),
        payer: payer.to_owned(),
        payer_address: address,
        note: None,
        before_shipping: Some("on".to_owned()),
    };
    let payment = agree(app, coordinator, id, &input).await?.0;
    if owed.kind == PaymentKind::Sponsorship {
        let adopted = Adopt {
            organisation: None,
            name: Some(payer.to_owned()),
        };
        adopt(app, coordinator, id, &adopted).await?;
    }
    Ok(payment)
}

fn says(passed: bool, why: &str, letter: &str) -> Check {
    let said = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Check {
        passed,
        why: said(why),
        letter: said(letter),
    }
}

/// The committee.
fn members<'c>(cast: &Cast<'c>) -> Vec<&'c Actor> {
    let all = cast.programme.actors.iter();
    all.filter(|actor| actor.role == Role::Committee).collect()
}

/// Each member in turn declares that nothing binds them, and scores.
async fn review(app: &App, cast: &Cast<'_>, day: i64, id: Uuid, scores: &[[u8; 5]]) -> Outcome<()> {
    for (n, (member, given)) in (0..).zip(members(cast).into_iter().zip(scores)) {
        cast.days.go(day + 7 + n, "20:15")?;
        let none = Declare {
            conflict: false,
            why: None,
        };
        declare(app, member, id, &none).await?;
        let by = Criterion::ALL.iter().zip(given);
        let input = ScoreInput {
            values: by
                .clone()
                .map(|(criterion, value)| (criterion.to_string(), value.to_string()))
                .collect(),
            reasons: by
                .map(|(criterion, value)| (criterion.to_string(), reason(*criterion, *value)))
                .collect(),
        };
        score(app, member, id, &input).await?;
    }
    Ok(())
}

/// Why a criterion was given what it was given, as a reviewer writes it.
fn reason(criterion: Criterion, value: u8) -> String {
    let (good, poor) = match criterion {
        Criterion::Infrastructure => (
            "Wired, dry, locked at night",
            "Power fails often and the room stands open",
        ),
        Criterion::Capacity => (
            "Two people there repair and teach",
            "Nobody there has taught with computers",
        ),
        Criterion::Servicing => (
            "A partner in the town, and money for parts",
            "Says only that somebody will be found",
        ),
        Criterion::AddedValue => (
            "Many people, and nothing comparable today",
            "They have tablets already",
        ),
        Criterion::Budget => (
            "Freight and duty are covered in writing",
            "The freight is not paid for yet",
        ),
    };
    (if value >= 3 { good } else { poor }).to_owned()
}

async fn decided(
    app: &App,
    cast: &Cast<'_>,
    day: i64,
    id: Uuid,
    decision: Decision,
    why: &str,
    letter: &str,
) -> Outcome<()> {
    cast.days.go(day + 14, "11:30")?;
    let coordinator = cast.programme.actor(Role::Coordinator)?;
    let seen = Contact {
        way: ContactWay::Call,
        day: app.zoned(app.now_ms()).date().to_string(),
        text: "With the contact, half an hour by video: we saw the room, the meter and the door."
            .to_owned(),
    };
    contact(app, coordinator, id, &seen).await?;
    let input = Decide {
        decision,
        why: why.to_owned(),
        letter: Some(letter.to_owned()).filter(|letter| !letter.is_empty()),
    };
    decide(app, coordinator, id, &input).await
}

/// A form that was filled in as far as the applicant knows.
async fn drafted(app: &App, cast: &Cast<'_>, who: &Applicant) -> Outcome<(Uuid, String)> {
    let nobody = &Actor::anonymous();
    cast.days.go(who.day, "17:10")?;
    let input = Begin {
        email: Some(who.email.to_owned()),
    };
    let begun = begin(app, nobody, &input, who.lang).await?;
    let token = begun.path.trim_start_matches("/apply/").to_owned();
    for (step, pairs) in steps(who) {
        save(app, nobody, &token, step, &said(&pairs)).await?;
    }
    if !who.needs.is_empty() {
        let needs = who
            .needs
            .iter()
            .map(|(kind, quantity, keyboard)| TypedNeed {
                kind: (*kind).to_owned(),
                quantity: (*quantity).to_owned(),
                keyboard: (*keyboard).to_owned(),
                ..TypedNeed::default()
            });
        let input = StepInput {
            needs: needs.collect(),
            ..StepInput::default()
        };
        save(app, nobody, &token, Step::Needs, &input).await?;
        let picture = Upload {
            name: "room.png".to_owned(),
            bytes: PICTURE.to_vec(),
        };
        let about = FileInput {
            kind: FileKind::Photo,
            consent: Some(Consent::Nobody),
            caption: Some(who.town.to_owned()),
        };
        attach(app, nobody, &token, picture, &about).await?;
    }
    Ok((begun.id, token))
}

/// A picture of one point: the least that is one.
const PICTURE: &[u8] = &[
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A, 0x7E, 0x9B,
    0x55, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x98, 0x09, 0x00, 0x00,
    0x9B, 0x00, 0x9A, 0xAD, 0x2E, 0x48, 0xB4, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE,
    0x42, 0x60, 0x82,
];

fn said(pairs: &[(&str, &str)]) -> StepInput {
    let answers = pairs
        .iter()
        .map(|(key, value)| ((*key).to_owned(), vec![(*value).to_owned()]));
    StepInput {
        answers: answers.collect::<BTreeMap<_, _>>(),
        needs: Vec::new(),
    }
}

fn steps(who: &Applicant) -> [(Step, Vec<(&'static str, &'static str)>); 5] {
    let language = match who.lang {
        Lang::Fr => "fr",
        Lang::Pt => "pt",
        _ => "en",
    };
    let (pupils, teachers) = who.users;
    [
        (
            Step::Organisation,
            vec![
                ("organisation", who.organisation),
                ("kind", who.kind),
                ("profit", "no"),
                ("country", who.country),
                ("town", who.town),
                ("place", who.place),
                ("contact_name", who.contact),
                ("email", who.email),
                ("languages", language),
            ],
        ),
        (
            Step::Purpose,
            vec![
                ("title", who.title),
                ("purpose", who.purpose),
                ("change", who.change),
                ("pupils", pupils),
                ("teachers", teachers),
            ],
        ),
        (
            Step::Room,
            vec![
                ("secure", "yes"),
                ("lockable", "yes"),
                ("weather", "partly"),
                ("electricity", "grid"),
                ("hours", who.hours),
                ("voltage", "220-240"),
                ("plug", who.plug),
                ("internet", "mobile"),
                ("furniture", "planned"),
            ],
        ),
        (
            Step::Skills,
            vec![
                ("skills", "some"),
                (
                    "training",
                    "The service partner, five days; then our own teachers",
                ),
                ("maintains", "partner"),
                ("servicing", "A fund of the parents pays parts"),
            ],
        ),
        (
            Step::Money,
            vec![
                ("budget", "8 400"),
                ("currency", "EUR"),
                ("contribution", "applicant"),
                ("freight", "sponsor"),
                ("duty", "exempt"),
                ("authorities", "agreed"),
                ("authorities_who", "Inspection, 2026"),
            ],
        ),
    ]
}
