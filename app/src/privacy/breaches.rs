//! Server functions of breaches: of those who answer for them, and of whom they affect.
#![allow(missing_docs, reason = "the arguments are the fields of the forms, named in `pages`")]
#![allow(clippy::too_many_arguments, reason = "each field of a form is an argument")]
#![allow(clippy::unused_async, reason = "a server function is asynchronous, whatever it does")]

use leptos::prelude::*;

use model::breach::{AffectedId, BreachId};

use crate::error::Answer;

#[cfg(feature = "ssr")]
use {
    crate::{
        account::next::same_site,
        request::{redirect, site_and_actor},
        ui::page::form_urlencoded,
    },
    domain::privacy,
    model::{breach::NoticeText, language::Language},
};

/// Notes a breach.
#[server(endpoint = "breach_note")]
pub async fn breach_note(
    #[server(default)] name: String,
    #[server(default)] began: String,
    #[server(default)] aware: String,
    #[server(default)] happened: String,
    #[server(default)] nature: Vec<String>,
    #[server(default)] categories: Vec<String>,
    #[server(default)] people: String,
    #[server(default)] records: String,
    #[server(default)] consequences: String,
    #[server(default)] measures: String,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    let new = privacy::NewBreach {
        name: &name,
        began: &began,
        aware: &aware,
        happened: &happened,
        nature: &nature,
        categories: &categories,
        people: &people,
        records: &records,
        consequences: &consequences,
        measures: &measures,
    };
    let breach = privacy::note_breach(&site, &actor, &new).await?;
    redirect(&format!("/admin/breaches/{breach}?done=breach-noted"));
    Ok(())
}

/// Completes what is known of a breach.
#[server(endpoint = "breach_change")]
pub async fn breach_change(
    breach: BreachId,
    #[server(default)] name: String,
    #[server(default)] began: String,
    #[server(default)] aware: String,
    #[server(default)] happened: String,
    #[server(default)] nature: Vec<String>,
    #[server(default)] categories: Vec<String>,
    #[server(default)] people: String,
    #[server(default)] records: String,
    #[server(default)] consequences: String,
    #[server(default)] measures: String,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    let new = privacy::NewBreach {
        name: &name,
        began: &began,
        aware: &aware,
        happened: &happened,
        nature: &nature,
        categories: &categories,
        people: &people,
        records: &records,
        consequences: &consequences,
        measures: &measures,
    };
    privacy::change_breach(&site, &actor, breach, &new).await?;
    redirect(&format!("/admin/breaches/{breach}?done=breach-changed"));
    Ok(())
}

/// Notes that the authority was notified, or need not be.
#[server(endpoint = "breach_decide_authority")]
pub async fn breach_decide_authority(
    breach: BreachId,
    #[server(default)] decision: String,
    #[server(default)] at: String,
    #[server(default)] reference: String,
    #[server(default)] reason: String,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    let new = privacy::NewAuthorityDecision { decision: &decision, at: &at, reference: &reference, reason: &reason };
    privacy::decide_authority(&site, &actor, breach, &new).await?;
    redirect(&format!("/admin/breaches/{breach}?done=breach-authority-decided"));
    Ok(())
}

/// Notes that the people affected need not be told.
#[server(endpoint = "breach_decide_not_telling")]
pub async fn breach_decide_not_telling(breach: BreachId, #[server(default)] telling_reason: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::decide_not_telling(&site, &actor, breach, &telling_reason).await?;
    redirect(&format!("/admin/breaches/{breach}?done=breach-not-told"));
    Ok(())
}

/// Closes a breach.
#[server(endpoint = "breach_close")]
pub async fn breach_close(breach: BreachId) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::close_breach(&site, &actor, breach).await?;
    redirect(&format!("/admin/breaches/{breach}?done=breach-closed"));
    Ok(())
}

/// Leads to the count of people whom a search finds.
#[server(endpoint = "breach_search")]
pub async fn breach_search(
    breach: BreachId,
    #[server(default)] categories: Vec<String>,
    #[server(default)] tables: Vec<String>,
    #[server(default)] from: String,
    #[server(default)] until: String,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    let search = privacy::AffectedSearch { categories: &categories, tables: &tables, from: &from, until: &until };
    privacy::check_search(&site, &actor, &search)?;
    let asked: Vec<String> =
        [("categories", categories.join(" ")), ("tables", tables.join(" ")), ("from", from), ("until", until)]
            .into_iter()
            .map(|(name, value)| format!("{name}={}", form_urlencoded(value.trim())))
            .collect();
    redirect(&format!("/admin/breaches/{breach}/people?{}#found", asked.join("&")));
    Ok(())
}

/// Adds the people whom a search finds.
#[server(endpoint = "breach_add_found")]
pub async fn breach_add_found(
    breach: BreachId,
    #[server(default)] categories: Vec<String>,
    #[server(default)] tables: Vec<String>,
    #[server(default)] from: String,
    #[server(default)] until: String,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    let search = privacy::AffectedSearch { categories: &categories, tables: &tables, from: &from, until: &until };
    privacy::add_found(&site, &actor, breach, &search).await?;
    redirect(&format!("/admin/breaches/{breach}/people?done=breach-people-added"));
    Ok(())
}

/// Adds somebody by their address.
#[server(endpoint = "breach_add_person")]
pub async fn breach_add_person(breach: BreachId, #[server(default)] email: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::add_affected(&site, &actor, breach, &email).await?;
    redirect(&format!("/admin/breaches/{breach}/people?done=breach-person-added"));
    Ok(())
}

/// Removes somebody who was found by mistake.
#[server(endpoint = "breach_remove_person")]
pub async fn breach_remove_person(breach: BreachId, affected: AffectedId) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::remove_affected(&site, &actor, breach, affected).await?;
    redirect(&format!("/admin/breaches/{breach}/people?done=breach-person-removed"));
    Ok(())
}

/// Opens who the people of one page of the list are, for a reason.
#[server(endpoint = "breach_open_people")]
pub async fn breach_open_people(
    breach: BreachId,
    #[server(default)] list: u32,
    #[server(default)] reason: String,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::open_affected(&site, &actor, breach, list, &reason).await?;
    redirect(&format!("/admin/breaches/{breach}/people?page={list}"));
    Ok(())
}

/// Writes what people are told, in each language.
#[server(endpoint = "breach_save_notices")]
pub async fn breach_save_notices(
    breach: BreachId,
    #[server(default)] happened_en: String,
    #[server(default)] consequences_en: String,
    #[server(default)] measures_en: String,
    #[server(default)] advice_en: String,
    #[server(default)] contact_en: String,
    #[server(default)] happened_fr: String,
    #[server(default)] consequences_fr: String,
    #[server(default)] measures_fr: String,
    #[server(default)] advice_fr: String,
    #[server(default)] contact_fr: String,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    let english = NoticeText {
        happened: happened_en,
        consequences: consequences_en,
        measures: measures_en,
        advice: advice_en,
        contact: contact_en,
    };
    let french = NoticeText {
        happened: happened_fr,
        consequences: consequences_fr,
        measures: measures_fr,
        advice: advice_fr,
        contact: contact_fr,
    };
    privacy::save_notices(&site, &actor, breach, &[(Language::En, english), (Language::Fr, french)]).await?;
    redirect(&format!("/admin/breaches/{breach}/notice?done=breach-notice-saved#preview"));
    Ok(())
}

/// Has the people affected told.
#[server(endpoint = "breach_tell")]
pub async fn breach_tell(breach: BreachId) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::request_telling(&site, &actor, breach).await?;
    redirect(&format!("/admin/breaches/{breach}?done=breach-telling"));
    Ok(())
}

/// Puts the banner of a breach away.
#[server(endpoint = "breach_dismiss")]
pub async fn breach_dismiss(breach: BreachId, #[server(default)] back: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    privacy::dismiss_breach(&site, &actor, breach).await?;
    redirect(same_site(&back).unwrap_or("/settings/breaches"));
    Ok(())
}
