use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use domain::{Site, actor::Actor, audit, db::DbError};
use model::audit::{Broken, Fault, Guard, Head};

use super::Failure;
use crate::configuration::Configuration;

/// `alumet audit`
#[derive(Args, Debug)]
pub struct Audit {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand, Debug)]
enum Action {
    /// Walk along the whole chain; ends with an error that names the first broken entry.
    Verify {
        /// A head that was exported before: the chain must still lead through it.
        #[arg(long)]
        head: Option<PathBuf>,
    },
    /// Print the head of the chain as JSON, to be kept away from this machine.
    Head,
    /// Take events into the chain that stand outside it, written by a release that knew of none.
    Seal,
}

impl Audit {
    pub async fn run(self, configuration: &Configuration) -> Result<(), Failure> {
        let site = configuration.open().await?;
        if site.db.migration_state().await.map_err(Failure::lacking_rights)?.missing > 0 {
            return Err(DbError::SchemaTooOld.into());
        }
        match self.action {
            Action::Verify { head } => verify(&site, head.as_deref()).await,
            Action::Head => {
                let head = audit::head(&site, &Actor::System).await?;
                println!("{}", serde_json::to_string_pretty(&head).map_err(domain::Error::fault("writing the head"))?);
                Ok(())
            }
            Action::Seal => {
                println!("{} events taken into the chain", audit::seal(&site, &Actor::System).await?);
                Ok(())
            }
        }
    }
}

async fn verify(site: &Site, head: Option<&Path>) -> Result<(), Failure> {
    let exported = head.map(read_head).transpose()?;
    let found = audit::verify(site, &Actor::System, exported.as_ref()).await?;
    println!("{} entries are whole; of {} the personal part is erased", found.entries, found.erased);
    match &exported {
        Some(exported) => println!("the chain was compared with its entry {}", exported.position),
        None => println!("compare it with an exported head (--head FILE) to find a rewritten chain or a lost end"),
    }
    println!("{}", guard(audit::guard(&site.db).await?));
    match found.broken {
        None => Ok(()),
        Some(broken) => Err(Failure::Advice(format!("the audit log is broken: {}", sentence(broken)))),
    }
}

fn read_head(file: &Path) -> Result<Head, Failure> {
    let text = std::fs::read(file).map_err(Failure::io("reading the exported head"))?;
    serde_json::from_slice(&text).map_err(|error| {
        Failure::Advice(format!("{} is no head that `alumet audit head` wrote: {error}", file.display()))
    })
}

fn guard(guard: Guard) -> &'static str {
    match guard {
        Guard::File => {
            "the database is a file: whoever may write it can change the log, and only an exported head shows it"
        }
        Guard::Owner => {
            "the role of DATABASE_URL owns the tables, and could take their protection off: serve under a role of its own, \
             see README.md"
        }
        Guard::Separate => "the role of DATABASE_URL can add to the log, and change nothing in it",
    }
}

fn sentence(broken: Broken) -> String {
    match broken {
        Broken::Entry { position, fault } => {
            let what = match fault {
                Fault::Gap => "there is no entry of this position",
                Fault::Link => "it does not follow the entry before",
                Fault::Event => "its event is gone",
                Fault::Hash => "it is not what was hashed",
                Fault::Commitment => "its personal part was changed",
                Fault::Head => "the chain does not end where its head says",
                Fault::CutOff => "the chain ends before the exported head",
                Fault::Rewritten => "it is another one than when the head was exported",
            };
            format!("entry {position}: {what} ({})", fault.word())
        }
        Broken::Outside { events } => format!(
            "{events} events stand outside the chain (outside): they were added by hand, or by a release before the chain; \
             if you went back to such a release, `alumet audit seal` takes them in"
        ),
    }
}
