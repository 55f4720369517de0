use sqlx::{
    postgres::PgArguments,
    query::{Query, QueryAs},
    sqlite::SqliteArguments,
};
use uuid::Uuid;

/// A value for a placeholder, of the few types that both engines store alike.
#[derive(Clone, Debug)]
pub enum Param {
    /// A 64-bit integer.
    Int(Option<i64>),
    /// A truth value; an integer 0 or 1 in SQLite.
    Bool(Option<bool>),
    /// A floating-point number.
    Real(Option<f64>),
    /// A text.
    Text(Option<String>),
    /// Bytes.
    Bytes(Option<Vec<u8>>),
    /// A key; 16 bytes in SQLite.
    Uuid(Option<Uuid>),
}

macro_rules! from {
    ($($type:ty => $variant:ident($value:ident) $convert:expr;)*) => {$(
        impl From<$type> for Param {
            fn from($value: $type) -> Self { Self::$variant(Some($convert)) }
        }
        impl From<Option<$type>> for Param {
            fn from(value: Option<$type>) -> Self { Self::$variant(value.map(|$value| $convert)) }
        }
    )*};
}

from! {
    i64 => Int(value) value;
    i32 => Int(value) i64::from(value);
    u32 => Int(value) i64::from(value);
    u8 => Int(value) i64::from(value);
    bool => Bool(value) value;
    f64 => Real(value) value;
    String => Text(value) value;
    &str => Text(value) value.to_owned();
    &String => Text(value) value.clone();
    Vec<u8> => Bytes(value) value;
    &[u8] => Bytes(value) value.to_vec();
    Uuid => Uuid(value) value;
    &Uuid => Uuid(value) *value;
}

macro_rules! bind {
    ($query:expr, $params:expr) => {{
        let mut query = $query;
        for param in $params {
            query = match param {
                Param::Int(value) => query.bind(value),
                Param::Bool(value) => query.bind(value),
                Param::Real(value) => query.bind(value),
                Param::Text(value) => query.bind(value),
                Param::Bytes(value) => query.bind(value),
                Param::Uuid(value) => query.bind(value),
            };
        }
        query
    }};
}

pub(super) fn sqlite_query(
    query: Query<'static, sqlx::Sqlite, SqliteArguments>,
    params: Vec<Param>,
) -> Query<'static, sqlx::Sqlite, SqliteArguments> {
    bind!(query, params)
}

pub(super) fn postgres_query(
    query: Query<'static, sqlx::Postgres, PgArguments>,
    params: Vec<Param>,
) -> Query<'static, sqlx::Postgres, PgArguments> {
    bind!(query, params)
}

pub(super) fn sqlite_rows<T>(
    query: QueryAs<'static, sqlx::Sqlite, T, SqliteArguments>,
    params: Vec<Param>,
) -> QueryAs<'static, sqlx::Sqlite, T, SqliteArguments> {
    bind!(query, params)
}

pub(super) fn postgres_rows<T>(
    query: QueryAs<'static, sqlx::Postgres, T, PgArguments>,
    params: Vec<Param>,
) -> QueryAs<'static, sqlx::Postgres, T, PgArguments> {
    bind!(query, params)
}
