use domain::{
    account::{identity, profile},
    authority::require_person,
};
use leptos::prelude::*;
use model::{account::Theme, language::Language};

use super::{IdentityCode, IdentityFields, SettingsFrame};
use crate::{
    request::{request, site_and_actor},
    ui::{
        button::{Button, Weight},
        fields::RadioGroup,
        form::{Field, Form, FormState},
        notice::Notice,
        page::page,
    },
    words::{t, t_with},
};

/// Changes first and last name.
#[component]
pub fn ProfilePage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let profile = profile(&site, &actor).await?;
        let state = FormState::of("/api/change_name", None);
        let for_age = FormState::of("/api/change_age", None);
        Ok(view! {
            <SettingsFrame title=t("settings-profile") lead=t("settings-profile-lead")>
                <Form action="/api/change_name" state=state.clone()>
                    <Field
                        state=state.clone()
                        name="first_name"
                        label=t("account-first-name")
                        initial=profile.first_name
                        autocomplete="given-name"
                    />
                    <Field
                        state
                        name="last_name"
                        label=t("account-last-name")
                        initial=profile.last_name
                        autocomplete="family-name"
                    />
                    <Button>{t("settings-profile-submit")}</Button>
                </Form>
                <p class="quiet">{t("settings-profile-former")}</p>
                <h2>{t("settings-age")}</h2>
                <p>{t(&format!("settings-age-{}", profile.age_band.word()))}</p>
                <Form action="/api/change_age" state=for_age.clone()>
                    <Field
                        state=for_age
                        name="age"
                        label=t("sign-up-age")
                        kind="number"
                        hint=t("sign-up-age-hint")
                        min=0
                        max=130
                    />
                    <Button weight=Weight::Quiet>{t("settings-age-submit")}</Button>
                </Form>
            </SettingsFrame>
        })
    })
}

/// Asks for a new address.
#[component]
pub fn EmailPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let profile = profile(&site, &actor).await?;
        let identity = identity(&site, &actor).await?;
        let state = FormState::of("/api/request_new_address", None);
        let now = t_with("settings-email-now", &[("email", profile.email.into())]);
        let pending = profile.pending_email.map(|email| t_with("settings-email-pending", &[("email", email.into())]));
        Ok(view! {
            <SettingsFrame title=t("settings-email") lead=t("settings-email-lead")>
                <p>{now}</p>
                {pending.map(|words| view! { <Notice><p>{words}</p></Notice> })}
                <Form action="/api/request_new_address" state=state.clone()>
                    <Field
                        state=state.clone()
                        name="email"
                        label=t("settings-email-new")
                        kind="email"
                        autocomplete="email"
                    />
                    <IdentityFields state identity password="current_password" />
                    <Button>{t("settings-email-submit")}</Button>
                </Form>
                <IdentityCode identity />
            </SettingsFrame>
        })
    })
}

/// Changes the password.
#[component]
pub fn PasswordPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let identity = identity(&site, &actor).await?;
        let state = FormState::of("/api/change_password", None);
        Ok(view! {
            <SettingsFrame title=t("settings-password") lead=t("settings-password-lead")>
                <Form action="/api/change_password" state=state.clone()>
                    <IdentityFields state=state.clone() identity password="current_password" />
                    <Field
                        state
                        name="new_password"
                        label=t("account-new-password")
                        kind="password"
                        hint=t("account-password-hint")
                        autocomplete="new-password"
                    />
                    <Button>{t("settings-password-submit")}</Button>
                </Form>
                <IdentityCode identity />
            </SettingsFrame>
        })
    })
}

/// Chooses language and theme.
#[component]
pub fn PreferencesPage() -> impl IntoView {
    page(async move {
        let request = request()?;
        require_person(&request.actor)?;
        let languages = Language::ALL.map(|language| (language.tag().to_owned(), language.own_name().into())).to_vec();
        let themes =
            Theme::ALL.map(|theme| (theme.word().to_owned(), t(&format!("settings-theme-{}", theme.word())))).to_vec();
        let for_language = FormState::of("/api/choose_language", None);
        let for_theme = FormState::of("/api/choose_theme", None);
        Ok(view! {
            <SettingsFrame title=t("settings-preferences") lead=t("settings-preferences-lead")>
                <Form action="/api/choose_language" state=for_language.clone()>
                    <input type="hidden" name="next" value="/settings/preferences?done=language-changed" />
                    <RadioGroup
                        state=for_language
                        name="language"
                        label=t("settings-language")
                        choices=languages
                        initial=request.language.tag()
                    />
                    <Button weight=Weight::Quiet>{t("settings-language-submit")}</Button>
                </Form>
                <Form action="/api/choose_theme" state=for_theme.clone()>
                    <input type="hidden" name="next" value="/settings/preferences?done=theme-changed" />
                    <RadioGroup
                        state=for_theme
                        name="theme"
                        label=t("settings-theme")
                        choices=themes
                        initial=request.theme.word()
                    />
                    <Button weight=Weight::Quiet>{t("settings-theme-submit")}</Button>
                </Form>
            </SettingsFrame>
        })
    })
}
