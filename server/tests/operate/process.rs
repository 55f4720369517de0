//! The binary as a process of its own, and an HTTP client that hides nothing.

use std::{
    net::TcpListener,
    path::Path,
    process::{ExitStatus, Output, Stdio},
    time::Duration,
};

use domain::db::{Engine, Read as _};
use tempfile::NamedTempFile;
use testkit::TestSite;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    process::{Child, Command},
    time::{sleep, timeout},
};

/// How long anything may take on a busy machine.
pub const PATIENCE: Duration = Duration::from_mins(1);

/// The address of the database of a test.
pub async fn database_of(site: &TestSite) -> String {
    match site.db.engine() {
        Engine::Sqlite => format!("sqlite:{}", site.data.path().join("alumet.sqlite").display()),
        Engine::Postgres => {
            let (name,): (String,) = site.db.one("SELECT CAST(current_database() AS TEXT)", vec![]).await.unwrap();
            format!("{}&dbname={name}", std::env::var("TEST_POSTGRES").unwrap())
        }
    }
}

/// The binary, with nothing from the environment of the test.
pub fn alumet(data: &Path, database: Option<&str>, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_alumet"));
    command.env_clear().arg("--data").arg(data).kill_on_drop(true);
    if let Some(database) = database {
        command.args(["--database-url", database]);
    }
    command.args(arguments);
    command
}

/// Runs the binary to its end.
pub async fn run(data: &Path, database: Option<&str>, arguments: &[&str]) -> Output {
    timeout(PATIENCE, alumet(data, database, arguments).output()).await.unwrap().unwrap()
}

/// What a command printed, on both of its channels.
pub fn printed(output: &Output) -> String {
    [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned()).join("")
}

/// A server that runs.
pub struct Server {
    child: Child,
    /// Where it listens.
    pub address: String,
    log: NamedTempFile,
}

impl Server {
    /// Starts it on the installation of a test and waits until it is ready.
    pub async fn start(site: &TestSite, options: &[&str]) -> Self {
        let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
        let log = NamedTempFile::new().unwrap();
        let database = database_of(site).await;
        let public = concat!(env!("CARGO_MANIFEST_DIR"), "/../public");
        let mut arguments = vec!["--listen", &address, "--site", public, "serve"];
        arguments.extend(options);
        let mut command = alumet(site.data.path(), Some(&database), &arguments);
        command.stdout(Stdio::null()).stderr(log.reopen().unwrap());
        let mut server = Self { child: command.spawn().unwrap(), address, log };
        let begun = std::time::Instant::now();
        while server.try_get("/readyz").await.is_none_or(|answer| answer.status != 200) {
            let ended = server.child.try_wait().unwrap();
            assert!(ended.is_none() && begun.elapsed() < PATIENCE, "not ready: {ended:?} {}", server.log());
            sleep(Duration::from_millis(30)).await;
        }
        server
    }

    /// What it logged so far.
    pub fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap()
    }

    /// Asks it to end, as systemd does.
    pub async fn terminate(&self) {
        self.signal("-TERM").await;
    }

    /// Ends it as a crash would.
    pub async fn kill(mut self) {
        self.child.kill().await.unwrap();
    }

    async fn signal(&self, signal: &str) {
        let id = self.child.id().expect("the server runs").to_string();
        assert!(Command::new("kill").args([signal, &id]).status().await.unwrap().success());
    }

    /// Whether it has ended.
    pub fn has_ended(&mut self) -> bool {
        self.child.try_wait().unwrap().is_some()
    }

    /// Waits until it has ended.
    pub async fn ended(&mut self) -> ExitStatus {
        timeout(PATIENCE, self.child.wait()).await.expect("the server ends").unwrap()
    }

    /// Gets a page as a browser does.
    pub async fn get(&self, path: &str) -> Answer {
        self.send("GET", path, "Accept: text/html\r\n", "").await
    }

    /// Posts a form as a browser does.
    pub async fn post(&self, path: &str, body: &str) -> Answer {
        let headers = "Accept: text/html\r\nSec-Fetch-Site: same-origin\r\n\
                       Content-Type: application/x-www-form-urlencoded\r\n";
        self.send("POST", path, headers, body).await
    }

    /// Sends a request and reads the whole answer.
    pub async fn send(&self, method: &str, path: &str, headers: &str, body: &str) -> Answer {
        let mut stream = TcpStream::connect(&self.address).await.unwrap();
        let length = body.len();
        // HTTP/1.0, because its answers end where the connection does.
        let head =
            format!("{method} {path} HTTP/1.0\r\nHost: {}\r\n{headers}Content-Length: {length}\r\n\r\n", self.address);
        stream.write_all(head.as_bytes()).await.unwrap();
        stream.write_all(body.as_bytes()).await.unwrap();
        Answer::read(stream).await
    }

    /// Gets a page where perhaps nobody listens.
    pub async fn try_get(&self, path: &str) -> Option<Answer> {
        let mut stream = TcpStream::connect(&self.address).await.ok()?;
        let request = format!("GET {path} HTTP/1.0\r\nHost: {}\r\n\r\n", self.address);
        stream.write_all(request.as_bytes()).await.ok()?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.ok()?;
        (!answer.is_empty()).then(|| Answer::of(&answer))
    }
}

/// What the server answered.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    headers: Vec<(String, String)>,
    /// The body.
    pub text: String,
}

impl Answer {
    /// Reads it to the end of the connection.
    pub async fn read(mut stream: TcpStream) -> Self {
        let mut bytes = Vec::new();
        timeout(PATIENCE, stream.read_to_end(&mut bytes)).await.expect("an answer").unwrap();
        Self::of(&bytes)
    }

    fn of(bytes: &[u8]) -> Self {
        let whole = String::from_utf8_lossy(bytes);
        let (head, text) = whole.split_once("\r\n\r\n").expect("a head and a body");
        let mut lines = head.lines();
        let status =
            lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|status| status.parse().ok()).unwrap();
        let headers = lines.filter_map(|line| line.split_once(": "));
        Self {
            status,
            headers: headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect(),
            text: text.to_owned(),
        }
    }

    /// Every header of a name.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.headers.iter().filter(|(found, _)| found == name).map(|(_, value)| value.as_str()).collect()
    }

    /// A header, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value)
    }
}
