use leptos::prelude::*;
use model::consent::{Method, Purposes};

use crate::{
    ui::{
        button::{Button, Buttons, Weight},
        fields::CheckboxGroup,
        form::{Form, FormState},
    },
    words::t,
};

/// A choice for each purpose. Refusing everything, accepting everything and keeping one's own choice are one size and one
/// weight, as in the banner; nothing is ticked that was not allowed.
#[component]
pub fn ChoiceForm(
    /// Where the answer is given.
    method: Method,
    /// What is allowed now.
    allowed: Purposes,
) -> impl IntoView {
    let state = FormState::of("/api/consent_choose", None);
    let choices =
        allowed.shown().map(|purpose| (purpose.word().to_owned(), t(&format!("purpose-{}", purpose.word())))).collect();
    let initial = allowed.iter().map(|purpose| purpose.word().to_owned()).collect();
    view! {
        <Form action="/api/consent_choose" state=state.clone()>
            <input type="hidden" name="method" value=method.word() />
            <CheckboxGroup state=state.clone() name="purposes" label=t("consent-question") choices initial />
            <Buttons>
                <Button weight=Weight::Quiet name="choice" value="choose">{t("consent-keep")}</Button>
                <Button weight=Weight::Quiet name="choice" value="refuse">{t("consent-refuse-all")}</Button>
                <Button weight=Weight::Quiet name="choice" value="accept">{t("consent-accept-all")}</Button>
            </Buttons>
        </Form>
    }
}

/// Purposes in words, one after the other.
pub fn in_words(purposes: Purposes) -> String {
    if purposes.is_none() {
        return t("purposes-none").into_owned();
    }
    let words: Vec<String> =
        purposes.iter().map(|purpose| t(&format!("purpose-{}-short", purpose.word())).into_owned()).collect();
    words.join(", ")
}
