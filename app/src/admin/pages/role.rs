use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use model::{account::Role, error::ErrorCode};

use super::{people::role_key, person_of_address};
use crate::{
    admin::layout::AdminPage,
    request,
    ui::{
        form::{Form, FormState},
        page::page,
    },
    words::{t, t_with},
};

/// Says what another role does to a person before they get it.
#[component]
pub fn RolePage() -> impl IntoView {
    let person = person_of_address();
    let role = use_query_map().with_untracked(|query| query.get("to")).and_then(|word| Role::from_word(&word));
    page(async move {
        let (site, actor) = request::site_and_actor()?;
        let found = domain::admin::person(&site, &actor, person?).await?;
        let role = role.ok_or(ErrorCode::NotFound)?;
        let line = found.line;
        let back = format!("/admin/people/{}", line.id);
        let question = t_with(
            "admin-role-question",
            &[
                ("name", line.name.clone().into()),
                ("from", t(&role_key(line.role)).into_owned().into()),
                ("to", t(&role_key(role)).into_owned().into()),
            ],
        );
        let state = FormState::of("/api/admin_change_role", None);
        Ok(view! {
            <AdminPage title=t("admin-change-role")>
                <p>{question}</p>
                <p>{t(&format!("admin-role-{}-may", role.word()))}</p>
                <p>{t("admin-role-effect")}</p>
                <Form action="/api/admin_change_role" state=state.clone()>
                    <input type="hidden" name="person" value=line.id.to_string() />
                    <input type="hidden" id="role" name="role" value=role.word() />
                    <button class="button">{t("admin-role-confirm")}</button>
                    <a class="button button-quiet" href=back>{t("admin-role-keep")}</a>
                </Form>
            </AdminPage>
        }
        .into_any())
    })
}
