//! `alumet register check` on a living installation, after everything in it was used; and what the server logged meanwhile.

use domain::{
    account::{NewAccount, create_account},
    actor::Actor,
    db::{Engine, Read as _},
    params,
    register::{At, PLACES},
};
use model::{account::Role, language::Language};
use testkit::{TestSite, on_both_engines};
use tokio::time::{Instant, sleep};

use super::{
    process::{Answer, PATIENCE, Server, database_of, printed, run},
    watch::import_course,
};

/// In everything that people type here.
const MARKER: &str = "zyxmarker";
/// Must not contain the address.
const PASSWORD: &str = "a wqvsecret walk by the river";

/// Somebody's browser.
struct Browser<'a> {
    server: &'a Server,
    cookie: String,
}

impl Browser<'_> {
    async fn post(&self, endpoint: &str, body: &str) -> Answer {
        let headers = format!(
            "Accept: text/html\r\nSec-Fetch-Site: same-origin\r\nUser-Agent: {MARKER}\r\nCookie: {}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\n",
            self.cookie
        );
        self.server.send("POST", &format!("/api/{endpoint}"), &headers, body).await
    }

    async fn done(&self, endpoint: &str, body: &str) -> String {
        let answer = self.post(endpoint, body).await;
        assert_eq!(answer.status, 303, "{endpoint}: {}", answer.text);
        answer.header("location").to_owned()
    }

    async fn sign_in(&mut self) {
        let body = format!("email={MARKER}%40example.org&password={}", PASSWORD.replace(' ', "+"));
        let answer = self.post("sign_in", &body).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        answer.header("set-cookie").split(';').next().unwrap().clone_into(&mut self.cookie);
    }

    /// Learns, writes, reports, asks for an archive and goes; fails at some of it.
    async fn live(&mut self, site: &TestSite) {
        let password = format!("password={}", PASSWORD.replace(' ', "+"));
        self.post("sign_in", &format!("email={MARKER}%40example.org&password=wrong+{MARKER}")).await;
        self.post("sign_up", &format!("email={MARKER}&first_name={MARKER}&last_name=&password={MARKER}")).await;
        self.done("request_reset", &format!("email={MARKER}%40example.org")).await;
        self.sign_in().await;
        self.done("change_name", &format!("first_name={MARKER}&last_name=Twice+{MARKER}")).await;
        self.post("choose_language", &format!("language={MARKER}")).await;
        self.done("consent_choose", "choice=accept").await;
        let start = format!("category=talk&title=About+{MARKER}&text=A+long+text+with+{MARKER}");
        self.done("forum_start", &start).await;
        self.post("forum_start", &format!("category={MARKER}&title={MARKER}&text=")).await;
        let (post,): (uuid::Uuid,) = site.db.one("SELECT id FROM post", params![]).await.unwrap();
        self.done("forum_edit", &format!("post={post}&text=Another+text+with+{MARKER}")).await;
        self.post("forum_report", &format!("post={post}&reason=other&note={MARKER}")).await;
        for path in [format!("/forum/search?q={MARKER}"), format!("/settings/data/forum?q={MARKER}")] {
            let headers = format!("Accept: text/html\r\nCookie: {}\r\n", self.cookie);
            assert_eq!(self.server.send("GET", &path, &headers, "").await.status, 200, "{path}");
        }
        self.done("privacy_request_archive", &password).await;
        wait(site, "SELECT COUNT(*) FROM archive WHERE state = 'ready'").await;
    }
}

/// Waits until a query counts something.
async fn wait(site: &TestSite, sql: &'static str) {
    let begun = Instant::now();
    while site.db.one::<(i64,)>(sql, params![]).await.unwrap().0 == 0 {
        assert!(begun.elapsed() < PATIENCE, "{sql}");
        sleep(std::time::Duration::from_millis(50)).await;
    }
}

#[tokio::test]
async fn nothing_is_unregistered_after_everything_was_used_and_no_line_of_the_log_tells_of_anybody() {
    on_both_engines(async |site| {
        let account = NewAccount {
            email: format!("{MARKER}@example.org"),
            first_name: format!("Ada {MARKER}"),
            last_name: MARKER.to_owned(),
            password: PASSWORD.to_owned(),
            role: Role::Moderator,
            language: Language::En,
        };
        create_account(&site, &Actor::System, account).await.unwrap();
        import_course(&site).await;
        std::fs::remove_dir_all(site.data.path().join("book")).unwrap();
        let category =
            "INSERT INTO forum_category (id, slug, title, description, position) VALUES ($1, 'talk', 'Talk', '', 1)";
        let tx = site.db.begin().await.unwrap();
        tx.execute(category, params![site.new_id().unwrap()]).await.unwrap();
        tx.commit().await.unwrap();

        let log = "debug,domain=trace,server=trace,app=trace,model=trace";
        let server = Server::start(&site, &["--log", log, "--cooling-off-days", "0"]).await;
        let mut browser = Browser { server: &server, cookie: String::new() };
        browser.live(&site).await;

        let (data, database) = (site.data.path(), database_of(&site).await);
        let backup = run(data, Some(&database), &["backup"]).await;
        assert!(backup.status.success(), "{}", printed(&backup));
        let check = async || run(data, Some(&database), &["register", "check"]).await;
        let whole = check().await;
        assert!(whole.status.success(), "{}", printed(&whole));
        assert!(printed(&whole).contains("tables with personal data:"), "{}", printed(&whole));
        for place in PLACES {
            let At::Data(path) = place.at else { continue };
            let is_temporary = matches!(path, "building" | "backup-work");
            let is_of_sqlite = path.ends_with('*');
            if !is_temporary && (!is_of_sqlite || site.db.engine() == Engine::Sqlite) {
                assert!(data.join(path.trim_end_matches('*')).exists(), "{path} was not used");
            }
        }

        // A mail that can't be written makes the job fail, and the log say so.
        let outbox = data.join("outbox");
        let aside = tempfile::tempdir().unwrap();
        std::fs::rename(&outbox, aside.path().join("outbox")).unwrap();
        std::fs::write(&outbox, "").unwrap();
        browser.done("request_reset", &format!("email={MARKER}%40example.org")).await;
        wait(&site, "SELECT COUNT(*) FROM mail WHERE failure IS NOT NULL").await;
        std::fs::remove_file(&outbox).unwrap();
        std::fs::rename(aside.path().join("outbox"), &outbox).unwrap();

        let delete = format!("password={}&scope=contributions", PASSWORD.replace(' ', "+"));
        browser.done("privacy_delete_account", &delete).await;
        wait(&site, "SELECT COUNT(*) FROM receipt").await;
        let whole = check().await;
        assert!(whole.status.success(), "{}", printed(&whole));

        let lines = server.log();
        assert!(lines.contains("a job failed"), "{lines}");
        assert!(lines.lines().count() > 10, "{lines}");
        for typed in [MARKER, "wqvsecret"] {
            assert!(!lines.to_lowercase().contains(typed), "{lines}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_gap_is_named_and_ends_the_check_with_an_error() {
    on_both_engines(async |site| {
        let (data, database) = (site.data.path(), database_of(&site).await);
        std::fs::write(data.join("diary.txt"), "").unwrap();
        let tx = site.db.begin().await.unwrap();
        tx.execute("ALTER TABLE person ADD COLUMN shoe_size INTEGER", params![]).await.unwrap();
        tx.execute("INSERT INTO schedule (name, due_at) VALUES ('Ada Lovelace', 0)", params![]).await.unwrap();
        tx.commit().await.unwrap();
        let found = run(data, Some(&database), &["register", "check"]).await;
        assert_eq!(found.status.code(), Some(1), "{}", printed(&found));
        let said = String::from_utf8(found.stdout).unwrap();
        for gap in [
            "column person.shoe_size is not registered",
            "column schedule.name holds something else than the reviewed list says",
            "diary.txt in the data folder is not registered",
            "3 gaps",
        ] {
            assert!(said.contains(gap), "{gap} in {said}");
        }
    })
    .await;
}
