use domain::{
    actor::Actor,
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
        let overview = privacy::overview(&site, &ada).await.unwrap();
        assert_eq!(overview.total, 2);
        assert_eq!(overview.categories.iter().find(|category| category.word == "account").unwrap().rows, 1);

        let account = privacy::items(&site, &ada, wanted("account", "", "", 1)).await.unwrap();
        assert_eq!(account.table.word, "person");
        let item = &account.items.items[0];
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
        let refused = privacy::overview(&site, &Actor::Visitor).await.unwrap_err();
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
            found.items.items[0].iter().map(|value| (value.name.as_str(), value.value.as_str())).collect();
        assert_eq!(values, [("Done by", "somebody else"), ("Concerns", "you"), ("Detail", "teacher")]);
    })
    .await;
}
