//! `/styleguide`: each component in each state, in both themes. For developers, in English only, and only where the
//! server runs with `--development`.

mod controls;
mod reading;
mod specimen;
mod structure;

use leptos::prelude::*;
use model::error::ErrorCode;

use self::{
    controls::{Controls, FormStates},
    reading::Reading,
    specimen::Specimen,
    structure::Structure,
};
use crate::{
    request,
    ui::{error_page::ErrorPage, page_header::PageHeader},
};

/// Each component in each state; not found in production.
#[component]
pub fn StyleguidePage() -> impl IntoView {
    if request::request().is_ok_and(|request| request.is_development) {
        view! {
            <PageHeader title="Style guide" lead="Paper and ink, with one flame. Each component in each state, in both themes." />
            <Specimen name="Buttons, notices, tags, progress" view=|| view! { <Controls /> }.into_any() />
            <Specimen name="Navigation, tables, cards, empty states" view=|| view! { <Structure /> }.into_any() />
            <section>
                <h2>"Forms"</h2>
                {view! { <FormStates /> }.into_any()}
            </section>
            <section>
                <h2>"Reading"</h2>
                <Reading />
            </section>
        }
        .into_any()
    } else {
        view! { <ErrorPage code=ErrorCode::NotFound /> }.into_any()
    }
}
