//! The way to the database: encrypted once it leaves the machine, and only to whoever shows a certificate that holds.

use store::Store;

use crate::told::empty_store;

/// The address of the test's server and the file of its authority, on the engine that has any.
fn server() -> Option<(String, String)> {
    Some((std::env::var("CALLOUT_TEST_DATABASE").ok()?, std::env::var("CALLOUT_TEST_AUTHORITY").ok()?))
}

#[test]
fn an_authority_that_is_named_is_the_one_that_counts() {
    let Some((url, authority)) = server() else {
        // The embedded engine has no way to encrypt: an address that asks for it is for the other one.
        assert!(!empty_store().is_shared());
        return;
    };
    let told = |url: &str| Store::look_at(url).err().map(|error| format!("{error:#}"));
    let named = format!("{url}?sslmode=verify-full&sslrootcert={authority}");
    assert_eq!(told(&named), None);
    let kept = Store::look_at(&named).unwrap();
    assert!(is_encrypted(&url), "the server says so");
    drop(kept);
    // Nobody on this system knows this authority, and the server is not who it says under another name.
    let unknown = told(&format!("{url}?sslmode=require")).expect("an unknown authority");
    assert!(unknown.contains("certificate") || unknown.contains("authorities"), "{unknown}");
    let elsewhere = named.replace("@127.0.0.1:", "@db.example.com:") + "&hostaddr=127.0.0.1";
    let stranger = told(&elsewhere).expect("another name than the certificate's");
    assert!(stranger.contains("certificate"), "{stranger}");
}

/// Whether one of this program's connections is encrypted, asked on another way.
fn is_encrypted(url: &str) -> bool {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let (client, connection) = tokio_postgres::connect(url, tokio_postgres::NoTls).await.unwrap();
        tokio::spawn(connection);
        let sql = "select count(*) from pg_stat_ssl join pg_stat_activity using (pid)
            where application_name = 'callout' and ssl";
        client.query_one(sql, &[]).await.unwrap().get::<_, i64>(0) > 0
    })
}
