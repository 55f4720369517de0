use std::collections::BTreeSet;

use domain::{
    db::{Engine, Read as _},
    params,
};
use sqlx::AssertSqlSafe;

use crate::TestSite;

/// Every row of every table, the queue's and the search index's among them, each as (table, values).
pub type Rows = BTreeSet<(String, String)>;

impl TestSite {
    /// Everything that the database holds now, to be compared with what it holds later.
    pub async fn rows(&self) -> Rows {
        let tables: Vec<(String, String)> = self.db.all(self.values_of_tables(), params![]).await.unwrap();
        let selects: Vec<String> = tables
            .into_iter()
            .map(|(table, values)| format!("SELECT CAST('{table}' AS TEXT), {values} FROM {table} AS r"))
            .collect();
        let rows: Vec<(String, String)> =
            self.db.all(AssertSqlSafe(selects.join(" UNION ALL ")), params![]).await.unwrap();
        rows.into_iter().collect()
    }

    /// Asks for each table with the expression that makes one text of a row.
    fn values_of_tables(&self) -> &'static str {
        match self.db.engine() {
            Engine::Sqlite => {
                "SELECT m.name, GROUP_CONCAT('quote(\"' || c.name || '\")', ' || '' '' || ') FROM sqlite_master m \
                 JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' \
                 GROUP BY m.name"
            }
            Engine::Postgres => {
                "SELECT CAST(table_schema || '.' || table_name AS TEXT), 'CAST(r AS TEXT)' \
                 FROM information_schema.tables WHERE table_type = 'BASE TABLE' \
                 AND table_schema NOT IN ('pg_catalog', 'information_schema')"
            }
        }
    }
}
