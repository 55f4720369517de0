//! A server process that is started, timed, watched and stopped.

use std::{
    net::TcpListener,
    path::Path,
    process::Stdio,
    time::{Duration, Instant},
};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    process::{Child, Command},
};

use crate::Failure;

/// A running server.
pub struct Running {
    child: Child,
    address: String,
    /// From the start of the process to the first "ready", in milliseconds.
    pub start_ms: f64,
}

/// The command line of the real server.
pub fn alumet_arguments(data: &Path) -> Vec<String> {
    let data = data.display().to_string();
    ["--data", &data, "--changes-per-minute", "4294967295", "--log", "error", "serve"].map(str::to_owned).to_vec()
}

/// The command line of the handwritten one.
pub fn handwritten_arguments(data: &Path) -> Vec<String> {
    let data = data.display().to_string();
    ["handwritten", "--data", &data].map(str::to_owned).to_vec()
}

impl Running {
    /// Starts a server on a free port of the loopback and waits until it is ready.
    pub async fn start(binary: &Path, arguments: &[String]) -> Result<Self, Failure> {
        let address = free_address()?;
        let began = Instant::now();
        let child = Command::new(binary)
            .args(arguments)
            .args(["--listen", &address])
            .stdout(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .map_err(Failure::io("starting a server"))?;
        let mut running = Self { child, address, start_ms: 0.0 };
        while !running.is_ready().await {
            if began.elapsed() > Duration::from_secs(30) {
                return Err(Failure::Figures(format!("{} was not ready in 30 s", binary.display())));
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        running.start_ms = began.elapsed().as_secs_f64() * 1000.0;
        Ok(running)
    }

    /// The address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The memory that the process holds now, in MiB.
    pub fn resident_mib(&self) -> Result<f64, Failure> {
        let id = self.child.id().unwrap_or_default();
        let status =
            std::fs::read_to_string(format!("/proc/{id}/status")).map_err(Failure::io("reading the memory"))?;
        status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:")?.trim().strip_suffix("kB")?.trim().parse::<f64>().ok())
            .map(|kib| kib / 1024.0)
            .ok_or_else(|| Failure::Figures("the system names no resident memory".to_owned()))
    }

    /// Ends the process.
    pub async fn stop(&mut self) -> Result<(), Failure> {
        self.child.kill().await.map_err(Failure::io("stopping a server"))
    }

    async fn is_ready(&self) -> bool {
        let ask = async {
            let mut stream = TcpStream::connect(&self.address).await?;
            let request = format!("GET /readyz HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address);
            stream.write_all(request.as_bytes()).await?;
            let mut answer = String::new();
            stream.read_to_string(&mut answer).await?;
            std::io::Result::Ok(answer.starts_with("HTTP/1.1 2"))
        };
        ask.await.unwrap_or(false)
    }
}

fn free_address() -> Result<String, Failure> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(Failure::io("finding a free port"))?;
    Ok(listener.local_addr().map_err(Failure::io("finding a free port"))?.to_string())
}
