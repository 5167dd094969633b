//! A PostgreSQL of our own: in a temporary folder, on a free port, gone when the tests are.

use crate::shell;
use std::fmt::Write as _;
use std::io::Read;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{SystemTime, UNIX_EPOCH};
use std::{env, fs, thread, time::Duration};

/// The oldest release that Gapless supports.
const MAJOR_MIN: u32 = 15;
/// A port that was free may be taken by another program before the server has it.
const STARTS_MAX: u32 = 3;

/// A running server. Dropping it stops the server and removes its folder.
pub struct Postgres {
    /// The address for `GAPLESS_TEST_POSTGRES`.
    pub url: String,
    keeper: Child,
}

impl Postgres {
    /// Makes a database cluster and starts its server.
    pub fn start() -> Result<Self, String> {
        let programs = programs()
            .ok_or_else(|| format!("no PostgreSQL {MAJOR_MIN} or newer is on this machine"))?;
        let owner = owner()?;
        let owner = owner.as_deref();
        let folder = temporary_folder(owner)?;
        let password = random_word()?;
        // From here on the keeper clears up, however this program ends.
        let keeper = keeper(&programs, owner, &folder)?;
        let mut server = Self {
            url: String::new(),
            keeper,
        };
        initialise(&programs, owner, &folder, &password)?;
        let mut why = String::new();
        for _ in 0..STARTS_MAX {
            let port = free_port()?;
            match start(&programs, owner, &folder, port) {
                Ok(()) => {
                    server.url = format!("postgres://gapless:{password}@127.0.0.1:{port}/postgres");
                    return Ok(server);
                }
                Err(error) => why = error,
            }
        }
        let log = fs::read_to_string(folder.join("log")).unwrap_or_default();
        Err(format!("PostgreSQL did not start: {why}\n{log}"))
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // The keeper waits for the end of its standard input.
        drop(self.keeper.stdin.take());
        if let Err(error) = self.keeper.wait() {
            eprintln!("PostgreSQL may still run: {error}");
        }
    }
}

/// The folder with `initdb`, `pg_ctl` and `postgres`: the newest that Debian installed, else PATH's.
pub fn programs() -> Option<PathBuf> {
    let releases = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    let newest = releases
        .filter_map(|entry| {
            Some((
                entry.file_name().to_str()?.parse::<u32>().ok()?,
                entry.path(),
            ))
        })
        .filter(|(major, path)| *major >= MAJOR_MIN && path.join("bin/initdb").is_file())
        .max();
    if let Some((_, path)) = newest {
        return Some(path.join("bin"));
    }
    let initdb = fs::canonicalize(shell::which("initdb")?).ok()?;
    let said = shell::output(Command::new(&initdb).arg("--version")).ok()?;
    (major_of(&said)? >= MAJOR_MIN)
        .then(|| initdb.parent().map(Path::to_path_buf))
        .flatten()
}

/// The major release in `initdb (PostgreSQL) 15.18 (Debian ...)`.
fn major_of(said: &str) -> Option<u32> {
    let release = said.split_whitespace().nth(2)?;
    release
        .split(|symbol: char| !symbol.is_ascii_digit())
        .next()?
        .parse()
        .ok()
}

/// The account that the server runs under, or nothing for our own: PostgreSQL refuses to run as root.
fn owner() -> Result<Option<String>, String> {
    if !shell::is_root() {
        return Ok(None);
    }
    ["postgres", "nobody"]
        .into_iter()
        .find(|name| shell::output(Command::new("id").args(["-u", name])).is_ok())
        .map(|name| Some(name.to_owned()))
        .ok_or_else(|| "PostgreSQL may not run as root, and there is no other account".to_owned())
}

/// A program, under the owner's account.
fn as_owner(owner: Option<&str>, program: &Path) -> Command {
    let Some(owner) = owner else {
        return Command::new(program);
    };
    let mut command = Command::new("runuser");
    command.args(["-u", owner, "--"]).arg(program);
    command
}

fn temporary_folder(owner: Option<&str>) -> Result<PathBuf, String> {
    // A socket's path may have about 100 bytes, so a short folder is preferred to TMPDIR.
    let base = if Path::new("/tmp").is_dir() {
        PathBuf::from("/tmp")
    } else {
        env::temp_dir()
    };
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    let folder = base.join(format!(
        "gapless-pg-{}-{}",
        std::process::id(),
        now.as_millis()
    ));
    shell::output(Command::new("mkdir").args(["-m", "700"]).arg(&folder))?;
    if let Some(owner) = owner {
        shell::output(Command::new("chown").arg(owner).arg(&folder))?;
    }
    Ok(folder)
}

/// A shell that waits until this program lets go of it, or dies in whatever way, then stops the
/// server and removes its folder. Keys that interrupt this program must not interrupt it.
fn keeper(programs: &Path, owner: Option<&str>, folder: &Path) -> Result<Child, String> {
    let stop = as_owner(owner, &programs.join("pg_ctl"));
    let script = r#"trap '' INT TERM HUP
        cat >/dev/null
        folder=$1; shift
        cd /
        [ ! -f "$folder/data/postmaster.pid" ] || "$@" stop -s -m immediate -D "$folder/data"
        rm -rf -- "$folder""#;
    Command::new("sh")
        .args(["-c", script, "keeper"])
        .arg(folder)
        .arg(stop.get_program())
        .args(stop.get_args())
        .stdin(Stdio::piped())
        .spawn()
        .map_err(|error| format!("cannot start a shell: {error}"))
}

fn initialise(
    programs: &Path,
    owner: Option<&str>,
    folder: &Path,
    password: &str,
) -> Result<(), String> {
    let secret = folder.join("password");
    fs::write(&secret, password).map_err(|error| format!("{}: {error}", secret.display()))?;
    if let Some(owner) = owner {
        shell::output(Command::new("chown").arg(owner).arg(&secret))?;
    }
    let mut command = as_owner(owner, &programs.join("initdb"));
    command
        .current_dir(folder)
        .args([
            "--username=gapless",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync",
        ])
        .arg("--auth=scram-sha-256")
        .arg(format!("--pwfile={}", secret.display()))
        .arg("-D")
        .arg(folder.join("data"));
    shell::output(&mut command).map(|_| ())
}

fn start(programs: &Path, owner: Option<&str>, folder: &Path, port: u16) -> Result<(), String> {
    // What the tests write may be lost in a power cut, so nothing waits for the disk.
    let settings = format!(
        "-c port={port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={} \
         -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300",
        folder.display()
    );
    let mut command = as_owner(owner, &programs.join("pg_ctl"));
    command
        .current_dir(folder)
        .args(["start", "-w", "-s", "-t", "60"])
        .arg("-D")
        .arg(folder.join("data"))
        .arg("-l")
        .arg(folder.join("log"))
        .args(["-o", &settings])
        // The server outlives pg_ctl: with a pipe of ours as its output we would wait for ever.
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let done = shell::run(&mut command);
    if done.is_err() {
        thread::sleep(Duration::from_millis(200));
    }
    done
}

fn free_port() -> Result<u16, String> {
    TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| format!("no free port: {error}"))
}

fn random_word() -> Result<String, String> {
    let mut bytes = [0_u8; 16];
    fs::File::open("/dev/urandom")
        .and_then(|mut file| file.read_exact(&mut bytes))
        .map_err(|error| format!("no random numbers: {error}"))?;
    Ok(bytes.iter().fold(String::new(), |mut word, byte| {
        // Writing into a String cannot fail.
        let _ = write!(word, "{byte:02x}");
        word
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_release_is_read_from_what_initdb_says() {
        assert_eq!(
            major_of("initdb (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)"),
            Some(15)
        );
        assert_eq!(major_of("initdb (PostgreSQL) 18beta1"), Some(18));
        assert_eq!(major_of("initdb"), None);
    }

    #[test]
    fn the_server_answers_and_leaves_nothing_behind() {
        let Some(programs) = programs() else {
            return; // Where there is no PostgreSQL, `cargo xtask test` installs it first.
        };
        let server = Postgres::start().unwrap();
        let psql = programs.join("psql");
        let mut ask = Command::new(psql);
        ask.args([&server.url, "-Atc", "show data_directory"]);
        let folder = shell::output(&mut ask).unwrap();
        assert!(Path::new(folder.trim()).is_dir() || shell::is_root());
        drop(server);
        let folder = Path::new(folder.trim()).parent().unwrap();
        assert!(!folder.exists(), "{} is still there", folder.display());
    }
}
