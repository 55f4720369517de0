use clap::{Args, Subcommand, ValueEnum};
use domain::{
    account::{NewAccount, create_account},
    actor::Actor,
};
use model::{account::Role, error::FieldProblem, language::Language};

use super::{Failure, migrate::bring_up_to_date};
use crate::configuration::Configuration;

/// `alumet admin`
#[derive(Args, Debug)]
pub struct Admin {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand, Debug)]
enum Action {
    /// Open an account, by default for an administrator, and print its password once.
    Create(Create),
}

#[derive(Args, Debug)]
struct Create {
    /// The email address, which is taken as confirmed.
    #[arg(long)]
    email: String,
    /// The first name.
    #[arg(long)]
    first_name: String,
    /// The last name.
    #[arg(long)]
    last_name: String,
    /// What they may do.
    #[arg(long, value_enum, default_value_t = RoleName::Administrator)]
    role: RoleName,
    /// The language of their interface.
    #[arg(long, value_enum, default_value_t = LanguageName::En)]
    language: LanguageName,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum RoleName {
    Member,
    Teacher,
    Moderator,
    PrivacyManager,
    DataProtectionOfficer,
    Administrator,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LanguageName {
    En,
    Fr,
}

impl Admin {
    pub async fn run(self, configuration: &Configuration) -> Result<(), Failure> {
        let Action::Create(create) = self.action;
        create.run(configuration).await
    }
}

impl Create {
    async fn run(self, configuration: &Configuration) -> Result<(), Failure> {
        let site = configuration.open().await?;
        bring_up_to_date(configuration, &site).await?;
        let password = site.token()?.secret().chars().take(24).collect::<String>();
        let input = NewAccount {
            email: self.email.clone(),
            first_name: self.first_name,
            last_name: self.last_name,
            password: password.clone(),
            role: match self.role {
                RoleName::Member => Role::Member,
                RoleName::Teacher => Role::Teacher,
                RoleName::Moderator => Role::Moderator,
                RoleName::PrivacyManager => Role::PrivacyManager,
                RoleName::DataProtectionOfficer => Role::DataProtectionOfficer,
                RoleName::Administrator => Role::Administrator,
            },
            language: match self.language {
                LanguageName::En => Language::En,
                LanguageName::Fr => Language::Fr,
            },
        };
        create_account(&site, &Actor::System, input).await.map_err(advice)?;
        println!("{} can sign in with this password, which is shown only now: {password}", self.email);
        site.db.close().await;
        Ok(())
    }
}

/// Says what to write differently.
fn advice(error: domain::Error) -> Failure {
    match error {
        domain::Error::Invalid(fields) => {
            let fields: Vec<String> = fields
                .into_iter()
                .map(|FieldProblem { field, problem }| format!("--{} {problem:?}", field.replace('_', "-")))
                .collect();
            Failure::Advice(format!("not accepted: {}", fields.join(", ")))
        }
        domain::Error::Refused(model::error::ErrorCode::Conflict) => {
            Failure::Advice("there is an account with this address already".to_owned())
        }
        other => other.into(),
    }
}
