//! Takes a certificate back, with the reason, and issues a new one for the same media where that is asked for.
//! A certificate is never edited, and its number is never used again (rule 5).

use crate::issue_certificates::{Replacing, Shared, for_devices};
use crate::letters::Letters;
use crate::store::certificates;
use crate::store::entities::certificate::Model;
use crate::store::runs::RunKind;
use crate::{make, sight};
use gapless_journey::{
    CertificateId, DeviceId, DonationId, MediumId, Refusal, RefusalKind,
    entry::Subject,
    reporting::{CertificateKind, ReportingEvent},
};
use gapless_store::journal::{self, Draft};
use gapless_store::{Failure as StoreFailure, Tx};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure, Outcome};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Characters of a reason.
const REASON_CHARS_MAX: usize = 1_000;

/// Which certificate, and why.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
pub struct VoidCertificate {
    /// Its number or key.
    #[serde(default)]
    pub certificate: String,
    /// Why it is void; it stands on the paper.
    pub reason: String,
    /// Issue a new one for the same media at once.
    #[serde(default)]
    pub reissue: bool,
}

/// What was done.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct VoidedCertificate {
    /// `gapless.certificate-voided/1`.
    pub schema: &'static str,
    /// The number that is void.
    pub number: String,
    /// The number that stands for it now.
    pub replaced_by: Option<String>,
}

/// A certificate that the actor sees, with its donation.
pub async fn find(app: &App, actor: &Actor, act: Act, key: &str) -> Outcome<(Model, sight::Sight)> {
    actor.permit(act)?;
    let found = certificates::find(&app.store.read, key).await?;
    let row = found.ok_or_else(Failure::not_found)?;
    let sight = sight::donation(&app.store, actor, act, &row.donation_id.to_string()).await?;
    if sight.office.is_some() && sight.office != row.office_id {
        return Err(Failure::not_found());
    }
    Ok((row, sight))
}

/// Voids, and reissues where that is asked for: both or neither.
pub async fn void(app: &App, actor: &Actor, input: VoidCertificate) -> Outcome<VoidedCertificate> {
    let (row, sight) = find(app, actor, Act::CertificateVoid, &input.certificate).await?;
    let donation = &sight.whole()?;
    let why = input.reason.trim();
    if why.is_empty() || why.chars().count() > REASON_CHARS_MAX {
        let refusal = Refusal::new("void-reason-missing").kind(RefusalKind::Invalid);
        return Err(refusal.with("n", REASON_CHARS_MAX).into());
    }
    let shared = &Shared::read(app, actor, donation).await?;
    let letters = &Letters::after_report(app, donation).await?;
    let (row, reissue) = (&row, input.reissue);
    let work = |tx: Tx| async move {
        if !certificates::void(&tx, row.id, &shared.author.name, why, app.now_ms()).await? {
            return Err(Refusal::new("certificate-void")
                .with("number", &row.number)
                .into());
        }
        let media = certificates::media_of(&*tx, row.id).await?;
        let drafts = events(row, &media, why)?;
        journal::append(&tx, &shared.author, drafts).await?;
        let new = if reissue {
            Some(reissued(&tx, shared, row, &media).await?)
        } else {
            None
        };
        if let Some(letters) = letters {
            letters
                .certificate_voided(&tx, &row.number, why, new.as_deref())
                .await?;
        }
        Ok(new)
    };
    let replaced_by = app.store.write(work).await?;
    make::start(app, actor, donation, RunKind::Certificates, None).await?;
    Ok(VoidedCertificate {
        schema: "gapless.certificate-voided/1",
        number: row.number.clone(),
        replaced_by,
    })
}

/// Issues a certificate for the same media in its place; answers its number.
async fn reissued(
    tx: &Tx,
    shared: &Shared<'_>,
    row: &Model,
    media: &[Uuid],
) -> Result<String, StoreFailure> {
    let kind = CertificateKind::parse(&row.kind)
        .ok_or_else(|| StoreFailure::corrupt("certificate.kind", &row.kind))?;
    let replacing = Replacing {
        number: &row.number,
        kind,
        media,
    };
    let device = [row.device_id.clone()];
    let done = for_devices(tx, shared, &device, Some(&replacing)).await?;
    if let Some((_, refusal)) = done.refused.into_iter().next() {
        return Err(refusal.into());
    }
    let Some(new) = done.rows.into_iter().next() else {
        return Err(Refusal::new("certificates-none").into());
    };
    certificates::replaced(tx, row.id, &new.number).await?;
    Ok(new.number)
}

fn events(row: &Model, media: &[Uuid], why: &str) -> Result<Vec<Draft>, StoreFailure> {
    let id = DeviceId::parse(&row.device_id);
    let id = id.ok_or_else(|| StoreFailure::corrupt("certificate.device_id", &row.device_id))?;
    let subject = Subject::donation(DonationId(row.donation_id)).device(id);
    let event = ReportingEvent::CertificateVoided {
        certificate: CertificateId(row.id),
        why: why.to_owned(),
    };
    if media.is_empty() {
        return Ok(vec![Draft::new(subject, event)]);
    }
    let about =
        |medium: &Uuid| Draft::new(subject.clone().medium(MediumId(*medium)), event.clone());
    Ok(media.iter().map(about).collect())
}
