use domain::{account, actor::Actor};
use model::{HOUR, error::ErrorCode};
use testkit::on_both_engines;

use super::*;

#[tokio::test]
async fn devices_are_listed_and_signed_out() {
    on_both_engines(async |site| {
        let here = member(&site, "ada@example.org").await;
        site.clock.advance(HOUR);
        let phone = session(&site, "ada@example.org", PASSWORD, "Safari · iOS").await;
        let devices = account::list_devices(&site, &here).await.unwrap();
        let seen: Vec<(&str, bool)> = devices.iter().map(|device| (device.label.as_str(), device.is_current)).collect();
        assert_eq!(seen, [("Safari · iOS", false), ("Firefox · Linux", true)]);

        account::end_session(&site, &here, devices[0].session).await.unwrap();
        assert!(!is_signed_in(&site, &phone).await);
        let again = account::end_session(&site, &here, devices[0].session).await;
        assert_eq!(code(again), ErrorCode::NotFound);

        let tablet = session(&site, "ada@example.org", PASSWORD, "").await;
        account::end_other_sessions(&site, &here).await.unwrap();
        assert!(!is_signed_in(&site, &tablet).await);
        assert!(is_signed_in(&site, &here).await);
    })
    .await;
}

#[tokio::test]
async fn nobody_signs_out_somebody_else() {
    on_both_engines(async |site| {
        let ada = member(&site, "ada@example.org").await;
        let mallory = member(&site, "mallory@example.org").await;
        let session = ada.person().unwrap().session;
        assert_eq!(code(account::end_session(&site, &mallory, session).await), ErrorCode::NotFound);
        account::end_other_sessions(&site, &mallory).await.unwrap();
        assert!(is_signed_in(&site, &ada).await);
        assert!(account::list_devices(&site, &mallory).await.unwrap().iter().all(|device| device.session != session));

        let refused = ErrorCode::SignInRequired;
        assert_eq!(code(account::list_devices(&site, &Actor::Visitor).await), refused);
        assert_eq!(code(account::end_session(&site, &Actor::Visitor, session).await), refused);
        assert_eq!(code(account::end_other_sessions(&site, &Actor::Visitor).await), refused);
    })
    .await;
}
