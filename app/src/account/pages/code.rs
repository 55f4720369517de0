use leptos::prelude::*;

use super::parameter;
use crate::{
    ui::{
        button::Button,
        form::{Field, Form, FormState},
        notice::{Notice, Tone},
        page_header::PageHeader,
    },
    words::t,
};

/// Confirms the address of a new account.
#[component]
pub fn ConfirmPage() -> impl IntoView {
    view! { <CodePage words="confirm" action="/api/confirm_address" again="/sign-in" with_password=true /> }
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
    /// Whether the password must come with the code.
    #[prop(optional)]
    with_password: bool,
) -> impl IntoView {
    let state = FormState::of(action, None);
    let spent = state.problem("token");
    view! {
        <PageHeader title=t(&format!("{words}-title")) lead=t(&format!("{words}-lead")) />
        {if let Some(problem) = spent {
            view! {
                <Notice tone=Tone::Danger live=true>
                    <p>{problem}</p>
                </Notice>
                <p>
                    <a href=again>{t(&format!("{words}-again"))}</a>
                </p>
            }
                .into_any()
        } else {
            view! {
                <Form action state=state.clone()>
                    <input type="hidden" name="token" value=parameter("token") />
                    {with_password
                        .then(|| {
                            view! {
                                <Field
                                    state
                                    name="password"
                                    label=t("confirm-password")
                                    kind="password"
                                    autocomplete="current-password"
                                />
                            }
                        })}
                    <Button>{t(&format!("{words}-submit"))}</Button>
                </Form>
            }
                .into_any()
        }}
    }
}
