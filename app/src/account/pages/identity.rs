use leptos::prelude::*;
use model::account::Identity;

use crate::{
    ui::{
        button::{Button, Weight},
        form::{Field, Form, FormState},
        side_nav::current_path,
        when::When,
    },
    words::t,
};

/// The fields by which somebody shows once more that it is them: their password, and the code that was mailed to them.
#[component]
pub fn IdentityFields(
    /// The form they belong to.
    state: FormState,
    /// By what the person can show it.
    identity: Identity,
    /// The name of the field for the password.
    #[prop(default = "password")]
    password: &'static str,
) -> impl IntoView {
    let has_code = identity.code_until.is_some();
    let for_password = state.clone();
    view! {
        {identity
            .code_until
            .map(|until| {
                view! {
                    <p>{t("identity-mailed")} " " <When at=until exact=true /></p>
                    <Field
                        state
                        name="code"
                        label=t("identity-code")
                        hint=t("identity-code-hint")
                        autocomplete="one-time-code"
                    />
                }
            })}
        {identity
            .has_password
            .then(|| {
                let hint = if has_code { t("identity-password-instead") } else { t("identity-password-hint") };
                view! {
                    <Field
                        state=for_password
                        name=password
                        label=t("identity-password")
                        kind="password"
                        hint
                        autocomplete="current-password"
                        optional=has_code
                    />
                }
            })}
    }
}

/// Has a code mailed to the person, who comes back to the page that they are on. It stands after the form that needs it.
#[component]
pub fn IdentityCode(
    /// By what the person can show that it is them.
    identity: Identity,
) -> impl IntoView {
    let next = format!("{}?done=identity-code-sent", current_path());
    let state = FormState::of("/api/send_identity_code", None);
    let (why, submit) = match (identity.code_until.is_some(), identity.has_password) {
        (true, _) => ("identity-again-why", "identity-again"),
        (false, true) => ("identity-instead-why", "identity-instead"),
        (false, false) => ("identity-only-why", "identity-only"),
    };
    view! {
        <Form action="/api/send_identity_code" state>
            <input type="hidden" name="next" value=next />
            <p>{t(why)}</p>
            <Button weight=Weight::Quiet icon="mail">{t(submit)}</Button>
        </Form>
    }
}
