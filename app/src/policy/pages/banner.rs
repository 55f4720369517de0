use domain::policy;
use leptos::prelude::*;
use model::policy::VersionLine;

use super::successor::Succession;
use crate::{
    request::{self, language},
    ui::{
        button::{Button, Weight},
        form::from_here,
        when::Day,
    },
    words::t,
};

/// What changes in the documents, at the top of each page: for a person until they confirm that they have seen it, for a
/// visitor until it takes effect.
#[component]
pub fn PolicyBanner() -> impl IntoView {
    Suspend::new(async {
        let request = request::request().ok()?;
        match policy::notices(&request.site, &request.actor, language()).await {
            Ok(notices) if notices.is_empty() => None,
            Ok(notices) => Some(banner(notices, request.actor.person().is_some())),
            Err(error) => {
                tracing::error!(%error, "what is announced can't be read");
                None
            }
        }
    })
}

fn banner(notices: Vec<VersionLine>, may_confirm: bool) -> AnyView {
    let keys: Vec<_> = notices
        .iter()
        .map(|line| view! { <input type="hidden" name="versions[]" value=line.version.id.to_string() /> })
        .collect();
    let mut successor = None;
    let lines: Vec<_> = notices
        .into_iter()
        // Of a change of controller, which touches several documents, one line tells.
        .filter(|line| line.version.successor.is_empty() || successor.replace(line.version.id).is_none())
        .map(|line| view! { <Line line /> })
        .collect();
    view! {
        <section class="policy-banner" aria-label=t("policy-banner")>
            <ul role="list">{lines}</ul>
            {may_confirm
                .then(|| {
                    view! {
                        <form method="post" action=from_here("/api/policy_acknowledge")>
                            {keys}
                            <input type="hidden" name="language" value=language().tag() />
                            <Button weight=Weight::Quiet icon="circle-check">
                                {t("policy-acknowledge")}
                            </Button>
                        </form>
                    }
                })}
        </section>
    }
    .into_any()
}

#[component]
fn Line(line: VersionLine) -> impl IntoView {
    let VersionLine { version, summary } = line;
    let number = version.number.unwrap_or_default();
    let document = t(&format!("policy-{}", version.document.word()));
    view! {
        <li>
            <strong>
                <a href=version.document.version_address(number)>{document}</a>
            </strong>
            ", " {t("policy-banner-from")} " " {version.effective_at.map(|at| view! { <Day at /> })} ": "
            <span class="request-note">{summary}</span>
            <Succession version />
        </li>
    }
}
