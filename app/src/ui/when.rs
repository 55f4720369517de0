//! Points in time, for people and for machines.

use domain::markdown::escape;
use leptos::{either::Either, prelude::*, tachys::html::InertElement};
use model::{
    Millis,
    time::{Ago, ago, compact, date, date_and_time, rfc3339},
};

use crate::{
    request,
    words::{t, t_with},
};

/// How long ago it was in words, within the last day.
fn in_words(at: Millis) -> Option<String> {
    let now = request::with(|request| request.site.now())?;
    Some(match ago(now, at)? {
        Ago::Now => t("ui-time-now").into_owned(),
        Ago::Minutes(count) => t_with("ui-time-minutes-ago", &[("count", count.into())]),
        Ago::Hours(count) => t_with("ui-time-hours-ago", &[("count", count.into())]),
    })
}

/// A point in time: "5 minutes ago" within the last day, else its date and time of day in UTC.
#[component]
pub fn When(
    /// The point in time.
    at: Millis,
    /// Always the date and the time of day, as in a log.
    #[prop(optional)]
    exact: bool,
) -> impl IntoView {
    let mut html = String::with_capacity(128);
    if exact {
        write_time(&mut html, at, None, &date_and_time(request::language(), at));
    } else {
        write_when(&mut html, at);
    }
    InertElement::new(html)
}

/// Writes a point in time into ready HTML, as [`When`] shows it.
pub fn write_when(html: &mut String, at: Millis) {
    let absolute = date_and_time(request::language(), at);
    match in_words(at) {
        Some(words) => write_time(html, at, Some(&absolute), &words),
        None => write_time(html, at, None, &absolute),
    }
}

fn write_time(html: &mut String, at: Millis, title: Option<&str>, shown: &str) {
    html.push_str("<time datetime=\"");
    html.push_str(&rfc3339(at));
    if let Some(title) = title {
        html.push_str("\" title=\"");
        escape(html, title);
    }
    html.push_str("\">");
    escape(html, shown);
    html.push_str("</time>");
}

/// A point in time in a cell of a table: "22 Nov 2026, 14:05"; a dash where there is none.
#[component]
pub fn WhenInTable(
    /// The point in time.
    at: Option<Millis>,
) -> impl IntoView {
    let language = request::language();
    match at {
        Some(at) => Either::Left(view! {
            <time datetime=rfc3339(at) title=date_and_time(language, at)>
                {compact(language, at)}
            </time>
        }),
        None => Either::Right("–"),
    }
}

/// A day: "22 November 2026".
#[component]
pub fn Day(
    /// A point in time of that day, in UTC.
    at: Millis,
) -> impl IntoView {
    view! { <time datetime=rfc3339(at)>{date(request::language(), at)}</time> }
}
