//! Server functions of the dashboard.
#![allow(missing_docs, reason = "the arguments are the fields of the forms, named in `pages`")]

use leptos::prelude::*;
use model::account::PersonId;

use crate::error::Answer;

/// Opens the details of a person for a quarter of an hour, for a reason.
#[server(endpoint = "admin_open_person")]
pub async fn admin_open_person(person: PersonId, reason: String) -> Answer {
    let (site, actor) = crate::request::site_and_actor()?;
    domain::admin::open_person(&site, &actor, person, &reason).await?;
    crate::request::redirect(&format!("/admin/people/{person}"));
    Ok(())
}

/// Gives a person another role.
#[server(endpoint = "admin_change_role")]
pub async fn admin_change_role(person: PersonId, role: String) -> Answer {
    let (site, actor) = crate::request::site_and_actor()?;
    domain::admin::change_role(&site, &actor, person, &role).await?;
    crate::request::redirect(&format!("/admin/people/{person}?done=role-changed"));
    Ok(())
}

/// Has the chain of the audit log checked.
#[server(endpoint = "admin_check_audit")]
pub async fn admin_check_audit() -> Answer {
    let (site, actor) = crate::request::site_and_actor()?;
    domain::audit::request_check(&site, &actor).await?;
    crate::request::redirect("/admin/audit?done=audit-check-begun");
    Ok(())
}

/// Has a job that failed tried again at once.
#[server(endpoint = "admin_retry_job")]
pub async fn admin_retry_job(job: String) -> Answer {
    let (site, actor) = crate::request::site_and_actor()?;
    domain::jobs::retry(&site, &actor, &job).await?;
    crate::request::redirect("/admin/jobs?done=job-retried");
    Ok(())
}

/// Takes a job out of the queue.
#[server(endpoint = "admin_cancel_job")]
pub async fn admin_cancel_job(job: String) -> Answer {
    let (site, actor) = crate::request::site_and_actor()?;
    domain::jobs::cancel(&site, &actor, &job).await?;
    crate::request::redirect("/admin/jobs?done=job-cancelled");
    Ok(())
}
