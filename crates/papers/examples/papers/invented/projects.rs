//! Invented papers of projects.

use super::ISSUER;
use gapless_papers::document::invoice::Invoice;
use gapless_papers::document::minutes::{Minutes, MinutesItem};
use gapless_papers::document::packing_list::Place;

/// The minutes of a day with a project, one that waits, and one whose scores changed afterwards.
pub fn minutes() -> Minutes {
    let item = |number: &str, title: &str, score: &str, decision: &str, why: &str| MinutesItem {
        number: number.to_owned(),
        title: title.to_owned(),
        organisation: format!("{title}, association"),
        country: "Rwanda".to_owned(),
        asked: "60".to_owned(),
        score: Some(score.to_owned()),
        spread: Some("0.6".to_owned()),
        reviewers: vec![
            ("Hannah Vos".to_owned(), "4.6".to_owned()),
            ("Emeka Lambert".to_owned(), "4.0".to_owned()),
        ],
        conflicts: Vec::new(),
        decision: decision.to_owned(),
        why: why.to_owned(),
        flagged: false,
    };
    let rooms = "The rooms are wired and guarded, and two technicians teach there.";
    let mut late = item(
        "P26-0009",
        "Five libraries",
        "3.8",
        "selected: it becomes a project",
        "One partner serves all five towns.",
    );
    late.conflicts = vec![(
        "Lucía Peeters".to_owned(),
        "A cousin keeps one of the libraries.".to_owned(),
    )];
    late.flagged = true;
    Minutes {
        day: "10 November 2026".to_owned(),
        members: ["Emeka Lambert", "Hannah Vos", "Lucía Peeters"]
            .map(str::to_owned)
            .to_vec(),
        items: vec![
            item(
                "P26-0004",
                "Two computer rooms in Nyamata",
                "4.3",
                "selected: it becomes a project",
                rooms,
            ),
            late,
            item(
                "P26-0011",
                "Training for work in Gulu",
                "3.6",
                "waiting",
                "A good plan; the freight is not paid for yet.",
            ),
        ],
    }
}

/// An invoice for the freight of a project.
pub fn invoice() -> Invoice {
    Invoice {
        number: "I26-0007".to_owned(),
        on: "22.11.2026".to_owned(),
        due: "22.12.2026".to_owned(),
        from: Place {
            name: ISSUER[0].to_owned(),
            address: vec![
                "Kade 12".to_owned(),
                "2030 Antwerpen".to_owned(),
                "BE".to_owned(),
            ],
            contact: None,
        },
        to: Place {
            name: "Lions Club Mechelen".to_owned(),
            address: vec!["Grote Markt 1".to_owned(), "2800 Mechelen".to_owned()],
            contact: None,
        },
        project: "P26-0004 Two computer rooms in Nyamata".to_owned(),
        what: "Freight".to_owned(),
        note: Some("Antwerp to Kigali by sea and road".to_owned()),
        amount: "2.400,00 EUR".to_owned(),
        before_shipping: true,
    }
}
