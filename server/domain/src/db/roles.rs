use sqlx::AssertSqlSafe;

use super::{Db, DbError, Engine, Read as _};
use crate::params;

/// What the role that serves may do with the tables of the audit log: add, read, and erase the personal part.
const AUDIT: [(&str, &str); 4] = [
    ("audit_event", "SELECT, INSERT"),
    ("audit_entry", "SELECT, INSERT"),
    ("audit_payload", "SELECT, INSERT, DELETE"),
    ("audit_head", "SELECT"),
];

impl Db {
    /// The role that these connections work under; SQLite has none.
    pub async fn role(&self) -> Result<Option<String>, DbError> {
        if self.engine() == Engine::Sqlite {
            return Ok(None);
        }
        let (role,): (String,) = self.one("SELECT CAST(current_user AS TEXT)", params![]).await?;
        Ok(Some(role))
    }

    /// Gives another role of PostgreSQL what serving takes: rows of every table, none of the schema, and of the audit log
    /// only what adds to it. Done by the owner of the tables after each migration; SQLite has no roles.
    pub async fn grant_serving(&self, role: &str) -> Result<(), DbError> {
        if self.engine() == Engine::Sqlite {
            return Ok(());
        }
        let (ours,): (String,) = self.one("SELECT CAST(current_schema() AS TEXT)", params![]).await?;
        let (role, ours) = (quoted(role), quoted(&ours));
        let mut statements = Vec::new();
        for schema in [ours.as_str(), "apalis"] {
            statements.push(format!("GRANT USAGE ON SCHEMA {schema} TO {role}"));
            statements.push(format!("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {role}"));
            statements.push(format!("GRANT SELECT, USAGE ON ALL SEQUENCES IN SCHEMA {schema} TO {role}"));
            statements.push(format!("REVOKE ALL ON {schema}._sqlx_migrations FROM {role}"));
            statements.push(format!("GRANT SELECT ON {schema}._sqlx_migrations TO {role}"));
        }
        for (table, rights) in AUDIT {
            statements.push(format!("REVOKE ALL ON {ours}.{table} FROM {role}"));
            statements.push(format!("GRANT {rights} ON {ours}.{table} TO {role}"));
        }
        let tx = self.begin().await?;
        for statement in statements {
            tx.execute(AssertSqlSafe(statement), params![]).await?;
        }
        tx.commit().await
    }
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
