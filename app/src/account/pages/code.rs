use leptos::prelude::*;

use super::parameter;
use crate::{
    ui::{
        button::Button,
        form::{Form, FormState},
        page_header::PageHeader,
    },
    words::t,
};

/// Confirms the address of a new account.
#[component]
pub fn ConfirmPage() -> impl IntoView {
    view! { <CodePage words="confirm" action="/api/confirm_address" again="/sign-in" /> }
}

/// Confirms a new address.
#[component]
pub fn ConfirmNewAddressPage() -> impl IntoView {
    view! { <CodePage words="confirm-new-address" action="/api/confirm_new_address" again="/settings/email" /> }
}

/// Goes back to the address before.
#[component]
pub fn UndoAddressPage() -> impl IntoView {
    view! { <CodePage words="undo-address" action="/api/undo_new_address" again="/forgot-password" /> }
}

/// A page that a mail links to: says what will happen, and does it by one button, because opening a page changes
/// nothing.
#[component]
fn CodePage(
    /// How the keys of its words begin.
    words: &'static str,
    /// The server function that takes the code.
    action: &'static str,
    /// Where to go when the code is spent.
    again: &'static str,
) -> impl IntoView {
    let state = FormState::of(action, None);
    let is_refused = state.error().is_some();
    view! {
        <PageHeader title=t(&format!("{words}-title")) lead=t(&format!("{words}-lead")) />
        <Form action state>
            <input type="hidden" name="token" value=parameter("token") />
            {is_refused
                .then(|| {
                    view! {
                        <p id="token">
                            <a href=again>{t(&format!("{words}-again"))}</a>
                        </p>
                    }
                })}
            <Button>{t(&format!("{words}-submit"))}</Button>
        </Form>
    }
}
