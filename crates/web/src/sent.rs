//! What a form sent, with or without files, read once: fields that repeat are lists, blank ones are absent.
//! An action's input is read from it by the same `Deserialize` that reads JSON.

use crate::failure::{Failure, Outcome};
use axum::body::Bytes;
use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use gapless_journey::{Refusal, RefusalKind};
use serde::de::value::{Error as ValueError, MapDeserializer, SeqDeserializer};
use serde::de::{DeserializeOwned, Deserializer, Error as _, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

/// Fields of one form; a selection of 500 rows fits many times.
const FIELDS_MAX: usize = 5_000;

/// A file of a form.
#[derive(Debug, Clone)]
pub struct SentFile {
    /// The field it came in.
    pub field: String,
    /// Its name on the sender's machine.
    pub name: String,
    /// Its type, as the sender says.
    pub media_type: String,
    /// What it holds.
    pub bytes: Bytes,
}

/// A file that an action takes, from a form or from whoever else calls it.
#[derive(Debug, Clone)]
pub struct Upload {
    /// Its name on the sender's machine.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl Upload {
    /// Refuses an upload without a file (`file-missing`) and one of more than `limit` files (`files-too-many`).
    pub fn check(uploads: &[Self], limit: usize) -> Outcome<()> {
        if uploads.is_empty() {
            return Err(Refusal::new("file-missing")
                .kind(RefusalKind::Invalid)
                .into());
        }
        if uploads.len() > limit {
            return Err(Refusal::new("files-too-many")
                .kind(RefusalKind::TooLarge)
                .with("n", limit)
                .into());
        }
        Ok(())
    }
}

/// What a form sent.
#[derive(Debug, Clone, Default)]
pub struct Sent {
    fields: Vec<(String, String)>,
    files: Vec<SentFile>,
}

impl Sent {
    /// The first value of a field, without blanks around it; `None` when it is blank or absent.
    pub fn text(&self, name: &str) -> Option<&str> {
        let mut values = self.fields.iter().filter(|(field, _)| field == name);
        values
            .next()
            .map(|(_, value)| value.trim())
            .filter(|value| !value.is_empty())
    }

    /// Every value of a field that repeats.
    pub fn all(&self, name: &str) -> Vec<String> {
        let values = self
            .fields
            .iter()
            .filter(|(field, value)| field == name && !value.trim().is_empty());
        values.map(|(_, value)| value.trim().to_owned()).collect()
    }

    /// Every field, in the order sent.
    pub fn fields(&self) -> &[(String, String)] {
        &self.fields
    }

    /// Every file that has a content or a name.
    pub fn files(&self) -> &[SentFile] {
        &self.files
    }

    /// The files, as an action takes them.
    pub fn uploads(&self) -> Vec<Upload> {
        let files = self.files.iter().map(|file| Upload {
            name: file.name.clone(),
            bytes: file.bytes.to_vec(),
        });
        files.collect()
    }

    /// What the one file of a form holds; empty where none was chosen.
    pub fn file(&self) -> Vec<u8> {
        let first = self.files.first();
        first.map(|file| file.bytes.to_vec()).unwrap_or_default()
    }

    /// The input of an action.
    pub fn read<T: DeserializeOwned>(&self) -> Outcome<T> {
        let mut grouped: Vec<(String, Vec<String>)> = Vec::new();
        for (name, value) in &self.fields {
            let value = value.trim();
            if value.is_empty() {
                continue;
            }
            match grouped.iter_mut().find(|(known, _)| known == name) {
                Some((_, values)) => values.push(value.to_owned()),
                None => grouped.push((name.clone(), vec![value.to_owned()])),
            }
        }
        let pairs = grouped
            .into_iter()
            .map(|(name, values)| (name, Values(values)));
        T::deserialize(MapDeserializer::<_, ValueError>::new(pairs)).map_err(|error| wrong(&error))
    }
}

fn wrong(error: &ValueError) -> Failure {
    Refusal::new("form-wrong")
        .kind(RefusalKind::Invalid)
        .with("what", error)
        .into()
}

/// The values of one field.
struct Values(Vec<String>);

impl Values {
    fn first(self) -> String {
        self.0.into_iter().next().unwrap_or_default()
    }
}

impl IntoDeserializer<'_, ValueError> for Values {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

macro_rules! parsed {
    ($($method:ident $visit:ident $kind:ty),+ $(,)?) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ValueError> {
            // A person in most of our languages writes a decimal comma.
            let text = self.first().replace(',', ".");
            let value: $kind = text.parse().map_err(|_| ValueError::custom(&text))?;
            visitor.$visit(value)
        }
    )+};
}

impl<'de> Deserializer<'de> for Values {
    type Error = ValueError;

    parsed! {
        deserialize_i8 visit_i8 i8, deserialize_i16 visit_i16 i16, deserialize_i32 visit_i32 i32,
        deserialize_i64 visit_i64 i64, deserialize_u8 visit_u8 u8, deserialize_u16 visit_u16 u16,
        deserialize_u32 visit_u32 u32, deserialize_u64 visit_u64 u64, deserialize_f32 visit_f32 f32,
        deserialize_f64 visit_f64 f64,
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ValueError> {
        visitor.visit_string(self.first())
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ValueError> {
        visitor.visit_bool(matches!(self.first().as_str(), "on" | "true" | "1" | "yes"))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ValueError> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, ValueError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ValueError> {
        let items = self.0.into_iter().map(|value| Self(vec![value]));
        visitor.visit_seq(SeqDeserializer::new(items))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ValueError> {
        visitor.visit_enum(self.first().into_deserializer())
    }

    forward_to_deserialize_any! {
        char str string bytes byte_buf unit unit_struct tuple tuple_struct map struct identifier
        ignored_any i128 u128
    }
}

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let kind = request
            .headers()
            .get(CONTENT_TYPE)
            .and_then(|value| value.to_str().ok());
        if kind.is_some_and(|kind| kind.starts_with("multipart/form-data")) {
            let multipart = Multipart::from_request(request, state).await;
            return multipart_form(multipart.map_err(|_| unreadable())?).await;
        }
        let fields =
            axum::extract::Form::<Vec<(String, String)>>::from_request(request, state).await;
        let fields = fields
            .map_err(|rejection| too_large(rejection.into_response_status()))?
            .0;
        if fields.len() > FIELDS_MAX {
            return Err(too_large(StatusCode::PAYLOAD_TOO_LARGE));
        }
        Ok(Self {
            fields,
            files: Vec::new(),
        })
    }
}

trait RejectionStatus {
    fn into_response_status(self) -> StatusCode;
}

impl RejectionStatus for axum::extract::rejection::FormRejection {
    fn into_response_status(self) -> StatusCode {
        self.status()
    }
}

async fn multipart_form(mut multipart: Multipart) -> Outcome<Sent> {
    let mut sent = Sent::default();
    while let Some(field) = multipart.next_field().await.map_err(|e| of_multipart(&e))? {
        if sent.fields.len() + sent.files.len() >= FIELDS_MAX {
            return Err(too_large(StatusCode::PAYLOAD_TOO_LARGE));
        }
        let name = field.name().unwrap_or_default().to_owned();
        let Some(file) = field.file_name().map(str::to_owned) else {
            let value = field.text().await.map_err(|e| of_multipart(&e))?;
            sent.fields.push((name, value));
            continue;
        };
        let media_type = field
            .content_type()
            .unwrap_or("application/octet-stream")
            .to_owned();
        let bytes = field.bytes().await.map_err(|e| of_multipart(&e))?;
        // A file field that was left empty still sends a part.
        if !file.is_empty() || !bytes.is_empty() {
            sent.files.push(SentFile {
                field: name,
                name: file,
                media_type,
                bytes,
            });
        }
    }
    Ok(sent)
}

fn of_multipart(error: &MultipartError) -> Failure {
    too_large(error.status())
}

fn too_large(status: StatusCode) -> Failure {
    if status == StatusCode::PAYLOAD_TOO_LARGE {
        Refusal::new("form-too-large")
            .kind(RefusalKind::TooLarge)
            .into()
    } else {
        unreadable()
    }
}

fn unreadable() -> Failure {
    Refusal::new("form-unreadable")
        .kind(RefusalKind::Invalid)
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use gapless_journey::DeviceId;
    use serde::Deserialize;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Input {
        #[serde(default)]
        id: Vec<String>,
        passes: Option<i32>,
        share: Option<f64>,
        note: Option<String>,
        #[serde(default)]
        sure: bool,
    }

    fn sent(fields: &[(&str, &str)]) -> Sent {
        let fields = fields
            .iter()
            .map(|(n, v)| ((*n).to_owned(), (*v).to_owned()))
            .collect();
        Sent {
            fields,
            files: Vec::new(),
        }
    }

    #[test]
    fn repeated_fields_are_lists_and_blank_ones_absent() {
        let form = sent(&[
            ("id", "a"),
            ("id", " b "),
            ("passes", "3"),
            ("share", "12,5"),
            ("note", " "),
            ("sure", "on"),
        ]);
        let expected = Input {
            id: vec!["a".to_owned(), "b".to_owned()],
            passes: Some(3),
            share: Some(12.5),
            note: None,
            sure: true,
        };
        assert_eq!(form.read::<Input>().unwrap(), expected);
    }

    #[test]
    fn one_value_is_a_list_of_one_and_a_wrong_one_is_refused() {
        #[derive(Debug, Deserialize)]
        struct Devices {
            id: Vec<DeviceId>,
        }
        let id = DeviceId::from_random(7);
        assert_eq!(
            sent(&[("id", id.as_str())]).read::<Devices>().unwrap().id,
            [id]
        );
        let wrong = sent(&[("passes", "three")]).read::<Input>().unwrap_err();
        assert_eq!(wrong.refusal().unwrap().code, "form-wrong");
    }
}
