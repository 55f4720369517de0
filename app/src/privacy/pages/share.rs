use axum::http::{HeaderName, header};
use domain::{account::identity, privacy};
use leptos::{either::EitherOf3, prelude::*};
use leptos_router::hooks::use_params_map;
use model::{
    account::Identity,
    privacy::{ArchiveId, ArchiveStage, MadeShare, SHARE_DAYS, Share, ShareId, ShareState},
};

use crate::{
    account::pages::{IdentityCode, IdentityFields, SettingsFrame},
    request::{self, append_header, site_and_actor},
    ui::{
        button::{Button, LinkButton, Weight},
        empty::Empty,
        fields::RadioGroup,
        form::{Field, Form, FormState},
        notice::{Notice, Tone},
        page::page,
        page_header::PageHeader,
        tag::Tag,
        when::When,
    },
    words::{t, t_with},
};

/// A link that was made by the request that this page answers.
#[derive(Clone, Debug)]
pub struct ShareMade(pub MadeShare);

/// The links to a person's archives, and the way to a new one.
#[component]
pub fn SharePage() -> impl IntoView {
    page(async move {
        let (site, actor) = site_and_actor()?;
        let shares = privacy::shares(&site, &actor).await?;
        let archives = privacy::archives(&site, &actor).await?;
        let archive =
            archives.into_iter().find(|archive| archive.stage == ArchiveStage::Ready).map(|archive| archive.id);
        let key = site.new_id()?;
        let identity = identity(&site, &actor).await?;
        let list: Vec<_> = shares.into_iter().map(|share| view! { <li><OneShare share /></li> }).collect();
        let made = use_context::<ShareMade>();
        Ok(view! {
            <SettingsFrame title=t("share-title") lead=t("share-lead")>
                {made.map(|ShareMade(made)| view! { <Made made /> })}
                {match archive {
                    Some(archive) => view! { <Ask archive key identity /> }.into_any(),
                    None => view! {
                        <Empty icon="lock" title=t("share-no-archive")>
                            <p>{t("share-no-archive-next")}</p>
                            <LinkButton href="/settings/data/archive">{t("archive-ask")}</LinkButton>
                        </Empty>
                    }
                    .into_any(),
                }}
                {(!list.is_empty()).then(|| view! {
                    <h2>{t("share-links")}</h2>
                    <ul class="archives">{list}</ul>
                })}
            </SettingsFrame>
        })
    })
}

/// What is shown once.
#[component]
fn Made(made: MadeShare) -> impl IntoView {
    view! {
        <Notice tone=Tone::Good live=true>
            <p><strong>{t_with("share-made", &[("recipient", made.recipient.into())])}</strong></p>
            <p>{t("share-made-once")}</p>
            <p>{t("share-made-link")} " " <code class="hash" id="share-link">{made.link}</code></p>
            <p>{t("share-made-phrase")} " " <code class="hash" id="share-phrase">{made.phrase}</code></p>
            <p>{t("share-ends")} " " <When at=made.expires_at exact=true /></p>
        </Notice>
    }
}

#[component]
fn Ask(archive: ArchiveId, key: ShareId, identity: Identity) -> impl IntoView {
    let state = FormState::of("/api/privacy_make_share", None);
    let choices: Vec<_> = SHARE_DAYS
        .into_iter()
        .map(|days| (days.to_string(), t_with("share-days", &[("days", days.into())]).into()))
        .collect();
    view! {
        <h2>{t("share-ask")}</h2>
        <p>{t("share-ask-why")}</p>
        <Form action="/api/privacy_make_share" state=state.clone()>
            <input type="hidden" name="key" value=key.to_string() />
            <input type="hidden" name="archive" value=archive.to_string() />
            <Field state=state.clone() name="recipient" label=t("share-recipient") hint=t("share-recipient-hint") />
            <RadioGroup
                state=state.clone()
                name="days"
                label=t("share-how-long")
                choices
                initial="7"
            />
            <IdentityFields state=state.clone() identity />
            <Button>{t("share-submit")}</Button>
        </Form>
        <IdentityCode identity />
    }
}

#[component]
fn OneShare(share: Share) -> impl IntoView {
    let openings: Vec<_> = share.openings.iter().map(|at| view! { <li><When at=*at exact=true /></li> }).collect();
    let count = share.openings.len();
    let state = match share.state {
        ShareState::Living => EitherOf3::A(view! {
            <p>
                <Tag tone=Tone::Good>{t("share-living")}</Tag> " "
                <span class="quiet">{t("share-ends")} " " <When at=share.expires_at exact=true /></span>
            </p>
            <form method="post" action="/api/privacy_revoke_share">
                <input type="hidden" name="share" value=share.id.to_string() />
                <Button weight=Weight::Quiet>{t("share-revoke")}</Button>
            </form>
        }),
        ShareState::Over => EitherOf3::B(view! {
            <p class="quiet">{t("share-over")} " " <When at=share.expires_at exact=true /></p>
        }),
        ShareState::Revoked(at) => EitherOf3::C(view! {
            <p class="quiet">{t("share-revoked")} " " <When at exact=true /></p>
        }),
    };
    view! {
        <p>
            <strong>{share.recipient}</strong> " "
            <span class="quiet">{t("share-since")} " " <When at=share.created_at exact=true /></span>
        </p>
        {state}
        <p>{t_with("share-openings", &[("count", count.into())])}</p>
        {(count > 0).then(|| view! { <ul>{openings}</ul> })}
    }
}

/// Where a third party opens a link. It is the same page for every link, whether there is such a link or not.
#[component]
pub fn OpenSharePage() -> impl IntoView {
    let token = use_params_map().with_untracked(|params| params.get("token")).unwrap_or_default();
    keep_to_themselves();
    let state = FormState::of("/api/privacy_open_share", None);
    view! {
        <PageHeader title=t("open-share-title") lead=t("open-share-lead") />
        <Form action="/api/privacy_open_share" state=state.clone()>
            <input type="hidden" name="token" value=token />
            <Field state=state.clone() name="phrase" label=t("open-share-phrase") hint=t("open-share-phrase-hint") />
            <Button icon="download">{t("open-share-submit")}</Button>
        </Form>
        <p>{t("open-share-noted")}</p>
        <p class="quiet">{t("open-share-what")}</p>
    }
}

/// The address is half of a secret: no search engine lists it, and no other page learns of it. A browser that does not say
/// where a request comes from (Fetch Metadata) would not send the form's origin either without any referrer; it gets a
/// policy that leaves the address out.
fn keep_to_themselves() {
    let says_where = request::with(|request| request.headers.contains_key("sec-fetch-site")).unwrap_or_default();
    append_header(header::REFERRER_POLICY, if says_where { "no-referrer" } else { "strict-origin" });
    append_header(HeaderName::from_static("x-robots-tag"), "noindex, nofollow, noarchive");
}
