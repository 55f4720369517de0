//! A link for a third party: who may make it, who may open it, and when it is over.

use domain::{
    Error, account,
    actor::Actor,
    backup::{self, BackupOrder, RestoreOrder},
    db::Read as _,
    params,
    privacy::{self, NewShare, OpenShare},
    random::Token,
};
use futures::StreamExt as _;
use model::{
    DAY, HOUR,
    account::Role,
    error::{ErrorCode, Problem},
    privacy::{MadeShare, ShareState},
};
use testkit::{TestSite, on_both_engines};
use uuid::Uuid;

use super::{PASSWORD, change, count, delete, person, plant::everything, proof::files_below};

/// An archive that is ready.
pub async fn ready_archive(site: &TestSite, person: &Actor) -> Uuid {
    let archive = privacy::request_archive(site, person, PASSWORD).await.unwrap();
    privacy::build_archive(site, archive).await.unwrap();
    archive
}

pub fn new_share(site: &TestSite, archive: Uuid, days: &'static str) -> NewShare<'static> {
    NewShare { key: site.new_id().unwrap(), archive, recipient: "My accountant", days, proof: PASSWORD.into() }
}

/// The secret of a link.
pub fn token(made: &MadeShare) -> &str {
    made.link.rsplit_once('/').unwrap().1
}

async fn open(site: &TestSite, made: &MadeShare) -> Result<Vec<u8>, Error> {
    let input = OpenShare { token: token(made), phrase: &made.phrase, client: None };
    let download = privacy::open_share(site, input).await?;
    Ok(download.bytes.map(|chunk| chunk.unwrap().to_vec()).concat().await)
}

fn is_refused(result: Result<Vec<u8>, Error>) -> bool {
    matches!(result, Err(Error::Invalid(fields)) if fields[0].problem == Problem::WrongPassPhrase)
}

#[tokio::test]
async fn a_third_party_opens_it_with_its_pass_phrase_and_the_person_sees_when() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let archive = ready_archive(&site, &ada).await;
        let made = privacy::make_share(&site, &ada, new_share(&site, archive, "7")).await.unwrap();
        assert_eq!(made.expires_at, site.now() + 7 * DAY);
        assert!(made.link.starts_with(&format!("{}/share/", site.settings.url)));
        let file = std::fs::read(site.archive()).unwrap();
        assert_eq!(open(&site, &made).await.unwrap(), file);
        site.clock.advance(HOUR);
        let spoken = made.phrase.to_uppercase().replace('-', " ");
        let heard = OpenShare { token: token(&made), phrase: &spoken, client: Some("192.0.2.1") };
        assert_eq!(privacy::open_share(&site, heard).await.unwrap().size, file.len() as u64);

        let share = privacy::shares(&site, &ada).await.unwrap().remove(0);
        assert_eq!((share.recipient.as_str(), share.state), ("My accountant", ShareState::Living));
        assert_eq!(share.openings, [site.now(), site.now() - HOUR]);
        assert_eq!(count(&site, "SELECT COUNT(*) FROM audit_event WHERE kind = 'privacy.share-opened'").await, 2);
        // Neither half of the secret is in the database.
        for (table, column, value) in everything(&site).await {
            for secret in [token(&made), made.phrase.as_str(), &made.phrase.replace('-', "")] {
                assert!(!value.contains(&secret.to_lowercase()), "{table}.{column}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn whatever_is_wrong_with_a_link_the_answer_is_the_same() {
    on_both_engines(async |site| {
        let (ada, bob) = (person(&site, "Ada", Role::Member).await, person(&site, "Bob", Role::Administrator).await);
        let archive = ready_archive(&site, &ada).await;
        let made = privacy::make_share(&site, &ada, new_share(&site, archive, "1")).await.unwrap();
        let other = privacy::make_share(&site, &ada, new_share(&site, archive, "14")).await.unwrap();
        let mixed = MadeShare { phrase: other.phrase.clone(), ..made.clone() };
        assert!(is_refused(open(&site, &mixed).await), "the pass phrase of another link");
        let unknown = MadeShare { link: format!("{}x", made.link), ..made.clone() };
        assert!(is_refused(open(&site, &unknown).await), "a link that never was");

        let id =
            privacy::shares(&site, &ada).await.unwrap().into_iter().find(|share| share.expires_at == other.expires_at);
        let id = id.unwrap().id;
        for (actor, expected) in [(&bob, ErrorCode::NotFound), (&Actor::Visitor, ErrorCode::SignInRequired)] {
            assert_eq!(privacy::revoke_share(&site, actor, id).await.unwrap_err().code(), expected);
        }
        assert!(privacy::shares(&site, &bob).await.unwrap().is_empty());
        assert!(open(&site, &other).await.is_ok());
        privacy::revoke_share(&site, &ada, id).await.unwrap();
        assert!(is_refused(open(&site, &other).await), "a link that was ended");
        assert_eq!(privacy::revoke_share(&site, &ada, id).await.unwrap_err().code(), ErrorCode::NotFound);

        site.clock.advance(DAY);
        assert!(is_refused(open(&site, &made).await), "a link that is over");
        let states: Vec<_> = privacy::shares(&site, &ada).await.unwrap().into_iter().map(|share| share.state).collect();
        assert!(states.contains(&ShareState::Over) && states.contains(&ShareState::Revoked(site.now() - DAY)));
    })
    .await;
}

#[tokio::test]
async fn guessing_is_slowed_down_whether_the_link_exists_or_not() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let archive = ready_archive(&site, &ada).await;
        let made = privacy::make_share(&site, &ada, new_share(&site, archive, "7")).await.unwrap();
        for token in [token(&made), "no-such-link"] {
            let wrong = OpenShare { token, phrase: "aaaa-aaaa-aaaa-aaaa-aaaa", client: None };
            for attempt in 1..=12 {
                let code = privacy::open_share(&site, wrong).await.err().unwrap().code();
                let expected = if attempt <= 10 { ErrorCode::Invalid } else { ErrorCode::TooManyRequests };
                assert_eq!(code, expected, "attempt {attempt} on {token}");
            }
        }
        assert_eq!(open(&site, &made).await.unwrap_err().code(), ErrorCode::TooManyRequests);
        site.clock.advance(HOUR);
        open(&site, &made).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_with_a_new_link_is_said_beside_its_field() {
    on_both_engines(async |site| {
        let (ada, bob) = (person(&site, "Ada", Role::Member).await, person(&site, "Bob", Role::Member).await);
        let archive = ready_archive(&site, &ada).await;
        let problems = async |change: fn(&mut NewShare<'static>)| {
            let mut input = new_share(&site, archive, "7");
            change(&mut input);
            match privacy::make_share(&site, &ada, input).await.err().unwrap() {
                Error::Invalid(fields) => {
                    fields.into_iter().map(|field| (field.field, field.problem)).collect::<Vec<_>>()
                }
                other => panic!("{other:?}"),
            }
        };
        let field = |name: &str, problem| vec![(name.to_owned(), problem)];
        assert_eq!(problems(|share| share.recipient = " ").await, field("recipient", Problem::Missing));
        assert_eq!(problems(|share| share.days = "8").await, field("days", Problem::NotAChoice));
        assert_eq!(problems(|share| share.proof = "x".into()).await, field("password", Problem::WrongPassword));

        let code = async |actor: &Actor, input| privacy::make_share(&site, actor, input).await.err().unwrap().code();
        assert_eq!(code(&bob, new_share(&site, archive, "7")).await, ErrorCode::NotFound);
        assert_eq!(code(&Actor::Visitor, new_share(&site, archive, "7")).await, ErrorCode::SignInRequired);
        let once = new_share(&site, archive, "7");
        privacy::make_share(&site, &ada, once).await.unwrap();
        assert_eq!(code(&ada, once).await, ErrorCode::Conflict, "the form was sent twice");
        for _ in 1..10 {
            privacy::make_share(&site, &ada, new_share(&site, archive, "7")).await.unwrap();
        }
        assert_eq!(code(&ada, new_share(&site, archive, "7")).await, ErrorCode::Conflict, "an eleventh link");
        assert_eq!(count(&site, "SELECT COUNT(*) FROM archive_share").await, 10);
    })
    .await;
}

#[tokio::test]
async fn a_file_stays_for_a_link_that_works_longer_and_goes_with_it() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let archive = ready_archive(&site, &ada).await;
        let made = privacy::make_share(&site, &ada, new_share(&site, archive, "14")).await.unwrap();
        site.clock.advance(privacy::ARCHIVE_LIFETIME);
        assert_eq!(privacy::expire_archives(&site).await.unwrap(), 0);
        assert_eq!(privacy::download_archive(&site, &ada, archive).await.err().unwrap().code(), ErrorCode::NotFound);
        open(&site, &made).await.unwrap();
        let share = privacy::shares(&site, &ada).await.unwrap().remove(0);
        privacy::revoke_share(&site, &ada, share.id).await.unwrap();
        assert!(files_below(&site.data.path().join("files")).is_empty(), "nothing keeps the file any more");
        assert!(is_refused(open(&site, &made).await));
    })
    .await;
}

#[tokio::test]
async fn links_go_with_the_account() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let archive = ready_archive(&site, &ada).await;
        let made = privacy::make_share(&site, &ada, new_share(&site, archive, "14")).await.unwrap();
        open(&site, &made).await.unwrap();
        delete(&site, &ada, false).await;
        assert!(is_refused(open(&site, &made).await));
        for table in ["archive_share", "archive_share_opening", "archive"] {
            let sql = sqlx::AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"));
            let (left,): (i64,) = domain::db::Read::one(&site.db, sql, vec![]).await.unwrap();
            assert_eq!(left, 0, "{table}");
        }
        assert!(files_below(&site.data.path().join("files")).is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_missing_file_is_no_other_answer() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let archive = ready_archive(&site, &ada).await;
        let made = privacy::make_share(&site, &ada, new_share(&site, archive, "7")).await.unwrap();
        std::fs::remove_file(site.stored_archive()).unwrap();
        assert!(is_refused(open(&site, &made).await));
        change(&site, "UPDATE archive SET state = 'expired', file = NULL", vec![]).await;
        assert!(is_refused(open(&site, &made).await));
        assert_eq!(count(&site, "SELECT COUNT(*) FROM archive_share_opening").await, 0);
    })
    .await;
}

#[tokio::test]
async fn no_link_works_after_a_restore() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let archive = ready_archive(&site, &ada).await;
        let made = privacy::make_share(&site, &ada, new_share(&site, archive, "14")).await.unwrap();
        open(&site, &made).await.unwrap();
        let order = BackupOrder { to: site.settings.backups(), keep: 90 * DAY };
        let file = backup::create(&site, &Actor::System, order).await.unwrap().file;
        let share = privacy::shares(&site, &ada).await.unwrap().remove(0);
        privacy::revoke_share(&site, &ada, share.id).await.unwrap();
        site.clock.advance(HOUR);
        let order = RestoreOrder { file, key: None, journal: None, replace: true };
        backup::restore(&site, &Actor::System, order).await.unwrap();
        assert_eq!(privacy::shares(&site, &ada).await.unwrap()[0].state, ShareState::Revoked(site.now()));
        assert!(is_refused(open(&site, &made).await));
    })
    .await;
}

#[tokio::test]
async fn the_person_is_told_of_each_link_in_their_language() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        change(&site, "UPDATE person SET language = 'fr'", vec![]).await;
        let archive = ready_archive(&site, &ada).await;
        let made = privacy::make_share(&site, &ada, new_share(&site, archive, "7")).await.unwrap();
        site.run_jobs().await;
        let mails = site.mails();
        let told: Vec<_> = mails.iter().filter(|mail| mail.contains("/settings/data/share")).collect();
        assert_eq!(told.len(), 1);
        assert!(told[0].contains("My accountant") && told[0].contains("ada@example.org"), "{}", told[0]);
        assert!(!told[0].contains(token(&made)) && !told[0].contains(&made.phrase), "half of the secret is in no mail");
        let refused = NewShare { proof: "no".into(), ..new_share(&site, archive, "7") };
        assert!(privacy::make_share(&site, &ada, refused).await.is_err());
        site.run_jobs().await;
        assert_eq!(site.mails().len(), mails.len());
    })
    .await;
}

#[tokio::test]
async fn links_end_with_the_password_and_with_the_address_that_somebody_else_chose() {
    on_both_engines(async |site| {
        let (ada, bob) = (person(&site, "Ada", Role::Member).await, person(&site, "Bob", Role::Member).await);
        let of_bob = privacy::make_share(&site, &bob, new_share(&site, ready_archive(&site, &bob).await, "14")).await;
        let archive = ready_archive(&site, &ada).await;
        for end in ["change", "reset", "undo"] {
            let made = privacy::make_share(&site, &ada, new_share(&site, archive, "7")).await.unwrap();
            open(&site, &made).await.unwrap();
            match end {
                "change" => account::change_password(&site, &ada, PASSWORD, PASSWORD).await.unwrap(),
                "reset" => {
                    account::request_reset(&site, &Actor::Visitor, "ada@example.org", None).await.unwrap();
                    let code = code_of(&site, "reset-password").await;
                    account::reset_password(&site, &Actor::Visitor, &code, PASSWORD).await.unwrap();
                }
                _ => {
                    account::request_new_address(&site, &ada, "eve@example.net", PASSWORD).await.unwrap();
                    let code = code_of(&site, "confirm-new-address").await;
                    account::confirm_new_address(&site, &Actor::Visitor, &code).await.unwrap();
                    let code = code_of(&site, "address-changed").await;
                    account::undo_new_address(&site, &Actor::Visitor, &code).await.unwrap();
                }
            }
            assert!(is_refused(open(&site, &made).await), "{end}");
            let ended = privacy::shares(&site, &ada).await.unwrap().into_iter();
            assert!(ended.into_iter().all(|share| matches!(share.state, ShareState::Revoked(_))), "{end}");
            site.clock.advance(HOUR);
        }
        assert_eq!(count(&site, "SELECT COUNT(*) FROM audit_event WHERE kind = 'privacy.shares-revoked'").await, 3);
        open(&site, &of_bob.unwrap()).await.unwrap();
    })
    .await;
}

/// The secret of the link in the newest mail of a kind.
async fn code_of(site: &TestSite, kind: &'static str) -> Token {
    let sql = "SELECT content FROM mail WHERE kind = $1 ORDER BY id DESC LIMIT 1";
    let (content,): (String,) = site.db.one(sql, params![kind]).await.unwrap();
    let secret = content.split_once("token=").unwrap().1;
    Token::given(secret.split(['"', '&']).next().unwrap())
}
