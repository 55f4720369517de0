use domain::{
    account::{self, Opened, SignIn},
    actor::Actor,
    jobs,
    random::Token,
};
use model::DAY;
use testkit::{TestSite, on_both_engines};

use super::{PASSWORD, create, mails};

async fn sign_in_with(site: &TestSite, email: &str, device: &str, known: Option<&Token>) -> Opened {
    let input = SignIn { email, password: PASSWORD, device, known, proof: None, client: None };
    account::sign_in(site, &Actor::Visitor, input).await.unwrap()
}

#[tokio::test]
async fn a_person_hears_of_a_browser_that_has_not_been_there_before() {
    on_both_engines(async |site| {
        let ada = "ada@example.org";
        create(&site, ada).await;
        let first = sign_in_with(&site, ada, "Firefox · Linux", None).await;
        assert_eq!(mails(&site, ada).await, [""; 0], "the first one is the person's own");
        let again = sign_in_with(&site, ada, "Firefox · Linux", Some(&first.device)).await;
        assert_eq!(again.device.secret(), first.device.secret());
        assert_eq!(mails(&site, ada).await, [""; 0]);

        let second = sign_in_with(&site, ada, "Safari · macOS", None).await;
        assert_ne!(second.device.secret(), first.device.secret());
        assert_eq!(mails(&site, ada).await, ["new-device"]);
        site.run_jobs().await;
        let mail = site.mails().pop().unwrap();
        assert!(mail.contains("Safari · macOS") || mail.contains("=C2=B7"), "{mail}");
        for known in [&first, &second] {
            sign_in_with(&site, ada, "", Some(&known.device)).await;
        }
        assert_eq!(mails(&site, ada).await, ["new-device"], "both are known now");

        // One browser may know several people, who do not know of each other.
        let bob = "bob@example.org";
        create(&site, bob).await;
        sign_in_with(&site, bob, "", Some(&first.device)).await;
        sign_in_with(&site, ada, "", Some(&first.device)).await;
        assert_eq!((mails(&site, ada).await.len(), mails(&site, bob).await.len()), (1, 0));

        site.clock.advance(account::DEVICE_LIFETIME + DAY);
        jobs::apply_retention(&site).await.unwrap();
        sign_in_with(&site, ada, "", Some(&first.device)).await;
        sign_in_with(&site, ada, "", Some(&second.device)).await;
        assert_eq!(mails(&site, ada).await, ["new-device"], "after a year without it, a browser is new again");
    })
    .await;
}
