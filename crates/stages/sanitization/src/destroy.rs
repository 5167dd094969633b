//! Record that media were destroyed, with what is left, by which machine, before whom, and who takes the remains.

use crate::fields::{Core, RecordFields, Source};
use crate::rules;
use crate::store;
use crate::targets::targets;
use gapless_journey::sanitization::{
    MediumKind, Method, SanitizationEvent, SanitizationResult, Technique, Verification,
};
use gapless_journey::{DeviceId, Refusal, RefusalKind, SanitizationId};
use gapless_store::{files, from_millis, journal};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure, bench};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// The largest photo that is kept.
const PHOTO_BYTES_MAX: usize = 15 * 1024 * 1024;

/// What was destroyed.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Destroy {
    /// The media.
    #[serde(default, rename = "medium")]
    pub media: Vec<Uuid>,
    /// Devices: all their open media.
    #[serde(default, rename = "id")]
    #[schema(value_type = Vec<String>)]
    pub devices: Vec<DeviceId>,
    /// What a device holds that has no medium entered yet.
    #[schema(value_type = Option<String>)]
    pub new_kind: Option<MediumKind>,
    /// How.
    #[schema(value_type = String)]
    pub technique: Technique,
    /// Everything else that is known.
    #[serde(default)]
    pub fields: RecordFields,
}

/// A photo, as it came.
#[derive(Debug, Clone)]
pub struct Photo {
    /// Name of the file.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Records it for all of them in one transaction; answers how many media.
pub async fn destroy(
    app: &App,
    actor: &Actor,
    input: Destroy,
    photo: Option<Photo>,
) -> Result<usize, Failure> {
    actor.permit(Act::SanitizationRecord)?;
    input.fields.check()?;
    let times = input.fields.times(&app.settings.time_zone)?;
    if times
        .1
        .is_some_and(|at| at > app.now_ms() + rules::CLOCK_AHEAD_MS)
    {
        return Err(Refusal::new("time-ahead").kind(RefusalKind::Invalid).into());
    }
    let kept = match photo {
        Some(photo) => Some(keep(app, photo).await?),
        None => None,
    };
    let account = store::account(&app.store.read, actor).await?;
    let source = &Source {
        evidence: kept.iter().map(|(hash, ..)| hash.clone()).collect(),
        photo: kept.as_ref().map(|(hash, ..)| hash.clone()),
        ..Source::of("typed", actor, account, app.now_ms())
    };
    let core = Core {
        method: Method::Destroy,
        technique: input.technique,
        verification: Verification::None,
        result: SanitizationResult::Destroyed,
    };
    let (input, kept) = (&input, &kept);
    let done = app.store.write(|tx| async move {
        if let Some((hash, name, kind, bytes)) = kept {
            files::register(&tx, hash, name, kind, *bytes, actor.person).await?;
        }
        let mut all = targets(&tx, actor, &input.media, &input.devices, input.new_kind).await?;
        let mut drafts = std::mem::take(&mut all.found);
        let mut rows = Vec::with_capacity(all.all.len());
        for target in &all.all {
            rules::level(core.method, core.technique, target.kind)?;
            let id = SanitizationId::new();
            let event = SanitizationEvent::MediumDestroyed {
                sanitization: id,
                technique: input.technique,
            };
            let mut draft = bench::medium_draft(&target.device, target.medium, event)?;
            draft.evidence.clone_from(&source.evidence);
            draft.occurred_at = times.1.map(from_millis);
            drafts.push(draft);
            rows.push(
                input
                    .fields
                    .row(id.0, &target.device, target.medium, core, times, source),
            );
        }
        journal::append(&tx, &actor.author(), drafts).await?;
        let n = rows.len();
        store::add_records(&tx, rows).await?;
        Ok(n)
    });
    Ok(done.await?)
}

/// Keeps a photo: hash, name, type, size. Its type is found from its content.
async fn keep(app: &App, photo: Photo) -> Result<(String, String, &'static str, usize), Failure> {
    let wrong = |code| Failure::from(Refusal::new(code).kind(RefusalKind::Invalid));
    let kind = match photo.bytes.as_slice() {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, b'P', b'N', b'G', ..] => "image/png",
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => "image/webp",
        _ => return Err(wrong("photo-wrong-type")),
    };
    let n = photo.bytes.len();
    if n > PHOTO_BYTES_MAX {
        return Err(wrong("photo-too-large"));
    }
    let hash = app.store.files.put(photo.bytes).await?;
    Ok((hash, photo.name, kind, n))
}
