//! `callout understand`: what the machine makes of a text, one JSON object a line.

use std::io::{BufRead, Write};
use std::process::ExitCode;

use anyhow::{Context, Result};
use domain::talk::{Asked, Heard, Language, Span, leaks, understand};
use jiff::civil::DateTime;
use jiff::{Timestamp, tz::TimeZone};

#[derive(clap::Args)]
pub struct Arguments {
    /// The writer's language, or `auto`.
    #[arg(long, default_value = "auto")]
    lang: String,
    /// What the clock on the writer's wall shows; now, without it.
    #[arg(long)]
    now: Option<DateTime>,
    /// The writer's time zone, by its IANA name.
    #[arg(long, default_value = "UTC")]
    zone: String,
    /// What they were last asked: claim, pick_time, confirm_visit, approve_work or none.
    #[arg(long, default_value = "none")]
    asked: String,
    /// Up to three times that they were offered: FROM/TO,FROM/TO,FROM/TO.
    #[arg(long, default_value = "")]
    offered: String,
    /// Accepted for symmetry with the other verbs: the output is always JSON.
    #[arg(long)]
    json: bool,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let language = match arguments.lang.as_str() {
        "auto" => None,
        code => Some(Language::from_code(code).with_context(|| format!("there is no language {code:?}"))?),
    };
    let zone =
        TimeZone::get(&arguments.zone).with_context(|| format!("there is no zone {:?}", arguments.zone))?;
    let now = arguments.now.unwrap_or_else(|| zone.to_datetime(Timestamp::now()));
    let asked = match arguments.asked.as_str() {
        "claim" => Asked::Claim,
        "pick_time" => Asked::PickTime,
        "confirm_visit" => Asked::ConfirmVisit,
        "approve_work" => Asked::ApproveWork,
        "none" => Asked::Nothing,
        other => {
            anyhow::bail!("nobody is asked {other:?}: claim, pick_time, confirm_visit, approve_work or none")
        }
    };
    let offered = offered(&arguments.offered)?;
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let text = line?;
        let understood = understand(&Heard { text: &text, now, asked, offered: &offered, language });
        let times = understood.times.map(|times| {
            let span = |s: &Span| serde_json::json!({ "from": s.from.to_string(), "to": s.to.to_string() });
            times.iter().map(span).collect::<Vec<_>>()
        });
        let found: Vec<_> = leaks(&text)
            .iter()
            .map(|leak| serde_json::json!({ "kind": leak.kind.to_string(), "span": [leak.from, leak.to] }))
            .collect();
        let object = serde_json::json!({
            "intent": understood.intent.to_string(),
            "times": times,
            "leaks": found,
            "language": understood.language.code(),
            "code": understood.code,
        });
        writeln!(out, "{object}")?;
    }
    Ok(ExitCode::SUCCESS)
}

fn offered(text: &str) -> Result<Vec<Span>> {
    text.split(',')
        .filter(|part| !part.trim().is_empty())
        .map(|part| {
            let (from, to) = part.split_once('/').with_context(|| format!("{part:?} is not FROM/TO"))?;
            Ok(Span { from: from.trim().parse()?, to: to.trim().parse()? })
        })
        .collect()
}
