//! Mails are written once, in the person's language, and leave nothing secret behind.

#![allow(clippy::unwrap_used)]

use domain::{
    db::Read as _,
    jobs,
    mail::{self, MailKind, Recipient},
    params,
};
use model::{
    account::Role,
    admin::{JobState, MailState, TableQuery},
    error::ErrorCode,
    language::Language,
};
use testkit::{TestSite, on_both_engines};
use uuid::Uuid;

const LINK: &str = "https://learn.example/confirm?token=one-time-secret";

async fn send(site: &TestSite, address: &str, language: Language) -> Uuid {
    let tx = site.db.begin().await.unwrap();
    let to = Recipient { person: None, address, first_name: "Ada", language };
    let mail = mail::send(site, &tx, to, &MailKind::ConfirmAddress { link: LINK.to_owned() }).await.unwrap();
    tx.commit().await.unwrap();
    mail
}

#[tokio::test]
async fn a_mail_is_delivered_once_and_then_emptied() {
    on_both_engines(async |site| {
        let mail = send(&site, "ada@example.org", Language::En).await;
        assert!(site.mails().is_empty(), "nothing leaves before the job runs");
        assert_eq!(site.run_jobs().await, 1);
        assert_eq!(site.run_jobs().await, 0);
        let mails = site.mails();
        assert_eq!(mails.len(), 1);
        assert!(mails[0].contains("To: ada@example.org") && mails[0].lines().any(|line| line == LINK));
        assert!(mails[0].contains(&site.settings.support_address));

        let row: (String, Option<i64>, i64) =
            site.db.one("SELECT content, sent_at, attempts FROM mail WHERE id = $1", params![mail]).await.unwrap();
        assert_eq!(row, ("{}".to_owned(), Some(site.now()), 1));
        mail::deliver(&site, mail).await.unwrap();
        assert_eq!(site.mails().len(), 1, "delivering again does nothing");
        mail::deliver(&site, site.new_id().unwrap()).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_mail_speaks_the_language_of_its_recipient() {
    on_both_engines(async |site| {
        send(&site, "ada@example.org", Language::Fr).await;
        site.run_jobs().await;
        assert!(site.mails()[0].contains("Bonjour Ada,") && site.mails()[0].contains("presque prêt"));
    })
    .await;
}

#[tokio::test]
async fn a_mail_that_was_rolled_back_is_never_sent() {
    on_both_engines(async |site| {
        let tx = site.db.begin().await.unwrap();
        let to = Recipient { person: None, address: "a@example.org", first_name: "Ada", language: Language::En };
        mail::send(&site, &tx, to, &MailKind::PasswordChanged).await.unwrap();
        drop(tx);
        assert_eq!(site.run_jobs().await, 0);
    })
    .await;
}

#[tokio::test]
async fn an_address_that_can_not_exist_is_refused_for_good() {
    on_both_engines(async |site| {
        send(&site, "no address", Language::En).await;
        site.run_jobs().await;
        assert!(site.mails().is_empty());
        let admin = site.person("Grace", Role::Administrator).await;
        let outbox = mail::list(&site, &admin, &TableQuery::default()).await.unwrap();
        assert_eq!(outbox.items[0].state, MailState::Refused);
        assert_eq!(outbox.items[0].failure.as_deref(), Some("address"));
        let (content,): (String,) = site.db.one("SELECT content FROM mail", params![]).await.unwrap();
        assert_eq!(content, "{}");
    })
    .await;
}

#[tokio::test]
async fn a_folder_that_can_not_be_written_is_tried_again_later() {
    on_both_engines(async |site| {
        send(&site, "ada@example.org", Language::En).await;
        let blocker = site.data.path().join("outbox");
        std::fs::write(&blocker, "").unwrap();
        assert_eq!(site.run_jobs().await, 1);
        assert_eq!(site.run_jobs().await, 0, "not again at once");
        let admin = site.person("Grace", Role::Administrator).await;
        let outbox = mail::list(&site, &admin, &TableQuery::default()).await.unwrap();
        assert_eq!((outbox.items[0].state, outbox.items[0].attempts), (MailState::Waiting, 1));
        let queue = jobs::list(&site, &admin, &TableQuery::default()).await.unwrap();
        assert_eq!(queue.items[0].state, JobState::Retrying);
        assert_eq!(queue.items[0].failure.as_deref(), Some("delivering a mail"));

        std::fs::remove_file(&blocker).unwrap();
        site.clock.advance(model::MINUTE);
        assert_eq!(site.run_jobs().await, 1);
        assert_eq!(site.mails().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn the_outbox_shows_neither_links_nor_whole_addresses_and_only_to_administrators() {
    on_both_engines(async |site| {
        send(&site, "ada.lovelace@example.org", Language::En).await;
        let admin = site.person("Grace", Role::Administrator).await;
        let outbox = mail::list(&site, &admin, &TableQuery::default()).await.unwrap();
        assert_eq!(outbox.items[0].masked_address, "a•••@example.org");
        assert_eq!(outbox.items[0].kind, "confirm-address");
        assert!(!format!("{outbox:?}").contains("one-time-secret"));
        let sent = TableQuery { filter: "sent".to_owned(), ..TableQuery::default() };
        assert!(mail::list(&site, &admin, &sent).await.unwrap().items.is_empty());

        for role in [Role::Member, Role::Teacher, Role::Moderator] {
            let other = site.person(role.word(), role).await;
            let refused = mail::list(&site, &other, &TableQuery::default()).await.unwrap_err();
            assert_eq!(refused.code(), ErrorCode::NotAllowed);
        }
        let visitor = domain::actor::Actor::Visitor;
        let refused = mail::list(&site, &visitor, &TableQuery::default()).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::SignInRequired);
    })
    .await;
}
