//! PostgreSQL with two roles: one owns the tables, the other serves.

use std::sync::Arc;

use domain::{
    Site,
    account::{NewAccount, create_account},
    actor::{Actor, SignedIn},
    audit,
    backup::{self, BackupOrder},
    clock::SystemClock,
    db::{Db, DbOptions, Read as _},
    jobs, params, privacy,
    random::{Random as _, SystemRandom},
    settings::{PasswordCost, Settings},
    site::Parts,
};
use model::{
    DAY,
    account::{Role, Theme},
    audit::Guard,
    language::Language,
    privacy::Receipt,
};
use object_store::local::LocalFileSystem;
use sqlx::{AssertSqlSafe, Connection as _};
use tempfile::TempDir;
use uuid::Uuid;

use super::{count, verify, write_one};

const PASSWORD: &str = "a long walk by the river";

/// A database of its own with two roles.
struct TwoRoles {
    owner: Db,
    serving: String,
    site: Site,
    data: TempDir,
}

impl TwoRoles {
    async fn new() -> Self {
        let cluster = std::env::var("TEST_POSTGRES").unwrap();
        let mut random = [0; 16];
        SystemRandom.fill(&mut random).unwrap();
        let name = Uuid::from_bytes(random).simple();
        let (owning, serving, database) = (format!("o{name}"), format!("Serve {name}"), format!("d{name}"));
        let mut admin = sqlx::PgConnection::connect(&format!("{cluster}&dbname=postgres")).await.unwrap();
        for statement in [
            format!("CREATE ROLE {owning} LOGIN"),
            format!("CREATE ROLE \"{serving}\" LOGIN"),
            format!("CREATE DATABASE {database} OWNER {owning}"),
        ] {
            sqlx::query(AssertSqlSafe(statement)).execute(&mut admin).await.unwrap();
        }
        admin.close().await.unwrap();
        let open = async |role: &str| {
            let role = role.replace(' ', "%20");
            let url = format!("{}&dbname={database}", cluster.replace("//postgres@", &format!("//{role}@")));
            Db::open(&DbOptions { url, connections: 2 }).await.unwrap()
        };
        let owner = open(&owning).await;
        owner.migrate().await.unwrap();
        owner.grant_serving(&serving).await.unwrap();
        let data = TempDir::new().unwrap();
        let files = data.path().join("files");
        std::fs::create_dir_all(&files).unwrap();
        let site = Site::new(Parts {
            db: open(&serving).await,
            files: Arc::new(LocalFileSystem::new_with_prefix(files).unwrap()),
            settings: Settings {
                data: data.path().to_owned(),
                password_cost: PasswordCost { memory: 8, passes: 1 },
                cooling_off: 0,
                ..Settings::default()
            },
            clock: Arc::new(SystemClock),
            random: Arc::new(SystemRandom),
        });
        Self { owner, serving, site, data }
    }

    async fn person(&self, first_name: &str, role: Role) -> Actor {
        let input = NewAccount {
            email: format!("{first_name}@example.org"),
            first_name: first_name.to_owned(),
            last_name: "Example".to_owned(),
            password: PASSWORD.to_owned(),
            role,
            language: Language::En,
        };
        create_account(&self.site, &Actor::System, input).await.unwrap();
        let (person,): (Uuid,) =
            self.site.db.one("SELECT id FROM person WHERE first_name = $1", params![first_name]).await.unwrap();
        Actor::Person(SignedIn {
            person,
            session: Uuid::nil(),
            role,
            name: first_name.to_owned(),
            language: Language::En,
            theme: Theme::System,
        })
    }

    /// What the role that serves gets for a statement that is no way of serving.
    async fn refused(&self, sql: &str) {
        let tx = self.site.db.begin().await.unwrap();
        let Err(error) = tx.execute(AssertSqlSafe(sql.to_owned()), params![]).await else { panic!("{sql} was done") };
        assert!(error.is_forbidden(), "{sql}: {error}");
    }
}

#[tokio::test]
async fn the_role_that_serves_adds_to_the_log_and_changes_nothing_in_it() {
    let two = TwoRoles::new().await;
    let ada = two.person("Ada", Role::Member).await;
    write_one(&two.site, &ada, "").await;
    assert_eq!(audit::guard(&two.site.db).await.unwrap(), Guard::Separate);
    assert_eq!(audit::guard(&two.owner).await.unwrap(), Guard::Owner);
    for table in ["audit_event", "audit_entry", "audit_head", "audit_payload"] {
        for statement in [
            format!("TRUNCATE {table} CASCADE"),
            format!("ALTER TABLE {table} DISABLE TRIGGER ALL"),
            format!("ALTER TABLE {table} OWNER TO CURRENT_USER"),
            format!("CREATE TRIGGER mine BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION audit_head_stays()"),
            format!("CREATE RULE mine AS ON INSERT TO {table} DO INSTEAD NOTHING"),
            format!("DROP TABLE {table} CASCADE"),
        ] {
            two.refused(&statement).await;
        }
        // PostgreSQL only warns that there was nothing to give.
        let tx = two.site.db.begin().await.unwrap();
        tx.execute(AssertSqlSafe(format!("GRANT ALL ON {table} TO CURRENT_USER")), params![]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(audit::guard(&two.site.db).await.unwrap(), Guard::Separate);
    }
    for statement in [
        "UPDATE audit_event SET kind = 'x'",
        "DELETE FROM audit_event",
        "UPDATE audit_entry SET position = 9",
        "DELETE FROM audit_entry",
        "UPDATE audit_payload SET detail = 'x'",
        "UPDATE audit_head SET position = 0",
        "DELETE FROM audit_head",
        "INSERT INTO audit_head (chain, position, hash) VALUES (1, 0, '')",
        "SET session_replication_role = replica",
        "DROP FUNCTION audit_entry_moves_head() CASCADE",
        "CREATE OR REPLACE FUNCTION audit_entry_moves_head() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
        "UPDATE _sqlx_migrations SET success = FALSE",
        "CREATE TABLE mine (id BIGINT)",
    ] {
        two.refused(statement).await;
    }
    let tx = two.site.db.begin().await.unwrap();
    let forged = "INSERT INTO audit_entry SELECT position + 5, event_id, commitment, hash, hash FROM audit_entry";
    assert!(tx.execute(forged, params![]).await.is_err(), "also an addition follows the head");
    drop(tx);
    // A table of the same name in the role's own temporary schema does not stand in for the head.
    let tx = two.site.db.begin().await.unwrap();
    tx.execute("CREATE TEMP TABLE audit_head (chain BIGINT, position BIGINT, hash BYTEA)", params![]).await.unwrap();
    tx.execute("INSERT INTO audit_head SELECT * FROM public.audit_head", params![]).await.unwrap();
    audit::record(&two.site, &tx, &ada, "account.signed-in", None, "").await.unwrap();
    tx.commit().await.unwrap();
    let whole = audit::walk(&two.owner, None).await.unwrap();
    assert_eq!((whole.broken, whole.head.position), (None, 3));
}

#[tokio::test]
async fn everything_else_is_served_under_that_role() {
    let two = TwoRoles::new().await;
    two.person("Grace", Role::Administrator).await;
    let ada = two.person("Ada", Role::Member).await;
    let site = &two.site;
    privacy::request_archive(site, &ada, PASSWORD).await.unwrap();
    jobs::enqueue_scheduled(site).await.unwrap();
    for _ in 0..20 {
        jobs::run_due(site).await.unwrap();
    }
    let planned = privacy::request_deletion(site, &ada, PASSWORD, true).await.unwrap();
    for _ in 0..20 {
        jobs::run_due(site).await.unwrap();
    }
    let receipt = privacy::receipt(site, &planned.reference).await.unwrap();
    assert!(matches!(receipt, Receipt::Erased { .. }), "{receipt:?}");
    assert_eq!(domain::register::check(&site.db).await.unwrap(), []);
    assert_eq!(site.db.migration_state().await.unwrap().missing, 0);
    let order = BackupOrder { to: two.data.path().join("backups"), keep: DAY };
    backup::create(site, &Actor::System, order).await.unwrap();
    assert!(verify(site).await.erased > 0);
    assert_eq!(verify(site).await.broken, None);
    assert!(count(site, "audit_event").await > 5);
}

#[tokio::test]
async fn granting_again_takes_back_what_was_given_besides() {
    let two = TwoRoles::new().await;
    let tx = two.owner.begin().await.unwrap();
    for table in ["audit_event", "audit_entry", "audit_head"] {
        let sql = format!("GRANT ALL ON {table} TO \"{}\"", two.serving);
        tx.execute(AssertSqlSafe(sql), params![]).await.unwrap();
    }
    tx.commit().await.unwrap();
    assert_eq!(audit::guard(&two.site.db).await.unwrap(), Guard::Owner);
    two.owner.grant_serving(&two.serving).await.unwrap();
    assert_eq!(audit::guard(&two.site.db).await.unwrap(), Guard::Separate);
    let migrated = two.site.db.migrate().await.unwrap_err();
    assert!(migrated.is_forbidden(), "{migrated}");
}
