//! The repair bench: parts are taken from what is past repair, repairs and upgrades are ordered and done with them, and
//! what was opened is tested again before it is ready. What nobody came to yet stays ordered.

use super::{
    bench::{self, Progress, category, is_routed, of},
    road::Cast,
    store,
};
use gapless_assessment::assess::{Assess, assess};
use gapless_journey::{
    Category, DeviceId, Role,
    refurbishment::{WorkKind, WorkOutcome},
};
use gapless_refurbishment::{
    finish::{Finish, finish},
    fit_part::{FitPart, fit_part},
    order::{Order, order},
    send::{Destination, Send, send},
    take_part::{TakePart, take_part},
    work::{Work, work},
};
use gapless_store::entities::device;
use gapless_web::{App, Outcome, access::Actor};
use uuid::Uuid;

/// Who stands at the bench.
struct Bench<'a> {
    app: &'a App,
    technician: &'a Actor,
    lead: &'a Actor,
    donation: Uuid,
}

/// Parts on the shelf.
#[derive(Default)]
struct Shelf {
    keyboards: Vec<Uuid>,
    batteries: Vec<Uuid>,
    memory: Vec<Uuid>,
}

/// Orders every repair of a donation and does those of its finished share.
pub async fn repair(app: &App, cast: &Cast<'_>, donation: Uuid, progress: Progress) -> Outcome<()> {
    let at = Bench {
        app,
        technician: cast.refurbisher.actor(Role::Technician)?,
        lead: cast.refurbisher.actor(Role::Lead)?,
        donation,
    };
    let all = store::devices(&app.store, donation).await?;
    let finished = all
        .get(..all.len() * progress.finished / 100)
        .unwrap_or_default();
    let past_repair = of(finished, |d| is_routed(d, "parts"));
    let mut shelf = at.harvest(&past_repair).await?;
    let to_repair = |devices: &[device::Model]| of(devices, |d| is_routed(d, "repair"));
    at.order(to_repair(&all), WorkKind::Repair, "As assessment found it")
        .await?;
    for (n, id) in to_repair(finished).into_iter().enumerate() {
        at.repair_one(id, &mut shelf, n % 4 == 3).await?;
    }
    at.upgrade(&all, finished.len(), &mut shelf).await?;
    at.send(
        past_repair,
        "Past repair; what can be used of it was taken out",
    )
    .await?;
    // What works again is cleaned, installed and ready like everything else.
    let all = store::devices(&app.store, donation).await?;
    let done = all.get(..finished.len()).unwrap_or_default();
    bench::make_ready(app, cast, done).await
}

impl Bench<'_> {
    async fn order(&self, devices: Vec<DeviceId>, work: WorkKind, note: &str) -> Outcome<()> {
        for chunk in devices.chunks(40) {
            let input = Order {
                devices: chunk.to_vec(),
                works: vec![work],
                note: Some(note.to_owned()),
                system: None,
                language: None,
            };
            order(self.app, self.lead, input).await?;
        }
        Ok(())
    }

    /// Work that was ordered is done.
    async fn done(&self, device: &DeviceId, kind: WorkKind, note: &str) -> Outcome<()> {
        let input = Work {
            devices: vec![device.clone()],
            works: vec![kind],
            system: None,
            language: None,
            ready: false,
            note: Some(note.to_owned()),
        };
        work(self.app, self.technician, input).await.map(|_| ())
    }

    /// Work that was ordered cannot be done: the device is good for its parts.
    async fn give_up(&self, device: DeviceId, note: &str) -> Outcome<()> {
        let input = Finish {
            orders: store::open_orders(&self.app.store, self.donation, &device).await?,
            outcome: WorkOutcome::NotPossible,
            note: Some(note.to_owned()),
            system: None,
            language: None,
        };
        finish(self.app, self.technician, input).await?;
        self.send(vec![device], note).await
    }

    async fn send(&self, devices: Vec<DeviceId>, why: &str) -> Outcome<()> {
        if devices.is_empty() {
            return Ok(());
        }
        let input = Send {
            devices,
            to: Destination::Parts,
            why: Some(why.to_owned()),
            received_by: None,
        };
        send(self.app, self.lead, input).await.map(|_| ())
    }

    async fn take(&self, from: Option<&DeviceId>, kind: &str, what: &str) -> Outcome<Uuid> {
        let input = TakePart {
            device: from.cloned(),
            kind: kind.to_owned(),
            description: what.to_owned(),
            serial_number: None,
            into: None,
        };
        take_part(self.app, self.technician, input).await
    }

    /// Takes apart what is past repair; batteries are bought, for those that were taken out are as old.
    async fn harvest(&self, devices: &[DeviceId]) -> Outcome<Shelf> {
        let mut shelf = Shelf::default();
        let note = "Keyboard, memory and camera are good";
        self.order(devices.to_vec(), WorkKind::Harvest, note)
            .await?;
        for id in devices {
            let from = Some(id);
            let keyboard = self.take(from, "keyboard", "backlit, AZERTY").await?;
            shelf.keyboards.push(keyboard);
            shelf
                .memory
                .push(self.take(from, "memory", "DDR4 8 GB SO-DIMM").await?);
            self.take(from, "camera", "720p module").await?;
            self.done(id, WorkKind::Harvest, "Taken apart").await?;
        }
        for _ in 0..3 {
            let battery = self.take(None, "battery", "60 Wh, new").await?;
            shelf.batteries.push(battery);
        }
        Ok(shelf)
    }

    /// One repair: a part of the shelf, or a bought one; some turn out not to be possible.
    async fn repair_one(&self, id: DeviceId, shelf: &mut Shelf, is_hopeless: bool) -> Outcome<()> {
        if is_hopeless {
            let note = "The board is corroded under the keyboard";
            return self.give_up(id, note).await;
        }
        let is_battery = store::is_battery_weak(&self.app.store, &id).await?;
        let part = if is_battery {
            shelf.batteries.pop()
        } else {
            shelf.keyboards.pop()
        };
        let part = match part {
            Some(part) => part,
            None if is_battery => self.take(None, "battery", "60 Wh, new").await?,
            None => self.take(None, "keyboard", "AZERTY, new").await?,
        };
        self.fit(&id, part, WorkKind::Repair, "Exchanged; works")
            .await
    }

    /// Fits a part, ends the order, and tests again: what was tested is not what stands there.
    async fn fit(&self, device: &DeviceId, part: Uuid, kind: WorkKind, note: &str) -> Outcome<()> {
        let input = FitPart {
            part,
            device: device.clone(),
        };
        fit_part(self.app, self.technician, input).await?;
        self.done(device, kind, note).await?;
        let is_battery = store::is_battery_weak(&self.app.store, device).await?;
        let input = Assess {
            devices: vec![device.clone()],
            rest_passed: true,
            battery_percent: is_battery.then_some(100.0),
            ..Assess::default()
        };
        assess(self.app, self.technician, input).await.map(|_| ())
    }

    /// Laptops with room for more memory: of those that are finished while there is some on the shelf, and one to come.
    async fn upgrade(
        &self,
        all: &[device::Model],
        finished: usize,
        shelf: &mut Shelf,
    ) -> Outcome<()> {
        let fits = |d: &device::Model| is_routed(d, "reuse") && category(d) == Category::Laptop;
        let (done, to_come) = all.split_at(finished.min(all.len()));
        let note = "8 GB more, for a project that edits films";
        let mut next = of(to_come, fits);
        next.truncate(1);
        self.order(next, WorkKind::Upgrade, note).await?;
        for id in of(done, fits).into_iter().take(2) {
            let Some(part) = shelf.memory.pop() else {
                break;
            };
            self.order(vec![id.clone()], WorkKind::Upgrade, note)
                .await?;
            self.fit(&id, part, WorkKind::Upgrade, "16 GB now").await?;
        }
        Ok(())
    }
}
