//! The activities file of the International Aid Transparency Initiative, version 2.03: one activity a project, what it was
//! given as in-kind transactions at the value that was declared for customs, and what came of it as results. The schema is
//! a sequence: the order of elements is part of the format.

use crate::store::impact::{self as rows, HandOver};
use gapless_journey::Refusal;
use gapless_store::entities::project;
use gapless_web::{App, Failure};
use jiff::tz::TimeZone;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};
use std::io;
use uuid::Uuid;

type Xml = Writer<Vec<u8>>;

/// Who publishes.
#[derive(Debug, Clone)]
pub struct Publisher {
    /// The programme's name.
    pub name: String,
    /// Its identifier, of an agency of registration.
    pub id: String,
    /// A code of the list OrganisationType.
    pub kind: String,
}

/// A hand-over as a transaction.
#[derive(Debug, Clone)]
pub struct InKind {
    /// The day, ISO 8601.
    pub day: String,
    /// Devices.
    pub devices: i64,
    /// Devices whose kind has no declared value.
    pub without_value: i64,
    /// The declared value in hundredths.
    pub cents: i64,
    /// Three letters of ISO 4217.
    pub currency: String,
}

/// A project.
#[derive(Debug, Clone)]
pub struct Activity {
    /// Its number.
    pub number: String,
    /// Its title, in its own language.
    pub title: String,
    /// That language.
    pub language: String,
    /// Who has the devices.
    pub organisation: String,
    /// Two letters of ISO 3166-1.
    pub country: String,
    /// A word of `ProjectKind`.
    pub kind: String,
    /// The day on which it was selected.
    pub begun: String,
    /// The day on which it ended.
    pub ended: Option<String>,
    /// What it was given.
    pub in_kind: Vec<InKind>,
    /// Devices at work, by the last that was heard.
    pub in_use: i64,
    /// People who were trained.
    pub trained: i64,
    /// People who use the devices, as the project said last.
    pub users: Option<i64>,
}

/// What a shipment's papers say of values.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Declared {
    currency: String,
    values: BTreeMap<String, i64>,
}

/// The activities file of this installation, or of one project (its number). Refuses where the programme has no identifier.
pub async fn file(app: &App, project: Option<&str>) -> Result<Vec<u8>, Failure> {
    let settings = &app.settings;
    let Some(id) = settings.iati_organisation.clone() else {
        return Err(Refusal::new("iati-not-set").into());
    };
    let publisher = Publisher {
        name: settings.programme.clone(),
        id,
        kind: settings.iati_organisation_type.clone(),
    };
    let mut all = activities(app).await?;
    if let Some(number) = project {
        all.retain(|one| one.number == number);
        if all.is_empty() {
            return Err(Failure::not_found());
        }
    }
    let now = jiff::Timestamp::from_millisecond(app.now_ms()).map_err(Failure::fault)?;
    let now = now
        .to_zoned(TimeZone::UTC)
        .strftime("%Y-%m-%dT%H:%M:%SZ")
        .to_string();
    write(&publisher, &all, &now).map_err(Failure::fault)
}

async fn activities(app: &App) -> Result<Vec<Activity>, Failure> {
    let db = &app.store.read;
    let projects = rows::projects(db).await?;
    let owners: Vec<Uuid> = projects.iter().map(|row| row.organisation_id).collect();
    let names = rows::names(db, &owners).await?;
    let handed = rows::handed(db).await?;
    let mut declared: HashMap<Uuid, Declared> = HashMap::new();
    for (shipment, facts) in rows::declared(db).await? {
        declared.insert(shipment, serde_json::from_str(&facts)?);
    }
    let mut of_project: HashMap<Uuid, Vec<HandOver>> = HashMap::new();
    for one in rows::hand_overs(db).await? {
        of_project.entry(one.project_id).or_default().push(one);
    }
    let figures = super::figures::shown(&app.store).await?;
    let counted: HashMap<&str, (i64, Option<i64>)> = figures
        .projects
        .iter()
        .map(|one| (&*one.number, (one.in_use, one.users)))
        .collect();
    let day = |at_ms: i64| app.zoned(at_ms).date().to_string();
    let none = Declared::default();
    let activity = |row: project::Model| {
        let own = of_project.remove(&row.id).unwrap_or_default();
        let in_kind = own.iter().map(|one| {
            let devices = handed.get(&one.id).map_or(&[][..], Vec::as_slice);
            let said = declared.get(&one.shipment_id).unwrap_or(&none);
            in_kind(day(one.handed_at), devices, said)
        });
        Activity {
            in_kind: in_kind.collect(),
            trained: own.iter().map(|one| one.trained).sum(),
            in_use: counted.get(&*row.number).map_or(0, |(in_use, _)| *in_use),
            users: counted.get(&*row.number).and_then(|(_, users)| *users),
            organisation: names.get(&row.organisation_id).cloned().unwrap_or_default(),
            begun: day(row.selected_at),
            ended: row.closed_at.map(day),
            number: row.number,
            title: row.title,
            language: row.language,
            country: row.country,
            kind: row.kind,
        }
    };
    Ok(projects.into_iter().map(activity).collect())
}

fn in_kind(day: String, devices: &[(String, i64)], said: &Declared) -> InKind {
    let (mut cents, mut without_value) = (0, 0);
    for (category, n) in devices {
        match said.values.get(category) {
            Some(value) => cents += value * n,
            None => without_value += n,
        }
    }
    InKind {
        day,
        devices: devices.iter().map(|(_, n)| n).sum(),
        without_value,
        cents,
        currency: said.currency.trim().to_uppercase(),
    }
}

/// The purpose by the list of the OECD's committee (CRS): equipment for education; basic health infrastructure; social
/// services. A project says no finer than its kind.
fn sector(kind: &str) -> &'static str {
    match kind {
        "education" => "11120",
        "health" => "12230",
        _ => "16015",
    }
}

/// The file.
pub fn write(publisher: &Publisher, activities: &[Activity], now: &str) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.create_element("iati-activities")
        .with_attributes([("version", "2.03"), ("generated-datetime", now)])
        .write_inner_content(|xml| {
            activities
                .iter()
                .try_for_each(|one| activity(xml, publisher, one, now))
        })?;
    Ok(xml.into_inner())
}

fn activity(xml: &mut Xml, publisher: &Publisher, one: &Activity, now: &str) -> io::Result<()> {
    let element = xml.create_element("iati-activity");
    let element = element.with_attributes([("xml:lang", "en"), ("last-updated-datetime", now)]);
    element.write_inner_content(|xml| {
        text(xml, "iati-identifier", &[], &format!("{}-{}", publisher.id, one.number))?;
        reporting(xml, publisher)?;
        let language = [("xml:lang", &*one.language)];
        wrapped(xml, "title", &[], &language, &one.title)?;
        let about = "Used computer equipment of companies, erased, tested and repaired, is given to this project for its own use.";
        wrapped(xml, "description", &[("type", "1")], &[], about)?;
        // Which company gave what is between it and the programme: nobody asked them whether it may be published.
        wrapped(xml, "participating-org", &[("role", "1"), ("type", "71")], &[], "Companies that gave equipment")?;
        let own = [("role", "3"), ("type", &*publisher.kind), ("ref", &*publisher.id)];
        wrapped(xml, "participating-org", &own, &[], &publisher.name)?;
        wrapped(xml, "participating-org", &[("role", "4")], &[], &one.organisation)?;
        let status = if one.ended.is_some() { "4" } else { "2" };
        empty(xml, "activity-status", &[("code", status)])?;
        empty(xml, "activity-date", &[("type", "2"), ("iso-date", &one.begun)])?;
        if let Some(ended) = &one.ended {
            empty(xml, "activity-date", &[("type", "4"), ("iso-date", ended)])?;
        }
        empty(xml, "recipient-country", &[("code", &one.country), ("percentage", "100")])?;
        empty(xml, "sector", &[("vocabulary", "1"), ("code", sector(&one.kind)), ("percentage", "100")])?;
        // Private development finance; a standard grant, which is in cash or in kind; project-type; untied.
        empty(xml, "default-flow-type", &[("code", "30")])?;
        empty(xml, "default-finance-type", &[("code", "110")])?;
        empty(xml, "default-aid-type", &[("code", "C01")])?;
        empty(xml, "default-tied-status", &[("code", "5")])?;
        for given in &one.in_kind {
            transactions(xml, publisher, one, given)?;
        }
        results(xml, one, now)
    })?;
    Ok(())
}

fn reporting(xml: &mut Xml, publisher: &Publisher) -> io::Result<()> {
    let own = [("ref", &*publisher.id), ("type", &*publisher.kind)];
    wrapped(xml, "reporting-org", &own, &[], &publisher.name)
}

/// What came in and what went on, at the declared value. Without one there is no transaction: a zero would be a figure.
fn transactions(
    xml: &mut Xml,
    publisher: &Publisher,
    one: &Activity,
    given: &InKind,
) -> io::Result<()> {
    let is_currency =
        given.currency.len() == 3 && given.currency.bytes().all(|c| c.is_ascii_uppercase());
    if given.cents <= 0 || !is_currency {
        return Ok(());
    }
    let value = format!("{}.{:02}", given.cents / 100, given.cents % 100);
    let mut about = format!(
        "In kind: {} used devices, at the value declared for customs",
        given.devices
    );
    if given.without_value > 0 {
        about = format!(
            "{about}; {} of them of a kind without a declared value",
            given.without_value
        );
    }
    for kind in ["1", "3"] {
        xml.create_element("transaction")
            .write_inner_content(|xml| {
                empty(xml, "transaction-type", &[("code", kind)])?;
                empty(xml, "transaction-date", &[("iso-date", &given.day)])?;
                let of = [("currency", &*given.currency), ("value-date", &*given.day)];
                text(xml, "value", &of, &value)?;
                wrapped(xml, "description", &[], &[], &about)?;
                let own = [("ref", &*publisher.id), ("type", &*publisher.kind)];
                if kind == "1" {
                    wrapped(
                        xml,
                        "provider-org",
                        &[("type", "71")],
                        &[],
                        "Companies that gave equipment",
                    )?;
                    wrapped(xml, "receiver-org", &own, &[], &publisher.name)
                } else {
                    wrapped(xml, "provider-org", &own, &[], &publisher.name)?;
                    wrapped(xml, "receiver-org", &[], &[], &one.organisation)
                }
            })?;
    }
    Ok(())
}

fn results(xml: &mut Xml, one: &Activity, now: &str) -> io::Result<()> {
    let given: i64 = one.in_kind.iter().map(|given| given.devices).sum();
    if given == 0 {
        return Ok(());
    }
    let today = now.get(..10).unwrap_or(now);
    let figures = [
        ("Devices handed over", given),
        ("Devices at work, by the last that was heard", one.in_use),
        ("People trained at hand-overs", one.trained),
    ];
    let users = one.users.map(|n| ("People who use the devices", n));
    xml.create_element("result")
        .with_attributes([("type", "1"), ("aggregation-status", "1")])
        .write_inner_content(|xml| {
            wrapped(xml, "title", &[], &[], "Equipment at work")?;
            for (title, figure) in figures.into_iter().chain(users) {
                xml.create_element("indicator")
                    .with_attributes([("measure", "1"), ("ascending", "1")])
                    .write_inner_content(|xml| {
                        wrapped(xml, "title", &[], &[], title)?;
                        xml.create_element("period").write_inner_content(|xml| {
                            empty(xml, "period-start", &[("iso-date", &one.begun)])?;
                            let end = one.ended.as_deref().unwrap_or(today);
                            empty(xml, "period-end", &[("iso-date", end)])?;
                            empty(xml, "actual", &[("value", &figure.to_string())])
                        })?;
                        Ok(())
                    })?;
            }
            Ok(())
        })?;
    Ok(())
}

fn empty(xml: &mut Xml, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
    let element = xml.create_element(name);
    let element = element.with_attributes(attributes.iter().copied());
    element.write_empty().map(|_| ())
}

fn text(xml: &mut Xml, name: &str, attributes: &[(&str, &str)], said: &str) -> io::Result<()> {
    let element = xml.create_element(name);
    let element = element.with_attributes(attributes.iter().copied());
    // Characters that XML cannot hold at all, however they are written.
    let is_text = |c: &char| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}');
    let clean: String = said.chars().filter(is_text).collect();
    element
        .write_text_content(BytesText::new(&clean))
        .map(|_| ())
}

/// An element whose words stand in a narrative.
fn wrapped(
    xml: &mut Xml,
    name: &str,
    attributes: &[(&str, &str)],
    language: &[(&str, &str)],
    said: &str,
) -> io::Result<()> {
    let element = xml.create_element(name);
    let element = element.with_attributes(attributes.iter().copied());
    element
        .write_inner_content(|xml| text(xml, "narrative", language, said))
        .map(|_| ())
}
