//! What those whom a breach affects are told, and that each is told once.

use domain::{
    actor::Actor,
    jobs,
    privacy::{
        self, AffectedSearch, add_affected, add_found, affected, breach, decide_not_telling, dismiss_breach,
        draft_notice, open_affected, own_breaches, preview_found, remove_affected, request_telling, save_notices,
        tell_next, unread_breaches,
    },
};
use model::{
    HOUR,
    account::Role,
    admin::TableQuery,
    breach::BreachField,
    error::{ErrorCode, Problem},
    language::Language,
};
use testkit::on_both_engines;

use super::{
    breach::{code, noted, notices, problem_of, text, told, words, write_notices},
    count, delete, person,
};

#[tokio::test]
async fn each_of_them_is_told_once_in_their_language_by_mail_and_banner() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::PrivacyManager).await;
        let (ada, bob) = (person(&site, "Ada", Role::Member).await, person(&site, "Bob", Role::Member).await);
        let louis = site.person("Louis", Role::Member).await;
        super::change(
            &site,
            "UPDATE person SET language = 'fr' WHERE email = $1",
            domain::params!["louis@example.org"],
        )
        .await;
        let id = noted(&site, &rosa).await;
        for email in ["ada@example.org", "louis@example.org"] {
            add_affected(&site, &rosa, id, email).await.unwrap();
        }
        let refused = request_telling(&site, &rosa, id).await.unwrap_err();
        assert_eq!(problem_of(&refused, "notice"), Some(Problem::Missing), "a text in each language");
        save_notices(&site, &rosa, id, &notices("at first", "en français")).await.unwrap();
        write_notices(&site, &rosa, id).await;
        let history = breach(&site, &rosa, id).await.unwrap().history;
        let of = |field| history.iter().filter(|entry| entry.field == field).count();
        assert_eq!((of(BreachField::NoticeEn), of(BreachField::NoticeFr)), (2, 1), "each wording stays");
        let draft = draft_notice(&site, &rosa, id).await.unwrap();
        assert_eq!(draft.readers, [(Language::En, 1), (Language::Fr, 1)]);
        request_telling(&site, &rosa, id).await.unwrap();
        site.clock.advance(HOUR);
        add_affected(&site, &rosa, id, "bob@example.org").await.unwrap();
        site.run_jobs().await;
        privacy::tell_breach(&site, id).await.unwrap();
        site.run_jobs().await;
        assert_eq!(told(&site), 2, "Bob was found after it was decided");
        assert!(site.mails().iter().any(|mail| mail.contains("A laptop was lost, en fran")));

        assert_eq!(unread_breaches(&site, &bob).await.unwrap(), []);
        assert_eq!(own_breaches(&site, &bob).await.unwrap(), []);
        assert_eq!(unread_breaches(&site, &Actor::Visitor).await.unwrap(), []);
        assert_eq!(unread_breaches(&site, &ada).await.unwrap(), [(id, site.now())]);
        assert_eq!(own_breaches(&site, &ada).await.unwrap()[0].text, text("in English"));
        assert_eq!(own_breaches(&site, &louis).await.unwrap()[0].text, text("en français"));
        assert_eq!(code(dismiss_breach(&site, &bob, id).await), ErrorCode::NotFound);
        dismiss_breach(&site, &ada, id).await.unwrap();
        assert_eq!(unread_breaches(&site, &ada).await.unwrap(), []);
        assert_eq!(unread_breaches(&site, &louis).await.unwrap().len(), 1);
        assert!(own_breaches(&site, &ada).await.unwrap()[0].is_dismissed, "and it stays where it is found");

        let first = affected(&site, &rosa, id, &TableQuery::default()).await.unwrap().people.items[0].id;
        assert_eq!(code(remove_affected(&site, &rosa, id, first).await), ErrorCode::NotFound, "who was told stays");
        assert_eq!(code(decide_not_telling(&site, &rosa, id, "No risk at all").await), ErrorCode::Conflict);
        request_telling(&site, &rosa, id).await.unwrap();
        site.run_jobs().await;
        site.run_jobs().await;
        assert_eq!((told(&site), breach(&site, &rosa, id).await.unwrap().breach.told), (3, 3));
        assert_eq!(code(request_telling(&site, &rosa, id).await), ErrorCode::Conflict, "nobody is left");
    })
    .await;
}

#[tokio::test]
async fn a_job_that_broke_off_goes_on_where_it_was() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::PrivacyManager).await;
        for number in 0..230 {
            site.person(&format!("Reader{number}"), Role::Member).await;
        }
        let id = noted(&site, &rosa).await;
        let tables = words(&["person"]);
        let everybody = AffectedSearch { tables: &tables, ..AffectedSearch::default() };
        assert_eq!(add_found(&site, &rosa, id, &everybody).await.unwrap(), 231);
        write_notices(&site, &rosa, id).await;
        request_telling(&site, &rosa, id).await.unwrap();
        assert_eq!(tell_next(&site, id).await.unwrap(), 100);
        let page = breach(&site, &rosa, id).await.unwrap();
        assert_eq!((page.breach.told, page.waiting, page.may_close()), (100, 131, false));
        privacy::tell_breach(&site, id).await.unwrap();
        jobs::run(&site, &jobs::Job::TellBreach { breach: id }).await.unwrap();
        assert_eq!(breach(&site, &rosa, id).await.unwrap().breach.told, 231);
        let mails = "SELECT COUNT(*) FROM mail WHERE kind = 'breach-notice'";
        assert_eq!(count(&site, mails).await, 231);
        let readers = "SELECT COUNT(DISTINCT person_id) FROM mail WHERE kind = 'breach-notice'";
        assert_eq!(count(&site, readers).await, 231);
    })
    .await;
}

#[tokio::test]
async fn whose_account_is_held_without_a_name_is_told_nothing_and_keeps_nobody_waiting() {
    on_both_engines(async |site| {
        let rosa = site.person("Rosa", Role::PrivacyManager).await;
        let ada = person(&site, "Ada", Role::Member).await;
        let id = noted(&site, &rosa).await;
        add_affected(&site, &rosa, id, "ada@example.org").await.unwrap();
        let hold = privacy::NewHold {
            email: "ada@example.org",
            name: "Case 7",
            ground: "legal-claims",
            review: "2099-01-01",
            ..privacy::NewHold::default()
        };
        privacy::set_hold(&site, &rosa, &hold).await.unwrap();
        delete(&site, &ada, true).await;
        let page = breach(&site, &rosa, id).await.unwrap();
        assert_eq!((page.present, page.untold), (1, 0));
        write_notices(&site, &rosa, id).await;
        assert_eq!(code(request_telling(&site, &rosa, id).await), ErrorCode::Conflict);
        let tables = words(&["person"]);
        let search = AffectedSearch { tables: &tables, ..AffectedSearch::default() };
        assert_eq!(preview_found(&site, &rosa, id, &search).await.unwrap().people, 1, "Rosa alone");
        open_affected(&site, &rosa, id, 1, "To see who it was").await.unwrap();
        let list = affected(&site, &rosa, id, &TableQuery::default()).await.unwrap();
        assert_eq!(list.people.items[0].identity, None);
    })
    .await;
}
