use std::io::ErrorKind;

use model::{
    account::PersonId,
    language::Language,
    privacy::{ReceiptLine, Tally},
};
use uuid::Uuid;

use crate::{
    Site,
    db::Read as _,
    error::{Error, Result},
    mail::{self, MailKind, Recipient},
    params,
    privacy::{
        hold::{self, Held},
        receipt,
        request::OpenErasure,
    },
    register::{self, Category, Fate},
};

/// Writes the last mail, which says what goes and where the receipt will be. It belongs to the person, so that its row
/// goes with the account. Nothing when the deletion is not open any more, or has begun already.
pub(super) async fn write(site: &Site, planned: &OpenErasure, person: PersonId) -> Result<Option<Uuid>> {
    let tx = site.db.begin().await?;
    let (address, first_name, language): (String, String, String) =
        tx.one("SELECT email, first_name, language FROM person WHERE id = $1", params![person]).await?;
    let to = Recipient {
        person: Some(person),
        address: &address,
        first_name: &first_name,
        language: Language::from_tag(&language).unwrap_or_default(),
    };
    let contributions = planned.erase_contributions != 0;
    let counts = register::count(&tx, person).await?;
    let held = hold::held(&tx, person).await?;
    let mut lines =
        receipt::lines(counts.into_iter().filter_map(|(table, rows)| {
            Some((table.category, Held::account(held.as_ref(), table, contributions)?, rows))
        }));
    if !held.is_some_and(|held| held.names(Category::Mail)) {
        count_this_mail(&mut lines);
    }
    let link = format!("{}/receipts/{}", site.settings.url, planned.reference);
    let notice = mail::write(site, &tx, to, &MailKind::AccountDeleted { link, lines }).await?;
    let begun = tx
        .execute(
            "UPDATE data_request SET notice = $2 WHERE id = $1 AND state = 'open' AND notice IS NULL",
            params![planned.id, notice],
        )
        .await?;
    if begun == 0 {
        return Ok(None);
    }
    tx.commit().await?;
    Ok(Some(notice))
}

/// The mail is one of the mails that go.
fn count_this_mail(lines: &mut Vec<ReceiptLine>) {
    let word = Category::Mail.word();
    if !lines.iter().any(|line| line.category == word) {
        lines.push(ReceiptLine { category: word.to_owned(), tally: Tally::default() });
    }
    for line in lines.iter_mut().filter(|line| line.category == word) {
        receipt::tally(&mut line.tally, Fate::Erased, 1);
    }
}

/// Mails that the operator reads on disk go too, but for the last one, which is the only way it is delivered there.
pub(super) async fn remove_others_on_disk(site: &Site, person: PersonId, last: Uuid) -> Result<()> {
    let mails: Vec<(Uuid,)> = site.db.all("SELECT id FROM mail WHERE person_id = $1", params![person]).await?;
    let failed = |cause| Error::fault("removing mails on disk")(cause);
    let mut folder = match tokio::fs::read_dir(site.settings.data.join("outbox")).await {
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(()),
        folder => folder.map_err(failed)?,
    };
    while let Some(entry) = folder.next_entry().await.map_err(failed)? {
        let name = entry.file_name().to_string_lossy().into_owned();
        if mails.iter().any(|(mail,)| *mail != last && name.contains(&mail.to_string())) {
            tokio::fs::remove_file(entry.path()).await.map_err(failed)?;
        }
    }
    Ok(())
}
