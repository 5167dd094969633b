//! What a fresh Debian or Ubuntu machine with only rustup's toolchain lacks, and its installation.

use crate::{postgres, shell};
use std::fs;
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

/// One thing that must be on the machine: how to see that it is there, and the packages that bring
/// it. Presence is asked of the machine and not of the package manager, as people install node,
/// browsers and PostgreSQL in many ways.
pub struct Need {
    present: fn() -> bool,
    debian: &'static [&'static str],
    ubuntu: &'static [&'static str],
}

const COMPILER: Need = Need {
    present: || shell::which("cc").is_some() && shell::which("make").is_some(),
    debian: &["build-essential"],
    ubuntu: &["build-essential"],
};
const PKG_CONFIG: Need = Need {
    present: || shell::which("pkg-config").is_some(),
    debian: &["pkg-config"],
    ubuntu: &["pkg-config"],
};
/// HiGHS, which solves allocations, is built from its source by CMake; the compiler for C++ comes with
/// build-essential.
const CMAKE: Need = Need {
    present: || shell::which("cmake").is_some(),
    debian: &["cmake"],
    ubuntu: &["cmake"],
};
/// What reads the headers of HiGHS: the library, and the headers of clang itself.
const LIBCLANG: Need = Need {
    present: libclang_is_there,
    debian: &["libclang-dev"],
    ubuntu: &["libclang-dev"],
};
const NPM: Need = Need {
    present: || shell::which("node").is_some() && shell::which("npm").is_some(),
    debian: &["nodejs", "npm"],
    ubuntu: &["nodejs", "npm"],
};
const BROWSER: Need = Need {
    present: || {
        let browsers = ["chromium", "chromium-browser", "google-chrome"];
        browsers.iter().any(|name| shell::which(name).is_some())
    },
    debian: &["chromium"],
    ubuntu: &["chromium-browser"],
};
const DRIVER: Need = Need {
    present: || shell::which("chromedriver").is_some(),
    debian: &["chromium-driver"],
    ubuntu: &["chromium-chromedriver"],
};
const POSTGRES: Need = Need {
    present: || postgres::programs().is_some(),
    debian: &["postgresql"],
    ubuntu: &["postgresql"],
};
const PDF_TOOLS: Need = Need {
    present: || shell::which("pdftotext").is_some() && shell::which("pdftoppm").is_some(),
    debian: &["poppler-utils"],
    ubuntu: &["poppler-utils"],
};
const XML_LINT: Need = Need {
    present: || shell::which("xmllint").is_some(),
    debian: &["libxml2-utils"],
    ubuntu: &["libxml2-utils"],
};
const LOAD: Need = Need {
    present: || shell::which("wrk").is_some(),
    debian: &["wrk"],
    ubuntu: &["wrk"],
};

/// What building and running need.
pub const TO_RUN: &[Need] = &[COMPILER, PKG_CONFIG, CMAKE, LIBCLANG, NPM];
/// What the tests need.
pub const TO_TEST: &[Need] = &[
    COMPILER, PKG_CONFIG, CMAKE, LIBCLANG, NPM, BROWSER, DRIVER, POSTGRES, PDF_TOOLS, XML_LINT,
];
/// What the measurements need.
pub const TO_MEASURE: &[Need] = &[COMPILER, PKG_CONFIG, CMAKE, LIBCLANG, NPM, LOAD];

/// Installs what is missing, after asking, unless `yes`. Does nothing where nothing is missing.
pub fn ensure(needs: &[Need], yes: bool) -> Result<(), String> {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let missing = missing(needs, &release);
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    if !Path::new("/usr/bin/apt-get").exists() {
        return Err(format!(
            "this machine lacks what these Debian packages bring: {list}; install the same by \
             your system's package manager, then try again"
        ));
    }
    if !yes && !agreed(&list)? {
        return Err(format!("nothing was installed; needed: {list}"));
    }
    apt(&["update", "-q"])?;
    let mut words = vec!["install", "-y", "-q", "--no-install-recommends"];
    words.extend(missing);
    apt(&words)
}

/// Looks where Debian and other systems have it, of whatever version, and where `LIBCLANG_PATH` says.
fn libclang_is_there() -> bool {
    let told = std::env::var_os("LIBCLANG_PATH").map(PathBuf::from);
    let usual = ["/usr/lib", "/usr/lib64", "/usr/local/lib"].map(PathBuf::from);
    let mut places: Vec<PathBuf> = usual.into_iter().chain(told).collect();
    let below = |place: &str| fs::read_dir(place).into_iter().flatten().flatten();
    for folder in below("/usr/lib") {
        let name = folder.file_name().to_string_lossy().into_owned();
        if name.starts_with("llvm-") {
            places.push(folder.path().join("lib"));
        } else if name.ends_with("-linux-gnu") {
            places.push(folder.path());
        }
    }
    let files = places.iter().flat_map(fs::read_dir).flatten().flatten();
    files
        .map(|file| file.file_name().to_string_lossy().into_owned())
        .any(|name| name == "libclang.so" || name == "libclang.dylib")
}

fn missing(needs: &[Need], os_release: &str) -> Vec<&'static str> {
    let ubuntu = os_release.lines().any(|line| line.trim() == "ID=ubuntu");
    let absent = needs.iter().filter(|need| !(need.present)());
    absent
        .flat_map(|need| if ubuntu { need.ubuntu } else { need.debian })
        .copied()
        .collect()
}

fn agreed(list: &str) -> Result<bool, String> {
    if !io::stdin().is_terminal() {
        return Err(format!(
            "needed: {list}; nobody is here to ask: call again with --yes"
        ));
    }
    print!("Install with apt-get: {list}? [y/N] ");
    io::stdout().flush().map_err(|error| error.to_string())?;
    let mut answer = String::new();
    io::stdin()
        .lock()
        .read_line(&mut answer)
        .map_err(|error| error.to_string())?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
}

fn apt(words: &[&str]) -> Result<(), String> {
    let mut command = if shell::is_root() {
        Command::new("apt-get")
    } else {
        let mut sudo = Command::new("sudo");
        sudo.args(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        sudo
    };
    command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
    shell::run(&mut command)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ABSENT: Need = Need {
        present: || false,
        debian: &["one"],
        ubuntu: &["other"],
    };
    const PRESENT: Need = Need {
        present: || true,
        debian: &["never"],
        ubuntu: &["never"],
    };

    #[test]
    fn only_what_is_absent_is_named_and_by_its_name_on_that_system() {
        assert_eq!(
            missing(&[ABSENT, PRESENT], "NAME=Debian\nID=debian\n"),
            ["one"]
        );
        assert_eq!(missing(&[ABSENT, PRESENT], "ID=ubuntu\n"), ["other"]);
        assert!(missing(&[PRESENT], "ID=debian").is_empty());
    }
}
