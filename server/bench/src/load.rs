//! One measurement: `wrk` asks for one address for a few seconds, and its figures are read.

use std::{path::Path, time::Duration};

use tokio::process::Command;

use crate::Failure;

/// What was measured of one address.
#[derive(Clone, Copy, Debug)]
pub struct Figures {
    /// Answers a second.
    pub requests_per_second: f64,
    /// Half of the answers came within this time, in milliseconds.
    pub p50_ms: f64,
    /// 99 of 100 answers came within this time, in milliseconds.
    pub p99_ms: f64,
    /// Bytes of one answer with its headers, uncompressed.
    pub bytes: u64,
}

/// Asks for `url` over 16 connections for `seconds`; `script` is a Lua file that shapes the requests.
pub async fn measure(url: &str, seconds: u32, script: Option<&Path>) -> Result<Figures, Failure> {
    let mut command = Command::new("wrk");
    command.args(["-t1", "-c16", "--latency", &format!("-d{seconds}s")]);
    if let Some(script) = script {
        command.arg("-s").arg(script);
    }
    let run = command.arg(url).output();
    let output = tokio::time::timeout(Duration::from_secs(u64::from(seconds) + 30), run)
        .await
        .map_err(|_| Failure::Figures(format!("wrk did not end for {url}")))?
        .map_err(Failure::io("starting wrk"))?;
    let said = String::from_utf8_lossy(&output.stdout);
    let failures = failures(&said);
    if failures > 0 {
        return Err(Failure::Figures(format!("{failures} answers of {url} were refused or lost")));
    }
    read(&said).ok_or_else(|| Failure::Figures(format!("{url}: {said}{}", String::from_utf8_lossy(&output.stderr))))
}

/// Answers other than 2xx and 3xx, and lost connections.
fn failures(output: &str) -> u64 {
    let sum = |label: &str| -> u64 {
        output
            .lines()
            .find_map(|line| line.trim().strip_prefix(label))
            .map(|numbers| numbers.split([' ', ',']).filter_map(|word| word.parse::<u64>().ok()).sum())
            .unwrap_or_default()
    };
    sum("Non-2xx or 3xx responses:") + sum("Socket errors:")
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size in bytes is positive and small")]
fn read(output: &str) -> Option<Figures> {
    let after = |label: &str| output.lines().find_map(|line| line.trim().strip_prefix(label)).map(str::trim);
    let totals = output.lines().find_map(|line| line.trim().strip_suffix(" read"))?;
    let (requests, rest) = totals.split_once(" requests in ")?;
    let (_, read) = rest.split_once(", ")?;
    let requests: f64 = requests.trim().parse().ok()?;
    Some(Figures {
        requests_per_second: after("Requests/sec:")?.parse().ok()?,
        p50_ms: milliseconds(after("50%")?)?,
        p99_ms: milliseconds(after("99%")?)?,
        bytes: (bytes(read)? / requests).round() as u64,
    })
}

fn bytes(text: &str) -> Option<f64> {
    let (number, factor) = [("GB", 1024.0 * 1024.0 * 1024.0), ("MB", 1024.0 * 1024.0), ("KB", 1024.0), ("B", 1.0)]
        .into_iter()
        .find_map(|(unit, factor)| Some((text.strip_suffix(unit)?, factor)))?;
    Some(number.parse::<f64>().ok()? * factor)
}

fn milliseconds(text: &str) -> Option<f64> {
    let (number, factor) = if let Some(number) = text.strip_suffix("us") {
        (number, 0.001)
    } else if let Some(number) = text.strip_suffix("ms") {
        (number, 1.0)
    } else {
        (text.strip_suffix('s')?, 1000.0)
    };
    Some(number.parse::<f64>().ok()? * factor)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_figures_of_wrk_are_read() {
        let output = "  Latency Distribution\n     50%  812.00us\n     99%    1.20s\n  10 requests in 1s, 20.00KB read\n  \
                      Socket errors: connect 0, read 1, write 0, timeout 2\n  Non-2xx or 3xx responses: 4\n\
                      Requests/sec:   9.50\n";
        let figures = read(output).unwrap();
        assert!((figures.p50_ms - 0.812).abs() < 1e-9);
        assert!((figures.p99_ms - 1200.0).abs() < 1e-9);
        assert!((figures.requests_per_second - 9.5).abs() < 1e-9);
        assert_eq!(figures.bytes, 2048);
        assert_eq!(failures(output), 7);
    }
}
