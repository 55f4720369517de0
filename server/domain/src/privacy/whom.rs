//! Whom a form of the privacy desk is about.

use model::{
    account::PersonId,
    error::{Problem, Problems},
};

use crate::{
    Site, account,
    error::{Error, Result},
};

/// The person with the address in the field `email`; what is wrong with it becomes its problem.
pub(super) async fn whom(site: &Site, problems: &mut Problems, email: &str) -> Result<Option<PersonId>> {
    match account::person_of_address(site, email).await {
        Ok(Some(person)) => return Ok(Some(person)),
        Ok(None) => problems.add("email", Problem::NoAccount),
        Err(Error::Invalid(found)) => found.into_iter().for_each(|one| problems.add(&one.field, one.problem)),
        Err(error) => return Err(error),
    }
    Ok(None)
}
