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
    of_fields(|name| fields.get(name).map(String::as_str)).map(report)
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
    let fields: BTreeMap<&str, &str> = text
        .lines()
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.trim(), value.trim()))
        .collect();
    if !fields.contains_key("Architecture") || !fields.contains_key("CPU(s)") {
        return None;
    }
    of_fields(|name| fields.get(name).copied())
}

/// Newer versions group the fields under one another.
fn flatten(list: &[Value], fields: &mut BTreeMap<String, String>) {
    for one in list {
        let text = |name: &str| one.get(name).and_then(Value::as_str);
        if let (Some(name), Some(value)) = (text("field"), text("data")) {
            let name = name.trim_end_matches(':').to_owned();
            fields.entry(name).or_insert_with(|| value.to_owned());
        }
        // serde_json bounds the nesting.
        if let Some(children) = one.get("children").and_then(Value::as_array) {
            flatten(children, fields);
        }
    }
}

fn of_fields<'t>(field: impl Fn(&str) -> Option<&'t str>) -> Option<Found> {
    let number = |name: &str| field(name).and_then(|text| text.parse().ok());
    let cores = number("Core(s) per socket").or_else(|| number("Core(s) per cluster"));
    let sockets_n = number("Socket(s)").or_else(|| number("Cluster(s)"));
    Some(("lscpu", sockets(field("Model name")?, cores, sockets_n)?))
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
