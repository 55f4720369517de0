use model::audience::{AudienceDay, AudienceReport, Use};

use super::{day, store};
use crate::{
    Site,
    actor::Actor,
    authority::{Permission, require},
    error::Result,
};

/// How many days the report looks back, today included.
const DAYS: i64 = 30;

/// How much the site was used in the last 30 days, and by how many people a day.
pub async fn audience(site: &Site, actor: &Actor) -> Result<AudienceReport> {
    require(actor, Permission::Operate)?;
    let today = day(site.now());
    let since = today - DAYS + 1;
    let counted = store::days(&site.db, since).await?;
    let days = (since..=today)
        .map(|day| {
            let (_, views, visitors) = counted.iter().copied().find(|(of, _, _)| *of == day).unwrap_or((day, 0, 0));
            AudienceDay { begins_at: day * model::DAY, views, visitors }
        })
        .collect();
    let used = async |kind| -> Result<Vec<Use>> {
        let rows = store::most_used(&site.db, since, kind).await?;
        Ok(rows.into_iter().map(|(name, count)| Use { name, count }).collect())
    };
    Ok(AudienceReport { days, pages: used("page").await?, features: used("feature").await? })
}
