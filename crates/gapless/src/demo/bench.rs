//! Erasure, tests, work without a repair: what the technicians do with what came in. Repairs are in `repairs.rs`.

use super::{goods, inventory, road::Cast, store};
use gapless_assessment::assess::{Assess, FaultInput, TestInput, assess};
use gapless_journey::{
    Category, DeviceId, Role,
    assessment::{Outcome as Tested, Route, Severity},
    refurbishment::WorkKind,
    sanitization::{MediumKind, Method, SanitizationResult, Technique, Verification},
};
use gapless_refurbishment::{
    send::{Destination, Send, send},
    work::{Work, work},
};
use gapless_sanitization::{
    add_medium::{AddMedium, add_medium},
    destroy::{Destroy, destroy},
    fields::RecordFields,
    no_medium::{NoMedium, no_medium},
    record::{Record, record},
    upload::upload,
};
use gapless_store::entities::device;
use gapless_web::{App, Outcome, sent::Upload};
use uuid::Uuid;

/// How far the bench gets with a donation: of every hundred devices in the order of their list.
#[derive(Clone, Copy)]
pub struct Progress {
    /// Erased.
    pub erased: usize,
    /// Tested and graded.
    pub tested: usize,
    /// Worked on and ready, or gone another way.
    pub finished: usize,
}

/// Drives that are being erased while the work of a donation goes on.
const IN_THE_MACHINE: usize = 3;

/// Does a share of the bench's work on a donation.
pub async fn bench(app: &App, cast: &Cast<'_>, donation: Uuid, progress: Progress) -> Outcome<()> {
    let all = store::devices(&app.store, donation).await?;
    let up_to = |percent: usize| all.len() * percent / 100;
    let erased = all.get(..up_to(progress.erased)).unwrap_or_default();
    // While the work goes on, some drives are still in the machine, and the last that failed waits for the shredder.
    let is_over = progress.erased == 100;
    erase(app, cast, erased, if is_over { 0 } else { IN_THE_MACHINE }).await?;
    if progress.tested > 50 {
        destroy_failed(app, cast, donation, usize::from(!is_over)).await?;
    }
    let all = store::devices(&app.store, donation).await?;
    let to_test = all.get(..up_to(progress.tested)).unwrap_or_default();
    inventory::report(app, cast, to_test).await?;
    test(app, cast, to_test).await?;
    let all = store::devices(&app.store, donation).await?;
    let finished = all.get(..up_to(progress.finished)).unwrap_or_default();
    // Two of the laptops wait for the repair bench, where they get more memory.
    let laptop = |d: &&device::Model| is_to_reuse(d) && category(d) == Category::Laptop;
    let waiting: Vec<&str> = finished
        .iter()
        .filter(laptop)
        .take(2)
        .map(|d| d.id.as_str())
        .collect();
    let others = finished
        .iter()
        .filter(|d| !waiting.contains(&d.id.as_str()));
    make_ready(app, cast, &others.cloned().collect::<Vec<_>>()).await?;
    recycle(app, cast, finished).await
}

fn is_to_reuse(device: &device::Model) -> bool {
    is_routed(device, "reuse")
}

/// It was assessed, and is to go this way.
pub fn is_routed(device: &device::Model, route: &str) -> bool {
    device.status == "assessed" && device.route.as_deref() == Some(route)
}

/// What kind of device it is.
pub fn category(device: &device::Model) -> Category {
    Category::parse(&device.category).unwrap_or(Category::Other)
}

/// The ids of those that are wanted.
pub fn of(devices: &[device::Model], wanted: impl Fn(&device::Model) -> bool) -> Vec<DeviceId> {
    store::ids(devices.iter().filter(|device| wanted(device)))
}

/// Media are entered and erased: computers by nwipe logs, phones and tablets by reset, printers hold none.
#[expect(clippy::too_many_lines, reason = "one story, step by step")]
async fn erase(
    app: &App,
    cast: &Cast<'_>,
    devices: &[device::Model],
    still_running: usize,
) -> Outcome<()> {
    let technician = cast.refurbisher.actor(Role::Technician)?;
    let mut logs = Vec::new();
    let at = app.zoned(app.now_ms()).datetime();
    for (n, device) in devices.iter().enumerate() {
        let drive = drive(device);
        let kind = match category(device) {
            Category::Laptop | Category::Desktop if drive.contains("HDD") => MediumKind::Hdd,
            Category::Laptop | Category::Desktop if drive.contains("NVMe") => MediumKind::NvmeSsd,
            Category::Laptop | Category::Desktop => MediumKind::SataSsd,
            _ => continue,
        };
        let Some(id) = DeviceId::parse(&device.id) else {
            continue;
        };
        let serial = format!("S4{}", device.serial_key.as_deref().unwrap_or(&device.id));
        let input = AddMedium {
            device: id,
            kind,
            manufacturer: Some("Samsung".to_owned()),
            model: Some(drive.to_owned()),
            serial_number: Some(serial.clone()),
            capacity_gb: Some(256.0),
            interface: None,
            firmware: None,
        };
        add_medium(app, technician, input).await?;
        let is_erased = n % 29 != 11;
        let bytes = goods::erasure_log(&serial, drive, at, is_erased);
        logs.push(Upload {
            name: format!("nwipe-{serial}.log"),
            bytes,
        });
    }
    logs.truncate(logs.len().saturating_sub(still_running));
    for chunk in logs.chunks(20) {
        let uploads = chunk.iter().map(|log| Upload {
            name: log.name.clone(),
            bytes: log.bytes.clone(),
        });
        upload(app, technician, uploads.collect()).await?;
    }
    let flash = of(devices, |d| {
        matches!(
            category(d),
            Category::Phone | Category::Tablet | Category::ThinClient | Category::Network
        )
    });
    if !flash.is_empty() {
        let input = Record {
            media: Vec::new(),
            devices: flash,
            new_kind: Some(MediumKind::Flash),
            method: Method::Purge,
            technique: Technique::FactoryReset,
            verification: Verification::Sampled,
            result: SanitizationResult::Erased,
            fields: RecordFields {
                verified_percent: Some(10.0),
                operator: Some(technician.name.to_string()),
                standard: Some("NIST SP 800-88".to_owned()),
                standard_revision: Some("Rev. 2".to_owned()),
                location: Some("Hall Mechelen".to_owned()),
                ..RecordFields::default()
            },
        };
        record(app, technician, input).await?;
    }
    let none = of(devices, |d| category(d) == Category::Printer);
    if !none.is_empty() {
        let input = NoMedium {
            devices: none,
            way: "opened".to_owned(),
            words: None,
        };
        no_medium(app, technician, input).await?;
    }
    Ok(())
}

fn drive(device: &device::Model) -> &'static str {
    let model = device.model.as_deref().unwrap_or_default();
    goods::MODELS
        .iter()
        .find(|m| m.name == model)
        .map_or("SATA SSD 256 GB", |m| m.drive)
}

/// What could not be erased is shredded.
async fn destroy_failed(app: &App, cast: &Cast<'_>, donation: Uuid, waiting: usize) -> Outcome<()> {
    let technician = cast.refurbisher.actor(Role::Technician)?;
    let mut failed = store::failed_media(&app.store, donation).await?;
    failed.truncate(failed.len().saturating_sub(waiting));
    if failed.is_empty() {
        return Ok(());
    }
    let input = Destroy {
        media: failed.iter().map(|medium| medium.id).collect(),
        devices: Vec::new(),
        new_kind: None,
        technique: Technique::Shred,
        fields: RecordFields {
            operator: Some(technician.name.to_string()),
            second_person: Some("Karim Haddad".to_owned()),
            machine: Some("Shredder 2, screen 10 mm".to_owned()),
            particle_mm: Some(10.0),
            standard: Some("ISO/IEC 21964 H-4".to_owned()),
            location: Some("Hall Mechelen".to_owned()),
            recycler: Some("Metaalkring".to_owned()),
            ..RecordFields::default()
        },
    };
    destroy(app, technician, input, None).await.map(|_| ())
}

/// Tests: most pass; some batteries are weak, some keyboards dead, some screens broken.
async fn test(app: &App, cast: &Cast<'_>, devices: &[device::Model]) -> Outcome<()> {
    let technician = cast.refurbisher.actor(Role::Technician)?;
    for (n, device) in devices.iter().enumerate() {
        if device.stage != "assessment" {
            continue;
        }
        let Some(id) = DeviceId::parse(&device.id) else {
            continue;
        };
        let fault = |code: &str, zone: &str, severity| FaultInput {
            code: code.to_owned(),
            zone: zone.to_owned(),
            severity,
            note: None,
        };
        let failed = |test: &str, fault| TestInput {
            test: test.to_owned(),
            outcome: Tested::Fail,
            fault: Some(fault),
            measured: None,
        };
        let mut input = Assess {
            devices: vec![id],
            rest_passed: true,
            faults: looks(n)
                .iter()
                .map(|(code, zone, severity)| fault(code, zone, *severity))
                .collect(),
            ..Assess::default()
        };
        match (category(device), n % 12) {
            (Category::Laptop, 3) => {
                input.results.push(failed(
                    "keyboard",
                    fault("keys-dead", "keyboard", Severity::Critical),
                ));
            }
            (Category::Laptop, 7) => {
                input.results.push(failed(
                    "picture",
                    fault("no-picture", "screen", Severity::Critical),
                ));
                input.route = Some(Route::Parts);
                input.why = Some("The panel costs more than the device".to_owned());
            }
            (Category::Monitor, 5) => {
                input.results.push(failed(
                    "picture",
                    fault("no-picture", "screen", Severity::Critical),
                ));
                input.route = Some(Route::Recycle);
                input.why = Some("No panel of this size in stock".to_owned());
            }
            (Category::Laptop, 10) => input.battery_percent = Some(24.0),
            (Category::Laptop, _) => {
                input.battery_percent = u32::try_from(62 + n % 31).ok().map(f64::from);
            }
            _ => {}
        }
        assess(app, technician, input).await?;
    }
    Ok(())
}

/// How used equipment looks: most of it has a scratch or a worn key, some a dent.
fn looks(n: usize) -> &'static [(&'static str, &'static str, Severity)] {
    match n % 11 {
        1 | 6 => &[("scratch", "lid", Severity::Minor)],
        2 | 9 => &[
            ("scratch", "corner", Severity::Minor),
            ("discoloured", "case", Severity::Minor),
        ],
        4 => &[
            ("scratch", "lid", Severity::Minor),
            ("scratch", "bottom", Severity::Minor),
            ("chipped", "corner", Severity::Minor),
        ],
        8 => &[("dent", "case", Severity::Major)],
        _ => &[],
    }
}

/// Clean, install, ready: everything that works.
pub async fn make_ready(app: &App, cast: &Cast<'_>, devices: &[device::Model]) -> Outcome<()> {
    let technician = cast.refurbisher.actor(Role::Technician)?;
    let is_computer =
        |d: &device::Model| matches!(category(d), Category::Laptop | Category::Desktop);
    let computers = of(devices, |d| is_to_reuse(d) && is_computer(d));
    for chunk in computers.chunks(40) {
        let input = Work {
            devices: chunk.to_vec(),
            works: vec![WorkKind::Clean, WorkKind::Install],
            system: Some("Ubuntu 24.04 LTS".to_owned()),
            language: Some("fr".to_owned()),
            ready: true,
            note: None,
        };
        work(app, technician, input).await?;
    }
    let others = of(devices, |d| is_to_reuse(d) && !is_computer(d));
    for chunk in others.chunks(40) {
        let input = Work {
            devices: chunk.to_vec(),
            works: vec![WorkKind::Clean],
            system: None,
            language: None,
            ready: true,
            note: None,
        };
        work(app, technician, input).await?;
    }
    Ok(())
}

/// To the recycler what was routed there.
async fn recycle(app: &App, cast: &Cast<'_>, devices: &[device::Model]) -> Outcome<()> {
    let lead = cast.refurbisher.actor(Role::Lead)?;
    let devices = of(devices, |d| is_routed(d, "recycle"));
    if devices.is_empty() {
        return Ok(());
    }
    let input = Send {
        devices,
        to: Destination::Recycling,
        why: Some("The panel is dark, and none of this size is to be had".to_owned()),
        received_by: None,
    };
    send(app, lead, input).await.map(|_| ())
}
