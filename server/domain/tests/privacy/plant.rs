//! Fills each registered text column of a person with a marker of its own, whatever the tables are.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::atomic::{AtomicI64, Ordering},
};

use domain::{
    actor::Actor,
    audit,
    db::{Engine, Param, Read as _},
    params,
    register::{self, Holds, Table},
};
use sqlx::AssertSqlSafe;
use testkit::TestSite;
use uuid::Uuid;

/// Numbers that are keys differ from row to row.
static NEXT_NUMBER: AtomicI64 = AtomicI64::new(1);

/// One live column.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Live {
    pub table_name: String,
    pub name: String,
    pub kind: String,
}

/// The live columns, in the words of the engine.
pub async fn live(site: &TestSite) -> Vec<Live> {
    let sql = match site.db.engine() {
        Engine::Sqlite => {
            "SELECT m.name AS table_name, c.name AS name, UPPER(c.type) AS kind FROM sqlite_master m \
             JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' \
             ORDER BY m.name, c.cid"
        }
        Engine::Postgres => {
            "SELECT CAST(table_name AS TEXT) AS table_name, CAST(column_name AS TEXT) AS name, \
             CAST(UPPER(data_type) AS TEXT) AS kind FROM information_schema.columns \
             WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position"
        }
    };
    site.db.all(sql, params![]).await.unwrap()
}

/// Which column refers to which table: both engines have the same keys, and SQLite tells them plainly.
async fn references() -> BTreeMap<(String, String), String> {
    let site = TestSite::sqlite().await;
    let keys: Vec<(String, String, String)> = site
        .db
        .all(
            "SELECT m.name, f.\"from\", f.\"table\" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f \
             WHERE m.type = 'table'",
            params![],
        )
        .await
        .unwrap();
    keys.into_iter().map(|(table, column, target)| ((table, column), target)).collect()
}

/// A marker in its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Planted {
    pub table: &'static str,
    pub column: &'static str,
    pub marker: String,
    pub is_secret: bool,
}

/// Gives the person a row in each registered table and fills its texts; tells what was planted where.
pub async fn plant(site: &TestSite, person: Uuid, who: &str) -> BTreeSet<Planted> {
    let planter = Planter { site, person, who, live: live(site).await, references: references().await };
    let mut rows: BTreeMap<String, Uuid> = BTreeMap::new();
    rows.insert("person".to_owned(), person);
    let mut planted = BTreeSet::new();
    let tables: Vec<&'static Table> = register::tables().filter(|table| table.condition().is_some()).collect();
    for table in tables.into_iter().rev() {
        if table.name == "audit_payload" {
            planted.insert(planter.mark_audit(table.name).await);
            continue;
        }
        if register::count_table(&site.db, table, person, "").await.unwrap() == 0 {
            planter.insert(table.name, &mut rows).await;
        } else if let Some(id) = planter.key_of_first(table).await {
            rows.insert(table.name.to_owned(), id);
        }
        let found = register::count_table(&site.db, table, person, "").await.unwrap();
        assert!(found > 0, "the register does not find the person's row of {}", table.name);
        planted.extend(planter.mark(table).await);
    }
    planted
}

struct Planter<'a> {
    site: &'a TestSite,
    person: Uuid,
    who: &'a str,
    live: Vec<Live>,
    references: BTreeMap<(String, String), String>,
}

impl Planter<'_> {
    async fn key_of_first(&self, table: &'static Table) -> Option<Uuid> {
        table.columns.iter().find(|column| column.name == "id")?;
        let sql = format!("SELECT id FROM {} WHERE {} ORDER BY id LIMIT 1", table.name, table.condition()?);
        let row: Option<(Uuid,)> = self.site.db.optional(AssertSqlSafe(sql), params![self.person]).await.unwrap();
        row.map(|row| row.0)
    }

    /// Inserts a row, and before it the rows that it refers to.
    async fn insert(&self, table: &str, rows: &mut BTreeMap<String, Uuid>) {
        let columns: Vec<&Live> = self.live.iter().filter(|live| live.table_name == table).collect();
        assert!(!columns.is_empty(), "{table} does not exist");
        let mut values = Vec::new();
        for column in &columns {
            let target = self.references.get(&(table.to_owned(), column.name.clone()));
            values.push(match target {
                Some(target) if target == table => Param::Uuid(None),
                Some(target) => {
                    if !rows.contains_key(target) {
                        Box::pin(self.insert(target, rows)).await;
                    }
                    Param::from(rows[target])
                }
                None => self.value(table, column),
            });
        }
        let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        let places: Vec<String> = (1..=names.len()).map(|place| format!("${place}")).collect();
        let key = names.iter().position(|name| *name == "id" || *name == "event_id");
        if let Some(Param::Uuid(Some(id))) = key.map(|key| &values[key]) {
            rows.insert(table.to_owned(), *id);
        }
        let sql = format!("INSERT INTO {table} ({}) VALUES ({})", names.join(", "), places.join(", "));
        let tx = self.site.db.begin().await.unwrap();
        tx.execute(AssertSqlSafe(sql), values).await.unwrap_or_else(|error| panic!("{table}: {error}"));
        tx.commit().await.unwrap();
    }

    fn value(&self, table: &str, column: &Live) -> Param {
        let holds = register::tables()
            .find(|known| known.name == table)
            .and_then(|known| known.columns.iter().find(|known| known.name == column.name))
            .map(|known| known.holds);
        let id = self.site.new_id().unwrap();
        match column.kind.as_str() {
            "INTEGER" | "BIGINT" if matches!(holds, Some(Holds::Key)) => {
                Param::from(NEXT_NUMBER.fetch_add(1, Ordering::SeqCst))
            }
            "INTEGER" | "BIGINT" => Param::from(1_i64),
            "TEXT" => Param::from(format!("{}-{id}", self.who)),
            "BYTEA" => Param::from(id.as_bytes().repeat(2)),
            _ if matches!(holds, Some(Holds::Secret(_))) => Param::from(id.as_bytes().repeat(2)),
            _ if matches!(holds, Some(Holds::Personal(_))) => Param::from(self.person),
            _ => Param::from(id),
        }
    }

    async fn mark(&self, table: &'static Table) -> Vec<Planted> {
        let mut planted = Vec::new();
        for column in table.columns {
            let is_text = self
                .live
                .iter()
                .any(|live| live.table_name == table.name && live.name == column.name && live.kind == "TEXT");
            let is_secret = matches!(column.holds, Holds::Secret(_));
            // The name of an archive's file leads to the file, which is proven by the file being gone.
            let leads_to_file = is_secret && table.name == "archive";
            if !is_text || leads_to_file || !(is_secret || matches!(column.holds, Holds::Personal(_))) {
                continue;
            }
            let marker = format!("mk-{}-{}-{}-km@example.org", self.who, table.name, column.name);
            let sql = format!(
                "UPDATE {} SET {} = $2 WHERE {}",
                table.name,
                column.name,
                table.condition().unwrap_or_default()
            );
            let tx = self.site.db.begin().await.unwrap();
            let rows = tx.execute(AssertSqlSafe(sql), params![self.person, marker.as_str()]).await.unwrap();
            tx.commit().await.unwrap();
            assert!(rows > 0, "{}.{}", table.name, column.name);
            planted.push(Planted { table: table.name, column: column.name, marker, is_secret });
        }
        planted
    }

    /// The audit log is written by nobody but itself, and its rows are never changed.
    async fn mark_audit(&self, table: &'static str) -> Planted {
        let marker = format!("mk-{}-{table}-detail-km@example.org", self.who);
        let tx = self.site.db.begin().await.unwrap();
        audit::record(self.site, &tx, &Actor::System, "proof.planted", Some(self.person), &marker).await.unwrap();
        tx.commit().await.unwrap();
        Planted { table, column: "detail", marker, is_secret: false }
    }
}

/// Everything that the database holds, as lower-case text: (table, column, value). Bytes are in hexadecimal.
pub async fn everything(site: &TestSite) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    for column in live(site).await {
        let (table, name) = (format!("\"{}\"", column.table_name), format!("\"{}\"", column.name));
        let value = match column.kind.as_str() {
            "BLOB" => format!("hex({name})"),
            "BYTEA" => format!("encode({name}, 'hex')"),
            _ => format!("CAST({name} AS TEXT)"),
        };
        let sql = format!("SELECT {value} FROM {table} WHERE {name} IS NOT NULL");
        let values: Vec<(String,)> = site.db.all(AssertSqlSafe(sql), params![]).await.unwrap();
        found.extend(
            values.into_iter().map(|(value,)| (column.table_name.clone(), column.name.clone(), value.to_lowercase())),
        );
    }
    found
}

/// The person's rows, whole.
pub async fn rows_of(site: &TestSite, person: Uuid) -> BTreeMap<&'static str, Vec<String>> {
    let live = live(site).await;
    let mut found = BTreeMap::new();
    for table in register::tables() {
        let Some(condition) = table.condition() else { continue };
        let sql = match site.db.engine() {
            Engine::Postgres => {
                format!("SELECT CAST({0} AS TEXT) FROM {0} WHERE {condition} ORDER BY 1", table.name)
            }
            Engine::Sqlite => {
                let values: Vec<String> = live
                    .iter()
                    .filter(|column| column.table_name == table.name)
                    .map(|column| format!("quote({})", column.name))
                    .collect();
                format!("SELECT {} FROM {} WHERE {condition} ORDER BY 1", values.join(" || "), table.name)
            }
        };
        let rows: Vec<(String,)> = site.db.all(AssertSqlSafe(sql), params![person]).await.unwrap();
        found.insert(table.name, rows.into_iter().map(|row| row.0).collect());
    }
    found
}
