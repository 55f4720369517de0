use domain::{
    actor::Actor,
    forum::{self, NewCategory, NewTopic, Reply},
    params,
    privacy::{self, Wanted},
};
use model::{account::Role, error::ErrorCode};
use testkit::on_both_engines;

use super::{change, person};

fn wanted(category: &str, table: &str, search: &str, page: u32) -> Wanted {
    Wanted { category: category.to_owned(), table: table.to_owned(), search: search.to_owned(), page }
}

#[tokio::test]
async fn counts_come_first_then_each_item_with_what_it_is_for() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        person(&site, "Bob", Role::Member).await;
        let overview = privacy::overview(&site, &ada, "").await.unwrap();
        assert_eq!(overview.total, 2);
        assert_eq!(overview.categories.iter().find(|category| category.word == "account").unwrap().rows, 1);

        let account = privacy::items(&site, &ada, wanted("account", "", "", 1)).await.unwrap();
        assert_eq!(account.table.word, "person");
        assert_eq!(account.items.items[0].title, "Your account");
        let item = &account.items.items[0].fields;
        assert!(item.iter().any(|value| value.name == "First name" && value.value == "Ada"));
        assert!(item.iter().any(|value| value.name == "Made" && value.value == "5 January 2026, 09:00 UTC"));
        assert!(account.columns.iter().any(|column| column.is_withheld && column.name == "Password"));
        assert!(item.iter().all(|value| value.name != "Password"));
    })
    .await;
}

#[tokio::test]
async fn items_are_paged_and_searched() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        for number in 0..45_i64 {
            let device = if number == 7 { "Lynx" } else { "Firefox" };
            change(
                &site,
                "INSERT INTO session (id, person_id, token_hash, device, created_at, seen_at, expires_at) \
                 VALUES ($1, $2, $3, $4, $5, $5, $5)",
                params![site.new_id().unwrap(), ada.person_id(), site.token().unwrap().hash(), device, number],
            )
            .await;
        }
        for (search, page, number, count, length) in
            [("", 1, 1, 3, 20), ("", 3, 3, 3, 6), ("", 99, 3, 3, 6), ("", 0, 1, 3, 20), ("lynx", 1, 1, 1, 1)]
        {
            let found = privacy::items(&site, &ada, wanted("security", "session", search, page)).await.unwrap();
            let items = found.items;
            assert_eq!((items.number, items.count, items.items.len()), (number, count, length), "{search} {page}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_not_there_or_not_theirs_is_refused() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        for (category, table) in
            [("nothing", ""), ("account", "session"), ("account", "x; DROP TABLE person"), ("", "")]
        {
            let refused = privacy::items(&site, &ada, wanted(category, table, "", 1)).await.unwrap_err();
            assert_eq!(refused.code(), ErrorCode::NotFound, "{category}/{table}");
        }
        let refused = privacy::overview(&site, &Actor::Visitor, "").await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::SignInRequired);
        let refused = privacy::items(&site, &Actor::Visitor, wanted("account", "", "", 1)).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::SignInRequired);
    })
    .await;
}

#[tokio::test]
async fn the_log_names_others_only_as_somebody_else() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let root = person(&site, "Root", Role::Administrator).await;
        let tx = site.db.begin().await.unwrap();
        domain::audit::record(&site, &tx, &root, "account.role-changed", ada.person_id(), "teacher").await.unwrap();
        tx.commit().await.unwrap();
        let found = privacy::items(&site, &ada, wanted("security", "audit_payload", "", 1)).await.unwrap();
        let values: Vec<_> =
            found.items.items[0].fields.iter().map(|value| (value.name.as_str(), value.value.as_str())).collect();
        assert_eq!(values, [("Done by", "somebody else"), ("Concerns", "you"), ("Detail", "teacher")]);
    })
    .await;
}

#[tokio::test]
async fn each_item_is_a_sentence_with_the_place_where_it_is_corrected_as_long_as_it_can_be() {
    on_both_engines(async |site| {
        let (ada, bob) = (person(&site, "Ada", Role::Member).await, person(&site, "Bob", Role::Moderator).await);
        let category = NewCategory { title: "Questions".into(), description: String::new() };
        let category = forum::create_category(&site, &bob, &category).await.unwrap();
        let topic = NewTopic { category, lesson: None, title: "Margins or cards?".into(), text: "I keep both.".into() };
        let place = forum::start_topic(&site, &bob, &topic).await.unwrap();
        let reply = Reply { topic: place.topic, text: "Cards, I think.".into(), quote: None };
        let post = forum::reply(&site, &ada, &reply).await.unwrap().post;

        let found = privacy::items(&site, &ada, wanted("forum", "post", "", 1)).await.unwrap();
        let item = &found.items.items[0];
        assert_eq!(item.title, "Reply in “Margins or cards?”");
        assert_eq!(item.at, Some(site.now()));
        assert_eq!(item.control, Some(format!("/forum/p/{post}/edit")));
        assert_eq!((item.fields[0].name.as_str(), item.fields[0].value.as_str()), ("Text", "Cards, I think."));
        assert!(item.fields.iter().all(|field| !field.value.contains(&post.to_string())), "keys say nothing to people");
        assert_eq!(found.recipients[1], "everybody who opens the page");
        let by_title = privacy::items(&site, &ada, wanted("forum", "post", "margins", 1)).await.unwrap();
        assert_eq!(by_title.matching, 1, "what it belongs to is searched too");
        for (search, expected) in [("margins", 1), ("CARDS", 1), ("nobody wrote this", 0)] {
            assert_eq!(privacy::overview(&site, &ada, search).await.unwrap().total, expected, "{search}");
        }

        forum::lock_topic(&site, &bob, place.topic, true).await.unwrap();
        let locked = privacy::items(&site, &ada, wanted("forum", "post", "", 1)).await.unwrap();
        assert_eq!(locked.items.items[0].control, None);
        let account = privacy::items(&site, &ada, wanted("account", "", "", 1)).await.unwrap();
        assert_eq!(account.items.items[0].control, None, "there are several places");
        let control = |name: &str| {
            let fields = &account.items.items[0].fields;
            fields.iter().find(|field| field.name == name).unwrap().control.clone()
        };
        assert_eq!(control("First name").as_deref(), Some("/settings/profile"));
        assert_eq!(control("Email address").as_deref(), Some("/settings/email"));
        assert_eq!(control("Role"), None);
        let log = privacy::items(&site, &ada, wanted("security", "audit_payload", "", 1)).await.unwrap();
        assert_eq!(log.items.items[0].title, "A post was written");
    })
    .await;
}
