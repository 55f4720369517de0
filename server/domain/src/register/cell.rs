use sqlx::{Column as _, FromRow, Row as _, TypeInfo as _, ValueRef as _, postgres::PgRow, sqlite::SqliteRow};
use uuid::Uuid;

/// A value of any registered column, the same from both engines.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Null,
    /// A number or a time.
    Int(i64),
    /// A number with a fraction.
    Real(f64),
    /// A text.
    Text(String),
    /// Bytes that are no key.
    Bytes(Vec<u8>),
    /// A key.
    Uuid(Uuid),
}

impl Cell {
    /// The value in JSON: keys and bytes as text, the latter in hexadecimal.
    pub fn json(&self) -> serde_json::Value {
        match self {
            Self::Null => serde_json::Value::Null,
            Self::Int(value) => (*value).into(),
            Self::Real(value) => (*value).into(),
            Self::Text(value) => value.as_str().into(),
            Self::Bytes(value) => hexadecimal(value).into(),
            Self::Uuid(value) => value.to_string().into(),
        }
    }
}

/// Bytes in hexadecimal.
pub fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// A row of cells.
pub struct Cells(pub Vec<Cell>);

impl FromRow<'_, SqliteRow> for Cells {
    fn from_row(row: &SqliteRow) -> sqlx::Result<Self> {
        row.columns().iter().map(|column| sqlite_cell(row, column.ordinal())).collect::<sqlx::Result<_>>().map(Self)
    }
}

impl FromRow<'_, PgRow> for Cells {
    fn from_row(row: &PgRow) -> sqlx::Result<Self> {
        row.columns().iter().map(|column| postgres_cell(row, column.ordinal())).collect::<sqlx::Result<_>>().map(Self)
    }
}

fn sqlite_cell(row: &SqliteRow, index: usize) -> sqlx::Result<Cell> {
    let value = row.try_get_raw(index)?;
    if value.is_null() {
        return Ok(Cell::Null);
    }
    Ok(match value.type_info().name() {
        "INTEGER" | "BOOLEAN" => Cell::Int(row.try_get(index)?),
        "REAL" => Cell::Real(row.try_get(index)?),
        "TEXT" => Cell::Text(row.try_get(index)?),
        _ => {
            let bytes: Vec<u8> = row.try_get(index)?;
            Uuid::from_slice(&bytes).map_or(Cell::Bytes(bytes), Cell::Uuid)
        }
    })
}

fn postgres_cell(row: &PgRow, index: usize) -> sqlx::Result<Cell> {
    let value = row.try_get_raw(index)?;
    if value.is_null() {
        return Ok(Cell::Null);
    }
    Ok(match value.type_info().name() {
        "INT8" => Cell::Int(row.try_get(index)?),
        "INT4" => Cell::Int(row.try_get::<i32, _>(index)?.into()),
        "BOOL" => Cell::Int(row.try_get::<bool, _>(index)?.into()),
        "FLOAT8" => Cell::Real(row.try_get(index)?),
        "UUID" => Cell::Uuid(row.try_get(index)?),
        "BYTEA" => Cell::Bytes(row.try_get(index)?),
        _ => Cell::Text(row.try_get(index)?),
    })
}
