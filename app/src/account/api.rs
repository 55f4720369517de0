//! Server functions of accounts.
#![allow(missing_docs, reason = "the arguments are the fields of the forms, named in `pages`")]

use leptos::prelude::*;
use model::account::SessionId;

use crate::error::Answer;

#[cfg(feature = "ssr")]
use {
    super::{cookie, device, next::same_site},
    crate::{
        consent::device::{answered, narrow, preference},
        request::{append_header, redirect, request, site_and_actor},
    },
    axum::http::header::{SET_COOKIE, USER_AGENT},
    domain::{
        Error,
        account::{self, Proof},
        consent::{DEVICE, LANGUAGE, SESSION, THEME},
        random::Token,
    },
    model::{account::Theme, error::Problem, language::Language},
};

/// Opens an account that waits for its address to be confirmed.
#[server(endpoint = "sign_up")]
pub async fn sign_up(first_name: String, last_name: String, email: String, password: String, age: String) -> Answer {
    let request = request()?;
    let input = account::SignUp {
        first_name: &first_name,
        last_name: &last_name,
        email: &email,
        password: &password,
        age: &age,
        language: request.language,
        client: request.client.as_deref(),
    };
    account::sign_up(&request.site, &request.actor, input).await?;
    redirect("/check-mail");
    Ok(())
}

/// Confirms the address of a new account.
#[server(endpoint = "confirm_address")]
pub async fn confirm_address(token: String, password: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    account::confirm_address(&site, &actor, &Token::given(&token), &password).await?;
    redirect("/sign-in?done=address-confirmed");
    Ok(())
}

/// Begins a session.
#[server(endpoint = "sign_in")]
pub async fn sign_in(email: String, password: String, #[server(default)] next: String) -> Answer {
    let request = request()?;
    let agent = request.headers.get(USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    let device = device::label(agent);
    let settings = &request.site.settings;
    let known = cookie::sent(&request.headers, settings, DEVICE).as_deref().map(Token::given);
    let input = account::SignIn {
        email: &email,
        password: &password,
        device: &device,
        known: known.as_ref(),
        proof: answered(&request).and_then(|answer| answer.proof),
        client: request.client.as_deref(),
    };
    let opened = account::sign_in(&request.site, &request.actor, input).await?;
    for (cookie, token) in [(SESSION, &opened.session), (DEVICE, &opened.device)] {
        append_header(SET_COOKIE, &cookie::keep(settings, cookie, token.secret()));
    }
    redirect(same_site(&next).unwrap_or("/"));
    Ok(())
}

/// Ends the current session.
#[server(endpoint = "sign_out")]
pub async fn sign_out() -> Answer {
    let request = request()?;
    account::sign_out(&request.site, &request.actor).await?;
    append_header(SET_COOKIE, &cookie::forget(&request.site.settings, SESSION));
    narrow(&request);
    redirect("/sign-in?done=signed-out");
    Ok(())
}

/// Asks for a link to choose a new password.
#[server(endpoint = "request_reset")]
pub async fn request_reset(email: String) -> Answer {
    let request = request()?;
    account::request_reset(&request.site, &request.actor, &email, request.client.as_deref()).await?;
    redirect("/check-mail");
    Ok(())
}

/// Sets a new password with the code of a mail.
#[server(endpoint = "reset_password")]
pub async fn reset_password(token: String, new_password: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    account::reset_password(&site, &actor, &Token::given(&token), &new_password).await?;
    redirect("/sign-in?done=password-reset");
    Ok(())
}

/// Changes first and last name.
#[server(endpoint = "change_name")]
pub async fn change_name(first_name: String, last_name: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    account::change_name(&site, &actor, &first_name, &last_name).await?;
    redirect("/settings/profile?done=name-changed");
    Ok(())
}

/// Answers the age question once more.
#[server(endpoint = "change_age")]
pub async fn change_age(#[server(default)] age: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    account::change_age(&site, &actor, &age).await?;
    redirect("/settings/profile?done=age-changed");
    Ok(())
}

/// Asks for a new address.
#[server(endpoint = "request_new_address")]
pub async fn request_new_address(
    email: String,
    #[server(default)] current_password: String,
    #[server(default)] code: String,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    let proof = Proof { password: &current_password, code: &code };
    account::request_new_address(&site, &actor, &email, proof).await?;
    redirect("/settings/email?done=new-address-mailed");
    Ok(())
}

/// Confirms a new address.
#[server(endpoint = "confirm_new_address")]
pub async fn confirm_new_address(token: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    account::confirm_new_address(&site, &actor, &Token::given(&token)).await?;
    let page = if actor.person().is_some() { "/settings/email" } else { "/sign-in" };
    redirect(&format!("{page}?done=address-changed"));
    Ok(())
}

/// Goes back to the address before, and on to choosing a new password.
#[server(endpoint = "undo_new_address")]
pub async fn undo_new_address(token: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    let reset = account::undo_new_address(&site, &actor, &Token::given(&token)).await?;
    redirect(&format!("/reset-password?token={}&done=address-restored", reset.secret()));
    Ok(())
}

/// Changes the password.
#[server(endpoint = "change_password")]
pub async fn change_password(
    #[server(default)] current_password: String,
    #[server(default)] code: String,
    new_password: String,
) -> Answer {
    let (site, actor) = site_and_actor()?;
    let proof = Proof { password: &current_password, code: &code };
    account::change_password(&site, &actor, proof, &new_password).await?;
    redirect("/settings/password?done=password-changed");
    Ok(())
}

/// Mails a code by which the person shows that it is them.
#[server(endpoint = "send_identity_code")]
pub async fn send_identity_code(#[server(default)] next: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    account::send_identity_code(&site, &actor).await?;
    go_on(&next);
    Ok(())
}

/// Chooses the language: for the account of a signed-in person, in a cookie for a visitor.
#[server(endpoint = "choose_language")]
pub async fn choose_language(language: String, #[server(default)] next: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    let language = Language::from_tag(&language).ok_or_else(|| Error::field("language", Problem::NotAChoice))?;
    if actor.person().is_some() {
        account::change_language(&site, &actor, language).await?;
    } else {
        append_header(SET_COOKIE, &preference(&request()?, LANGUAGE, language.tag()));
    }
    go_on(&next);
    Ok(())
}

/// Chooses the theme: for the account of a signed-in person, in a cookie for a visitor.
#[server(endpoint = "choose_theme")]
pub async fn choose_theme(theme: String, #[server(default)] next: String) -> Answer {
    let (site, actor) = site_and_actor()?;
    let theme = Theme::from_word(&theme).ok_or_else(|| Error::field("theme", Problem::NotAChoice))?;
    if actor.person().is_some() {
        account::change_theme(&site, &actor, theme).await?;
    } else {
        append_header(SET_COOKIE, &preference(&request()?, THEME, theme.word()));
    }
    go_on(&next);
    Ok(())
}

/// Signs one device out.
#[server(endpoint = "end_session")]
pub async fn end_session(session: SessionId) -> Answer {
    let (site, actor) = site_and_actor()?;
    account::end_session(&site, &actor, session).await?;
    redirect("/settings/devices?done=device-signed-out");
    Ok(())
}

/// Signs all other devices out.
#[server(endpoint = "end_other_sessions")]
pub async fn end_other_sessions() -> Answer {
    let (site, actor) = site_and_actor()?;
    account::end_other_sessions(&site, &actor).await?;
    redirect("/settings/devices?done=devices-signed-out");
    Ok(())
}

/// Goes to the page that a form names; without one the browser returns to where the form was.
#[cfg(feature = "ssr")]
fn go_on(next: &str) {
    if let Some(next) = same_site(next) {
        redirect(next);
    }
}
