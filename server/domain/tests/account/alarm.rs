use domain::{account, actor::Actor, admin};
use model::{DAY, HOUR, account::Role};
use testkit::on_both_engines;

use super::{OTHER_PASSWORD, create, mails, sign_in};

#[tokio::test]
async fn when_many_sign_ins_are_refused_those_who_run_the_installation_are_told_once_an_hour() {
    on_both_engines(async |site| {
        create(&site, "ada@example.org").await;
        let rosa = site.person("Rosa", Role::Administrator).await;
        site.person("Mo", Role::Moderator).await;
        let refuse = async |times: i64| {
            for number in 0..times {
                assert!(sign_in(&site, &format!("nobody{number}@example.org"), OTHER_PASSWORD).await.is_err());
            }
        };
        refuse(200).await;
        assert_eq!(mails(&site, "rosa@example.org").await, [""; 0]);
        assert_eq!(account::last_alarm(&site).await.unwrap(), None);

        refuse(1).await;
        let raised = site.now();
        assert_eq!(mails(&site, "rosa@example.org").await, ["alarm-raised"]);
        assert_eq!(mails(&site, "mo@example.org").await, [""; 0], "a moderator does not run it");
        refuse(150).await;
        assert_eq!(mails(&site, "rosa@example.org").await, ["alarm-raised"]);
        let overview = admin::overview(&site, &rosa).await.unwrap();
        assert_eq!(overview.operation.unwrap().last_alarm, Some(raised));

        site.clock.advance(HOUR + 1);
        refuse(201).await;
        assert_eq!(mails(&site, "rosa@example.org").await, ["alarm-raised"; 2]);
        site.clock.advance(DAY);
        assert_eq!(account::last_alarm(&site).await.unwrap(), None, "after a day it is in the log alone");
        assert!(admin::overview(&site, &Actor::Visitor).await.is_err());
    })
    .await;
}
