//! The example programme: three invented donors, four months, about eight hundred devices at all stages, loaded through the
//! same actions that people use. Its months end in the week in which it is loaded (`calendar.rs`). What must never live
//! here: a row written past an action; a fixed date.

mod allocation;
mod applicants;
mod bench;
mod calendar;
mod earlier;
mod goods;
mod inventory;
pub mod people;
mod projects;
mod recycling;
mod repairs;
mod road;
mod shipping;
mod store;
#[cfg(test)]
mod tests;

use bench::Progress;
use calendar::Calendar;
use gapless_journey::Role;
use gapless_reporting::{
    issue_certificates::{self, IssueCertificates},
    issue_report::{self, IssueReport},
};
use gapless_web::{App, Failure, Outcome};
use goods::Shape;
use people::Party;
use road::Cast;
use uuid::Uuid;

/// Offices as Meridiaan's lists name them.
const MERIDIAAN: &[&str] = &["Brussels", "Utrecht", "Lyon", "London", "Köln"];

/// True when nobody was entered yet.
pub async fn is_empty(app: &App) -> Outcome<bool> {
    store::is_empty(&app.store).await
}

/// All donations with their donors, oldest first.
pub async fn donations(
    app: &App,
) -> Outcome<
    Vec<(
        gapless_store::entities::donation::Model,
        gapless_store::entities::organisation::Model,
    )>,
> {
    store::donations(&app.store).await
}

/// The last donation of the example programme whose report was issued; `None` where it is not loaded. Its number carries the
/// year in which it was offered, which follows from the day of the load.
pub async fn finished(app: &App) -> Outcome<Option<gapless_store::entities::donation::Model>> {
    let all = donations(app).await?.into_iter();
    Ok(all
        .map(|(donation, _)| donation)
        .rfind(|donation| donation.finished_at.is_some()))
}

/// Loads the example programme into an empty installation.
pub async fn load(app: &App) -> Outcome<()> {
    let days = Calendar::of(gapless_store::now())?;
    let loaded = live(app, days).await;
    gapless_store::travel_home();
    loaded
}

async fn live(app: &App, days: Calendar) -> Outcome<()> {
    days.go(-575, "08:00")?;
    let parties = people::enter(app).await?;
    let [
        programme,
        meridiaan,
        hansekontor,
        lumen,
        refurbisher,
        carrier,
        partner,
        abroad,
        recycler,
        recycler_abroad,
    ] = parties.as_slice()
    else {
        return Err(Failure::fault(
            "the example programme has ten organisations",
        ));
    };
    let cast = |donor| Cast {
        programme,
        donor,
        refurbisher,
        carrier,
        days,
    };
    earlier::live(app, &cast(hansekontor), abroad).await?;
    reported(app, &cast(meridiaan)).await?;
    at_the_bench(app, &cast(meridiaan)).await?;
    being_received(app, &cast(hansekontor)).await?;
    being_packed(app, &cast(meridiaan)).await?;
    // In its own city a service partner fetches what the carrier fetches elsewhere.
    let by_partner = Cast {
        carrier: partner,
        ..cast(hansekontor)
    };
    on_the_road(app, &by_partner).await?;
    offered(app, &cast(lumen), meridiaan).await?;
    projects::apply(app, &cast(meridiaan)).await?;
    allocation::share(app, &cast(meridiaan)).await?;
    shipping::send(app, &cast(meridiaan), abroad).await?;
    let own = &cast(meridiaan);
    recycling::recycle(app, own, abroad, recycler, recycler_abroad).await?;
    gapless_store::travel_home();
    // Mail and papers that these months caused.
    while crate::jobs::once(app).await? {}
    Ok(())
}

/// A donation whose report was issued.
async fn reported(app: &App, cast: &Cast<'_>) -> Outcome<()> {
    cast.days.go(-112, "09:10")?;
    let items = goods::items("MER", 184, 0, MERIDIAAN);
    let title = "Laptop renewal, first wave";
    let id = road::offer(app, cast, title, Shape::EnglishWorkbook, &items, true).await?;
    cast.days.go(-109, "14:00")?;
    road::agree(app, cast, id).await?;
    cast.days.go(-96, "10:00")?;
    road::pack(app, cast, id, 1.0).await?;
    cast.days.go(-89, "11:00")?;
    road::to_hub(app, cast, id).await?;
    road::book(app, cast, id, cast.days.day(-82)?).await?;
    cast.days.go(-82, "09:40")?;
    road::pick_up(app, cast, id).await?;
    cast.days.go(-82, "13:15")?;
    road::deliver(app, cast, id).await?;
    cast.days.go(-81, "08:05")?;
    let strangers = [
        ("PF0ZK3M8", "laptop", "Lenovo", "ThinkPad X260"),
        ("CNK7210LQ4", "monitor", "HP", "E232"),
    ];
    let session = road::receive(app, cast, id, 0.975, &strangers).await?;
    cast.days.go(-80, "16:30")?;
    road::close(app, cast, id, session).await?;
    cast.days.go(-75, "10:00")?;
    road::decide(app, cast, id).await?;
    cast.days.go(-69, "15:00")?;
    let all = Progress {
        erased: 100,
        tested: 100,
        finished: 100,
    };
    bench::bench(app, cast, id, all).await?;
    cast.days.go(-62, "10:30")?;
    repairs::repair(app, cast, id, all).await?;
    cast.days.go(-46, "09:30")?;
    certificates_and_report(app, cast, id).await
}

async fn certificates_and_report(app: &App, cast: &Cast<'_>, id: Uuid) -> Outcome<()> {
    let coordinator = cast.programme.actor(Role::Coordinator)?;
    let input = IssueCertificates {
        donation: id.to_string(),
        devices: Vec::new(),
    };
    issue_certificates::issue(app, coordinator, input).await?;
    let input = IssueReport {
        donation: id.to_string(),
        why: None,
    };
    issue_report::issue(app, coordinator, input).await?;
    Ok(())
}

/// A donation in the middle of its work, with drives that failed, and repairs done and under way.
async fn at_the_bench(app: &App, cast: &Cast<'_>) -> Outcome<()> {
    cast.days.go(-56, "08:40")?;
    let items = goods::items("MER", 248, 184, MERIDIAAN);
    let title = "Kantoorvernieuwing najaar";
    let id = road::offer(app, cast, title, Shape::DutchSemicolons, &items, true).await?;
    cast.days.go(-53, "10:00")?;
    road::agree(app, cast, id).await?;
    cast.days.go(-42, "10:00")?;
    road::pack(app, cast, id, 1.0).await?;
    cast.days.go(-35, "11:00")?;
    road::to_hub(app, cast, id).await?;
    road::book(app, cast, id, cast.days.day(-27)?).await?;
    cast.days.go(-27, "09:55")?;
    road::pick_up(app, cast, id).await?;
    cast.days.go(-27, "14:05")?;
    road::deliver(app, cast, id).await?;
    cast.days.go(-26, "08:00")?;
    let strangers = [("8CC9190PFT", "desktop", "HP", "EliteDesk 705 G4")];
    let session = road::receive(app, cast, id, 0.985, &strangers).await?;
    cast.days.go(-25, "16:45")?;
    road::close(app, cast, id, session).await?;
    cast.days.go(-11, "15:00")?;
    let part = Progress {
        erased: 82,
        tested: 58,
        finished: 41,
    };
    bench::bench(app, cast, id, part).await?;
    cast.days.go(-6, "10:15")?;
    repairs::repair(app, cast, id, part).await
}

/// A donation at the dock.
async fn being_received(app: &App, cast: &Cast<'_>) -> Outcome<()> {
    cast.days.go(-40, "07:50")?;
    let items = goods::items("HK", 162, 40, &["Hamburg"]);
    let title = "Altgeräte Hafenkontor";
    let id = road::offer(app, cast, title, Shape::GermanWindows, &items, true).await?;
    cast.days.go(-34, "10:00")?;
    road::agree(app, cast, id).await?;
    cast.days.go(-20, "10:00")?;
    road::pack(app, cast, id, 1.0).await?;
    road::book(app, cast, id, cast.days.day(-5)?).await?;
    cast.days.go(-5, "10:20")?;
    road::pick_up(app, cast, id).await?;
    cast.days.go(-4, "15:10")?;
    road::deliver(app, cast, id).await?;
    cast.days.go(-3, "08:10")?;
    road::receive(
        app,
        cast,
        id,
        0.63,
        &[("F2LX90QPN7", "phone", "Apple", "iPhone XR")],
    )
    .await?;
    let part = Progress {
        erased: 24,
        tested: 9,
        finished: 0,
    };
    bench::bench(app, cast, id, part).await
}

/// A donation that its offices are packing.
async fn being_packed(app: &App, cast: &Cast<'_>) -> Outcome<()> {
    cast.days.go(-18, "09:00")?;
    let items = goods::items("MER", 96, 432, &["Lyon", "Brussels"]);
    let title = "Remplacement Lyon et Bruxelles";
    let id = road::offer(app, cast, title, Shape::FrenchTabs, &items, true).await?;
    cast.days.go(-14, "13:30")?;
    road::agree(app, cast, id).await?;
    cast.days.go(-6, "10:00")?;
    road::pack(app, cast, id, 0.6).await?;
    road::book(app, cast, id, cast.days.day(8)?).await
}

/// A donation with who fetched it.
async fn on_the_road(app: &App, cast: &Cast<'_>) -> Outcome<()> {
    cast.days.go(-21, "09:00")?;
    let items = goods::items("HK", 58, 210, &["Hamburg"]);
    let title = "Filiale Altona";
    let id = road::offer(app, cast, title, Shape::GermanWindows, &items, true).await?;
    cast.days.go(-17, "10:00")?;
    road::agree(app, cast, id).await?;
    cast.days.go(-10, "10:00")?;
    road::pack(app, cast, id, 1.0).await?;
    road::book(app, cast, id, cast.days.day(-2)?).await?;
    cast.days.go(-2, "09:25")?;
    road::pick_up(app, cast, id).await
}

/// Offers: one that waits for the programme's word, one that its donor is still preparing.
async fn offered(app: &App, cast: &Cast<'_>, meridiaan: &Party) -> Outcome<()> {
    cast.days.go(-4, "10:00")?;
    let items = goods::items("LUM", 64, 12, &["Nantes"]);
    let title = "Parc 2019";
    let id = road::offer(app, cast, title, Shape::FrenchTabs, &items, false).await?;
    let manager = cast.donor.actor(Role::DonorManager)?;
    gapless_offer::send(app, manager, gapless_journey::DonationId(id)).await?;
    cast.days.go(-2, "16:00")?;
    let mut items = goods::items("MER", 38, 640, MERIDIAAN);
    // One row was typed twice, under two tags.
    if let [.., copied, last] = items.as_mut_slice() {
        last.model = copied.model;
        last.serial.clone_from(&copied.serial);
    }
    let own = Cast {
        donor: meridiaan,
        ..*cast
    };
    road::offer(
        app,
        &own,
        "Meeting rooms",
        Shape::EnglishWorkbook,
        &items,
        false,
    )
    .await?;
    Ok(())
}
