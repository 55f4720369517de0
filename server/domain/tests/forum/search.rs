//! Words are found, whatever the query.

use domain::{actor::Actor, forum};
use model::account::Role;
use testkit::on_both_engines;

use super::{answer, category, found, start};

#[tokio::test]
async fn words_are_found_in_both_languages_whatever_their_accents_and_endings() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        let category = category(&site).await;
        let french = start(&site, &ada, &category, "Révisions d’été", "Les chevaux mangés au cœur de l’école").await;
        let english = start(&site, &ada, &category, "Running loops", "Iterators were borrowed, `Vec<u8>` too").await;
        for text in
            ["cheval", "CHEVAUX", "mangée", "manges", "coeur", "école", "ecole", "ete revision", "l’école", "chev"]
        {
            assert_eq!(found(&site, text).await, [french.post], "{text}");
        }
        for text in ["run", "iterator", "borrowing", "loop runs", "borr", "vec<u8>", "u8"] {
            assert_eq!(found(&site, text).await, [english.post], "{text}");
        }
        assert!(found(&site, "cheval iterator").await.is_empty(), "all words must be there");
        assert!(found(&site, "chev iterator").await.is_empty(), "only the last word may be unfinished");
        let hits = forum::search(&site, &Actor::Visitor, "cheval", 1).await.unwrap().hits;
        let marked: Vec<&str> =
            hits[0].excerpt.iter().filter(|part| part.is_match).map(|part| part.text.as_str()).collect();
        assert_eq!(marked, ["chevaux"]);
    })
    .await;
}

#[tokio::test]
async fn hostile_queries_are_only_words() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        let place = start(&site, &ada, &category(&site).await, "A title", "plain words near or not and").await;
        for text in
            ["", " ", "\"", "'", "*", ":", "(((", "' OR 1=1 --", "\\", "\0", "NEAR(", "^", "-", "½", "日本", "&|!"]
        {
            let results = forum::search(&site, &Actor::Visitor, text, 1).await;
            assert!(results.is_ok(), "{text:?}: {results:?}");
        }
        for text in ["plain AND words", "\"plain\" words*", "plain & !words", "NEAR plain", "NOT plain", "plain:*"] {
            assert_eq!(found(&site, text).await, [place.post], "{text:?}");
        }
        assert!(found(&site, &"very long ".repeat(1000)).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn results_come_newest_first_and_a_page_at_a_time() {
    on_both_engines(async |site| {
        let ada = site.person("Ada", Role::Member).await;
        let place = start(&site, &ada, &category(&site).await, "A title", "needle 1").await;
        for number in 2..=25 {
            answer(&site, &ada, place.topic, &format!("needle {number}")).await;
        }
        let first = forum::search(&site, &Actor::Visitor, "needle", 1).await.unwrap();
        assert_eq!((first.hits.len(), first.has_more, first.hits[0].place.number), (20, true, 25));
        let second = forum::search(&site, &Actor::Visitor, "needle", 2).await.unwrap();
        assert_eq!((second.hits.len(), second.has_more, second.hits[4].place.number), (5, false, 1));
    })
    .await;
}
