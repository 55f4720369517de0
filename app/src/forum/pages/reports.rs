use leptos::prelude::*;
use model::forum::{Report, ReportState};

use super::{post::shown_name, topic::shown_title};
use crate::{
    admin::{
        layout::AdminPage,
        listing::{List, Listing},
        query::asked,
    },
    request,
    ui::{
        button::{Button, Buttons, Weight},
        fields::TextArea,
        form::{Form, FormState},
        page::page,
        when::When,
    },
    words::{t, t_with},
};

const DECIDE: &str = "/api/forum_decide";

const PATH: &str = "/admin/reports";

/// The reports of posts, for those who decide them.
#[component]
pub fn ReportsPage() -> impl IntoView {
    let query = asked();
    page(async move {
        let (site, actor) = request::site_and_actor()?;
        let reports = domain::forum::list_reports(&site, &actor, &query).await?;
        let name = |state: ReportState| t(&format!("forum-reports-{}", state.word()));
        let decided = [ReportState::Upheld, ReportState::Dismissed].map(|state| (state.word().to_owned(), name(state)));
        let listing =
            Listing::new(PATH, t("forum-reports-title"), query, &reports).narrowed_by(name(ReportState::Open), decided);
        let extent = listing.extent();
        let items: Vec<_> = reports.items.into_iter().map(report_item).collect();
        Ok(view! {
            <AdminPage title=t("forum-reports-title") lead=t("forum-reports-lead")>
                <List
                    listing
                    icon="circle-check"
                    none=t("forum-reports-empty-title")
                    advice=t("forum-reports-empty-words")
                >
                    <p class="quiet">{extent}</p>
                    <ol class="reports" role="list">{items}</ol>
                </List>
            </AdminPage>
        }
        .into_any())
    })
}

fn report_item(report: Report) -> impl IntoView {
    let outcome = outcome(&report);
    let reason = t(&format!("forum-reason-{}", report.reason.word()));
    let post = if report.html.is_empty() {
        let why = if report.is_withheld { "forum-post-restricted" } else { "forum-post-deleted" };
        view! { <p class="post-gone">{t(why)}</p> }.into_any()
    } else {
        view! { <div class="prose" inner_html=report.html></div> }.into_any()
    };
    view! {
        <li class="report">
            <h2>{reason}</h2>
            <p class="topic-facts">
                <span>{t_with("forum-reported-by", &[("name", shown_name(report.reporter).into())])}</span>
                <When at=report.created_at />
            </p>
            {(!report.note.is_empty()).then(|| view! { <p class="report-note">{report.note}</p> })}
            <div class="report-post">
                <p class="topic-facts">
                    <a href=report.place.address()>{shown_title(&report.topic_title)}</a>
                    <span>{t_with("forum-by", &[("name", shown_name(report.author).into())])}</span>
                </p>
                {post}
            </div>
            {outcome}
        </li>
    }
}

fn outcome(report: &Report) -> AnyView {
    if report.state != ReportState::Open {
        let note = report.decision_note.clone();
        return view! {
            <p class="topic-facts">
                <span>{t(&format!("forum-report-was-{}", report.state.word()))}</span>
                {report.decided_at.map(|at| view! { <When at /> })}
            </p>
            {(!note.is_empty()).then(|| view! { <p class="report-note">{note}</p> })}
        }
        .into_any();
    }
    if report.is_about_me {
        return view! { <p class="notice">{t("forum-report-about-me")}</p> }.into_any();
    }
    if report.is_held {
        return view! { <p class="notice">{t("forum-report-held")}</p> }.into_any();
    }
    let key = report.id.to_string();
    let state = FormState::of(DECIDE, Some(("report", &key)));
    let is_refused = state.error().is_some();
    view! {
        <details class="report-decision" open=is_refused>
            <summary>{t("forum-decide")}</summary>
            <Form action=DECIDE state=state.clone()>
                <input type="hidden" name="report" value=key />
                <p>{t("forum-decide-words")}</p>
                <TextArea state name="note" label=t("forum-decide-note") rows=3 optional=true />
                <Buttons>
                    <Button weight=Weight::Danger name="uphold" value="true">
                        {t("forum-uphold")}
                    </Button>
                    <Button weight=Weight::Quiet name="uphold" value="false">
                        {t("forum-dismiss")}
                    </Button>
                </Buttons>
            </Form>
        </details>
    }
    .into_any()
}
