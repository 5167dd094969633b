//! Settings: from the command line, else from the environment (`GAPLESS_*`), else from `gapless.toml` in the data folder,
//! else the default. `gapless doctor` prints where each came from.

use gapless_web::{Settings as WebSettings, Smtp};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// The file in the data folder.
pub const FILE: &str = "gapless.toml";
const DATA_DEFAULT: &str = "./data";

/// Where the value of a setting came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// An option of the command.
    CommandLine,
    /// A variable.
    Environment,
    /// `gapless.toml`.
    File,
    /// Nobody set it.
    Default,
}

impl Origin {
    /// As `doctor` prints it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CommandLine => "command line",
            Self::Environment => "environment",
            Self::File => FILE,
            Self::Default => "default",
        }
    }
}

/// One setting in force, for `doctor`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Its name in `gapless.toml`.
    pub name: &'static str,
    /// Its value; a secret is not shown.
    pub value: String,
    /// Where it came from.
    pub origin: Origin,
}

/// What a command was told.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// `--data`.
    pub data: Option<PathBuf>,
    /// `--database`.
    pub database: Option<String>,
    /// `--listen`.
    pub listen: Option<String>,
}

/// The settings in force.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where things are kept.
    pub store: gapless_store::Settings,
    /// What pages need.
    pub web: WebSettings,
    /// Where to listen.
    pub listen: SocketAddr,
    /// What is logged (`tracing` directives).
    pub log: String,
    /// Log lines as JSON.
    pub is_log_json: bool,
    /// All of them, for `doctor`.
    pub shown: Vec<Shown>,
}

/// Why settings cannot be used: one sentence with the setting's name and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct SettingError(String);

struct Layers<'a> {
    env: &'a dyn Fn(&str) -> Option<String>,
    file: toml::Table,
    path: PathBuf,
    shown: Vec<Shown>,
    known: Vec<&'static str>,
}

impl Layers<'_> {
    /// The value of a setting that is text everywhere; a secret is kept out of what is shown.
    fn text(
        &mut self,
        name: &'static str,
        told: Option<String>,
        default: &str,
        is_secret: bool,
    ) -> Result<Option<String>, SettingError> {
        self.known.push(name);
        let variable = format!("GAPLESS_{}", name.to_uppercase());
        let in_file = match self.file.get(name) {
            None => None,
            Some(toml::Value::String(text)) => Some(text.clone()),
            Some(toml::Value::Integer(n)) => Some(n.to_string()),
            Some(toml::Value::Boolean(b)) => Some(b.to_string()),
            Some(_) => {
                let path = self.path.display();
                return Err(SettingError(format!(
                    "{path}: `{name}` is neither text nor a number; write {name} = \"...\""
                )));
            }
        };
        let (value, origin) = if told.is_some() {
            (told, Origin::CommandLine)
        } else if let Some(text) = (self.env)(&variable).filter(|text| !text.is_empty()) {
            (Some(text), Origin::Environment)
        } else if in_file.is_some() {
            (in_file, Origin::File)
        } else {
            (
                Some(default.to_owned()).filter(|text| !text.is_empty()),
                Origin::Default,
            )
        };
        let shown = match &value {
            None => String::new(),
            Some(_) if is_secret => "(set, not shown)".to_owned(),
            Some(text) => without_password(text),
        };
        self.shown.push(Shown {
            name,
            value: shown,
            origin,
        });
        Ok(value)
    }

    fn parsed<T: std::str::FromStr>(
        &mut self,
        name: &'static str,
        told: Option<String>,
        default: &str,
        example: &str,
    ) -> Result<T, SettingError> {
        let text = self.text(name, told, default, false)?.unwrap_or_default();
        text.trim().parse().map_err(|_| {
            SettingError(format!(
                "setting `{name}`: {text:?} cannot be used; write it like {example}"
            ))
        })
    }

    /// A name that is no setting is a mistake that nobody would notice otherwise.
    fn refuse_unknown(&self) -> Result<(), SettingError> {
        let Some(name) = self
            .file
            .keys()
            .find(|name| !self.known.contains(&name.as_str()))
        else {
            return Ok(());
        };
        let path = self.path.display();
        let known = self.known.join(", ");
        Err(SettingError(format!(
            "{path}: `{name}` is no setting; there are: {known}"
        )))
    }
}

/// Reads the settings of this process.
pub fn load(told: Told) -> Result<Settings, SettingError> {
    load_from(told, &|name| std::env::var(name).ok())
}

/// Reads the settings from a given environment.
pub fn load_from(
    told: Told,
    env: &dyn Fn(&str) -> Option<String>,
) -> Result<Settings, SettingError> {
    let (data, origin) = match (
        told.data,
        env("GAPLESS_DATA").filter(|text| !text.is_empty()),
    ) {
        (Some(data), _) => (data, Origin::CommandLine),
        (None, Some(data)) => (PathBuf::from(data), Origin::Environment),
        (None, None) => (PathBuf::from(DATA_DEFAULT), Origin::Default),
    };
    let path = data.join(FILE);
    let shown = vec![Shown {
        name: "data",
        value: data.display().to_string(),
        origin,
    }];
    let mut layers = Layers {
        env,
        file: read(&path)?,
        path,
        shown,
        known: Vec::new(),
    };
    let database = layers.text("database", told.database, "", false)?;
    if let Some(url) = database
        .as_deref()
        .filter(|url| !url.starts_with("postgres"))
    {
        return Err(SettingError(format!(
            "setting `database`: {url:?} cannot be used; write postgres://user@host/name, or leave it out for SQLite"
        )));
    }
    let files = layers.text("files", None, "", false)?;
    let listen: SocketAddr =
        layers.parsed("listen", told.listen, "127.0.0.1:8080", "127.0.0.1:8080")?;
    let web = web(&mut layers, listen)?;
    let log = layers
        .text("log", None, "info,sea_orm_migration=warn", false)?
        .unwrap_or_default();
    let is_log_json = layers.parsed("log_json", None, "false", "true")?;
    layers.refuse_unknown()?;
    let store = gapless_store::Settings {
        data,
        database,
        files,
    };
    Ok(Settings {
        store,
        web,
        listen,
        log,
        is_log_json,
        shown: layers.shown,
    })
}

fn web(layers: &mut Layers<'_>, listen: SocketAddr) -> Result<WebSettings, SettingError> {
    let usual = WebSettings::default();
    let here = format!("http://{listen}");
    let base_url = layers.text("base_url", None, &here, false)?.unwrap_or(here);
    let base_url = base_url.trim_end_matches('/').to_owned();
    if !base_url.starts_with("http://") && !base_url.starts_with("https://") {
        return Err(SettingError(format!(
            "setting `base_url`: {base_url:?} cannot be used; write it like https://gapless.example.org"
        )));
    }
    let over_tls = base_url.starts_with("https://").to_string();
    let megabyte = 1024 * 1024;
    let upload_mb: usize = layers.parsed(
        "upload_mb",
        None,
        &(usual.upload_bytes_max / megabyte).to_string(),
        "64",
    )?;
    let zone = layers
        .text("time_zone", None, "UTC", false)?
        .unwrap_or_default();
    let time_zone = jiff::tz::TimeZone::get(&zone).map_err(|_| {
        SettingError(format!(
            "setting `time_zone`: {zone:?} is not known; write it like Europe/Brussels"
        ))
    })?;
    let gs1_prefix = layers
        .text("gs1_prefix", None, &usual.gs1_prefix, false)?
        .unwrap_or_default();
    let is_prefix = (4..=12).contains(&gs1_prefix.len())
        && gs1_prefix.bytes().all(|byte| byte.is_ascii_digit());
    if !is_prefix {
        return Err(SettingError(format!(
            "setting `gs1_prefix`: {gs1_prefix:?} cannot be used; write your company prefix of 4 to 12 digits"
        )));
    }
    let (iati_organisation, iati_organisation_type) = iati(layers, &usual)?;
    Ok(WebSettings {
        gs1_prefix,
        iati_organisation,
        iati_organisation_type,
        secure_cookies: layers.parsed("secure_cookies", None, &over_tls, "true")?,
        smtp: layers.text("smtp", None, "", true)?.map(|url| Smtp { url }),
        mail_from: layers
            .text("mail_from", None, &usual.mail_from, false)?
            .unwrap_or_default(),
        programme: layers
            .text("programme", None, &usual.programme, false)?
            .unwrap_or_default(),
        trust_proxy: layers.parsed("trust_proxy", None, "false", "true")?,
        upload_bytes_max: upload_mb.saturating_mul(megabyte),
        base_url,
        time_zone,
        ..usual
    })
}

/// How the programme is known in open data on aid: its identifier, if it has one, and what kind of organisation it is.
fn iati(
    layers: &mut Layers<'_>,
    usual: &WebSettings,
) -> Result<(Option<String>, String), SettingError> {
    let iati_organisation = layers.text("iati_organisation", None, "", false)?;
    if let Some(id) = iati_organisation.as_deref().filter(|id| !is_iati(id)) {
        return Err(SettingError(format!(
            "setting `iati_organisation`: {id:?} cannot be used; write it like BE-BCE_KBO-0123456789, without spaces and / & | ?"
        )));
    }
    let iati_organisation_type = layers
        .text(
            "iati_organisation_type",
            None,
            &usual.iati_organisation_type,
            false,
        )?
        .unwrap_or_default();
    if iati_organisation_type.len() != 2
        || !iati_organisation_type
            .bytes()
            .all(|byte| byte.is_ascii_digit())
    {
        return Err(SettingError(format!(
            "setting `iati_organisation_type`: {iati_organisation_type:?} cannot be used; write a code of IATI's list OrganisationType, such as 22"
        )));
    }
    Ok((iati_organisation, iati_organisation_type))
}

/// True for what IATI takes as the identifier of an organisation: a registration agency and its number.
fn is_iati(id: &str) -> bool {
    let is_clean = |c: char| !c.is_whitespace() && !c.is_control() && !"/&|?".contains(c);
    id.matches('-').count() >= 2 && id.chars().all(is_clean)
}

fn read(path: &Path) -> Result<toml::Table, SettingError> {
    match std::fs::read_to_string(path) {
        Ok(text) => text
            .parse()
            .map_err(|error| SettingError(format!("{} cannot be read: {error}", path.display()))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(toml::Table::new()),
        Err(error) => Err(SettingError(format!(
            "{} cannot be read: {error}; give this user the right to read it",
            path.display()
        ))),
    }
}

/// A URL without the password in it.
fn without_password(text: &str) -> String {
    let Some((scheme, rest)) = text.split_once("://") else {
        return text.to_owned();
    };
    let Some((user, host)) = rest.rsplit_once('@') else {
        return text.to_owned();
    };
    let user = user.split(':').next().unwrap_or_default();
    format!("{scheme}://{user}:...@{host}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(toml: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(FILE), toml).unwrap();
        folder
    }

    fn told(folder: &tempfile::TempDir) -> Told {
        Told {
            data: Some(folder.path().to_owned()),
            ..Told::default()
        }
    }

    #[test]
    fn an_identifier_of_an_organisation_has_its_agency_and_no_spaces() {
        for (id, fits) in [
            ("BE-BCE_KBO-0123456789", true),
            ("0123456789", false),
            ("BE-BCE_KBO-01 2", false),
            ("GB-CHC-1/2", false),
        ] {
            let folder = folder(&format!("iati_organisation = \"{id}\""));
            assert_eq!(load_from(told(&folder), &|_| None).is_ok(), fits, "{id}");
        }
    }

    #[test]
    fn the_command_line_wins_over_the_environment_and_that_over_the_file() {
        let folder =
            folder("listen = \"127.0.0.1:1\"\nprogramme = \"Second Life\"\nupload_mb = 8\n");
        let env = |name: &str| (name == "GAPLESS_LISTEN").then(|| "127.0.0.1:2".to_owned());
        let none = |_: &str| None;
        assert_eq!(load_from(told(&folder), &none).unwrap().listen.port(), 1);
        let by_env = load_from(told(&folder), &env).unwrap();
        assert_eq!(by_env.listen.port(), 2);
        assert_eq!(by_env.web.programme, "Second Life");
        assert_eq!(by_env.web.upload_bytes_max, 8 * 1024 * 1024);
        let both = Told {
            listen: Some("127.0.0.1:3".to_owned()),
            ..told(&folder)
        };
        let both = load_from(both, &env).unwrap();
        assert_eq!(both.listen.port(), 3);
        let listen = both
            .shown
            .iter()
            .find(|shown| shown.name == "listen")
            .unwrap();
        assert_eq!(listen.origin, Origin::CommandLine);
    }

    #[test]
    fn a_wrong_setting_is_named_with_what_to_do() {
        for (toml, says) in [
            ("listn = \"x\"", "`listn` is no setting"),
            ("listen = \"8080\"", "write it like 127.0.0.1:8080"),
            ("time_zone = \"Mars/Base\"", "Europe/Brussels"),
            ("database = \"mysql://x\"", "postgres://user@host/name"),
            ("listen = [1]", "neither text nor a number"),
            ("gs1_prefix = \"54x\"", "4 to 12 digits"),
            ("listen = ", "cannot be read"),
        ] {
            let folder = folder(toml);
            let error = load_from(told(&folder), &|_| None).unwrap_err().to_string();
            assert!(error.contains(says), "{toml}: {error}");
        }
    }

    #[test]
    fn a_password_is_never_shown() {
        let folder = folder(
            "database = \"postgres://gapless:secret@db/gapless\"\nsmtp = \"smtps://a:secret@mail\"\n",
        );
        let settings = load_from(told(&folder), &|_| None).unwrap();
        assert!(!format!("{:?}", settings.shown).contains("secret"));
        assert!(settings.web.smtp.is_some());
    }

    #[test]
    fn cookies_are_for_tls_where_the_address_is() {
        let folder = folder("base_url = \"https://gapless.example.org/\"");
        let web = load_from(told(&folder), &|_| None).unwrap().web;
        assert!(web.secure_cookies);
        assert_eq!(web.base_url, "https://gapless.example.org");
    }
}
