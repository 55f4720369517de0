//! Mail as it leaves over SMTP.

use domain::{
    Site,
    actor::Actor,
    jobs,
    mail::{self, MailKind, Recipient},
    settings::{MailRoute, Settings},
    site::Parts,
};
use model::{
    HOUR, MINUTE, SECOND,
    account::Role,
    admin::{JobState, MailState, TableQuery},
    language::Language,
};
use testkit::{TestSite, on_both_engines};

use super::{
    process::{PATIENCE, Server},
    smtp::{Received, Smtp},
};

/// The installation of a test, with a mail server.
fn with_mail(site: &TestSite, url: &str) -> Site {
    Site::new(Parts {
        db: site.db.clone(),
        files: site.files.clone(),
        settings: Settings { mail: MailRoute::Smtp(url.to_owned()), ..site.settings.clone() },
        clock: site.clock.clone(),
        random: site.random.clone(),
    })
}

async fn send(site: &Site) {
    let tx = site.db.begin().await.unwrap();
    let to = Recipient { person: None, address: "ada.lovelace@example.org", first_name: "Ada", language: Language::En };
    mail::send(site, &tx, to, &MailKind::PasswordChanged).await.unwrap();
    tx.commit().await.unwrap();
}

/// The one mail as the dashboard shows it.
async fn outbox_line(site: &TestSite, admin: &Actor) -> (MailState, u32, Option<String>) {
    let outbox = mail::list(site, admin, &TableQuery::default()).await.unwrap();
    let line = &outbox.items[0];
    assert!(!format!("{line:?}").contains("lovelace"), "{line:?}");
    (line.state, line.attempts, line.failure.clone())
}

/// The value of a header that stands on one line.
fn header<'a>(received: &'a Received, name: &str) -> &'a str {
    let (head, _) = received.message.split_once("\n\n").unwrap();
    let prefix = format!("{name}: ");
    head.lines().find_map(|line| line.strip_prefix(prefix.as_str())).unwrap_or("")
}

/// The text of a part that is encoded as quoted-printable (RFC 2045, section 6.7), base64 or not at all.
fn part(received: &Received, kind: &str) -> String {
    let start = received.message.find(&format!("Content-Type: {kind}")).expect("the part is there");
    let part = &received.message[start..];
    let end = part.find("\n--").expect("the part ends");
    let (head, body) = part[..end].split_once("\n\n").unwrap();
    if !head.contains("quoted-printable") {
        assert!(head.contains("7bit"), "{head}");
        return body.to_owned();
    }
    let joined = body.replace("=\n", "");
    let mut bytes = Vec::new();
    let mut rest = joined.as_bytes();
    while let [first, tail @ ..] = rest {
        if *first == b'=' {
            bytes.push(u8::from_str_radix(std::str::from_utf8(&tail[..2]).unwrap(), 16).unwrap());
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).unwrap()
}

#[tokio::test]
async fn the_mail_of_a_new_account_arrives_whole_and_follows_nobody() {
    let site = TestSite::sqlite().await;
    let smtp = Smtp::start().await;
    let options = ["--smtp", &smtp.url, "--url", "https://learn.example", "--support-address", "help@learn.example"];
    let server = Server::start(&site, &options).await;
    let form = "first_name=Zo%C3%A9&last_name=Lovelace&email=zoe@example.org&password=a+lantern+in+the+fog&age=30";
    assert_eq!(server.post("/api/sign_up", form).await.status, 303);
    let begun = std::time::Instant::now();
    while smtp.accepted().is_empty() {
        assert!(begun.elapsed() < PATIENCE, "{}", server.log());
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    let received = smtp.accepted().remove(0);
    assert_eq!((received.from.as_str(), received.to.as_str()), ("help@learn.example", "zoe@example.org"));
    assert!(header(&received, "From").ends_with("<help@learn.example>"), "{}", received.message);
    assert_eq!(header(&received, "To"), "zoe@example.org");
    assert!(!header(&received, "Subject").is_empty() && !header(&received, "Date").is_empty());
    assert!(header(&received, "Message-ID").ends_with("@learn.example>"));
    assert_eq!(header(&received, "MIME-Version"), "1.0");
    assert_eq!(header(&received, "Auto-Submitted"), "auto-generated");
    assert!(header(&received, "Content-Type").starts_with("multipart/alternative"));
    for absent in ["X-Mailer", "User-Agent", "Disposition-Notification-To", "List-Unsubscribe", "Bcc"] {
        assert_eq!(header(&received, absent), "", "{absent}");
    }

    let (text, html) = (part(&received, "text/plain"), part(&received, "text/html"));
    let link = text.lines().find(|line| line.starts_with("https://learn.example/confirm?token=")).expect("the link");
    assert!(text.contains("Zoé") && html.contains("Zoé"));
    assert!(html.contains(link) && html.contains("<html lang=\"en\""), "{html}");
    for tracking in ["<img", "<script", "<link", "url(", "utm_"] {
        assert!(!html.contains(tracking), "{tracking} in {html}");
    }
    for address in html.split("http").skip(1) {
        assert!(address.starts_with("s://learn.example/confirm?token="), "{address}");
    }
    let log = server.log();
    assert!(!log.contains("zoe@") && !log.contains("token="), "{log}");
}

#[tokio::test]
async fn a_recipient_who_is_refused_for_good_is_not_tried_again() {
    on_both_engines(async |site| {
        let admin = site.person("Grace", Role::Administrator).await;
        let smtp = Smtp::start().await;
        smtp.refuse(Some("550 no such user ada.lovelace@example.org"));
        let with_mail = with_mail(&site, &smtp.url);
        send(&with_mail).await;
        assert_eq!(jobs::run_due(&with_mail).await.unwrap(), 1);
        assert_eq!(outbox_line(&site, &admin).await, (MailState::Refused, 1, Some("smtp-550".to_owned())));
        site.clock.advance(4 * HOUR);
        assert_eq!(jobs::run_due(&with_mail).await.unwrap(), 0);
        assert!(smtp.accepted().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_recipient_who_is_refused_for_now_is_tried_later_and_gets_it_once() {
    on_both_engines(async |site| {
        let admin = site.person("Grace", Role::Administrator).await;
        let smtp = Smtp::start().await;
        smtp.refuse(Some("451 come again ada.lovelace@example.org"));
        let with_mail = with_mail(&site, &smtp.url);
        send(&with_mail).await;
        let mut waits = Vec::new();
        for attempt in 1..=3 {
            assert_eq!(jobs::run_due(&with_mail).await.unwrap(), 1);
            let (state, attempts, failure) = outbox_line(&site, &admin).await;
            assert_eq!((state, attempts, failure.as_deref()), (MailState::Waiting, attempt, Some("smtp-451")));
            let queue = jobs::list(&site, &admin, &TableQuery::default()).await.unwrap();
            let wait = queue.items[0].due_at.unwrap() - site.now();
            waits.push(wait);
            site.clock.advance(wait - SECOND);
            assert_eq!(jobs::run_due(&with_mail).await.unwrap(), 0, "not before its time");
            site.clock.advance(SECOND);
        }
        assert_eq!(waits, [30 * SECOND, MINUTE, 2 * MINUTE], "each wait is longer");
        smtp.refuse(None);
        assert_eq!(jobs::run_due(&with_mail).await.unwrap(), 1);
        site.clock.advance(4 * HOUR);
        assert_eq!(jobs::run_due(&with_mail).await.unwrap(), 0);
        assert_eq!(smtp.accepted().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_mail_server_that_is_dead_is_shown_with_its_cause() {
    on_both_engines(async |site| {
        let admin = site.person("Grace", Role::Administrator).await;
        let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let without = with_mail(&site, &format!("smtp://{closed}"));
        send(&without).await;
        let mut tries = 0;
        for _ in 0..20 {
            tries += jobs::run_due(&without).await.unwrap();
            site.clock.advance(4 * HOUR + MINUTE);
        }
        assert_eq!(tries, jobs::MAX_ATTEMPTS);
        let attempts = u32::try_from(jobs::MAX_ATTEMPTS).unwrap();
        assert_eq!(
            outbox_line(&site, &admin).await,
            (MailState::Waiting, attempts, Some("smtp-connection".to_owned()))
        );
        let depth = jobs::depth(&site).await.unwrap();
        assert!(depth.contains(&(JobState::Failed, 1)), "{depth:?}");
    })
    .await;
}
