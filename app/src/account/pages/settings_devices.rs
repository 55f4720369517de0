use domain::account::list_devices;
use leptos::prelude::*;
use model::account::Device;

use super::SettingsFrame;
use crate::{
    request::site_and_actor,
    ui::{
        button::{Button, Weight},
        page::page,
        tag::Tag,
        when::When,
    },
    words::t,
};

/// The devices that are signed in.
#[component]
pub fn DevicesPage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let devices = list_devices(&site, &actor).await?;
        let has_others = devices.len() > 1;
        let items: Vec<_> = devices.into_iter().map(|device| view! { <DeviceItem device /> }).collect();
        Ok(view! {
            <SettingsFrame title=t("settings-devices") lead=t("settings-devices-lead")>
                <ul class="devices" role="list">{items}</ul>
                {if has_others {
                    view! {
                        <form method="post" action="/api/end_other_sessions">
                            <p>{t("settings-devices-others")}</p>
                            <Button weight=Weight::Danger icon="log-out">{t("settings-devices-others-submit")}</Button>
                        </form>
                    }
                        .into_any()
                } else {
                    view! { <p class="quiet">{t("settings-devices-only")}</p> }.into_any()
                }}
            </SettingsFrame>
        })
    })
}

#[component]
fn DeviceItem(device: Device) -> impl IntoView {
    let label = if device.label.is_empty() { t("settings-devices-unknown") } else { device.label.into() };
    view! {
        <li>
            <div>
                <p>
                    <strong>{label}</strong>
                    " "
                    {device.is_current.then(|| view! { <Tag>{t("settings-devices-current")}</Tag> })}
                </p>
                <p class="quiet">
                    {t("settings-devices-since")} " " <When at=device.created_at /> " · " {t("settings-devices-seen")}
                    " " <When at=device.seen_at />
                </p>
            </div>
            {(!device.is_current)
                .then(|| {
                    view! {
                        <form method="post" action="/api/end_session">
                            <input type="hidden" name="session" value=device.session.to_string() />
                            <Button weight=Weight::Quiet>{t("settings-devices-end")}</Button>
                        </form>
                    }
                })}
        </li>
    }
}
