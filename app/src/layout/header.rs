use domain::authority::{Permission, may};
use leptos::prelude::*;

use super::kept;
use crate::{
    request,
    ui::{
        icon::{Icon, SITE_ICON},
        side_nav::{current, current_path},
    },
    words::t,
};

/// One of the main places: its address, the key of its words, its icon.
struct MainPlace {
    href: &'static str,
    key: &'static str,
    icon: &'static str,
}

const PLACES: [MainPlace; 4] = [
    MainPlace { href: "/", key: "nav-home", icon: "house" },
    MainPlace { href: "/courses", key: "nav-courses", icon: "book-open" },
    MainPlace { href: "/forum", key: "nav-forum", icon: "messages-square" },
    MainPlace { href: "/learn", key: "nav-learning", icon: "graduation-cap" },
];
const SETTINGS: MainPlace = MainPlace { href: "/settings", key: "nav-settings", icon: "settings" };
const SIGN_IN: MainPlace = MainPlace { href: "/sign-in", key: "nav-sign-in", icon: "log-in" };
const DASHBOARD: MainPlace = MainPlace { href: "/admin", key: "nav-dashboard", icon: "layout-dashboard" };

/// The name of the site and the main places, which stand at the bottom of a phone and at the top of a wide screen.
#[component]
pub fn Header() -> impl IntoView {
    let path = current_path();
    let person = request::signed_in();
    let name = request::with(|request| request.site.settings.name.clone()).unwrap_or_default();
    let opens_dashboard = person.as_ref().is_some_and(|person| may(person.role, Permission::OpenDashboard));
    let last = if person.is_some() { SETTINGS } else { SIGN_IN };
    let here: String = PLACES
        .iter()
        .chain([&last, &DASHBOARD])
        .filter_map(|place| Some([place.key, current(&path, place.href)?].concat()))
        .collect();
    let depends_on = format!("{name} {} {opens_dashboard} {here}", last.key);
    kept("header", depends_on, || header(&name, &last, opens_dashboard, &path))
}

fn header(name: &str, last: &MainPlace, opens_dashboard: bool, path: &str) -> impl IntoView + use<> {
    let places: Vec<_> = PLACES.iter().chain([last]).map(|place| view! { <li>{link(place, path)}</li> }).collect();
    let name = name.to_owned();
    view! {
        <a class="skip-link" href="#content">
            {t("skip-to-content")}
        </a>
        <header class="site-header">
            <a class="site-name" href="/">
                <img class="site-mark" src=SITE_ICON width="26" height="26" alt="" />
                {name}
            </a>
            {opens_dashboard.then(|| link(&DASHBOARD, path))}
            <nav class="site-nav" aria-label=t("main-navigation")>
                <ul>{places}</ul>
            </nav>
        </header>
    }
}

fn link(place: &MainPlace, path: &str) -> impl IntoView + use<> {
    view! {
        <a class="site-place" href=place.href aria-current=current(path, place.href)>
            <Icon name=place.icon />
            {t(place.key)}
        </a>
    }
}
