//! What the engine promises: all or nothing, a newer schema is refused, a second process is refused.

use super::*;

#[test]
fn a_transaction_that_fails_leaves_nothing_behind() {
    let store = Store::in_memory().unwrap();
    let failed: Result<()> = store.write(|tx| {
        tx.set_setting("a", "1")?;
        anyhow::bail!("the world broke")
    });
    assert!(failed.is_err());
    assert_eq!(store.setting("a").unwrap(), None);
    store.write(|tx| tx.set_setting("a", "2")).unwrap();
    assert_eq!(store.setting("a").unwrap().as_deref(), Some("2"));
}

#[test]
fn what_was_committed_is_there_after_opening_again() {
    let folder = tempfile::tempdir().unwrap();
    Store::open(folder.path()).unwrap().write(|tx| tx.set_setting("a", "1")).unwrap();
    assert_eq!(Store::open(folder.path()).unwrap().setting("a").unwrap().as_deref(), Some("1"));
}

#[test]
fn a_second_process_on_the_same_folder_is_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let first = Store::open(folder.path()).unwrap();
    let refused = Store::open(folder.path()).err().unwrap();
    assert!(refused.to_string().contains("already running"), "{refused}");
    drop(first);
    assert!(Store::open(folder.path()).is_ok());
}

#[test]
fn a_newer_schema_is_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    store.write(|tx| tx.run("insert into migrations (name) values ('9999_later')", &[])).unwrap();
    drop(store);
    let refused = Store::open(folder.path()).err().unwrap();
    assert!(refused.to_string().contains("newer callout"), "{refused}");
}

#[test]
fn the_head_row_counts_from_zero() {
    let store = Store::in_memory().unwrap();
    assert_eq!(store.head("austin").unwrap(), 0);
    store
        .write(|tx| {
            assert_eq!(tx.head("austin")?, 0);
            tx.set_head("austin", 7)
        })
        .unwrap();
    assert_eq!(store.head("austin").unwrap(), 7);
}

/// Whatever earlier version a store was left by, what it held is read by this one, in the words of that time.
#[test]
fn every_earlier_schema_comes_forward_with_what_it_held() {
    // A request in sourcing as the first version wrote it: no `wanted`, no `heard`, mending without a note.
    const JOB: &str = include_str!("../fixtures/job_0001.json");
    const EVENT: &str = r#"{"type":"Asked","data":{"wave":1,"asked":[],"last":true}}"#;
    const CARD: &str = include_str!("../fixtures/card_0001.json");
    for steps in 1..=schema::MIGRATIONS.len() {
        let store = Store::of_before(steps).unwrap();
        store
            .write(|tx| {
                let id = Value::from(serde_json::from_str::<domain::job::Job>(JOB)?.id);
                tx.run("insert into heads (market, seq) values ('austin', 1)", &[])?;
                tx.run(
                    "insert into jobs (market, id, code, customer, stage, opened, due_at, version, state)
                    values ('austin', $1, 'Q4TN', $1, 'underway', 0, 5, 1, $2)",
                    &[id.clone(), JOB.into()],
                )?;
                tx.run(
                    "insert into events (market, seq, job, at, actor, type, data)
                    values ('austin', 1, $1, 0, 'machine', 'Asked', $2)",
                    &[id.clone(), EVENT.into()],
                )?;
                if steps >= 2 {
                    tx.run(
                        "insert into workers (id, person, market, provider, card)
                        values ($1, $1, 'austin', $1, $2)",
                        &[id.clone(), CARD.into()],
                    )?;
                    tx.run(
                        "insert into contact_points (lookup, channel, person, address, waiting_since)
                        values ($1, 'sms', $1, $1, 9)",
                        &[id],
                    )?;
                }
                Ok(())
            })
            .unwrap();
        schema::migrate(&store).unwrap();
        let jobs = store.open_jobs("austin").unwrap();
        assert_eq!(jobs.len(), 1, "after {steps} steps");
        assert_eq!(store.timeline("austin", jobs[0].id).unwrap().len(), 1);
        assert_eq!(store.head("austin").unwrap(), 1);
        if steps >= 2 {
            assert_eq!(store.workers("austin").unwrap().len(), 1);
            assert_eq!(store.waiting().unwrap().len(), 1);
        }
        assert_eq!(schema::pending(&store).unwrap(), 0);
    }
}

#[test]
fn what_is_not_sought_any_more_takes_nobodys_place_among_what_was_asked() {
    let store = Store::in_memory().unwrap();
    let id = |n: i64| Value::Blob([&[0; 8][..], &n.to_be_bytes()].concat());
    let (worker, more) = (id(7), 1_000);
    store
        .write(|tx| {
            for n in 1..=more {
                // The oldest alone is still looked for.
                let stage = if n == 1 { "sourcing" } else { "closed" };
                tx.run(
                    "insert into jobs (market, id, code, customer, stage, opened, version, state)
                    values ('austin', $1, 'Q4TN', $1, $2, 0, 1, '{}')",
                    &[id(n), stage.into()],
                )?;
                tx.run(
                    "insert into candidates (market, job, visit, worker, asked_at, rank, state)
                    values ('austin', $1, 1, $2, $3, 0, '{}')",
                    &[id(n), worker.clone(), n.into()],
                )?;
            }
            Ok(())
        })
        .unwrap();
    let (seen, since) = (std::cell::Cell::new(0), jiff::Timestamp::UNIX_EPOCH);
    let Value::Blob(worker) = worker else { unreachable!() };
    let look = |_| {
        seen.set(seen.get() + 1);
        false
    };
    store.asked("austin", domain::Id::from_bytes(&worker).unwrap(), since, look).unwrap();
    assert_eq!(seen.get(), 1);
}

/// A list shows so many lines and no more; what an account comes to is all of them.
#[test]
fn a_balance_is_of_every_line() {
    let store = Store::in_memory().unwrap();
    let at = jiff::Timestamp::UNIX_EPOCH;
    let job = domain::JobId::from_bytes(&[7; 16]).unwrap();
    let write = |tx: &mut Tx<'_>| {
        (1..=700_i64).try_for_each(|seq| {
            let line: [Value; 8] = [
                "austin".into(),
                seq.into(),
                0_i64.into(),
                job.into(),
                at.into(),
                "wallet".into(),
                3_i64.into(),
                "USD".into(),
            ];
            tx.run(job_rows::PUT_POSTING, &line)
        })
    };
    store.write(write).unwrap();
    assert!(store.postings("austin", "wallet").unwrap().len() < 700);
    assert_eq!(store.balance("austin", "wallet").unwrap(), 2100);
    assert_eq!(store.every_posting("austin", "wallet").unwrap().len(), 700);
    assert_eq!(store.balance("austin", "nobodys").unwrap(), 0);
}

/// What was read before somebody was erased is not written back over it.
#[test]
fn nobody_comes_back_by_a_row_that_was_read_before() {
    let store = Store::in_memory().unwrap();
    let id = domain::PersonId::from_bytes(&[9; 16]).unwrap();
    let row = PersonRow { id, salt: Some(vec![1]), language: "en".to_owned(), name: Some(vec![2]) };
    store.write(|tx| tx.put_person(&row)).unwrap();
    store.write(|tx| tx.erase_person(id)).unwrap();
    store.write(|tx| tx.put_person(&row)).unwrap();
    let kept = store.person(id).unwrap().unwrap();
    assert!(kept.salt.is_none() && kept.name.is_none());
}

#[test]
fn a_backup_is_not_put_beside_the_log_of_another_database() {
    let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    drop(Store::open(folder.path()).unwrap());
    let copy = elsewhere.path().join("copy.db");
    backup(folder.path(), &copy).unwrap();
    let empty = tempfile::tempdir().unwrap();
    std::fs::write(empty.path().join("callout.db-wal"), b"of a crash").unwrap();
    let refused = restore(&copy, empty.path()).unwrap_err();
    assert!(refused.to_string().contains("callout.db-wal"), "{refused}");
    std::fs::remove_file(empty.path().join("callout.db-wal")).unwrap();
    restore(&copy, empty.path()).unwrap();
}
