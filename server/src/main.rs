//! The one binary: `alumet serve`, `alumet migrate` and what the operator needs besides.

use std::process::ExitCode;

use clap::Parser as _;
use server::{command, logging};

#[tokio::main(flavor = "multi_thread")]
async fn main() -> ExitCode {
    let arguments = command::Arguments::parse();
    logging::start(&arguments.configuration);
    match command::run(arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(command::Failure::No(answer)) => {
            println!("{answer}");
            ExitCode::FAILURE
        }
        Err(error) => {
            tracing::error!(%error, "alumet stops");
            ExitCode::FAILURE
        }
    }
}
