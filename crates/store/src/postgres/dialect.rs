//! Our statements and values in PostgreSQL's words: its types, and one statement for many rows.
//!
//! Nothing is sent from here.

use anyhow::{Context, Result};
use bytes::BytesMut;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};

use crate::engine::Value;

/// Rows of values by their columns.
pub(super) fn columns<'v>(rows: impl Iterator<Item = &'v [Value]>) -> Vec<Vec<Value>> {
    let mut columns: Vec<Vec<Value>> = Vec::new();
    for row in rows {
        columns.resize_with(row.len(), Vec::new);
        for (column, value) in columns.iter_mut().zip(row) {
            column.push(value.clone());
        }
    }
    columns
}

/// The arrays of as many columns as a statement has values.
fn arrays(kinds: &[Type]) -> String {
    let all = kinds.iter().zip(1..).map(|(kind, n)| format!("${n}::{}[]", kind.name()));
    format!("unnest({})", all.collect::<Vec<_>>().join(", "))
}

/// The statement that reads for one row of values, as one that reads for all of them.
pub(super) fn read_of_many(sql: &str, kinds: &[Type]) -> String {
    let names: Vec<String> = (1..=kinds.len()).map(|n| format!("v{n}")).collect();
    // From the back, so that $1 is not found in $10.
    let once = names.iter().enumerate().rev();
    let inner =
        once.fold(sql.to_owned(), |sql, (n, name)| sql.replace(&format!("${}", n + 1), &format!("w.{name}")));
    let arrays = arrays(kinds);
    format!(
        "select w.n, r.* from {arrays} with ordinality as w ({}, n), lateral ({inner}) r",
        names.join(", ")
    )
}

/// The statement that inserts one row, as one that inserts all of them: each value is a column's array.
pub(super) fn of_many(sql: &str, kinds: &[Type]) -> Result<String> {
    let (before, rest) = sql.split_once("values (").context("a statement for many rows has no values")?;
    let (_, after) = rest.split_once(')').context("a statement for many rows does not end its values")?;
    Ok(format!("{before}select * from {}{after}", arrays(kinds)))
}

pub(super) fn is_schema(sql: &str) -> bool {
    ["create ", "alter ", "drop "].iter().any(|word| sql.starts_with(word))
}

/// Our statements as PostgreSQL says them: its name for bytes, and text that is ordered byte by byte, as the
/// other engine orders it.
pub(super) fn dialect(sql: &str) -> String {
    if !is_schema(sql) {
        return sql.to_owned();
    }
    let word = |word: &str| match word {
        "blob" => "bytea".to_owned(),
        "blob," => "bytea,".to_owned(),
        "text" => "text collate \"C\"".to_owned(),
        "text," => "text collate \"C\",".to_owned(),
        other => other.to_owned(),
    };
    sql.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

impl ToSql for Value {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(value) => match *kind {
                Type::INT8 => value.to_sql(kind, out),
                Type::INT4 => i32::try_from(*value)?.to_sql(kind, out),
                _ => Err(format!("an integer is no {kind}").into()),
            },
            Self::Text(value) => value.to_sql(kind, out),
            Self::Blob(value) => value.to_sql(kind, out),
        }
    }

    fn accepts(kind: &Type) -> bool {
        [Type::INT8, Type::INT4, Type::TEXT, Type::VARCHAR, Type::BYTEA].contains(kind)
    }

    to_sql_checked!();
}

impl<'a> FromSql<'a> for Value {
    fn from_sql(kind: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(match *kind {
            Type::INT8 => Self::Int(i64::from_sql(kind, raw)?),
            Type::INT4 => Self::Int(i32::from_sql(kind, raw)?.into()),
            Type::BYTEA => Self::Blob(Vec::from_sql(kind, raw)?),
            _ => Self::Text(String::from_sql(kind, raw)?),
        })
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Self::Null)
    }

    fn accepts(kind: &Type) -> bool {
        [Type::INT8, Type::INT4, Type::TEXT, Type::VARCHAR, Type::NAME, Type::BYTEA].contains(kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_said_in_its_own_words() {
        let ours = "create table t (\n  a text not null,\n  b blob,\n  c text,\n  primary key (a)\n)";
        let theirs = "create table t ( a text collate \"C\" not null, b bytea, c text collate \"C\", primary key (a) )";
        assert_eq!(dialect(ours), theirs);
        assert_eq!(dialect("create table texts (a bigint)"), "create table texts (a bigint)");
        assert_eq!(dialect("select text from texts"), "select text from texts");
    }

    #[test]
    fn many_times_the_same_is_one_statement() {
        let one = "insert into t (a, b) values ($1, $2) on conflict (a) do update set b = excluded.b";
        let all = "insert into t (a, b) select * from unnest($1::int8[], $2::bytea[]) \
            on conflict (a) do update set b = excluded.b";
        assert_eq!(of_many(one, &[Type::INT8, Type::BYTEA]).unwrap(), all);
        assert!(of_many("delete from t", &[]).is_err());
        let read = "select c from t where a = $1 and b = $2";
        let all = "select w.n, r.* from unnest($1::text[], $2::int8[]) with ordinality as w (v1, v2, n), \
            lateral (select c from t where a = w.v1 and b = w.v2) r";
        assert_eq!(read_of_many(read, &[Type::TEXT, Type::INT8]), all);
    }
}
