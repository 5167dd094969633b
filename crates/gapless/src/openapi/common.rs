//! What holds for every operation alike, and is therefore said in one place: how one signs in, how errors are answered, how
//! a request is done once, how lists go on, how times are written.

use utoipa::openapi::path::{Operation, Parameter, ParameterBuilder, ParameterIn, PathItem};
use utoipa::openapi::schema::{
    AdditionalProperties, KnownFormat, Object, ObjectBuilder, Schema, SchemaFormat, SchemaType,
    Type,
};
use utoipa::openapi::security::{
    ApiKey, ApiKeyValue, Http, HttpAuthScheme, SecurityRequirement, SecurityScheme,
};
use utoipa::openapi::{Components, ContentBuilder, OpenApi, Ref, RefOr, Required, ResponseBuilder};

/// By which a program signs in.
const KEY: &str = "key";
/// By which a person's browser does.
const SESSION: &str = "session";
const PROBLEM: &str = "Problem";
/// The guard takes keys of this length.
const ONCE_LENGTH_MIN: usize = 8;
const ONCE_LENGTH_MAX: usize = 200;
const MILLISECONDS: &str = "milliseconds since 1970-01-01 UTC";

/// What every problem document says.
const PROBLEM_FIELDS: [(&str, Type, &str); 7] = [
    ("type", Type::String, "An address that names the problem."),
    ("title", Type::String, "What is wrong, for people."),
    ("status", Type::Integer, "The HTTP status."),
    ("detail", Type::String, "What to do about it, for people."),
    ("instance", Type::String, "The path that was asked for."),
    (
        "code",
        Type::String,
        "What is wrong, for programs: never changes.",
    ),
    (
        "request_id",
        Type::String,
        "The request, as the log names it.",
    ),
];

/// Says it of a whole document.
pub(super) fn describe(all: &mut OpenApi) {
    for item in all.paths.paths.values_mut() {
        operations(item);
    }
    let components = all.components.get_or_insert_default();
    sign_in(components);
    for schema in components.schemas.values_mut() {
        if let RefOr::T(schema) = schema {
            times(schema);
        }
    }
    let problem = Schema::Object(problem());
    components
        .schemas
        .insert(PROBLEM.to_owned(), problem.into());
}

fn sign_in(components: &mut Components) {
    let key = Http::builder()
        .scheme(HttpAuthScheme::Bearer)
        .bearer_format("gk_...")
        .description(Some("An API key: of one organisation, in one role."))
        .build();
    let session = ApiKeyValue::with_description(
        "gapless_session",
        "What the sign-in page sets. A request that changes something must come from a page of the same origin.",
    );
    components.add_security_scheme(KEY, SecurityScheme::Http(key));
    components.add_security_scheme(SESSION, SecurityScheme::ApiKey(ApiKey::Cookie(session)));
}

fn operations(item: &mut PathItem) {
    item.get.iter_mut().for_each(operation);
    let writing = [
        &mut item.post,
        &mut item.put,
        &mut item.patch,
        &mut item.delete,
    ];
    for one in writing.into_iter().flatten() {
        operation(one);
        let parameters = one.parameters.get_or_insert_default();
        parameters.push(RefOr::T(once()));
    }
}

fn operation(one: &mut Operation) {
    let none: [&str; 0] = [];
    // What is for everybody says so itself.
    one.security.get_or_insert_with(|| {
        vec![
            SecurityRequirement::new(KEY, none),
            SecurityRequirement::new(SESSION, none),
        ]
    });
    let problem = ContentBuilder::new()
        .schema(Some(Ref::from_schema_name(PROBLEM)))
        .build();
    let answer = ResponseBuilder::new()
        .description("What is wrong, and what to do about it")
        .content("application/problem+json", problem)
        .build();
    let responses = &mut one.responses.responses;
    responses.insert("default".to_owned(), RefOr::T(answer));
    for parameter in one.parameters.iter_mut().flatten() {
        if let RefOr::T(parameter) = parameter
            && parameter.name == "cursor"
        {
            let text = "The `next` of the page before; without it, the first page.";
            parameter.description = Some(text.to_owned());
        }
    }
}

fn once() -> Parameter {
    let key = ObjectBuilder::new()
        .schema_type(Type::String)
        .min_length(Some(ONCE_LENGTH_MIN))
        .max_length(Some(ONCE_LENGTH_MAX))
        .build();
    ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some(
            "A new UUID for each change. The same request with the same key is answered as the first was, and done once.",
        ))
        .schema(Some(Schema::Object(key)))
        .build()
}

fn problem() -> Object {
    let object = ObjectBuilder::new()
        .description(Some("What is wrong, and what to do about it (RFC 9457)."));
    let fields = PROBLEM_FIELDS.into_iter();
    let object = fields.fold(object, |object, (name, kind, text)| {
        let field = ObjectBuilder::new()
            .schema_type(kind)
            .description(Some(text));
        object.property(name, field).required(name)
    });
    let fact = ObjectBuilder::new().schema_type(Type::String).build();
    let facts = ObjectBuilder::new()
        .description(Some("What the sentences are made of, by name."))
        .additional_properties(Some(AdditionalProperties::from(Schema::Object(fact))));
    object.property("facts", facts).required("facts").build()
}

/// Numbers whose names end in `_at`, wherever they stand in a schema.
fn times(schema: &mut Schema) {
    let parts = match schema {
        Schema::Object(object) => return times_of(object),
        Schema::OneOf(one) => &mut one.items,
        Schema::AllOf(all) => &mut all.items,
        Schema::AnyOf(any) => &mut any.items,
        _ => return,
    };
    for part in parts {
        if let RefOr::T(part) = part {
            times(part);
        }
    }
}

fn times_of(object: &mut Object) {
    for (name, property) in &mut object.properties {
        let RefOr::T(property) = property else {
            continue;
        };
        match property {
            Schema::Object(field) if name.ends_with("_at") && is_integer(&field.schema_type) => {
                milliseconds(field);
            }
            other => times(other),
        }
    }
}

fn is_integer(kind: &SchemaType) -> bool {
    match kind {
        SchemaType::Type(one) => *one == Type::Integer,
        SchemaType::Array(several) => several.contains(&Type::Integer),
        SchemaType::AnyValue => false,
    }
}

/// Some fields say the unit themselves; all of them say it in the same words here.
fn milliseconds(field: &mut Object) {
    field.format = Some(SchemaFormat::KnownFormat(KnownFormat::Int64));
    let own = field.description.as_deref().unwrap_or("When");
    let what = own
        .split(", in milliseconds")
        .next()
        .unwrap_or(own)
        .trim_end_matches('.');
    field.description = Some(format!("{what}; {MILLISECONDS}."));
}
