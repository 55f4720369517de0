use std::path::PathBuf;

use clap::{Args, Subcommand};
use domain::privacy;

use super::Failure;
use crate::configuration::Configuration;

/// `alumet verify`
#[derive(Args, Debug)]
pub struct Verify {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand, Debug)]
enum What {
    /// Tell whether a receipt of an erasure is what the installation signed; ends with an error when it is not.
    Receipt(Receipt),
}

#[derive(Args, Debug)]
struct Receipt {
    /// The receipt, as it was downloaded.
    file: PathBuf,
    /// The public key, as the installation gives it at `/.well-known/alumet-receipt-key`; by default the one in the data
    /// folder.
    #[arg(long)]
    key: Option<PathBuf>,
}

impl Verify {
    pub async fn run(self, configuration: &Configuration) -> Result<(), Failure> {
        let What::Receipt(Receipt { file, key }) = self.what;
        let receipt = tokio::fs::read(&file).await.map_err(Failure::io("reading the receipt"))?;
        let key = match key {
            Some(key) => tokio::fs::read_to_string(key).await.map_err(Failure::io("reading the key"))?,
            None => own_key(configuration)?,
        };
        let verified = privacy::verify_receipt(&receipt, &key)
            .map_err(|problem| Failure::No(format!("{}: not genuine: {problem}", file.display())))?;
        println!(
            "{}: genuine. {} ({}) erased the account on {}: {} items erased, {} kept without a name, {} kept. Key {}",
            file.display(),
            verified.name,
            verified.address,
            verified.erased_at,
            verified.erased,
            verified.anonymised,
            verified.kept,
            verified.fingerprint
        );
        Ok(())
    }
}

fn own_key(configuration: &Configuration) -> Result<String, Failure> {
    match privacy::own_public_key(&configuration.data)? {
        Some(key) => Ok(key.pem),
        None => Err(Failure::Advice(
            "there is no key in the data folder: name the public key of the installation with --key".to_owned(),
        )),
    }
}
