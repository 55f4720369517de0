//! The styles and scripts of this release, found once at start: Leptos would read the file of hashes for each page.

use std::path::Path;

use leptos::{config::LeptosOptions, hydration::HydrationScripts, prelude::*};

/// What the head of each page refers to.
#[derive(Clone, Debug)]
pub struct Assets {
    /// The address of the stylesheet.
    pub stylesheet: String,
    scripts: Option<String>,
}

impl Assets {
    /// Finds the files of this release.
    pub fn find(options: &LeptosOptions) -> Self {
        Self { stylesheet: stylesheet(options), scripts: has_scripts(options).then(|| scripts(options)) }
    }

    /// The scripts that make islands live, allowed by `nonce` (CSP Level 3).
    pub fn scripts(&self, nonce: &str) -> Option<String> {
        let module = format!(" type=\"module\" nonce=\"{nonce}\"");
        let preload = format!("<link rel=\"modulepreload\" nonce=\"{nonce}\"");
        let scripts = self.scripts.as_ref()?;
        Some(scripts.replace(" type=\"module\"", &module).replace("<link rel=\"modulepreload\"", &preload))
    }
}

/// Whether the islands of this release were built. A server without them still serves each page, since every page works
/// without scripts.
fn has_scripts(options: &LeptosOptions) -> bool {
    let script = format!("{}.js", options.output_name);
    options.hash_files || Path::new(&*options.site_root).join(&*options.site_pkg_dir).join(script).exists()
}

fn stylesheet(options: &LeptosOptions) -> String {
    let hash = hash_of(options, "css").map(|hash| format!(".{hash}")).unwrap_or_default();
    format!("/{}/{}{hash}.css", options.site_pkg_dir, options.output_name)
}

fn hash_of(options: &LeptosOptions, kind: &str) -> Option<String> {
    let binary = std::env::current_exe().ok()?;
    let hashes = std::fs::read_to_string(binary.parent()?.join(Path::new(options.hash_file.as_ref()))).ok()?;
    let line = hashes.lines().find_map(|line| line.trim().strip_prefix(kind)?.strip_prefix(':').map(str::trim))?;
    options.hash_files.then(|| line.to_owned())
}

fn scripts(options: &LeptosOptions) -> String {
    let options = options.clone();
    Owner::new().with(|| view! { <HydrationScripts options islands=true /> }.to_html())
}
