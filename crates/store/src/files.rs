//! Files by their SHA-256: a put is idempotent, what came is kept as it came.

use crate::{Failure, Settings, Tx, connect, entities::file, millis, now};
use gapless_journey::PersonId;
use object_store::{
    ObjectStore, ObjectStoreExt, PutPayload, aws::AmazonS3Builder, local::LocalFileSystem,
    path::Path, prefix::PrefixStore,
};
use sea_orm::{ActiveValue::Set, EntityTrait, sea_query::OnConflict};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// The files of an installation. Cheap to clone.
#[derive(Clone)]
pub struct Files(Arc<dyn ObjectStore>);

impl Files {
    /// A folder of the data directory, or a bucket.
    pub(crate) fn open(settings: &Settings) -> Result<Self, Failure> {
        let Some(url) = &settings.files else {
            let folder = settings.data.join("files");
            connect::folder(&folder).map_err(|e| Failure::Fault(Box::new(e)))?;
            return Ok(Self(Arc::new(LocalFileSystem::new_with_prefix(folder)?)));
        };
        let Some(rest) = url.strip_prefix("s3://") else {
            return Err(Failure::Fault(
                format!("files: {url:?} does not begin with s3://").into(),
            ));
        };
        let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
        let s3 = AmazonS3Builder::from_env()
            .with_bucket_name(bucket)
            .build()?;
        Ok(Self(if prefix.is_empty() {
            Arc::new(s3)
        } else {
            Arc::new(PrefixStore::new(s3, prefix))
        }))
    }

    /// Keeps the bytes; answers their SHA-256, hexadecimal.
    pub async fn put(&self, bytes: Vec<u8>) -> Result<String, Failure> {
        let hash = sha256(&bytes);
        let path = path(&hash);
        if self.0.head(&path).await.is_err() {
            self.0.put(&path, PutPayload::from(bytes)).await?;
        }
        Ok(hash)
    }

    /// The bytes behind a hash.
    pub async fn get(&self, hash: &str) -> Result<Vec<u8>, Failure> {
        match self.0.get(&path(hash)).await {
            Ok(found) => Ok(found.bytes().await?.to_vec()),
            Err(object_store::Error::NotFound { .. }) => Err(Failure::not_found()),
            Err(error) => Err(error.into()),
        }
    }
}

/// Hexadecimal SHA-256.
pub fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// Two levels of folders, so that none holds millions of names.
fn path(hash: &str) -> Path {
    Path::from(format!("{}/{hash}", hash.get(..2).unwrap_or("00")))
}

/// Writes down that a file is kept, under which name it came and who sent it. The same bytes twice are one file.
pub async fn register(
    tx: &Tx,
    hash: &str,
    name: &str,
    media_type: &str,
    bytes: usize,
    by: Option<PersonId>,
) -> Result<(), Failure> {
    let row = file::ActiveModel {
        sha256: Set(hash.to_owned()),
        name: Set(name.to_owned()),
        media_type: Set(media_type.to_owned()),
        bytes: Set(i64::try_from(bytes).unwrap_or(i64::MAX)),
        uploaded_by: Set(by.map(|p| p.0)),
        uploaded_at: Set(millis(now())),
    };
    file::Entity::insert(row)
        .on_conflict(
            OnConflict::column(file::Column::Sha256)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}
