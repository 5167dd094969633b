//! Applications of the example programme: invented schools and clinics, one in each state.

use super::road::Cast;
use gapless_journey::Role;
use gapless_projects::attach::{Consent, FileInput, FileKind, attach};
use gapless_projects::begin::{Begin, begin};
use gapless_projects::rules::form::Step;
use gapless_projects::rules::needs::TypedNeed;
use gapless_projects::save::{StepInput, save};
use gapless_projects::screen::{Ask, Check, ask, check};
use gapless_projects::send::send;
use gapless_web::access::Actor;
use gapless_web::sent::Upload;
use gapless_web::{App, Lang, Outcome};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Somebody who applies.
struct Applicant {
    lang: Lang,
    /// Days after the Monday of the load.
    day: i64,
    organisation: &'static str,
    title: &'static str,
    kind: &'static str,
    country: &'static str,
    town: &'static str,
    place: &'static str,
    contact: &'static str,
    email: &'static str,
    purpose: &'static str,
    change: &'static str,
    users: (&'static str, &'static str),
    hours: &'static str,
    plug: &'static str,
    /// Kind, how many, letters on the keys.
    needs: &'static [(&'static str, &'static str, &'static str)],
}

const APPLICANTS: [Applicant; 5] = [
    Applicant {
        lang: Lang::Fr,
        day: -9,
        organisation: "Collège Keur Ndiaye",
        title: "Salle informatique de Thiès",
        kind: "education",
        country: "SN",
        town: "Thiès",
        place: "14.79100, -16.92560",
        contact: "Awa Ndiaye",
        email: "direction@keur-ndiaye.example",
        purpose: "Cours d’informatique et préparation du baccalauréat, matin et soir.",
        change: "Chaque élève travaille deux heures par semaine sur un ordinateur ; aujourd’hui, aucune.",
        users: ("1 140", "38"),
        hours: "9",
        plug: "c",
        needs: &[("complete_system", "40", "fr"), ("printer", "1", "any")],
    },
    Applicant {
        lang: Lang::En,
        day: -16,
        organisation: "Nyando Health Centre",
        title: "Patient records at Nyando",
        kind: "health",
        country: "KE",
        town: "Ahero",
        place: "6GCR0000+",
        contact: "Joseph Otieno",
        email: "records@nyando.example",
        purpose: "Patient files, stock of the pharmacy, reports to the county.",
        change: "A file is found in a minute and not in half an hour; the county gets its report in time.",
        users: ("", ""),
        hours: "14",
        plug: "g",
        needs: &[("laptop", "22", "gb"), ("network", "2", "any")],
    },
    Applicant {
        lang: Lang::En,
        day: -30,
        organisation: "Volta Libraries Trust",
        title: "Reading rooms in Ho and Hohoe",
        kind: "education",
        country: "GH",
        town: "Ho",
        place: "6.60080, 0.47130",
        contact: "Efua Mensah",
        email: "office@voltalibraries.example",
        purpose: "Homework, applications for work, reading, in two public libraries.",
        change: "Two towns get their first computers that anybody may use.",
        users: ("2 600", "12"),
        hours: "11",
        plug: "g",
        needs: &[("complete_system", "46", "us"), ("laptop", "4", "us")],
    },
    Applicant {
        lang: Lang::Fr,
        day: -37,
        organisation: "Atelier Espoir",
        title: "Bureau de l’atelier",
        kind: "social",
        country: "TG",
        town: "Kara",
        place: "",
        contact: "Komlan Adjo",
        email: "atelier@espoir.example",
        purpose: "Comptabilité de l’atelier de couture.",
        change: "Les comptes sont à jour.",
        users: ("", "6"),
        hours: "3",
        plug: "c",
        needs: &[("laptop", "6", "fr")],
    },
    Applicant {
        lang: Lang::Pt,
        day: -2,
        organisation: "Escola Secundária do Búzi",
        title: "Sala de informática",
        kind: "education",
        country: "MZ",
        town: "Búzi",
        place: "",
        contact: "Celeste Macuácua",
        email: "escola@buzi.example",
        purpose: "Aulas de informática.",
        change: "Os alunos aprendem com computadores.",
        users: ("900", "31"),
        hours: "10",
        plug: "m",
        needs: &[],
    },
];

/// Applications in every state, and one that is still written.
pub async fn apply(app: &App, cast: &Cast<'_>) -> Outcome<()> {
    let [thies, nyando, volta, atelier, buzi] = &APPLICANTS;
    let coordinator = cast.programme.actor(Role::Coordinator)?;
    let declined = applied(app, cast, atelier).await?;
    cast.days.go(-33, "10:20")?;
    let says = |passed, why: Option<&str>, letter: Option<&str>| Check {
        passed,
        why: why.map(str::to_owned),
        letter: letter.map(str::to_owned),
    };
    let small = "Six ordinateurs : le minimum est de vingt, et l’électricité ne suffit pas.";
    let advice =
        "Une organisation de votre ville nous a aussi écrit ; une demande commune serait possible.";
    check(
        app,
        coordinator,
        declined,
        &says(false, Some(small), Some(advice)),
    )
    .await?;
    let eligible = applied(app, cast, volta).await?;
    cast.days.go(-24, "15:05")?;
    check(app, coordinator, eligible, &says(true, None, None)).await?;
    let asked = applied(app, cast, nyando).await?;
    cast.days.go(-12, "09:50")?;
    let text = "Kenya asks for a permit of the importer. Has the county applied for one, and on which day?";
    let text = text.to_owned();
    ask(app, coordinator, asked, &Ask { text }).await?;
    applied(app, cast, thies).await?;
    drafted(app, cast, buzi).await?;
    Ok(())
}

/// An application that was sent.
async fn applied(app: &App, cast: &Cast<'_>, who: &Applicant) -> Outcome<Uuid> {
    let (id, token) = drafted(app, cast, who).await?;
    send(app, &Actor::anonymous(), &token).await?;
    Ok(id)
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
