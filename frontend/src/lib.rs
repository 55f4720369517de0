//! The browser entry point: makes the islands live.

// Naming the crate keeps its islands: the linker would drop them otherwise.
use app as _;

/// Called by the page once the WASM is loaded.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
