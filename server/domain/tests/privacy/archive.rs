use domain::{Error, actor::Actor, db::Read as _, params, privacy};
use futures::StreamExt as _;
use model::{
    account::Role,
    error::{ErrorCode, Problem},
    privacy::{ArchiveStage, RequestKind, RequestState},
};
use sha2::{Digest as _, Sha256};
use testkit::on_both_engines;

use super::{
    PASSWORD, change, person,
    proof::{files_below, unpack},
};

fn hexadecimal(bytes: &[u8]) -> String {
    domain::register::hexadecimal(&Sha256::digest(bytes))
}

#[tokio::test]
async fn an_archive_is_built_downloaded_and_gone_after_a_week() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let id = privacy::request_archive(&site, &ada, PASSWORD).await.unwrap();
        assert_eq!(privacy::archives(&site, &ada).await.unwrap()[0].stage, ArchiveStage::Queued);
        privacy::build_archive(&site, id).await.unwrap();
        privacy::build_archive(&site, id).await.unwrap();

        let archive = privacy::archives(&site, &ada).await.unwrap().remove(0);
        assert_eq!((archive.stage, archive.done), (ArchiveStage::Ready, archive.total));
        assert!(files_below(&site.data.path().join("building")).is_empty());

        let download = privacy::download_archive(&site, &ada, id).await.unwrap();
        assert_eq!(download.name, "alumet-2026-01-05.zip");
        let bytes = download.bytes.map(|chunk| chunk.unwrap().to_vec()).concat().await;
        let stored = std::fs::read(site.stored_archive()).unwrap();
        assert!(stored.starts_with(b"age-encryption.org/v1\n"), "whoever has the files alone reads nothing");
        assert_eq!(Some(bytes.len() as u64), archive.size);
        assert_eq!(Some(hexadecimal(&bytes)), archive.sha256);
        assert_eq!(privacy::archives(&site, &ada).await.unwrap()[0].downloads, [site.now()]);

        site.clock.advance(privacy::ARCHIVE_LIFETIME);
        assert_eq!(privacy::download_archive(&site, &ada, id).await.err().unwrap().code(), ErrorCode::NotFound);
        assert_eq!(privacy::archives(&site, &ada).await.unwrap()[0].stage, ArchiveStage::Expired);
        assert_eq!(privacy::expire_archives(&site).await.unwrap(), 1);
        assert_eq!(privacy::expire_archives(&site).await.unwrap(), 0);
        assert!(files_below(&site.data.path().join("files")).is_empty());
    })
    .await;
}

#[tokio::test]
async fn the_manifest_has_the_hash_of_each_file_and_secrets_are_named_with_their_reason() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        change(&site, "UPDATE person SET language = 'fr', last_name = '<b>\"L\", é'", params![]).await;
        let id = privacy::request_archive(&site, &ada, PASSWORD).await.unwrap();
        privacy::build_archive(&site, id).await.unwrap();
        let files = unpack(&site.archive());
        let text = |name: &str| &files.iter().find(|(file, _)| file == name).unwrap().1;

        let manifest: serde_json::Value = serde_json::from_str(text("manifest.json")).unwrap();
        let listed = manifest["files"].as_array().unwrap();
        assert_eq!(listed.len() + 1, files.len());
        for file in listed {
            let content = text(file["name"].as_str().unwrap());
            assert_eq!(file["sha256"].as_str().unwrap(), hexadecimal(content.as_bytes()));
            assert_eq!(file["size"].as_u64().unwrap(), content.len() as u64);
        }

        let data: serde_json::Value = serde_json::from_str(text("data.json")).unwrap();
        let tables = data["tables"].as_array().unwrap();
        let account = tables.iter().find(|table| table["name"] == "person").unwrap();
        assert_eq!(account["rows"][0]["last_name"], "<b>\"L\", é");
        assert_eq!(account["withheld"][0]["name"], "password_hash");
        assert!(account["rows"][0].get("password_hash").is_none());

        assert!(text("index.html").contains("&lt;b&gt;&quot;L&quot;, é"));
        assert!(text("index.html").contains("href=\"pages/person.html\""));
        assert!(text("index.html").contains("lang=\"fr\"") && text("pages/person.html").contains("lang=\"fr\""));
        assert!(text("pages/person.html").contains("Mot de passe"));
        assert!(text("README.txt").starts_with("Voici tout ce que Alumet"));
        assert!(text("csv/person.csv").contains("\"<b>\"\"L\"\", é\""));
    })
    .await;
}

#[tokio::test]
async fn only_the_owner_gets_an_archive_and_only_with_the_password() {
    on_both_engines(async |site| {
        let (ada, bob) = (person(&site, "Ada", Role::Member).await, person(&site, "Bob", Role::Administrator).await);
        let refused = privacy::request_archive(&site, &ada, "wrong").await.unwrap_err();
        assert!(matches!(&refused, Error::Invalid(fields) if fields[0].problem == Problem::WrongPassword));
        let refused = privacy::request_archive(&site, &Actor::Visitor, PASSWORD).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::SignInRequired);

        let id = privacy::request_archive(&site, &ada, PASSWORD).await.unwrap();
        let refused = privacy::request_archive(&site, &ada, PASSWORD).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::Conflict);
        assert_eq!(privacy::requests(&site, &ada).await.unwrap().len(), 1);
        privacy::build_archive(&site, id).await.unwrap();
        for (actor, expected) in [(&bob, ErrorCode::NotFound), (&Actor::Visitor, ErrorCode::SignInRequired)] {
            let refused = privacy::download_archive(&site, actor, id).await.err().unwrap();
            assert_eq!(refused.code(), expected);
        }
        assert_eq!(privacy::archives(&site, &bob).await.unwrap(), []);
        assert!(privacy::archives(&site, &ada).await.unwrap()[0].downloads.is_empty());
        privacy::request_archive(&site, &ada, PASSWORD).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn an_attempt_that_stopped_halfway_is_taken_up_again() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let id = privacy::request_archive(&site, &ada, PASSWORD).await.unwrap();
        change(&site, "UPDATE archive SET state = 'building', done = 1", params![]).await;
        let folder = site.data.path().join("building").join(id.to_string());
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("index.html"), "half a page").unwrap();
        privacy::build_archive(&site, id).await.unwrap();
        assert_eq!(privacy::archives(&site, &ada).await.unwrap()[0].stage, ArchiveStage::Ready);
        let request = privacy::requests(&site, &ada).await.unwrap().remove(0).request;
        assert_eq!((request.kind, request.state), (RequestKind::Access, RequestState::Done));
        let (mails,): (i64,) =
            site.db.one("SELECT COUNT(*) FROM mail WHERE kind = 'archive-ready'", params![]).await.unwrap();
        assert_eq!(mails, 1);
    })
    .await;
}
