//! The table of pages and files.

use crate::{
    cast::{
        EVERYBODY, OTHERS, SIGNED_IN,
        Who::{self, Administrator, Moderator, Officer, OtherTeacher, Owner, PrivacyManager, Teacher},
    },
    row::Row,
};

/// All rows.
pub const ROWS: &[Row] = &[
    everybody("/", "/"),
    everybody("/sign-up", "/sign-up"),
    everybody("/sign-in", "/sign-in"),
    everybody("/check-mail", "/check-mail"),
    everybody("/forgot-password", "/forgot-password"),
    // Opening the page of a link uses up nothing.
    everybody("/confirm", "/confirm?token={confirm}"),
    everybody("/reset-password", "/reset-password?token={reset}"),
    everybody("/confirm-new-address", "/confirm-new-address?token={change}"),
    everybody("/undo-address", "/undo-address?token={undo}"),
    everybody("/cookies", "/cookies"),
    everybody("/embed/{provider}/{id}", "/embed/vimeo/1084537"),
    hidden(&[], "/embed/{provider}/{id}", "/embed/vimeo/secret"),
    everybody("/privacy", "/privacy"),
    everybody("/privacy/versions", "/privacy/versions?from=1&to=1"),
    everybody("/privacy/versions/{number}", "/privacy/versions/1"),
    everybody("/terms", "/terms"),
    everybody("/terms/versions", "/terms/versions?from=1&to=1"),
    everybody("/terms/versions/{number}", "/terms/versions/1"),
    everybody("/cookie-policy", "/cookie-policy"),
    everybody("/cookie-policy/versions", "/cookie-policy/versions?from=1&to=1"),
    everybody("/cookie-policy/versions/{number}", "/cookie-policy/versions/1"),
    everybody("/legal", "/legal"),
    everybody("/legal/versions", "/legal/versions?from=1&to=1"),
    everybody("/legal/versions/{number}", "/legal/versions/1"),
    // There is none of that number.
    hidden(&[], "/privacy/versions/{number}", "/privacy/versions/2"),
    // Whoever knows the number may: it names nobody.
    everybody("/cookies/proof", "/cookies/proof?number={proof}"),
    everybody("/cookies/proof.json", "/cookies/proof.json?number={proof}"),
    everybody("/.well-known/gpc.json", "/.well-known/gpc.json"),
    everybody("/courses", "/courses"),
    everybody("/courses/{slug}", "/courses/open"),
    hidden(&[Teacher, Administrator], "/courses/{slug}", "/courses/draft"),
    everybody("/courses/{slug}/{*lesson}", "/courses/open/one"),
    hidden(&[Teacher, Administrator], "/courses/{slug}/{*lesson}", "/courses/draft/one"),
    everybody("/courses/{slug}/files/{*path}", "/courses/open/files/picture.svg"),
    hidden(&[Teacher, Administrator], "/courses/{slug}/files/{*path}", "/courses/draft/files/picture.svg"),
    everybody("/lessons/{id}", "/lessons/{lesson}"),
    hidden(&[], "/lessons/{id}", "/lessons/{draft-lesson}"),
    signed_in("/learn", "/learn"),
    everybody("/forum", "/forum"),
    everybody("/forum/search", "/forum/search?q=lanterns"),
    everybody("/forum/t/{id}", "/forum/t/{topic}"),
    everybody("/forum/t/{id}/{slug}", "/forum/t/{topic}/how-do-lanterns-burn"),
    everybody("/forum/p/{id}", "/forum/p/{post}"),
    signed_in("/forum/new", "/forum/new"),
    only(&[Moderator, Administrator], 403, "/forum/categories/new", "/forum/categories/new"),
    only(&[Owner], 403, "/forum/p/{id}/edit", "/forum/p/{post}/edit"),
    only(&[Owner], 403, "/forum/p/{id}/delete", "/forum/p/{post}/delete"),
    only(&[Owner, Moderator, Administrator], 403, "/forum/p/{id}/history", "/forum/p/{post}/history"),
    only(OTHERS, 403, "/forum/p/{id}/report", "/forum/p/{post}/report"),
    signed_in("/settings", "/settings"),
    signed_in("/settings/profile", "/settings/profile"),
    signed_in("/settings/email", "/settings/email"),
    signed_in("/settings/password", "/settings/password"),
    signed_in("/settings/preferences", "/settings/preferences"),
    signed_in("/settings/devices", "/settings/devices"),
    signed_in("/settings/consents", "/settings/consents"),
    signed_in("/settings/news", "/settings/news"),
    signed_in("/settings/requests", "/settings/requests"),
    signed_in("/settings/correct", "/settings/correct"),
    signed_in("/settings/restriction", "/settings/restriction"),
    signed_in("/settings/looks", "/settings/looks"),
    signed_in("/settings/directives", "/settings/directives"),
    signed_in("/settings/delete", "/settings/delete"),
    signed_in("/settings/data", "/settings/data"),
    signed_in("/settings/data/{category}", "/settings/data/account"),
    signed_in("/settings/data/archive", "/settings/data/archive"),
    signed_in("/settings/breaches", "/settings/breaches"),
    signed_in("/settings/data/share", "/settings/data/share"),
    signed_in("/settings/data/import", "/settings/data/import"),
    // The page of a link is the same for all of them; what it leads to needs the pass phrase too.
    everybody("/share/{token}", "/share/{share-token}"),
    everybody("/share/{token}", "/share/unknown"),
    everybody("/schemas/archive-1.json", "/schemas/archive-1.json"),
    // Whoever knows the reference may: it names nobody.
    everybody("/receipts/{reference}", "/receipts/{receipt}"),
    // Opening the page of a link uses up nothing.
    everybody("/assisted", "/assisted?token={assisted}"),
    // There is no file before the erasure.
    hidden(&[], "/receipts/{reference}/receipt.json", "/receipts/{receipt}/receipt.json"),
    everybody("/.well-known/alumet-receipt-key", "/.well-known/alumet-receipt-key"),
    only(&[Teacher, OtherTeacher, Moderator, PrivacyManager, Officer, Administrator], 403, "/admin", "/admin"),
    only(&[Teacher, OtherTeacher, Administrator], 403, "/admin/courses", "/admin/courses"),
    only(&[Moderator, Administrator], 403, "/admin/reports", "/admin/reports"),
    only(&[Administrator], 403, "/admin/people", "/admin/people"),
    only(&[Administrator], 403, "/admin/audience", "/admin/audience"),
    only(&[Administrator], 403, "/admin/people/{person}", "/admin/people/{person}"),
    only(&[PrivacyManager, Administrator], 403, "/admin/people/{person}/death", "/admin/people/{late}/death"),
    only(&[Administrator], 403, "/admin/people/{person}/role", "/admin/people/{person}/role?to=teacher"),
    only(&[PrivacyManager, Officer, Administrator], 403, "/admin/requests", "/admin/requests"),
    only(&[PrivacyManager, Officer, Administrator], 403, "/admin/assisted", "/admin/assisted?kind=access"),
    only(
        &[PrivacyManager, Officer, Administrator],
        403,
        "/admin/requests/{reference}",
        "/admin/requests/{rectification}",
    ),
    only(&[PrivacyManager, Officer, Administrator], 403, "/admin/processing", "/admin/processing"),
    only(
        &[PrivacyManager, Officer, Administrator],
        403,
        "/admin/processing/record.csv",
        "/admin/processing/record.csv",
    ),
    only(&[PrivacyManager, Officer, Administrator], 403, "/admin/recipients", "/admin/recipients"),
    only(&[PrivacyManager, Administrator], 403, "/admin/recipients/new", "/admin/recipients/new"),
    only(
        &[PrivacyManager, Officer, Administrator],
        403,
        "/admin/recipients/{recipient}",
        "/admin/recipients/{recipient}",
    ),
    only(
        &[PrivacyManager, Officer, Administrator],
        403,
        "/admin/recipients/register.csv",
        "/admin/recipients/register.csv",
    ),
    only(&[PrivacyManager, Officer, Administrator], 403, "/admin/disclosures", "/admin/disclosures"),
    only(&[PrivacyManager, Administrator], 403, "/admin/disclosures/new", "/admin/disclosures/new"),
    only(
        &[PrivacyManager, Officer, Administrator],
        403,
        "/admin/disclosures/register.csv",
        "/admin/disclosures/register.csv",
    ),
    only(&[PrivacyManager, Officer, Administrator], 403, "/admin/breaches", "/admin/breaches"),
    only(&[PrivacyManager, Administrator], 403, "/admin/breaches/new", "/admin/breaches/new"),
    only(&[PrivacyManager, Officer, Administrator], 403, "/admin/breaches/{breach}", "/admin/breaches/{breach}"),
    only(&[PrivacyManager, Administrator], 403, "/admin/breaches/{breach}/edit", "/admin/breaches/{breach}/edit"),
    only(
        &[PrivacyManager, Officer, Administrator],
        403,
        "/admin/breaches/{breach}/people",
        "/admin/breaches/{breach}/people",
    ),
    only(
        &[PrivacyManager, Officer, Administrator],
        403,
        "/admin/breaches/{breach}/people",
        "/admin/breaches/{breach}/people?categories=forum&from=2026-01-01",
    ),
    only(
        &[PrivacyManager, Officer, Administrator],
        403,
        "/admin/breaches/{breach}/notice",
        "/admin/breaches/{breach}/notice",
    ),
    only(
        &[PrivacyManager, Officer, Administrator],
        403,
        "/admin/breaches/register.csv",
        "/admin/breaches/register.csv",
    ),
    only(&[PrivacyManager, Officer, Administrator], 403, "/admin/holds", "/admin/holds"),
    only(&[PrivacyManager, Administrator], 403, "/admin/holds/new", "/admin/holds/new"),
    only(&[PrivacyManager, Officer, Administrator], 403, "/admin/holds/{hold}", "/admin/holds/{hold}"),
    only(&[PrivacyManager, Officer, Administrator], 403, "/admin/retention", "/admin/retention"),
    only(&[PrivacyManager, Administrator], 403, "/admin/retention/run", "/admin/retention/run"),
    only(&[Administrator], 403, "/admin/policies", "/admin/policies"),
    // Whoever has the link has the mail; opening it changes nothing.
    everybody("/news/leave", "/news/leave?token={news-token}"),
    only(&[Administrator], 403, "/admin/campaigns", "/admin/campaigns"),
    only(&[Administrator], 403, "/admin/campaigns/new", "/admin/campaigns/new"),
    only(&[Administrator], 403, "/admin/campaigns/{campaign}", "/admin/campaigns/{draft-campaign}"),
    only(&[Administrator], 403, "/admin/campaigns/{campaign}/edit", "/admin/campaigns/{draft-campaign}/edit"),
    only(&[Administrator], 403, "/admin/news", "/admin/news"),
    only(&[Administrator], 403, "/admin/news/new", "/admin/news/new"),
    only(&[Administrator], 403, "/admin/news/{topic}", "/admin/news/{news-topic}"),
    only(&[Administrator], 403, "/admin/policies/successor", "/admin/policies/successor"),
    only(&[Administrator], 403, "/admin/policies/{version}", "/admin/policies/{announced-version}"),
    only(&[Administrator], 403, "/admin/policies/{version}/edit", "/admin/policies/{draft-version}/edit"),
    only(&[Administrator], 403, "/admin/outbox", "/admin/outbox"),
    only(&[Administrator], 403, "/admin/jobs", "/admin/jobs"),
    only(&[Administrator], 403, "/admin/jobs/{job}", "/admin/jobs/{job}"),
    only(&[Officer, Administrator], 403, "/admin/audit", "/admin/audit"),
    only(&[Officer, Administrator], 403, "/admin/audit/head.json", "/admin/audit/head.json"),
    only(&[Administrator], 403, "/admin/health", "/admin/health"),
    // For developers, and for this machine alone.
    hidden(&[], "/styleguide", "/styleguide"),
    hidden(&[], "/metrics", "/metrics"),
    everybody("/healthz", "/healthz"),
    everybody("/readyz", "/readyz"),
];

/// Everybody may, signed in or not.
const fn everybody(address: &'static str, sent: &'static str) -> Row {
    Row { address, sent, may: EVERYBODY, signed_out: 303, otherwise: 403 }
}

/// Whoever is signed in may, and sees their own.
const fn signed_in(address: &'static str, sent: &'static str) -> Row {
    Row { address, sent, may: SIGNED_IN, signed_out: 303, otherwise: 403 }
}

/// Only these may; others who are signed in get the status.
const fn only(may: &'static [Who], otherwise: u16, address: &'static str, sent: &'static str) -> Row {
    Row { address, sent, may, signed_out: 303, otherwise }
}

/// Only these may; for everybody else there is nothing.
const fn hidden(may: &'static [Who], address: &'static str, sent: &'static str) -> Row {
    Row { address, sent, may, signed_out: 404, otherwise: 404 }
}
