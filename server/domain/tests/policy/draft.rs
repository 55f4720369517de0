use domain::policy::{self, DraftTexts};
use model::{
    account::Role,
    error::{ErrorCode, Problem},
    language::Language,
    policy::{Document, VersionState},
};
use testkit::on_both_engines;

use super::{draft, problems, version};

#[tokio::test]
async fn a_draft_begins_with_what_is_in_force_or_with_what_this_release_brings() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let root = site.person("Root", Role::Administrator).await;
        let id = policy::begin_draft(&site, &root, "terms", "shipped").await.unwrap();
        let written = policy::written(&site, &root, id).await.unwrap();
        assert_eq!(written.version.state, VersionState::Draft);
        assert_eq!((written.version.number, written.compared_with), (None, Some(1)));
        assert!(written.texts.iter().all(|text| text.source.starts_with("# ") && text.differences.len() == 1));
        policy::discard_draft(&site, &root, id).await.unwrap();
        assert_eq!(policy::written(&site, &root, id).await.unwrap_err().code(), ErrorCode::NotFound);
        for (document, from, field) in [("oath", "current", "document"), ("terms", "memory", "from")] {
            let found = problems(policy::begin_draft(&site, &root, document, from).await);
            assert_eq!((found[0].field.as_str(), &found[0].problem), (field, &Problem::NotAChoice));
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_but_those_who_write_it_sees_a_draft() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let root = site.person("Root", Role::Administrator).await;
        draft(&site, &root, Document::Terms).await;
        let page = policy::document(&site, Document::Terms, Language::En).await.unwrap();
        assert_eq!((page.version.number, page.upcoming), (Some(1), None));
        assert_eq!(policy::versions(&site, Document::Terms, Language::En, None).await.unwrap().versions.len(), 1);
        assert_eq!(policy::notices(&site, &root, Language::En).await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn a_text_that_could_not_be_published_is_refused_beside_its_field() {
    on_both_engines(async |site| {
        policy::publish_shipped(&site).await.unwrap();
        let root = site.person("Root", Role::Administrator).await;
        let id = draft(&site, &root, Document::Terms).await;
        let seen = version(&site, id).await.changed_at;
        let long = format!("# A\n\n{}", "b".repeat(60_000));
        let good = "# A\r\n\r\nb";
        let before = site.rows().await;
        for (source_en, source_fr, field, problem) in [
            ("", good, "source_en", Problem::Missing),
            (good, "no title", "source_fr", Problem::NoTitle),
            (good, "## not the first level", "source_fr", Problem::NoTitle),
            ("# A\n\n{{controler}}", good, "source_en", Problem::UnknownPlaceholder(3)),
            (good, long.as_str(), "source_fr", Problem::TooLong(60_000)),
        ] {
            let texts = DraftTexts { seen, source_en, source_fr };
            let found = problems(policy::save_draft(&site, &root, id, &texts).await);
            assert_eq!((found[0].field.as_str(), &found[0].problem), (field, &problem));
            assert_eq!(problems(policy::check_draft(&root, &texts))[0].problem, problem);
        }
        let late = DraftTexts { seen: seen - 1, source_en: good, source_fr: good };
        let refused = policy::save_draft(&site, &root, id, &late).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::Conflict, "somebody was faster");
        assert_eq!(before, site.rows().await);
        policy::save_draft(&site, &root, id, &DraftTexts { seen, source_en: good, source_fr: good }).await.unwrap();
        let written = policy::written(&site, &root, id).await.unwrap();
        assert_eq!(written.texts[0].source, "# A\n\nb\n", "lines end as they do here");
        let again = DraftTexts { seen, source_en: good, source_fr: good };
        let refused = policy::save_draft(&site, &root, id, &again).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::Conflict, "two saves from one page");
    })
    .await;
}
