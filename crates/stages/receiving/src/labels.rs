//! Labels of devices: our id for eyes, scanner and phone, on a roll of 62 by 29 mm or on sheets.

use crate::{access, store};
use gapless_journey::{
    DeviceId, DonationId, Refusal, RefusalKind, entry::Subject, receiving::ReceivingEvent,
};
use gapless_papers::document::device_label::{DeviceLabel, Stock, device_labels};
use gapless_printing::set;
use gapless_store::{
    entities::device,
    journal::{self, Draft},
};
use gapless_web::{
    App, Failure, Lang,
    access::{Act, Actor},
};
use uuid::Uuid;

/// Labels in one print.
const LABELS_MAX: usize = 500;

/// The labels of these devices as a PDF.
pub async fn of_devices(
    app: &App,
    actor: &Actor,
    lang: Lang,
    devices: &[String],
    stock: Stock,
) -> Result<Vec<u8>, Failure> {
    actor.permit(Act::ReceivingPrint)?;
    if devices.is_empty() || devices.len() > LABELS_MAX {
        return Err(Refusal::new("receiving-nothing-to-print")
            .kind(RefusalKind::Invalid)
            .into());
    }
    let mut found = store::devices(&app.store.read, devices).await?;
    let rows: Vec<device::Model> = devices.iter().filter_map(|id| found.remove(id)).collect();
    let donations: Vec<Uuid> = rows.iter().map(|row| row.donation_id).collect();
    let donations = store::donations(&app.store.read, &donations).await?;
    let own = |row: &device::Model| {
        donations
            .iter()
            .any(|d| d.id == row.donation_id && access::sees(actor, d))
    };
    if rows.is_empty() || !rows.iter().all(own) {
        return Err(Failure::not_found());
    }
    print(app, lang, rows, stock).await
}

/// The labels of all devices that a session checked in.
pub async fn of_session(
    app: &App,
    actor: &Actor,
    lang: Lang,
    session: Uuid,
    stock: Stock,
) -> Result<Vec<u8>, Failure> {
    actor.permit(Act::ReceivingPrint)?;
    let session = access::session(app, actor, session).await?;
    let rows = store::devices_of_session(&app.store.read, session.id).await?;
    if rows.is_empty() {
        return Err(Refusal::new("receiving-nothing-to-print")
            .kind(RefusalKind::Invalid)
            .into());
    }
    print(app, lang, rows, stock).await
}

/// Writes down that a label was printed again: the old one came off or cannot be read.
pub async fn replace(app: &App, actor: &Actor, device: &str) -> Result<(), Failure> {
    actor.permit(Act::ReceivingPrint)?;
    app.store
        .write(|tx| async move {
            let not_found = gapless_store::Failure::not_found;
            let found = store::devices(&*tx, &[device.to_owned()]).await?;
            let found = found.get(device).ok_or_else(not_found)?;
            let donation = store::donation(&*tx, found.donation_id).await?;
            if donation.is_none_or(|d| !access::sees(actor, &d)) {
                return Err(not_found());
            }
            let id = DeviceId::parse(device).ok_or_else(not_found)?;
            let subject = Subject::donation(DonationId(found.donation_id)).device(id);
            let draft = Draft::new(subject, ReceivingEvent::LabelReplaced);
            journal::append(&tx, &actor.author(), vec![draft]).await?;
            Ok(())
        })
        .await?;
    Ok(())
}

async fn print(
    app: &App,
    lang: Lang,
    rows: Vec<device::Model>,
    stock: Stock,
) -> Result<Vec<u8>, Failure> {
    let labels: Vec<DeviceLabel> = rows
        .into_iter()
        .map(|row| DeviceLabel {
            url: app.url(&format!("/d/{}", row.id)),
            device_id: row.id,
            maker: row.manufacturer.unwrap_or_default(),
            model: row.model.unwrap_or_default(),
            asset_tag: row.asset_tag,
            serial: row.serial_number,
        })
        .collect();
    set(app, lang, move |frame| device_labels(&labels, stock, frame)).await
}
