//! The one binary: `alumet serve`, `alumet migrate` and what the operator needs besides.

use std::process::ExitCode;

use clap::Parser as _;
use server::{command, logging};

/// Pages are made of many short-lived strings, which this allocator hands out much faster than the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

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
