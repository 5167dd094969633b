//! A donation with something at every stage of the bench, through the journal: what tests ask for and must not see.

use gapless_journey::{
    Category, DeviceId, DiscrepancyId, DonationId, HandOverId, LineId, MediumId, OrganisationId,
    UnitId,
    collection::{CollectionEvent, Leg, UnitKind},
    entry::{Author, Subject},
    offer::{OfferEvent, Side},
    receiving::{DiscrepancyKind, ReceivingEvent},
    sanitization::{MediumKind, SanitizationEvent},
};
use gapless_store::entities::{donation, line, manifest};
use gapless_store::journal::{self, DeviceFacts, Draft};
use gapless_store::{Failure, Store, Tx, millis, now};
use gapless_web::testing::Party;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};
use uuid::Uuid;

/// Keys of what was seeded.
pub struct Seeded {
    /// The donation.
    pub donation: DonationId,
    /// Its lines; the first was received.
    pub lines: Vec<LineId>,
    /// Its unit.
    pub unit: UnitId,
    /// Its manifest.
    pub manifest: Uuid,
    /// A matched device with an open medium, and an unexpected one.
    pub devices: [DeviceId; 2],
    /// The medium.
    pub medium: MediumId,
    /// The unexpected device's discrepancy.
    pub discrepancy: DiscrepancyId,
}

/// Who writes the events.
pub fn author(organisation: OrganisationId) -> Author {
    Author {
        person: None,
        organisation: Some(organisation),
        name: "Ana Maes".to_owned(),
    }
}

/// A draft of a donation with `lines` lines, agreed by both sides.
pub async fn agreed(store: &Store, donor: &Party, refurbisher: &Party, lines: usize) -> Seeded {
    let random = u32::from_be_bytes(Uuid::new_v4().as_bytes()[..4].try_into().unwrap());
    let seeded = Seeded {
        donation: DonationId::new(),
        lines: (0..lines).map(|_| LineId::new()).collect(),
        unit: UnitId::new(),
        manifest: Uuid::now_v7(),
        devices: [
            DeviceId::from_random(random),
            DeviceId::from_random(random.wrapping_add(1)),
        ],
        medium: MediumId::new(),
        discrepancy: DiscrepancyId::new(),
    };
    let (keys, by) = (&seeded, author(donor.id));
    let (donor, refurbisher, by) = (donor.id, refurbisher.id, &by);
    let work = |tx: Tx| async move {
        rows(&tx, keys, donor, refurbisher).await?;
        let whole = Subject::donation(keys.donation);
        let agree = |side| Draft::new(whole.clone(), OfferEvent::ListAgreed { side });
        let sent = Draft::new(whole.clone(), OfferEvent::ListSent);
        let steps = vec![sent, agree(Side::Donor), agree(Side::Programme)];
        journal::append(&tx, by, steps).await?;
        Ok(())
    };
    store.write(work).await.unwrap();
    seeded
}

/// The same donation brought to the bench.
pub async fn received(store: &Store, donor: &Party, refurbisher: &Party) -> Seeded {
    let seeded = agreed(store, donor, refurbisher, 3).await;
    let packed = Subject::donation(seeded.donation).unit(seeded.unit);
    let number = seeded.unit.0.simple().to_string();
    let opened = CollectionEvent::UnitOpened {
        number,
        unit_kind: UnitKind::Box,
    };
    let line = packed.clone().line(seeded.lines[0]);
    let handed = CollectionEvent::CustodyHandedOver {
        hand_over: HandOverId::new(),
        from: donor.id,
        to: refurbisher.id,
        leg: Leg::ToRefurbisher,
    };
    let steps = vec![
        Draft::new(packed.clone(), opened),
        Draft::new(line, CollectionEvent::UnitPacked),
        Draft::new(
            packed.clone(),
            CollectionEvent::UnitClosed {
                weight_g: Some(9_000),
            },
        ),
        Draft::new(packed, handed),
    ];
    append(store, donor, steps).await.unwrap();
    let [first, second] = &seeded.devices;
    let medium = Subject::donation(seeded.donation)
        .device(first.clone())
        .medium(seeded.medium);
    let found = SanitizationEvent::MediumFound {
        medium_kind: MediumKind::Hdd,
        serial: None,
    };
    let raised = ReceivingEvent::DiscrepancyRaised {
        discrepancy: seeded.discrepancy,
        discrepancy_kind: DiscrepancyKind::Unexpected,
    };
    let unexpected = Subject::donation(seeded.donation).device(second.clone());
    let steps = vec![
        check_in(&seeded, donor.id, first, Some(seeded.lines[0])),
        check_in(&seeded, donor.id, second, None),
        Draft::new(unexpected, raised),
        Draft::new(medium, found),
    ];
    append(store, refurbisher, steps).await.unwrap();
    seeded
}

/// The check-in of one device.
pub fn check_in(
    seeded: &Seeded,
    donor: OrganisationId,
    device: &DeviceId,
    line: Option<LineId>,
) -> Draft {
    let event = ReceivingEvent::DeviceCheckedIn {
        line,
        category: Category::Laptop,
        weight_g: None,
    };
    let subject = Subject::donation(seeded.donation).device(device.clone());
    Draft::new(subject, event).describing(DeviceFacts {
        donor: donor.0,
        manufacturer: Some("Framboise".to_owned()),
        model: Some("Book 14".to_owned()),
        serial_number: Some(format!("SN-{device}")),
        asset_tag: Some(format!("TAG {device}")),
        ..DeviceFacts::default()
    })
}

/// Appends events for a party.
pub async fn append(store: &Store, by: &Party, drafts: Vec<Draft>) -> Result<(), Failure> {
    let (by, drafts) = (&author(by.id), &drafts);
    let work = |tx: Tx| async move { journal::append(&tx, by, drafts.clone()).await.map(|_| ()) };
    store.write(work).await
}

async fn rows(
    tx: &Tx,
    seeded: &Seeded,
    donor: OrganisationId,
    refurbisher: OrganisationId,
) -> Result<(), Failure> {
    let at = millis(now());
    donation::ActiveModel {
        id: Set(seeded.donation.0),
        number: Set(format!("26-{}", seeded.donation.0.simple())),
        donor_id: Set(donor.0),
        refurbisher_id: Set(Some(refurbisher.0)),
        title: Set("Spring".to_owned()),
        status: Set("draft".to_owned()),
        agreed_by_donor: Set(false),
        agreed_by_programme: Set(false),
        created_at: Set(at),
        version: Set(1),
        ..Default::default()
    }
    .insert(&**tx)
    .await?;
    let n = i64::try_from(seeded.lines.len()).unwrap_or(0);
    manifest::ActiveModel {
        id: Set(seeded.manifest),
        donation_id: Set(seeded.donation.0),
        sha256: Set("0".repeat(64)),
        file_name: Set("list.csv".to_owned()),
        media_type: Set("text/csv".to_owned()),
        bytes: Set(1),
        rows_read: Set(n),
        lines: Set(n),
        skipped: Set(0),
        reading: Set("{}".to_owned()),
        mapping: Set("{}".to_owned()),
        uploaded_by: Set(None),
        uploaded_at: Set(at),
    }
    .insert(&**tx)
    .await?;
    for (n, id) in seeded.lines.iter().enumerate() {
        line::ActiveModel {
            id: Set(id.0),
            donation_id: Set(seeded.donation.0),
            manifest_id: Set(Some(seeded.manifest)),
            row_number: Set(i64::try_from(n).unwrap_or(0) + 2),
            ordinal: Set(0),
            category: Set("laptop".to_owned()),
            weight_g: Set(2_000),
            reported_broken: Set(false),
            claim: Set("{}".to_owned()),
            verdict: Set("accepted".to_owned()),
            verdict_claimed: Set("accepted".to_owned()),
            reasons: Set("[]".to_owned()),
            preparation: Set("[]".to_owned()),
            duplicate: Set(false),
            status: Set("offered".to_owned()),
            version: Set(1),
            ..Default::default()
        }
        .insert(&**tx)
        .await?;
    }
    Ok(())
}
