//! What Linux says of its processors: `lscpu` as text and JSON, and `/proc/cpuinfo`.

use super::{Device, Processor, Report, filler};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Sockets of one machine.
const SOCKETS_MAX: u32 = 64;

/// Reads text, or nothing where it is none of these.
pub fn read(text: &str) -> Option<Report> {
    lscpu(text).or_else(|| cpuinfo(text)).map(report)
}

/// Reads the JSON of `lscpu`, or nothing where the document is none.
pub fn document(json: &Value) -> Option<Report> {
    let mut fields = BTreeMap::new();
    flatten(json.get("lscpu")?.as_array()?, &mut fields);
    Some(report(of_fields(&fields)))
}

type Found = (&'static str, Vec<Processor>);

fn report((format, cpus): Found) -> Report {
    let device = Device {
        cpus,
        ..Device::default()
    };
    Report {
        format: format.to_owned(),
        device,
        warnings: Vec::new(),
    }
}

/// One processor for each socket.
fn sockets(name: &str, cores: Option<u32>, sockets: Option<u32>) -> Option<Vec<Processor>> {
    let name = filler::name("processor", Some(name), &mut Vec::new())?;
    let one = Processor::named(&name, cores);
    let n = sockets.unwrap_or(1).clamp(1, SOCKETS_MAX);
    Some((0..n).map(|_| one.clone()).collect())
}

fn lscpu(text: &str) -> Option<Found> {
    let fields: BTreeMap<String, String> = text
        .lines()
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
        .collect();
    let is_its = fields
        .keys()
        .any(|name| ARCHITECTURE.contains(&name.as_str()))
        && fields
            .keys()
            .any(|name| name.starts_with("CPU") || name.starts_with("Process"));
    is_its.then(|| of_fields(&fields))
}

/// Newer versions group the fields under one another.
fn flatten(list: &[Value], fields: &mut BTreeMap<String, String>) {
    for one in list {
        let text = |name: &str| one.get(name).and_then(Value::as_str);
        if let (Some(name), Some(value)) = (text("field"), text("data")) {
            let name = name.trim_end_matches(':').trim().to_owned();
            fields.entry(name).or_insert_with(|| value.to_owned());
        }
        // serde_json bounds the nesting.
        if let Some(children) = one.get("children").and_then(Value::as_array) {
            flatten(children, fields);
        }
    }
}

/// The tool speaks the language of the machine: its names of three fields in English, German, Dutch, French, Italian,
/// Spanish, Portuguese and Polish.
const ARCHITECTURE: &[&str] = &[
    "Architecture",
    "Architektur",
    "Architectuur",
    "Architettura",
    "Arquitectura",
    "Arquitetura",
    "Architektura",
];
const MODEL: &[&str] = &[
    "Model name",
    "Modellname",
    "Modelnaam",
    "Nom de modèle",
    "Nom du modèle",
    "Nome modello",
    "Nome del modello",
    "Nombre del modelo",
    "Nombre de modelo",
    "Nome do modelo",
    "Nome de modelo",
    "Nazwa modelu",
];
/// Words of the fields that count: cores of a socket, and sockets.
const CORE: &[&str] = &[
    "core", "kern", "cœur", "coeur", "núcleo", "nucleo", "rdzeń", "rdzeni",
];
const SOCKET: &[&str] = &["socket", "sockel", "soquete", "voet", "gniazd"];
/// Some systems have no sockets: their clusters stand for them.
const CLUSTER: &[&str] = &["cluster"];

fn of_fields(fields: &BTreeMap<String, String>) -> Found {
    let name = MODEL.iter().find_map(|name| fields.get(*name));
    let has = |name: &str, words: &[&str]| words.iter().any(|word| name.contains(word));
    let (mut cores, mut count) = (None, None);
    for place in [SOCKET, CLUSTER] {
        for (name, value) in fields {
            let name = name.to_lowercase();
            let number = value.parse().ok();
            // A thread of a core is no core, a processor of a NUMA node no socket.
            if has(&name, place) && has(&name, CORE) {
                cores = cores.or(number);
            } else if has(&name, place) && !name.contains("cpu") {
                count = count.or(number);
            }
        }
    }
    let cpus = name.and_then(|name| sockets(name, cores, count));
    ("lscpu", cpus.unwrap_or_default())
}

fn cpuinfo(text: &str) -> Option<Found> {
    let fields = || {
        text.lines()
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.trim().to_lowercase(), value.trim()))
    };
    let all = |wanted: &str| {
        fields()
            .filter(|(name, _)| name == wanted)
            .map(|(_, value)| value)
            .collect::<Vec<_>>()
    };
    // Each architecture has fields of its own: one of each group is in all of them.
    let has = |names: &[&str]| fields().any(|(name, _)| names.contains(&name.as_str()));
    let is_its = has(&["processor", "cpu", "cpu model"])
        && has(&[
            "bogomips",
            "flags",
            "features",
            "clock",
            "cpu revision",
            "prom",
        ]);
    if !is_its {
        return None;
    }
    let physical: BTreeSet<&str> = all("physical id").into_iter().collect();
    let cores = all("cpu cores").first().and_then(|n| n.parse().ok());
    let name = ["model name", "cpu model", "family", "cpu", "processor"]
        .into_iter()
        .filter_map(|field| all(field).first().copied())
        .find(|text| text.parse::<u32>().is_err())?;
    let n = u32::try_from(physical.len()).ok();
    Some(("cpuinfo", sockets(name, cores, n)?))
}
