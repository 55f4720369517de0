//! A mail server of a few lines (RFC 5321), which keeps what it is given.

use std::sync::{Arc, Mutex};

use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
    sync::Notify,
};

/// A mail as it came in.
#[derive(Clone, Debug)]
pub struct Received {
    /// The address in `MAIL FROM`.
    pub from: String,
    /// The address in `RCPT TO`.
    pub to: String,
    /// Headers and body.
    pub message: String,
}

#[derive(Default)]
struct State {
    accepted: Mutex<Vec<Received>>,
    refusal: Mutex<Option<&'static str>>,
    /// Mails that were sent to their end and not answered yet.
    held: Mutex<usize>,
    is_holding: Mutex<bool>,
    go_on: Notify,
}

/// A mail server on loopback.
pub struct Smtp {
    state: Arc<State>,
    /// Its address, for `ALUMET_SMTP`.
    pub url: String,
}

impl Smtp {
    /// Listens.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let state = Arc::new(State::default());
        let shared = state.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(converse(stream, shared.clone()));
            }
        });
        Self { state, url }
    }

    /// What it accepted.
    pub fn accepted(&self) -> Vec<Received> {
        self.state.accepted.lock().unwrap().clone()
    }

    /// Answers each recipient with this from now on.
    pub fn refuse(&self, answer: Option<&'static str>) {
        *self.state.refusal.lock().unwrap() = answer;
    }

    /// Takes mails from now on without saying whether it accepts them.
    pub fn hold(&self) {
        *self.state.is_holding.lock().unwrap() = true;
    }

    /// How many mails wait for their answer.
    pub fn held(&self) -> usize {
        *self.state.held.lock().unwrap()
    }

    /// Accepts what waits, and what comes.
    pub fn release(&self) {
        *self.state.is_holding.lock().unwrap() = false;
        self.state.go_on.notify_waiters();
    }
}

async fn converse(stream: TcpStream, state: Arc<State>) {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let (mut from, mut to) = (String::new(), String::new());
    if write.write_all(b"220 test ready\r\n").await.is_err() {
        return;
    }
    while let Ok(Some(line)) = lines.next_line().await {
        let upper = line.to_uppercase();
        let answer = if upper.starts_with("MAIL FROM:") {
            from = address(&line);
            "250 ok"
        } else if upper.starts_with("RCPT TO:") {
            to = address(&line);
            let refusal = *state.refusal.lock().unwrap();
            refusal.unwrap_or("250 ok")
        } else if upper == "DATA" {
            write.write_all(b"354 go on\r\n").await.unwrap();
            let mut message = String::new();
            while let Ok(Some(line)) = lines.next_line().await {
                if line == "." {
                    break;
                }
                message.push_str(line.strip_prefix('.').unwrap_or(&line));
                message.push('\n');
            }
            if *state.is_holding.lock().unwrap() {
                let released = state.go_on.notified();
                *state.held.lock().unwrap() += 1;
                released.await;
            }
            let received = Received { from: from.clone(), to: to.clone(), message };
            state.accepted.lock().unwrap().push(received);
            "250 accepted"
        } else if upper == "QUIT" {
            let _ = write.write_all(b"221 bye\r\n").await;
            return;
        } else {
            "250 test"
        };
        if write.write_all(format!("{answer}\r\n").as_bytes()).await.is_err() {
            return;
        }
    }
}

fn address(line: &str) -> String {
    let (_, rest) = line.split_once('<').unwrap();
    rest.split_once('>').unwrap().0.to_owned()
}
