//! Many tamperings, picked at random: each is found, and at the right place.

use domain::{
    audit,
    db::Tx,
    params,
    random::{CountingRandom, Random as _},
};
use model::audit::{Broken, Fault};
use sqlx::AssertSqlSafe;
use testkit::on_both_engines;
use uuid::Uuid;

use super::{fault, forge, write};

const ENTRIES: i64 = 25;
const ROUNDS: usize = 300;

struct Dice(CountingRandom);

impl Dice {
    fn below(&self, limit: i64) -> i64 {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes).unwrap();
        (i64::from_be_bytes(bytes) & i64::MAX) % limit
    }
}

/// The bytes of a column of one entry, with one bit turned.
async fn turn_a_bit(tx: &Tx, dice: &Dice, table: &str, column: &str, position: i64) {
    let key = if table == "audit_entry" {
        "position = $1"
    } else {
        "event_id = (SELECT event_id FROM audit_entry WHERE position = $1)"
    };
    let sql = AssertSqlSafe(format!("SELECT {column} FROM {table} WHERE {key}"));
    let (mut bytes,): (Vec<u8>,) = domain::db::Read::one(tx, sql, params![position]).await.unwrap();
    let bit = usize::try_from(dice.below(8 * i64::try_from(bytes.len()).unwrap())).unwrap();
    bytes[bit / 8] ^= 1 << (bit % 8);
    let sql = AssertSqlSafe(format!("UPDATE {table} SET {column} = $2 WHERE {key}"));
    assert_eq!(tx.execute(sql, params![position, bytes]).await.unwrap(), 1);
}

async fn run(tx: &Tx, sql: &str, params: Vec<domain::db::Param>) {
    assert!(tx.execute(AssertSqlSafe(sql.to_owned()), params).await.unwrap() > 0, "{sql}");
}

/// Does one of many things to the chain and tells what has to be found.
async fn tamper(tx: &Tx, dice: &Dice) -> Option<Broken> {
    let position = 1 + dice.below(ENTRIES);
    let place = u64::try_from(position).unwrap();
    let event = "(SELECT event_id FROM audit_entry WHERE position = $1)";
    let is_last = position == ENTRIES;
    match dice.below(12) {
        0 => {
            turn_a_bit(tx, dice, "audit_entry", "commitment", position).await;
            fault(place, Fault::Hash)
        }
        1 => {
            turn_a_bit(tx, dice, "audit_entry", "previous_hash", position).await;
            fault(place, Fault::Link)
        }
        2 => {
            turn_a_bit(tx, dice, "audit_entry", "hash", position).await;
            fault(place, Fault::Hash)
        }
        3 => {
            turn_a_bit(tx, dice, "audit_payload", "salt", position).await;
            fault(place, Fault::Commitment)
        }
        4 => {
            let by = 1 + dice.below(1_000_000);
            let sql = format!("UPDATE audit_event SET happened_at = happened_at - $2 WHERE id = {event}");
            run(tx, &sql, params![position, by]).await;
            fault(place, Fault::Hash)
        }
        5 => {
            run(tx, &format!("UPDATE audit_event SET kind = kind || $2 WHERE id = {event}"), params![position, "s"])
                .await;
            fault(place, Fault::Hash)
        }
        6 => {
            let column = ["actor_id", "subject_id"][usize::try_from(dice.below(2)).unwrap()];
            let sql = format!("UPDATE audit_payload SET {column} = $2 WHERE event_id = {event}");
            let other = Uuid::from_u128(u128::try_from(dice.below(i64::MAX)).unwrap());
            run(tx, &sql, params![position, other]).await;
            fault(place, Fault::Commitment)
        }
        7 => {
            let sql = format!("UPDATE audit_payload SET detail = detail || $2 WHERE event_id = {event}");
            run(tx, &sql, params![position, "0"]).await;
            fault(place, Fault::Commitment)
        }
        8 => {
            run(tx, &format!("DELETE FROM audit_payload WHERE event_id = {event}"), params![position]).await;
            run(tx, &format!("DELETE FROM audit_event WHERE id = {event}"), params![position]).await;
            run(tx, "DELETE FROM audit_entry WHERE position = $1", params![position]).await;
            fault(place, if is_last { Fault::Head } else { Fault::Gap })
        }
        9 => {
            run(tx, "DELETE FROM audit_entry WHERE position >= $1", params![position]).await;
            fault(place, Fault::Head)
        }
        10 => {
            let other = 1 + (position - 1 + 1 + dice.below(ENTRIES - 1)) % ENTRIES;
            let swap = "UPDATE audit_entry SET position = $2 WHERE position = $1";
            for (from, to) in [(position, 1000), (other, position), (1000, other)] {
                run(tx, swap, params![from, to]).await;
            }
            fault(place.min(u64::try_from(other).unwrap()), Fault::Link)
        }
        _ => {
            run(tx, &format!("UPDATE audit_event SET kind = 'x' WHERE id = {event}"), params![position]).await;
            forge::rehash(tx, position, position).await;
            if is_last { fault(place, Fault::Head) } else { fault(place + 1, Fault::Link) }
        }
    }
}

#[tokio::test]
async fn whatever_is_done_to_the_chain_is_found_where_it_is() {
    on_both_engines(async |site| {
        write(&site, usize::try_from(ENTRIES).unwrap()).await;
        let dice = Dice(CountingRandom::default());
        for round in 0..ROUNDS {
            let tx = site.db.begin().await.unwrap();
            forge::unguard(&tx).await;
            let expected = tamper(&tx, &dice).await;
            assert_eq!(audit::walk(&tx, None).await.unwrap().broken, expected, "round {round}");
        }
        assert_eq!(super::verify(&site).await.broken, None);
    })
    .await;
}
