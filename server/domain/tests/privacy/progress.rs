use domain::{jobs, privacy};
use model::{
    DAY, MINUTE,
    account::Role,
    admin::{JobLine, JobState, TableQuery},
    error::ErrorCode,
    privacy::{ArchiveStage, Receipt},
    progress::Progress,
};
use testkit::{TestSite, on_both_engines};

use super::{PASSWORD, person};

async fn failing(site: &TestSite) -> JobLine {
    let admin = site.person("Grace", Role::Administrator).await;
    let retrying = TableQuery { filter: JobState::Retrying.word().to_owned(), ..TableQuery::default() };
    jobs::list(site, &admin, &retrying).await.unwrap().items.remove(0)
}

#[tokio::test]
async fn an_archive_that_can_not_be_stored_shows_how_far_it_came_until_it_is_done() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        let id = privacy::request_archive(&site, &ada, PASSWORD).await.unwrap();
        let blocker = site.data.path().join("files").join("archives");
        std::fs::write(&blocker, "").unwrap();
        site.run_jobs().await;

        let job = failing(&site).await;
        let own = privacy::archives(&site, &ada).await.unwrap().remove(0);
        assert_eq!(own.stage, ArchiveStage::Building);
        assert!(own.total > 0);
        assert_eq!(job.kind, "build-archive");
        assert_eq!(job.progress, Some(Progress { done: own.done, total: own.total }));
        assert_eq!((job.attempts, job.failure.as_deref()), (1, Some("storing an archive")));
        assert!(job.due_at.unwrap() > site.now() && job.may_retry && !job.may_cancel);

        std::fs::remove_file(&blocker).unwrap();
        site.clock.advance(MINUTE);
        site.run_jobs().await;
        assert_eq!(privacy::archives(&site, &ada).await.unwrap()[0].stage, ArchiveStage::Ready);
        assert_eq!(jobs::progress(&site.db, id).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn an_erasure_that_stops_halfway_says_so_to_its_person_and_only_they_call_it_off() {
    on_both_engines(async |site| {
        let ada = person(&site, "Ada", Role::Member).await;
        privacy::request_archive(&site, &ada, PASSWORD).await.unwrap();
        site.run_jobs().await;
        let planned = privacy::request_deletion(&site, &ada, PASSWORD, false).await.unwrap();
        // A folder in the place of the file can't be removed as a file.
        let file = site.stored_archive();
        std::fs::remove_file(&file).unwrap();
        std::fs::create_dir_all(file.join("in-the-way")).unwrap();
        site.clock.advance(14 * DAY);
        site.run_jobs().await;

        let progress = Some(Progress { done: 2, total: 6 });
        let job = failing(&site).await;
        assert_eq!((job.kind.as_str(), job.progress), ("erase-account", progress));
        assert_eq!(
            privacy::receipt(&site, &planned.reference).await.unwrap(),
            Receipt::Planned { execute_at: planned.execute_at, progress }
        );
        let admin = site.person("Rosa", Role::Administrator).await;
        assert_eq!(jobs::cancel(&site, &admin, &job.id).await.unwrap_err().code(), ErrorCode::NotAllowed);

        std::fs::remove_dir_all(&file).unwrap();
        jobs::retry(&site, &admin, &job.id).await.unwrap();
        site.run_jobs().await;
        let receipt = privacy::receipt(&site, &planned.reference).await.unwrap();
        assert!(matches!(receipt, Receipt::Erased(_)), "{receipt:?}");
        let line = jobs::find(&site, &admin, &job.id).await.unwrap();
        assert_eq!((line.state, line.progress), (JobState::Done, None));
    })
    .await;
}
