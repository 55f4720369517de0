use domain::account::profile;
use leptos::{oco::Oco, prelude::*};

use crate::{
    privacy::pages::{DeletionNotice, RestrictionNotice},
    request::{language, site_and_actor},
    ui::{
        button::{Button, Weight},
        done_notice::DoneNotice,
        page::page,
        page_header::PageHeader,
        side_nav::{Place, SideNav},
    },
    words::t,
};

/// One place of the settings: its address, the key of its words, its icon.
pub struct Setting {
    href: &'static str,
    key: &'static str,
    icon: &'static str,
}

/// Every place of the settings.
pub const SETTINGS: &[Setting] = &[
    Setting { href: "/settings", key: "settings-title", icon: "settings" },
    Setting { href: "/settings/profile", key: "settings-profile", icon: "user" },
    Setting { href: "/settings/email", key: "settings-email", icon: "mail" },
    Setting { href: "/settings/password", key: "settings-password", icon: "key-round" },
    Setting { href: "/settings/preferences", key: "settings-preferences", icon: "languages" },
    Setting { href: "/settings/devices", key: "settings-devices", icon: "monitor-smartphone" },
    Setting { href: "/settings/data", key: "settings-data", icon: "database" },
    Setting { href: "/settings/consents", key: "settings-consents", icon: "shield-check" },
    Setting { href: "/settings/news", key: "settings-news", icon: "mail" },
    Setting { href: "/settings/requests", key: "settings-requests", icon: "file-text" },
    Setting { href: "/settings/correct", key: "settings-correct", icon: "pencil" },
    Setting { href: "/settings/restriction", key: "settings-restriction", icon: "lock" },
    Setting { href: "/settings/looks", key: "settings-looks", icon: "eye" },
    Setting { href: "/settings/breaches", key: "settings-breaches", icon: "triangle-alert" },
    Setting { href: "/settings/directives", key: "settings-directives", icon: "clock" },
    Setting { href: "/settings/delete", key: "settings-delete", icon: "trash-2" },
];

/// The frame of each page of the settings: its places beside, its heading above, what was done.
#[component]
pub fn SettingsFrame(
    /// The heading of the page.
    #[prop(into)]
    title: Oco<'static, str>,
    /// One sentence under it.
    #[prop(into)]
    lead: Oco<'static, str>,
    children: Children,
) -> impl IntoView {
    let places = SETTINGS
        .iter()
        .map(|setting| Place { href: setting.href, words: t(setting.key), icon: setting.icon })
        .collect();
    view! {
        <div class="with-side">
            <SideNav label=t("settings-title") places />
            <div class="settings-content flow">
                <PageHeader title lead />
                <DoneNotice />
                <DeletionNotice />
                <RestrictionNotice />
                {children()}
            </div>
        </div>
    }
}

/// What the account is, at a glance, and the way out.
#[component]
pub fn SettingsPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let profile = profile(&site, &actor).await?;
        let name = format!("{} {}", profile.first_name, profile.last_name);
        Ok(view! {
            <SettingsFrame title=t("settings-title") lead=t("settings-lead")>
                <dl class="facts">
                    <dt>{t("settings-name")}</dt>
                    <dd>{name} " " <a href="/settings/profile">{t("settings-change-name")}</a></dd>
                    <dt>{t("account-email")}</dt>
                    <dd>{profile.email} " " <a href="/settings/email">{t("settings-change-email")}</a></dd>
                    <dt>{t("settings-language")}</dt>
                    <dd>
                        {language().own_name()} " "
                        <a href="/settings/preferences">{t("settings-change-preferences")}</a>
                    </dd>
                </dl>
                <form method="post" action="/api/sign_out">
                    <Button weight=Weight::Quiet icon="log-out">{t("sign-out-submit")}</Button>
                </form>
            </SettingsFrame>
        })
    })
}
