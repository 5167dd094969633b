//! Figures against rows made by hand, on both engines; the activities file against the schema that IATI publishes.

use super::figures::shown;
use super::iati::{Activity, InKind, Publisher, file, write};
use super::table;
use gapless_journey::{Category, ProjectId};
use gapless_store::entities::{delivery, device, project, shipment, shipment_device};
use gapless_web::testing::{NOW_MS, World};
use gapless_web::{App, Clock, Settings, on_both_engines};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;
use uuid::Uuid;

on_both_engines!(figures_count_what_projects_were_given_and_nothing_else);

fn school(world: &World, id: Uuid, number: &str) -> project::Model {
    project::Model {
        id,
        number: number.to_owned(),
        status: "selected".to_owned(),
        title: "=Salle <informatique> & co".to_owned(),
        organisation_id: world.applicant.id.0,
        country: "SN".to_owned(),
        kind: "education".to_owned(),
        language: "fr".to_owned(),
        score: 400,
        min_lot: 1,
        may_ship: true,
        selected_at: NOW_MS - 9_000_000_000,
        closed_at: None,
    }
}

/// Five devices of one project: two at work, one broken, one kept for it, one still on the road; and a project without any.
#[expect(clippy::too_many_lines, reason = "rows one by one")]
async fn given(world: &World) {
    let ids = world.checked_in(Category::Laptop, 5).await.unwrap();
    let (id, idle) = (ProjectId::new().0, ProjectId::new().0);
    let (sent, handed) = (Uuid::now_v7(), Uuid::now_v7());
    let rows = [school(world, id, "P-1"), school(world, idle, "P-2")];
    let shipment = shipment::Model {
        id: sent,
        number: "S-1".to_owned(),
        mode: "air".to_owned(),
        status: "arrived".to_owned(),
        from_id: world.refurbisher.id.0,
        partner_id: world.service_partner.id.0,
        forwarder_id: world.carrier.id.0,
        country: "SN".to_owned(),
        facts: r#"{"currency":"EUR","values":{"laptop":9050}}"#.to_owned(),
        planned_day: String::new(),
        created_by: String::new(),
        created_at: 0,
        dispatched_at: Some(0),
        arrived_at: Some(0),
        closed_at: None,
        version: 1,
    };
    let delivery = delivery::Model {
        id: handed,
        number: "S-1-R1".to_owned(),
        shipment_id: sent,
        project_id: id,
        given_by: String::new(),
        taker_name: "A child's name".to_owned(),
        taker_role: String::new(),
        drawn: None,
        photo: None,
        trained: 7,
        training: String::new(),
        remark: String::new(),
        handed_at: NOW_MS,
        paper: None,
    };
    let states = [
        ("in-use", Some(1_500), None),
        ("in-use", None, None),
        ("broken", Some(2_000), None),
        ("reserved", Some(9_000), None),
        ("lost", Some(9_000), Some(sent)),
    ];
    let (rows, shipment, delivery, ids) = (&rows, &shipment, &delivery, &ids);
    let done = world.app.store.write(|tx| async move {
        for row in rows {
            project::Entity::insert(row.clone().into_active_model().reset_all())
                .exec_without_returning(&*tx)
                .await?;
        }
        shipment::Entity::insert(shipment.clone().into_active_model().reset_all())
            .exec_without_returning(&*tx)
            .await?;
        delivery::Entity::insert(delivery.clone().into_active_model().reset_all())
            .exec_without_returning(&*tx)
            .await?;
        for (device, (status, weight_g, shipment_id)) in ids.iter().zip(states) {
            let found = device::Entity::find_by_id(device.to_string())
                .one(&*tx)
                .await?;
            let found = found.unwrap();
            let donor = (found.donation_id, found.donor_id);
            let mut row = found.into_active_model();
            row.status = Set(status.to_owned());
            row.weight_g = Set(weight_g);
            row.project_id = Set(Some(id));
            row.shipment_id = Set(shipment_id);
            row.update(&*tx).await?;
            let packed = shipment_device::Model {
                shipment_id: sent,
                device_id: device.to_string(),
                unit: String::new(),
                project_id: id,
                donation_id: donor.0,
                donor_id: donor.1,
                hazards: String::new(),
                affixed: true,
                packed_by: String::new(),
                packed_at: 0,
                record: None,
                arrival: String::new(),
                arrival_note: String::new(),
                arrival_photo: None,
                arrival_at: None,
                delivery_id: ["in-use", "broken"].contains(&status).then_some(handed),
                category: "laptop".to_owned(),
            };
            shipment_device::Entity::insert(packed.into_active_model().reset_all())
                .exec_without_returning(&*tx)
                .await?;
        }
        Ok(())
    });
    done.await.unwrap();
}

async fn figures_count_what_projects_were_given_and_nothing_else(world: World) {
    given(&world).await;
    let figures = shown(&world.app.store).await.unwrap();
    assert_eq!((figures.given, figures.in_use, figures.trained), (3, 2, 7));
    assert_eq!((figures.weighed, figures.weight_g), (2, 3_500));
    assert_eq!(figures.footprint.median_kg, 3 * 236);
    assert_eq!(
        figures.projects.len(),
        1,
        "a project without devices is no impact"
    );
    assert_eq!(
        (
            figures.countries[0].country.as_str(),
            figures.countries[0].projects
        ),
        ("SN", 1)
    );
    let csv = String::from_utf8(table::csv(&figures).unwrap()).unwrap();
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 3, "{csv}");
    assert!(
        lines[1].contains("'=Salle") && lines[1].ends_with("laptop,broken,1,1,2.000"),
        "{csv}"
    );
    let refused = file(&world.app, None).await.unwrap_err();
    assert_eq!(refused.refusal().unwrap().code, "iati-not-set");
    let settings = Settings {
        iati_organisation: Some("BE-BCE_KBO-1".to_owned()),
        ..world.app.settings.clone()
    };
    let app = &App::new(world.app.store.clone(), settings, Clock::default());
    let xml = String::from_utf8(file(app, None).await.unwrap()).unwrap();
    assert_eq!(xml.matches("<iati-activity ").count(), 2, "{xml}");
    assert_eq!(xml.matches("<transaction>").count(), 2, "{xml}");
    assert!(xml.contains(">271.50</value>"), "{xml}");
    assert!(!xml.contains("A child's name") && !csv.contains("A child's name"));
    let one = file(app, Some("P-2")).await.unwrap();
    assert_eq!(
        String::from_utf8(one)
            .unwrap()
            .matches("<iati-activity ")
            .count(),
        1
    );
    assert!(file(app, Some("P-9")).await.is_err());
}

fn nasty() -> (Publisher, Vec<Activity>) {
    let publisher = Publisher {
        name: "Programme \"A\" & <B>".to_owned(),
        id: "BE-BCE_KBO-0000000097".to_owned(),
        kind: "22".to_owned(),
    };
    let given = |cents, currency: &str| InKind {
        day: "2026-10-01".to_owned(),
        devices: 20,
        without_value: 2,
        cents,
        currency: currency.to_owned(),
    };
    let kinds = ["education", "health", "social"];
    let activities = kinds.iter().enumerate().map(|(n, kind)| Activity {
        number: format!("P26-{n:04}"),
        title: "École \u{0} ]]> <b> \u{b}".to_owned(),
        language: "fr".to_owned(),
        organisation: "Lycée & Co".to_owned(),
        country: "SN".to_owned(),
        kind: (*kind).to_owned(),
        begun: "2026-02-01".to_owned(),
        ended: (n == 1).then(|| "2026-11-01".to_owned()),
        in_kind: if n == 2 {
            Vec::new()
        } else {
            vec![given(123_456, "EUR"), given(0, "EUR"), given(5, "euro")]
        },
        in_use: 18,
        trained: 4,
        users: (n == 0).then_some(240),
    });
    (publisher, activities.collect())
}

#[test]
fn the_file_is_valid_by_the_schema_of_iati() {
    let (publisher, activities) = nasty();
    let xml = write(&publisher, &activities, "2026-11-24T09:00:00Z").unwrap();
    let text = String::from_utf8(xml.clone()).unwrap();
    // What has no value, or no currency that is one, is no transaction.
    assert_eq!(text.matches("<transaction>").count(), 4, "{text}");
    let Some(samples) = std::env::var_os("GAPLESS_CORPUS").map(PathBuf::from) else {
        eprintln!("skipped: GAPLESS_CORPUS names no folder beside which the schema lies");
        return;
    };
    let schema = samples.join("../refdata/iati/iati-activities-schema.xsd");
    if !schema.is_file() {
        eprintln!("skipped: no schema of IATI beside the samples");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let check = |name: &str, xml: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, xml).unwrap();
        let schema = schema.canonicalize().unwrap();
        Command::new("xmllint")
            .args(["--noout", "--nonet", "--schema"])
            .arg(schema)
            .arg(path)
            .output()
            .unwrap()
    };
    let good = check("good.xml", &xml);
    assert!(
        good.status.success(),
        "{}",
        String::from_utf8_lossy(&good.stderr)
    );
    // The check can fail: the same without its titles.
    let bad = check("bad.xml", text.replacen("title>", "name>", 2).as_bytes());
    assert!(!bad.status.success());
}

/// Element, attribute, and the list on which its code must stand.
const CODED: [(&str, &str, &str); 19] = [
    ("reporting-org", "type", "OrganisationType"),
    ("participating-org", "role", "OrganisationRole"),
    ("participating-org", "type", "OrganisationType"),
    ("description", "type", "DescriptionType"),
    ("activity-status", "code", "ActivityStatus"),
    ("activity-date", "type", "ActivityDateType"),
    ("recipient-country", "code", "Country"),
    ("sector", "code", "Sector"),
    ("collaboration-type", "code", "CollaborationType"),
    ("default-flow-type", "code", "FlowType"),
    ("default-finance-type", "code", "FinanceType"),
    ("default-aid-type", "code", "AidType"),
    ("default-tied-status", "code", "TiedStatus"),
    ("transaction-type", "code", "TransactionType"),
    ("finance-type", "code", "FinanceType"),
    ("aid-type", "code", "AidType"),
    ("value", "currency", "Currency"),
    ("result", "type", "ResultType"),
    ("indicator", "measure", "IndicatorMeasure"),
];

#[test]
fn every_code_stands_on_its_list() {
    use quick_xml::events::Event;
    let (publisher, activities) = nasty();
    let xml = write(&publisher, &activities, "2026-11-24T09:00:00Z").unwrap();
    let Some(samples) = std::env::var_os("GAPLESS_CORPUS").map(PathBuf::from) else {
        eprintln!("skipped: GAPLESS_CORPUS names no folder beside which the code lists lie");
        return;
    };
    let Ok(mut lists) = csv::Reader::from_path(samples.join("../refdata/iati_codelists.csv"))
    else {
        eprintln!("skipped: no code lists of IATI beside the samples");
        return;
    };
    let mut known = BTreeSet::new();
    for row in lists.records() {
        let row = row.unwrap();
        known.insert((row[0].to_owned(), row[1].to_owned()));
    }
    assert!(!known.contains(&("FlowType".to_owned(), "9999".to_owned())));
    let mut reader = quick_xml::Reader::from_reader(xml.as_slice());
    let mut seen = BTreeSet::new();
    loop {
        let (Event::Start(element) | Event::Empty(element)) = (match reader.read_event().unwrap() {
            Event::Eof => break,
            event @ (Event::Start(_) | Event::Empty(_)) => event,
            _ => continue,
        }) else {
            continue;
        };
        let name = element.name().as_ref().to_owned();
        for attribute in element.attributes() {
            let attribute = attribute.unwrap();
            let key = attribute.key.as_ref().to_owned();
            let coded = CODED.iter().find(|(e, a, _)| *e == name && *a == key);
            let Some((.., list)) = coded else { continue };
            let code = attribute.value.to_string();
            assert!(
                known.contains(&((*list).to_owned(), code.clone())),
                "{name} {key}: {code} is not on {list}"
            );
            seen.insert((name.clone(), key));
        }
    }
    for wanted in [
        "sector",
        "transaction-type",
        "recipient-country",
        "activity-status",
        "indicator",
    ] {
        assert!(
            seen.iter().any(|(name, _)| name == wanted),
            "{wanted} was not looked at: {seen:?}"
        );
    }
}
