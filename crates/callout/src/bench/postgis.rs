//! The textbook's way to find who is near: PostGIS, a point and a distance, a spatial index. What matching in
//! memory is compared to.
//!
//! It is asked for less than matching answers: who has the skill, works, and lives within their own reach of
//! the job, the nearest first. Hours, time off and promises are left out. The only SQL outside the store's room,
//! since none of it is the program's.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use domain::provider::{Card, Spot};
use tokio_postgres::{Client, NoTls};

/// Rows that one statement inserts.
const ROWS_AT_ONCE: usize = 10_000;
/// As far as anybody's reach goes, in metres: what the index can be asked for.
const REACH_MAX: f64 = 100_000.0;

/// Workers in a PostGIS table of a schema of its own.
pub struct PostGis {
    client: Client,
    runtime: tokio::runtime::Runtime,
}

impl PostGis {
    /// Fills a table with these workers, or gives nothing where the server has no PostGIS.
    ///
    /// # Errors
    /// Nobody answers there, or the server refuses something.
    pub fn with(url: &str, cards: &[Card]) -> Result<Option<Self>> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let client = runtime.block_on(async {
            let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
            tokio::spawn(connection);
            Ok::<_, tokio_postgres::Error>(client)
        })?;
        let filled = runtime.block_on(fill(&client, cards))?;
        Ok(filled.then_some(Self { client, runtime }))
    }

    /// How long each of these searches takes, by skill and spot.
    ///
    /// # Errors
    /// The server refuses something.
    pub fn searches(&self, sought: &[(String, Spot)]) -> Result<Vec<Duration>> {
        let sql = "select id from bench_workers
            where skills @> array[$1] and working and st_dwithin(base, st_makepoint($2, $3)::geography, $4)
            and st_distance(base, st_makepoint($2, $3)::geography) <= reach
            order by st_distance(base, st_makepoint($2, $3)::geography)";
        self.runtime.block_on(async {
            let statement = self.client.prepare(sql).await?;
            let mut took = Vec::with_capacity(sought.len());
            for (skill, spot) in sought {
                let (lat, lon) = degrees(*spot);
                let begun = Instant::now();
                self.client.query(&statement, &[skill, &lon, &lat, &REACH_MAX]).await?;
                took.push(begun.elapsed());
            }
            Ok(took)
        })
    }
}

async fn fill(client: &Client, cards: &[Card]) -> Result<bool> {
    let known = "select count(*) from pg_available_extensions where name = 'postgis'";
    if client.query_one(known, &[]).await?.get::<_, i64>(0) == 0 {
        return Ok(false);
    }
    client
        .batch_execute(
            "drop schema if exists callout_bench_map cascade; create schema callout_bench_map;
            create extension if not exists postgis; set search_path = callout_bench_map, public;
            create table bench_workers (
                id bigint primary key, skills text[] not null, working boolean not null, reach float8 not null,
                base geography(point) not null)",
        )
        .await
        .context("PostGIS cannot be set up")?;
    let insert = client
        .prepare(
            "insert into bench_workers
            select n, string_to_array(skills, ','), working, reach, st_makepoint(lon, lat)::geography
            from unnest($1::int8[], $2::text[], $3::bool[], $4::float8[], $5::float8[], $6::float8[])
            as t (n, skills, working, reach, lon, lat)",
        )
        .await?;
    for (part, cards) in cards.chunks(ROWS_AT_ONCE).enumerate() {
        let ids: Vec<i64> = (0..cards.len()).map(|n| (part * ROWS_AT_ONCE + n) as i64).collect();
        let skills: Vec<String> = cards.iter().map(|card| card.skills.join(",")).collect();
        let working: Vec<bool> = cards.iter().map(Card::working).collect();
        let reach: Vec<f64> = cards.iter().map(|card| f64::from(card.radius_km) * 1000.0).collect();
        let (lats, lons): (Vec<f64>, Vec<f64>) = cards.iter().map(|card| degrees(card.base)).unzip();
        client.execute(&insert, &[&ids, &skills, &working, &reach, &lons, &lats]).await?;
    }
    let index = "create index on bench_workers using gist (base); analyze bench_workers";
    client.batch_execute(index).await?;
    Ok(true)
}

/// Latitude and longitude: a spot holds thousandths of a degree.
fn degrees(spot: Spot) -> (f64, f64) {
    (f64::from(spot.lat) / 1000.0, f64::from(spot.lon) / 1000.0)
}
