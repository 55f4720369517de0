//! The table of server functions, by area. A function has several rows where it depends on the rows it is about.

mod account;
mod admin;
mod breaches;
mod desk;
mod forum;
mod learn;
mod news;
mod policy;
mod privacy;

use crate::{
    cast::{EVERYBODY, SIGNED_IN, Who},
    row::Row,
};

/// All rows.
pub fn rows() -> impl Iterator<Item = &'static Row> {
    [
        account::ROWS,
        admin::ROWS,
        breaches::ROWS,
        desk::ROWS,
        forum::ROWS,
        learn::ROWS,
        news::ROWS,
        policy::ROWS,
        privacy::ROWS,
    ]
    .into_iter()
    .flatten()
}

/// Everybody may, signed in or not.
const fn everybody(address: &'static str, sent: &'static str) -> Row {
    Row { address, sent, may: EVERYBODY, signed_out: 401, otherwise: 403 }
}

/// Whoever is signed in may.
const fn signed_in(address: &'static str, sent: &'static str) -> Row {
    Row { address, sent, may: SIGNED_IN, signed_out: 401, otherwise: 403 }
}

/// Only these may; others who are signed in get the status.
const fn only(may: &'static [Who], otherwise: u16, address: &'static str, sent: &'static str) -> Row {
    Row { address, sent, may, signed_out: 401, otherwise }
}

/// Nobody may, whoever they are.
const fn nobody(status: u16, address: &'static str, sent: &'static str) -> Row {
    Row { address, sent, may: &[], signed_out: status, otherwise: status }
}
