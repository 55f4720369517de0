//! The figures, for people and for programs.

use std::path::Path;

use serde::Serialize;

use crate::{Failure, load::Figures};

/// The figures of one page.
#[derive(Serialize)]
pub struct PageFigures {
    page: &'static str,
    requests_per_second: f64,
    p50_ms: f64,
    p99_ms: f64,
    /// Bytes of one answer with its headers, uncompressed.
    bytes: u64,
    ratio_to_handwritten: f64,
}

impl PageFigures {
    /// The figures of a page beside those of the handwritten one.
    pub fn new(page: &'static str, figures: Figures, hand: Figures) -> Self {
        Self {
            page,
            requests_per_second: figures.requests_per_second,
            p50_ms: figures.p50_ms,
            p99_ms: figures.p99_ms,
            bytes: figures.bytes,
            ratio_to_handwritten: figures.requests_per_second / hand.requests_per_second,
        }
    }
}

/// Everything that was measured.
#[derive(Serialize)]
pub struct Report {
    /// By page.
    pub pages: Vec<PageFigures>,
    /// Memory of the server right after its start, in MiB.
    pub rss_mib: f64,
    /// From the start of the process to "ready", in milliseconds.
    pub start_ms: f64,
}

impl Report {
    /// Prints the figures and writes them to `latest.json`.
    pub fn publish(&self, folder: &Path) -> Result<(), Failure> {
        println!("{:<8} {:>10} {:>9} {:>9} {:>9} {:>8}", "page", "requests/s", "p50 ms", "p99 ms", "bytes", "ratio");
        for page in &self.pages {
            println!(
                "{:<8} {:>10.0} {:>9.2} {:>9.2} {:>9} {:>8.2}",
                page.page, page.requests_per_second, page.p50_ms, page.p99_ms, page.bytes, page.ratio_to_handwritten
            );
        }
        println!("memory {:.1} MiB, ready in {:.0} ms", self.rss_mib, self.start_ms);
        let json = serde_json::to_string_pretty(self).map_err(|error| Failure::Figures(error.to_string()))?;
        std::fs::write(folder.join("latest.json"), json).map_err(Failure::io("writing the figures"))
    }
}
