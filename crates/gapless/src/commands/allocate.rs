//! `gapless allocate`: stock and needs in, a proposal with a proven bound out. No server, no database.

use super::{Format, Trouble, write_table};
use clap::Args;
use gapless_allocation::problem::Problem;
use gapless_allocation::proposal::{Proposal, Status};
use gapless_allocation::read::{self, Mistakes};
use gapless_allocation::solve::{Ended, Progress, Settings, Solved, TIME_LIMIT_MAX, solve};
use indicatif::{ProgressBar, ProgressDrawTarget};
use std::fs::File;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// What to share, and how long to look for the best way.
#[derive(Debug, Args)]
pub struct Options {
    /// CSV of what is in stock: class,category,cpu_tier,ram_gb,screen_inch,grade,batch,quantity
    #[arg(long, value_name = "FILE")]
    stock: PathBuf,
    /// CSV of what projects need: project,need,category,quantity,min_cpu_tier,min_ram_gb,min_screen_inch,min_grade,weight,min_lot
    #[arg(long, value_name = "FILE")]
    needs: PathBuf,
    /// End after so long with the best that was found
    #[arg(long, value_name = "SECONDS", default_value_t = 60.0)]
    time_limit: f64,
    /// End as soon as no other proposal can be better by more than this part: 0.005 is half a per cent
    #[arg(long, value_name = "FRACTION", default_value_t = 0.0)]
    gap: f64,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// Exit status when nothing could be given to anybody.
const NOTHING_GIVEN: u8 = 1;
/// Exit status of a program that was interrupted, as shells expect it.
const INTERRUPTED: i32 = 130;
/// Shorter work shows no progress.
const QUIET_SECONDS: f64 = 1.0;
/// The widest a name is shown in a table of 100 columns.
const NAME_WIDTH: usize = 22;
/// The width of a terminal that the table is made for.
const LINE_WIDTH: usize = 100;

/// Runs it; exit status 1 when nothing could be given to anybody.
pub fn run(options: &Options) -> Result<ExitCode, Trouble> {
    let settings = settings(options)?;
    let problem = problem(options)?;
    let solved = search(&problem, &settings)?;
    let proposal = Proposal::new(&problem, &solved);
    let mut out = std::io::stdout().lock();
    let written = match options.format {
        Format::Json => serde_json::to_writer_pretty(&mut out, &proposal)
            .map_err(std::io::Error::from)
            .and_then(|()| writeln!(out)),
        Format::Table => table(&proposal, &mut out),
    };
    match written {
        // Who reads it may stop reading (`| head`); that is no failure.
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            return Err(Trouble::could_not("write standard output", &error));
        }
        _ => {}
    }
    if proposal.lines.is_empty() {
        eprintln!("gapless: nothing was given to anybody; the table of needs says why");
        return Ok(ExitCode::from(NOTHING_GIVEN));
    }
    Ok(ExitCode::SUCCESS)
}

fn settings(options: &Options) -> Result<Settings, Trouble> {
    let longest = TIME_LIMIT_MAX.as_secs_f64();
    if !(0.0..=longest).contains(&options.time_limit) {
        return Err(Trouble::usage(format!(
            "--time-limit is a number of seconds from 0 to {longest}"
        )));
    }
    if !(0.0..=1.0).contains(&options.gap) {
        return Err(Trouble::usage(
            "--gap is a part from 0 to 1: 0.005 is half a per cent",
        ));
    }
    Ok(Settings {
        time_limit: Duration::from_secs_f64(options.time_limit),
        gap: options.gap,
    })
}

fn problem(options: &Options) -> Result<Problem, Trouble> {
    let open = |path: &Path| {
        File::open(path).map_err(|error| {
            Trouble::could_not(format!("read {}", path.display()), &error)
                .advise("check the name and your rights")
        })
    };
    let (mut stock, mut needs) = (open(&options.stock)?, open(&options.needs)?);
    let names = [&options.stock, &options.needs].map(|path| path.display().to_string());
    let [stock_name, needs_name] = &names;
    read::problem((stock_name, &mut stock), (needs_name, &mut needs)).map_err(|m| trouble(&m))
}

/// The first mistake as the trouble, the others below it.
fn trouble(mistakes: &Mistakes) -> Trouble {
    let Some((first, others)) = mistakes.list.split_first() else {
        return Trouble::because("read the files", mistakes.to_string());
    };
    let mut advice = first.advice.clone();
    for other in others {
        advice.push_str("\nalso ");
        advice.push_str(&other.to_string());
    }
    if mistakes.more > 0 {
        advice.push_str("\nand more: ");
        advice.push_str(&mistakes.more.to_string());
    }
    Trouble::because(format!("read {}", first.place()), first.why.clone()).advise(advice)
}

/// Looks for the best one; Ctrl-C ends it with what was found until then, a second one at once.
fn search(problem: &Problem, settings: &Settings) -> Result<Solved, Trouble> {
    let stop = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&stop);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Trouble::could_not("start", &error))?;
    std::thread::spawn(move || {
        runtime.block_on(async {
            if tokio::signal::ctrl_c().await.is_ok() {
                flag.store(true, Ordering::Relaxed);
                let _ = tokio::signal::ctrl_c().await;
                std::process::exit(INTERRUPTED);
            }
        });
    });
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
    let solved = solve(problem, settings, &stop, &mut |progress| {
        if progress.seconds >= QUIET_SECONDS {
            show(&bar, progress);
        }
    });
    bar.finish_and_clear();
    match solved.ended {
        Ended::Stopped => eprintln!("gapless: stopped; this is the best that was found until then"),
        Ended::Failed => eprintln!(
            "gapless: the solver gave up; this obeys every rule, and may be far from the best"
        ),
        Ended::Done | Ended::OutOfTime => {}
    }
    Ok(solved)
}

fn show(bar: &ProgressBar, progress: &Progress) {
    if bar.is_hidden() && std::io::stderr().is_terminal() {
        bar.set_draw_target(ProgressDrawTarget::stderr());
    }
    let Progress {
        objective,
        bound,
        seconds,
    } = progress;
    bar.set_message(format!(
        "{seconds:.0} s: found {objective:.2}, no proposal exceeds {bound:.2}; Ctrl-C keeps this one"
    ));
    bar.tick();
}

fn table(proposal: &Proposal, out: &mut dyn Write) -> std::io::Result<()> {
    let known = match proposal.status {
        Status::Optimal => "nothing better exists".to_owned(),
        Status::Feasible => format!(
            "no other exceeds {:.2}, {:.2} % more",
            proposal.bound,
            proposal.gap * 100.0
        ),
        Status::Infeasible => "no allocation obeys the rules".to_owned(),
    };
    let (objective, seconds) = (proposal.objective, proposal.seconds);
    writeln!(out, "worth {objective:.2}; {known}; {seconds:.1} s\n")?;
    let lines = proposal.lines.iter().map(|line| {
        let quantity = line.quantity.to_string();
        vec![
            short(&line.class),
            short(&line.project),
            short(&line.need),
            quantity,
        ]
    });
    let lines: Vec<Vec<String>> = lines.collect();
    if !lines.is_empty() {
        write_table(out, &["class", "project", "need", "quantity"], &lines)?;
        writeln!(out)?;
    }
    needs(proposal, out)?;
    let unused: Vec<Vec<String>> = proposal
        .unused
        .iter()
        .map(|unused| vec![short(&unused.class), unused.quantity.to_string()])
        .collect();
    if !unused.is_empty() {
        writeln!(out)?;
        write_table(out, &["stays in stock", "quantity"], &unused)?;
    }
    Ok(())
}

/// Each need in a row, and why below it: sentences are wider than columns.
fn needs(proposal: &Proposal, out: &mut dyn Write) -> std::io::Result<()> {
    for need in &proposal.needs {
        let (project, name) = (short(&need.project), short(&need.need));
        writeln!(out, "{project}, {name}: {} of {}", need.given, need.asked)?;
        for line in wrapped(&need.why, LINE_WIDTH - 4) {
            writeln!(out, "    {line}")?;
        }
    }
    Ok(())
}

/// A name of at most [`NAME_WIDTH`] characters.
fn short(name: &str) -> String {
    if name.chars().count() <= NAME_WIDTH {
        return name.to_owned();
    }
    let mut short: String = name.chars().take(NAME_WIDTH - 1).collect();
    short.push('…');
    short
}

/// The text in lines of at most `width` characters, broken between words.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut length = 0;
    for word in text.split(' ') {
        let more = word.chars().count();
        if length > 0 && length + 1 + more > width {
            lines.push(String::new());
            length = 0;
        }
        if let Some(line) = lines.last_mut() {
            if length > 0 {
                line.push(' ');
                length += 1;
            }
            line.push_str(word);
        }
        length += more;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_broken_between_words() {
        assert_eq!(wrapped("a bb ccc dd", 5), ["a bb", "ccc", "dd"]);
        assert_eq!(wrapped("", 5), [""]);
    }

    #[test]
    fn long_names_are_shortened_by_characters() {
        assert_eq!(short("école"), "école");
        assert_eq!(short(&"é".repeat(30)).chars().count(), NAME_WIDTH);
    }
}
