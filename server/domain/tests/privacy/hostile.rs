//! A thousand hostile inputs each to downloading, to opening and making links, to taking archives over, and to deleting. Each
//! is refused with a code, not a row changes, and nothing of what is kept is in the answer. The generator is seeded, so that a
//! failure can be repeated.

use std::time::{Duration, Instant};

use domain::{
    Error, Site,
    account::{self, Proof},
    actor::Actor,
    db::Read as _,
    params,
    privacy::{self, ImportArchive, NewShare, OpenShare},
};
use model::{
    DAY, HOUR,
    account::Role,
    error::{ErrorCode, Problem},
    privacy::ImportPart,
};
use testkit::{
    Rows, TestSite, on_both_engines,
    spoil::{Chance, Sound, file_of},
};
use uuid::Uuid;

use super::{
    PASSWORD, change, delete,
    import::export,
    person,
    plant::plant,
    share::{new_share, ready_archive, token},
};

const INPUTS: u64 = 1_000;
/// How long one input may take at most, on a machine that has other work to do.
const BOUND: Duration = Duration::from_secs(20);

/// Everything but the counts that slow guessing down, which guessing is meant to change.
async fn rows(site: &TestSite) -> Rows {
    site.rows().await.into_iter().filter(|(table, _)| !table.ends_with("attempt")).collect()
}

/// Gives somebody rows full of markers, and the password back that they have in common with another.
async fn plant_but_the_password(site: &TestSite, somebody: &Actor, other: &Actor) {
    plant(site, somebody.person_id().unwrap(), "ada").await;
    let sql = "UPDATE person SET password_hash = (SELECT o.password_hash FROM person o WHERE o.id = $2) WHERE id = $1";
    change(site, sql, params![somebody.person_id(), other.person_id()]).await;
}

/// An answer holds a code, and nothing of what was planted.
fn assert_tells_nothing(error: &Error, what: &str) {
    assert_ne!(error.code(), ErrorCode::Internal, "{what}: {error:?}");
    let told = format!("{error:?} {error}");
    assert!(!told.contains("mk-") && !told.contains("example.org"), "{what}: {told}");
}

#[tokio::test]
async fn a_thousand_guesses_at_archives() {
    on_both_engines(async |site| {
        let (ada, bob) = (person(&site, "Ada", Role::Member).await, person(&site, "Bob", Role::Administrator).await);
        plant_but_the_password(&site, &ada, &bob).await;
        let over = ready_archive(&site, &ada).await;
        site.clock.advance(privacy::ARCHIVE_LIFETIME);
        let living = ready_archive(&site, &ada).await;
        let unbuilt = privacy::request_archive(&site, &ada, PASSWORD).await.unwrap();
        let of_bob = ready_archive(&site, &bob).await;
        let before = rows(&site).await;
        let mut chance = Chance(1);
        for number in 0..INPUTS {
            let began = Instant::now();
            let mut near = living.into_bytes();
            near[chance.below(16)] ^= 1 << chance.below(8);
            let random = Uuid::from_u128((u128::from(chance.number()) << 64) | u128::from(chance.number()));
            let guesses = [random, Uuid::from_bytes(near), over, unbuilt, Uuid::nil(), Uuid::max()];
            let guess = *chance.one(&guesses);
            let (actor, archive, expected) = match number % 6 {
                0 => (&bob, living, ErrorCode::NotFound),
                1 => (&ada, of_bob, ErrorCode::NotFound),
                2 => (&Actor::Visitor, living, ErrorCode::SignInRequired),
                3 => (&Actor::System, guess, ErrorCode::SignInRequired),
                4 => (&ada, guess, ErrorCode::NotFound),
                _ => (&bob, guess, ErrorCode::NotFound),
            };
            let refused = privacy::download_archive(&site, actor, archive).await.err().unwrap();
            assert_eq!(refused.code(), expected, "{number}: {archive}");
            assert_tells_nothing(&refused, "a download");
            let password = chance.text();
            if number % 10 == 0 {
                let refused = privacy::request_archive(&site, &bob, password.as_str()).await.unwrap_err();
                let codes = [ErrorCode::Invalid, ErrorCode::TooManyRequests];
                assert!(codes.contains(&refused.code()), "{password:?}: {refused:?}");
            }
            assert!(began.elapsed() < BOUND, "{number}: {:?}", began.elapsed());
        }
        assert_eq!(rows(&site).await, before);
    })
    .await;
}

#[tokio::test]
async fn a_thousand_guesses_at_links() {
    on_both_engines(async |site| {
        let (ada, bob) = (person(&site, "Ada", Role::Member).await, person(&site, "Bob", Role::Member).await);
        plant_but_the_password(&site, &ada, &bob).await;
        let archive = ready_archive(&site, &ada).await;
        let over = privacy::make_share(&site, &ada, new_share(&site, archive, "1")).await.unwrap();
        site.clock.advance(DAY);
        let living = privacy::make_share(&site, &ada, new_share(&site, archive, "14")).await.unwrap();
        let ended = privacy::make_share(&site, &ada, new_share(&site, archive, "7")).await.unwrap();
        let shares = privacy::shares(&site, &ada).await.unwrap();
        let ended_id = shares.iter().find(|share| share.expires_at == ended.expires_at).unwrap().id;
        privacy::revoke_share(&site, &ada, ended_id).await.unwrap();
        let before = rows(&site).await;
        let mut chance = Chance(2);
        for number in 0..INPUTS {
            let began = Instant::now();
            // Past the limits of guessing, which have a test of their own.
            site.clock.advance(HOUR / 100);
            let real = token(&living);
            let cut = &real[..chance.below(real.len())];
            let token = match number % 8 {
                0 => real.to_owned(),
                1 => format!("{real}{}", chance.text()),
                2 => cut.to_owned(),
                3 => token(&over).to_owned(),
                4 => token(&ended).to_owned(),
                5 => real.to_uppercase(),
                6 => archive.to_string(),
                _ => chance.text(),
            };
            let phrase = match chance.below(6) {
                _ if number % 8 == 0 => format!("{} {}", living.phrase, chance.one(&["a", "é", "0000"])),
                0 => living.phrase.clone(),
                1 => over.phrase.clone(),
                2 => ended.phrase.clone(),
                3 => "x".repeat(1 << chance.below(20)),
                4 => PASSWORD.to_owned(),
                _ => format!("x{}", chance.text()),
            };
            let input = OpenShare { token: &token, phrase: &phrase, client: None };
            let refused = privacy::open_share(&site, input).await.err().unwrap();
            let is_plain = matches!(&refused, Error::Invalid(fields) if fields[0].problem == Problem::WrongPassPhrase);
            assert!(is_plain || refused.code() == ErrorCode::TooManyRequests, "{number}: {refused:?}");
            assert_tells_nothing(&refused, "a link");
            make_in_vain(&site, [&ada, &bob], archive, ended_id, &mut chance).await;
            assert!(began.elapsed() < BOUND, "{number}: {:?}", began.elapsed());
        }
        assert_eq!(rows(&site).await, before);
    })
    .await;
}

/// Tries to make a link, or to end one, with what no form sends.
async fn make_in_vain(site: &Site, [ada, bob]: [&Actor; 2], archive: Uuid, ended: Uuid, chance: &mut Chance) {
    let long = "é".repeat(121 + chance.below(2_000));
    let (actor, recipient, days) = match chance.below(5) {
        0 => (ada, "", "7"),
        1 => (ada, long.as_str(), "7"),
        2 => (ada, "a\u{0}b", "7"),
        3 => (bob, "Somebody", "7"),
        _ => {
            let days = ["0", "-1", "8", "7.0", "07", "٧", "99999999999999999999", "7; DROP TABLE person", "", "NaN"];
            (ada, "Somebody", *chance.one(&days))
        }
    };
    let key = Uuid::from_u128(u128::from(chance.number()));
    let input = NewShare { key, archive, recipient, days, proof: PASSWORD.into() };
    let refused = privacy::make_share(site, actor, input).await.err().unwrap();
    assert!([ErrorCode::Invalid, ErrorCode::NotFound].contains(&refused.code()), "{refused:?}");
    assert_tells_nothing(&refused, "making a link");
    let guess = *chance.one(&[ended, archive, key]);
    let actor = if chance.below(2) == 0 { ada } else { bob };
    let refused = privacy::revoke_share(site, actor, guess).await.unwrap_err();
    assert_eq!(refused.code(), ErrorCode::NotFound);
}

#[tokio::test]
async fn a_thousand_hostile_archives() {
    on_both_engines(async |site| {
        let (ada, bob) = (person(&site, "Ada", Role::Member).await, person(&site, "Bob", Role::Member).await);
        let zip = export(&site, &ada).await;
        let sound = Sound::of(std::fs::read(&zip).unwrap());
        let input = ImportArchive { file: file_of(&sound.zip), parts: ImportPart::ALL.to_vec() };
        privacy::import_own_archive(&site, &bob, input).await.unwrap();
        assert!(
            site.rows().await.iter().any(|(_, values)| values.contains("archive-imported")),
            "the sound one is taken"
        );

        let before = rows(&site).await;
        let mut chance = Chance(3);
        for number in 0..INPUTS {
            let began = Instant::now();
            site.clock.advance(HOUR / 10);
            let (what, bytes) = sound.spoil(number, &mut chance);
            let input = ImportArchive { file: file_of(&bytes), parts: ImportPart::ALL.to_vec() };
            let refused = match privacy::import_own_archive(&site, &bob, input).await {
                Err(refused) => refused,
                Ok(taken) => panic!("{number}, {what}: {taken:?}"),
            };
            let Error::Invalid(fields) = &refused else { panic!("{number}, {what}: {refused:?}") };
            assert_eq!(fields[0].field, "archive", "{number}, {what}");
            let problems = [Problem::NotAnArchive, Problem::DamagedArchive, Problem::NotAName, Problem::Missing];
            let is_known = problems.contains(&fields[0].problem) || matches!(fields[0].problem, Problem::TooLong(_));
            assert!(is_known, "{number}, {what}: {:?}", fields[0].problem);
            assert_tells_nothing(&refused, what);
            assert!(began.elapsed() < BOUND, "{number}: {:?}", began.elapsed());
        }
        assert_eq!(rows(&site).await, before);
    })
    .await;
}

#[tokio::test]
async fn a_thousand_guesses_at_deletions() {
    on_both_engines(async |site| {
        let (ada, bob) = (person(&site, "Ada", Role::Member).await, person(&site, "Bob", Role::Administrator).await);
        let carol = person(&site, "Carol", Role::Member).await;
        plant_but_the_password(&site, &ada, &bob).await;
        let erased = delete(&site, &carol, false).await;
        let correction = privacy::request_rectification(&site, &ada, "person", "One", "Two").await.unwrap();
        let planned = privacy::request_deletion(&site, &ada, PASSWORD, true).await.unwrap().reference;
        account::send_identity_code(&site, &ada).await.unwrap();
        let code = identity_code(&site).await;
        let receipt = privacy::receipt_file(&site, &erased).await.unwrap();
        let key = privacy::public_key(&site).await.unwrap().pem;
        let before = rows(&site).await;
        let mut chance = Chance(4);
        for number in 0..INPUTS {
            let began = Instant::now();
            // Past the limits of guessing, which have a test of their own.
            site.clock.advance(HOUR / 100);
            ask_in_vain(&site, [&ada, &bob], &code, &mut chance).await;
            let real = *chance.one(&[planned.as_str(), erased.as_str()]);
            let guess = match number % 6 {
                0 => real[..chance.below(real.len())].to_owned(),
                1 => format!("{real}{}", chance.one(&["\0", " ", "%", "/", "'", "x"])),
                2 => swapped(real),
                3 => ada.person_id().unwrap().to_string(),
                4 => correction.clone(),
                _ => chance.text(),
            };
            for refused in [
                privacy::receipt(&site, &guess).await.map(|_| ()),
                privacy::receipt_file(&site, &guess).await.map(|_| ()),
                privacy::receipt_file(&site, &planned).await.map(|_| ()),
                privacy::withdraw_rectification(&site, &bob, &guess).await,
                privacy::withdraw_objection(&site, &bob, &guess).await,
            ] {
                let refused = refused.unwrap_err();
                // U+0000 is no sign that PostgreSQL could look for.
                let is_plain = refused.code() == ErrorCode::NotFound;
                let is_impossible = refused.code() == ErrorCode::BadRequest && guess.contains('\0');
                assert!(is_plain || is_impossible, "{number}: {guess:?}: {refused:?}");
                assert_tells_nothing(&refused, "a reference");
            }
            let mut forged = receipt.clone().into_bytes();
            let place = chance.below(forged.len());
            forged[place] ^= 1 << chance.below(8);
            assert!(privacy::verify_receipt(&forged, &key).is_err(), "{number}: another byte at {place}");
            assert!(began.elapsed() < BOUND, "{number}: {:?}", began.elapsed());
        }
        assert!(privacy::verify_receipt(receipt.as_bytes(), &key).is_ok());
        assert_eq!(rows(&site).await, before);
    })
    .await;
}

/// Tries to delete an account, or to call its deletion off, as somebody who may not or can't show who they are.
async fn ask_in_vain(site: &Site, [ada, bob]: [&Actor; 2], code: &str, chance: &mut Chance) {
    let (password, typed) = (chance.text(), format!("x{}", chance.text()));
    let (actor, proof, codes): (_, _, &[ErrorCode]) = match chance.below(6) {
        0 => (ada, Proof { password: PASSWORD, code: "" }, &[ErrorCode::Conflict]),
        1 => (bob, Proof { password: PASSWORD, code }, &[ErrorCode::Invalid]),
        2 => (bob, Proof { password: "", code: &typed }, &[ErrorCode::Invalid]),
        3 => (bob, Proof { password: &password, code: "" }, &[ErrorCode::Invalid]),
        4 => (&Actor::Visitor, Proof { password: PASSWORD, code }, &[ErrorCode::SignInRequired]),
        _ => (&Actor::System, Proof { password: PASSWORD, code }, &[ErrorCode::SignInRequired]),
    };
    let refused = privacy::request_deletion(site, actor, proof, chance.below(2) == 0).await.err().unwrap();
    assert!(codes.contains(&refused.code()) || refused.code() == ErrorCode::TooManyRequests, "{refused:?}");
    assert_tells_nothing(&refused, "a deletion");
    for (actor, expected) in [
        (bob, ErrorCode::NotFound),
        (&Actor::Visitor, ErrorCode::SignInRequired),
        (&Actor::System, ErrorCode::SignInRequired),
    ] {
        assert_eq!(privacy::cancel_deletion(site, actor).await.unwrap_err().code(), expected);
    }
}

/// The code in the newest mail with one.
async fn identity_code(site: &TestSite) -> String {
    let sql = "SELECT content FROM mail WHERE kind = 'identity-code' ORDER BY id DESC LIMIT 1";
    let (content,): (String,) = site.db.one(sql, params![]).await.unwrap();
    content.split_once("\"code\":\"").unwrap().1.chars().take(9).collect()
}

/// A reference with small letters for capitals, and the other way round.
fn swapped(reference: &str) -> String {
    reference.chars().map(|c| if c.is_lowercase() { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() }).collect()
}
