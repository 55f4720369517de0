use domain::{
    authority::{Permission, may},
    privacy,
    register::Category,
};
use leptos::prelude::*;
use model::{
    error::ErrorCode,
    hold::{HoldGround, HoldLine},
};

use crate::{
    admin::{
        layout::AdminPage,
        listing::{List, Listing, Table, column},
        query::asked,
    },
    request::{self, site_and_actor},
    ui::{
        button::{Button, LinkButton, Weight},
        fields::{CheckboxGroup, RadioGroup},
        form::{Field, Form, FormState},
        notice::Tone,
        page::page,
        tag::Tag,
        when::Day,
    },
    words::t,
};

pub(super) const HOLDS: &str = "/admin/holds";
const SET: &str = "/api/hold_set";

/// Whether who asks decides about personal data.
pub(super) fn decides() -> bool {
    request::signed_in().is_some_and(|person| may(person.role, Permission::DecidePrivacy))
}

/// The legal holds, those in force first.
#[component]
pub fn HoldsPage() -> impl IntoView {
    let query = asked();
    page(async move {
        let (site, actor) = site_and_actor()?;
        let now = site.now();
        let holds = privacy::holds(&site, &actor, &query).await?;
        let listing = Listing::new(HOLDS, t("hold-title"), query, &holds);
        let columns = vec![
            column(t("hold-name")),
            column(t("hold-person")),
            column(t("hold-categories")),
            column(t("hold-state")),
            column(t("hold-review")),
        ];
        let rows = holds.items.into_iter().map(|hold| row(hold, now)).collect();
        let set = decides().then(|| {
            view! {
                <div class="buttons">
                    <LinkButton href="/admin/holds/new" icon="plus">{t("hold-new")}</LinkButton>
                </div>
            }
        });
        Ok(view! {
            <AdminPage title=t("hold-title") lead=t("hold-lead")>
                {set}
                <List listing=listing.clone() icon="lock" none=t("hold-none") advice=t("hold-none-next")>
                    <Table listing columns rows />
                </List>
            </AdminPage>
        }
        .into_any())
    })
}

fn row(hold: HoldLine, now: i64) -> Vec<AnyView> {
    let is_overdue = hold.ended.is_none() && hold.review_at < now;
    vec![
        view! { <a href=format!("{HOLDS}/{}", hold.id)>{hold.name.clone()}</a> }.into_any(),
        person(&hold),
        categories(&hold).into_any(),
        state(&hold),
        view! {
            <Day at=hold.review_at />
            {is_overdue.then(|| view! { " " <Tag tone=Tone::Warn>{t("hold-review-overdue")}</Tag> })}
        }
        .into_any(),
    ]
}

/// Whose data it is, as far as the page of a list says.
pub(super) fn person(hold: &HoldLine) -> AnyView {
    match &hold.person {
        None => view! { <span class="quiet">{t("hold-nobody")}</span> }.into_any(),
        Some(person) => match &person.masked_address {
            Some(address) => address.clone().into_any(),
            None => view! { {person.name.clone()} " " <span class="quiet">{t("hold-nameless")}</span> }.into_any(),
        },
    }
}

pub(super) fn categories(hold: &HoldLine) -> String {
    if hold.categories.is_empty() { t("hold-everything").into_owned() } else { hold.categories.join(", ") }
}

pub(super) fn state(hold: &HoldLine) -> AnyView {
    if hold.ended.is_some() {
        return view! { <Tag tone=Tone::Info>{t("hold-ended")}</Tag> }.into_any();
    }
    let quiet = hold.quiet_until.filter(|_| hold.told_at.is_none());
    view! {
        <Tag tone=Tone::Good>{t("hold-in-force")}</Tag>
        {quiet.map(|until| view! { " " <span class="quiet">{t("hold-quiet-now")} " " <Day at=until /></span> })}
    }
    .into_any()
}

/// Setting a hold.
#[component]
pub fn NewHoldPage() -> impl IntoView {
    page(async move {
        site_and_actor()?;
        if request::signed_in().is_none() {
            return Err(ErrorCode::SignInRequired.into());
        }
        if !decides() {
            return Err(ErrorCode::NotAllowed.into());
        }
        let state = FormState::of(SET, None);
        let grounds =
            HoldGround::ALL.map(|ground| (ground.word().to_owned(), t(&format!("hold-ground-{}", ground.word()))));
        let categories = Category::ALL.map(|category| {
            let words = domain::register::text(request::language(), &format!("category-{}", category.word()));
            (category.word().to_owned(), words.into())
        });
        Ok(view! {
            <AdminPage title=t("hold-new") above=vec![(HOLDS.to_owned(), t("hold-title"))]>
                <Form action=SET state=state.clone()>
                    <Field state=state.clone() name="email" label=t("hold-email") kind="email" />
                    <Field state=state.clone() name="name" label=t("hold-name") hint=t("hold-name-hint") />
                    <RadioGroup state=state.clone() name="ground" label=t("hold-ground") choices=grounds.to_vec() />
                    <CheckboxGroup
                        state=state.clone()
                        name="categories"
                        label=t("hold-categories")
                        choices=categories.to_vec()
                        hint=t("hold-categories-hint")
                    />
                    <Field state=state.clone() name="review" kind="date" label=t("hold-review") hint=t("hold-review-hint") />
                    <Field
                        state=state
                        name="quiet_until"
                        kind="date"
                        label=t("hold-quiet")
                        hint=t("hold-quiet-hint")
                        optional=true
                    />
                    <Button weight=Weight::Flame>{t("hold-set")}</Button>
                </Form>
            </AdminPage>
        }
        .into_any())
    })
}
