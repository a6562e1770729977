//! The schema and its versions: migrations run forward when a store is opened, each in one transaction.
//!
//! A schema that is newer than the program is refused in words; nothing is ever migrated back.

use anyhow::{Result, bail};

use crate::{Store, Value};

/// Every migration ever released, in order. A released one is never edited.
pub(crate) const MIGRATIONS: [(&str, &str); 24] = [
    ("0001_markets", include_str!("../../../migrations/0001_markets.sql")),
    ("0002_office", include_str!("../../../migrations/0002_office.sql")),
    ("0003_feedback", include_str!("../../../migrations/0003_feedback.sql")),
    ("0004_workers", include_str!("../../../migrations/0004_workers.sql")),
    ("0005_conversations", include_str!("../../../migrations/0005_conversations.sql")),
    ("0006_reviews", include_str!("../../../migrations/0006_reviews.sql")),
    ("0007_signatures", include_str!("../../../migrations/0007_signatures.sql")),
    ("0008_durations", include_str!("../../../migrations/0008_durations.sql")),
    ("0009_photos", include_str!("../../../migrations/0009_photos.sql")),
    ("0010_email", include_str!("../../../migrations/0010_email.sql")),
    ("0011_listings", include_str!("../../../migrations/0011_listings.sql")),
    ("0012_payouts", include_str!("../../../migrations/0012_payouts.sql")),
    ("0013_privacy", include_str!("../../../migrations/0013_privacy.sql")),
    ("0014_portraits", include_str!("../../../migrations/0014_portraits.sql")),
    ("0015_held_times", include_str!("../../../migrations/0015_held_times.sql")),
    ("0016_vetting", include_str!("../../../migrations/0016_vetting.sql")),
    ("0017_memberships", include_str!("../../../migrations/0017_memberships.sql")),
    ("0018_rooms", include_str!("../../../migrations/0018_rooms.sql")),
    ("0019_api_keys", include_str!("../../../migrations/0019_api_keys.sql")),
    ("0020_webhooks", include_str!("../../../migrations/0020_webhooks.sql")),
    ("0021_catalogue", include_str!("../../../migrations/0021_catalogue.sql")),
    ("0022_calendar_feeds", include_str!("../../../migrations/0022_calendar_feeds.sql")),
    ("0023_webhook_rotation", include_str!("../../../migrations/0023_webhook_rotation.sql")),
    ("0024_codes", include_str!("../../../migrations/0024_codes.sql")),
];

pub(crate) fn migrate(store: &Store) -> Result<()> {
    migrate_to(store, MIGRATIONS.len())
}

/// Brings the schema to a number of steps: all of them, or fewer to be as an earlier version left it.
pub(crate) fn migrate_to(store: &Store, steps: usize) -> Result<()> {
    store.write(|tx| {
        tx.run("create table if not exists migrations (name text not null, primary key (name))", &[])?;
        tx.transaction.hold_schema()?;
        let done = tx.read("select name from migrations order by name", &[])?;
        if done.len() > MIGRATIONS.len() {
            bail!(
                "this data was written by a newer callout ({} schema steps, this one knows {}): use that version",
                done.len(),
                MIGRATIONS.len()
            );
        }
        for (name, sql) in MIGRATIONS.iter().take(steps).skip(done.len()) {
            for statement in statements(sql) {
                tx.run(&statement, &[])?;
            }
            tx.run("insert into migrations (name) values ($1)", &[Value::from(*name)])?;
        }
        Ok(())
    })
}

/// How many steps are still to be done.
pub(crate) fn pending(store: &Store) -> Result<usize> {
    let done = store.read("select name from migrations order by name", &[])?;
    match MIGRATIONS.len().checked_sub(done.len()) {
        Some(pending) => Ok(pending),
        None => bail!("this data was written by a newer callout"),
    }
}

/// A migration's statements without its comments. No statement of ours holds a semicolon or `--` in text.
fn statements(sql: &str) -> Vec<String> {
    let bare: Vec<&str> = sql.lines().filter(|line| !line.trim_start().starts_with("--")).collect();
    bare.join("\n").split(';').map(str::trim).filter(|s| !s.is_empty()).map(str::to_owned).collect()
}
