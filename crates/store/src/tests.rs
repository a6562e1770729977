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
