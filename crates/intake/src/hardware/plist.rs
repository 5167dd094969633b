//! Apple's property lists in XML, as values of JSON, so that one reader takes both.

use super::elements::{self, Element};
use super::{Device, Report};
use serde_json::{Map, Value};

/// How a property list in bytes begins.
const BINARY_HEAD: &[u8] = b"bplist";

/// The report of a property list that is not text: it is not read, and says how to send it.
pub fn read_binary(bytes: &[u8]) -> Option<Report> {
    bytes.starts_with(BINARY_HEAD).then(|| Report {
        format: "plist-binary".to_owned(),
        device: Device::default(),
        warnings: vec![
            "a property list in bytes is not read: send it as XML (plutil -convert xml1)"
                .to_owned(),
        ],
    })
}

/// The value, and whether the document was cut. Nothing where the text is no property list.
pub fn read(text: &str) -> Option<(Value, bool)> {
    let document = elements::read(text)?;
    if document.root.name != "plist" {
        return None;
    }
    let first = document.root.elements.first()?;
    Some((value(first), document.is_cut))
}

/// The reader of XML bounds the nesting.
fn value(element: &Element) -> Value {
    let text = || element.text.trim();
    match element.name.as_str() {
        "dict" => {
            let mut fields = Map::new();
            let mut name = None;
            for one in &element.elements {
                if one.name == "key" {
                    name = Some(one.text.trim().to_owned());
                } else if let Some(name) = name.take() {
                    fields.insert(name, value(one));
                }
            }
            Value::Object(fields)
        }
        "array" => Value::Array(element.elements.iter().map(value).collect()),
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        "integer" => text()
            .parse::<u64>()
            .map(Value::from)
            .or_else(|_| text().parse::<i64>().map(Value::from))
            .unwrap_or_default(),
        "real" => text().parse::<f64>().map(Value::from).unwrap_or_default(),
        _ => Value::String(element.text.clone()),
    }
}
