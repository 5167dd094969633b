//! `gapless user add|list|disable|reset`: people who may sign in.

use super::operator::Operator;
use super::{Format, Installation, Trouble, print_table};
use clap::{Args, Subcommand};
use gapless_journey::{OrganisationId, OrganisationKind, PersonId, Role};
use gapless_store::Tx;
use gapless_store::entities::{person, site};
use gapless_store::people::directory::{self, Member};
use gapless_store::people::sessions;
use gapless_web::sign_in;
use serde_json::json;
use std::io::{BufRead, IsTerminal, Write};
use std::process::ExitCode;

/// What can be done with people.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Add a person with a role; prints the link at which the password is set
    Add(Add),
    /// List people and their roles
    List {
        #[command(flatten)]
        installation: Installation,
        /// How to print the list
        #[arg(long, value_enum, default_value_t = Format::Table)]
        format: Format,
    },
    /// A person may not sign in any more; their sessions end
    Disable {
        #[command(flatten)]
        installation: Installation,
        /// The person's e-mail address
        email: String,
        /// Let them in again
        #[arg(long)]
        undo: bool,
    },
    /// Print a link at which a person sets a new password; their sessions end
    Reset {
        #[command(flatten)]
        installation: Installation,
        /// The person's e-mail address
        email: String,
    },
}

/// Whom to add. What is left out is asked for at a terminal.
#[derive(Debug, Args)]
pub struct Add {
    #[command(flatten)]
    installation: Installation,
    /// E-mail address: the name to sign in with
    email: Option<String>,
    /// Name as it is shown
    #[arg(long)]
    name: Option<String>,
    /// administrator, coordinator, committee, donor-manager, donor-office, hub-keeper, donor-auditor, technician,
    /// lead, driver, applicant, service-partner or recycler
    #[arg(long)]
    role: Option<String>,
    /// Organisation by name; it is made when there is none [default: the programme, for its own roles]
    #[arg(long)]
    organisation: Option<String>,
    /// The one site (office, hub) they act at, by name; it is made when there is none
    #[arg(long)]
    site: Option<String>,
    /// Read the password from standard input instead of printing a link
    #[arg(long)]
    password_stdin: bool,
}

/// Runs it.
pub async fn run(command: Command) -> Result<ExitCode, Trouble> {
    match command {
        Command::Add(add) => self::add(add).await,
        Command::List {
            installation,
            format,
        } => list(&installation, format).await,
        Command::Disable {
            installation,
            email,
            undo,
        } => disable(&installation, &email, undo).await,
        Command::Reset {
            installation,
            email,
        } => reset(&installation, &email).await,
    }
}

/// Asks at a terminal; a script must say it all.
fn ask(given: Option<String>, question: &str, option: &str) -> Result<String, Trouble> {
    if let Some(given) = given.filter(|text| !text.trim().is_empty()) {
        return Ok(given.trim().to_owned());
    }
    if !std::io::stdin().is_terminal() {
        return Err(Trouble::usage(format!("user add: {option} is missing")));
    }
    eprint!("{question}: ");
    let _ = std::io::stderr().flush();
    let mut line = String::new();
    let read = std::io::stdin().lock().read_line(&mut line);
    read.map_err(|error| Trouble::could_not("read the answer", &error))?;
    let line = line.trim().to_owned();
    if line.is_empty() {
        Err(Trouble::usage(format!("user add: {option} is missing")))
    } else {
        Ok(line)
    }
}

async fn add(add: Add) -> Result<ExitCode, Trouble> {
    let email = ask(add.email, "E-mail address", "EMAIL")?;
    if !email.contains('@') {
        return Err(Trouble::usage(format!(
            "user add: {email:?} is no e-mail address"
        )));
    }
    let name = ask(add.name, "Name", "--name")?;
    let word = ask(
        add.role,
        "Role (administrator, coordinator, donor-manager, technician ...)",
        "--role",
    )?;
    let Some((role, kind)) =
        Role::parse(&word).and_then(|role| Some((role, role.organisation_kind()?)))
    else {
        let known: Vec<&str> = Role::ALL
            .iter()
            .filter(|role| role.organisation_kind().is_some())
            .map(|role| role.as_str())
            .collect();
        return Err(Trouble::usage(format!(
            "user add: {word:?} is no role; there are: {}",
            known.join(", ")
        )));
    };
    let organisation = if kind == OrganisationKind::Programme {
        add.organisation
    } else {
        Some(ask(add.organisation, "Organisation", "--organisation")?)
    };
    let hash = if add.password_stdin {
        Some(password()?)
    } else {
        None
    };
    let operator = Operator::begin(&add.installation).await?;
    let wanted = Wanted {
        email,
        name,
        role,
        kind,
        organisation,
        site: add.site,
        hash,
    };
    let link = save(&operator, &wanted).await?;
    operator.end().await?;
    match link {
        Some(link) => println!("{link}"),
        None => println!("{} may sign in.", wanted.email),
    }
    Ok(ExitCode::SUCCESS)
}

fn password() -> Result<String, Trouble> {
    let mut line = String::new();
    let read = std::io::stdin().lock().read_line(&mut line);
    read.map_err(|error| Trouble::could_not("read the password", &error))?;
    sign_in::hash_now(line.trim_end_matches(['\n', '\r'])).map_err(|failure| {
        Trouble::usage(format!(
            "user add: the password cannot be used ({failure}); it needs at least {} characters",
            sign_in::PASSWORD_LENGTH_MIN
        ))
    })
}

struct Wanted {
    email: String,
    name: String,
    role: Role,
    kind: OrganisationKind,
    organisation: Option<String>,
    site: Option<String>,
    hash: Option<String>,
}

/// Saves it all at once; answers the link unless a password was given or the person has one.
async fn save(operator: &Operator, wanted: &Wanted) -> Result<Option<String>, Trouble> {
    let work = |tx: Tx| async move {
        let now = operator.ctx.now_ms;
        let organisation = organisation(&tx, operator, wanted).await?;
        let site = match &wanted.site {
            Some(name) => Some(site_of(&tx, organisation, name, wanted.role, now).await?),
            None => None,
        };
        let known = directory::by_email(&*tx, &wanted.email).await?;
        let person = match &known {
            Some(known) => PersonId(known.id),
            None => directory::add_person(&*tx, &wanted.name, &wanted.email, None, now).await?,
        };
        let held = directory::roles_of(&*tx, person).await?;
        let has_it = held
            .iter()
            .any(|m| m.organisation_id == organisation.0 && m.role == wanted.role.as_str());
        if !has_it {
            directory::add_member(&*tx, person, organisation, wanted.role, site, now).await?;
        }
        if let Some(hash) = &wanted.hash {
            directory::set_password(&*tx, person, hash, Some(&wanted.name)).await?;
            return Ok(None);
        }
        if known.is_some_and(|known| known.password_hash.is_some()) {
            return Ok(None);
        }
        let link = sign_in::password_link(&tx, &operator.ctx, person, &wanted.name, true).await?;
        Ok(Some(link))
    };
    Ok(operator.app().store.write(work).await?)
}

async fn organisation(
    tx: &Tx,
    operator: &Operator,
    wanted: &Wanted,
) -> Result<OrganisationId, gapless_store::Failure> {
    let Some(name) = &wanted.organisation else {
        return Ok(operator.programme);
    };
    let known = directory::organisations(&**tx, Some(wanted.kind)).await?;
    if let Some(known) = known
        .iter()
        .find(|known| known.name.eq_ignore_ascii_case(name))
    {
        return Ok(OrganisationId(known.id));
    }
    let now = operator.ctx.now_ms;
    Ok(directory::add_organisation(&**tx, wanted.kind, name, None, None, now).await?)
}

async fn site_of(
    tx: &Tx,
    of: OrganisationId,
    name: &str,
    role: Role,
    now: i64,
) -> Result<gapless_journey::SiteId, gapless_store::Failure> {
    let known = directory::sites(&**tx, of).await?;
    if let Some(known) = known
        .iter()
        .find(|known| known.name.eq_ignore_ascii_case(name))
    {
        return Ok(gapless_journey::SiteId(known.id));
    }
    let row = site::Model {
        id: uuid::Uuid::now_v7(),
        organisation_id: of.0,
        name: name.to_owned(),
        is_hub: role == Role::HubKeeper,
        street: None,
        postal_code: None,
        city: None,
        country: None,
        created_at: now,
        disabled_at: None,
    };
    Ok(directory::add_site(&**tx, row).await?)
}

async fn list(installation: &Installation, format: Format) -> Result<ExitCode, Trouble> {
    let operator = Operator::on(installation).await?;
    let mut all: Vec<Member> = Vec::new();
    let mut after = None;
    loop {
        let page = directory::list(&operator.app().store.read, None, after).await;
        let mut page = page.map_err(gapless_store::Failure::from)?;
        after = gapless_store::cut(&mut page, directory::PAGE_ROWS, |last| {
            (last.name.clone(), last.membership_id)
        });
        all.extend(page);
        if after.is_none() {
            break;
        }
    }
    operator.end().await?;
    let state = |member: &Member| match (member.disabled_at, member.has_password) {
        (Some(_), _) => "disabled",
        (None, true) => "active",
        (None, false) => "invited",
    };
    match format {
        Format::Json => {
            let people: Vec<_> = all
                .iter()
                .map(|m| {
                    json!({"email": m.email, "name": m.name, "role": m.role,
                        "organisation": m.organisation_name, "status": state(m)})
                })
                .collect();
            println!(
                "{}",
                json!({"schema": "gapless.people/1", "people": people})
            );
        }
        Format::Table => {
            let rows: Vec<Vec<String>> = all
                .iter()
                .map(|m| {
                    let cells = [&m.email, &m.name, &m.role, &m.organisation_name];
                    cells
                        .into_iter()
                        .cloned()
                        .chain([state(m).to_owned()])
                        .collect()
                })
                .collect();
            print_table(&["E-MAIL", "NAME", "ROLE", "ORGANISATION", "STATUS"], &rows);
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn person_of(operator: &Operator, email: &str) -> Result<person::Model, Trouble> {
    let found = directory::by_email(&operator.app().store.read, email).await;
    found.map_err(gapless_store::Failure::from)?.ok_or_else(|| {
        Trouble::because(format!("find {email}"), "nobody signs in with this address")
            .advise("`gapless user list` shows everybody")
    })
}

async fn disable(
    installation: &Installation,
    email: &str,
    undo: bool,
) -> Result<ExitCode, Trouble> {
    let operator = Operator::on(installation).await?;
    let person = PersonId(person_of(&operator, email).await?.id);
    let now = operator.ctx.now_ms;
    let work = |tx: Tx| async move {
        directory::disable_person(&*tx, person, (!undo).then_some(now)).await?;
        if !undo {
            sessions::revoke_all(&*tx, person, None, now).await?;
        }
        Ok(())
    };
    operator.app().store.write(work).await?;
    operator.end().await?;
    println!(
        "{email} may {} sign in.",
        if undo { "again" } else { "no longer" }
    );
    Ok(ExitCode::SUCCESS)
}

async fn reset(installation: &Installation, email: &str) -> Result<ExitCode, Trouble> {
    let operator = Operator::on(installation).await?;
    let person = &person_of(&operator, email).await?;
    let ctx = &operator.ctx;
    let work = |tx: Tx| async move {
        let id = PersonId(person.id);
        sessions::revoke_all(&*tx, id, None, ctx.now_ms).await?;
        sign_in::password_link(&tx, ctx, id, &person.name, false).await
    };
    let link = operator.app().store.write(work).await?;
    operator.end().await?;
    println!("{link}");
    Ok(ExitCode::SUCCESS)
}
