use crate::{
    db::{DbError, Read, Tx},
    params,
};

use super::Used;

pub(super) async fn add(tx: &Tx, day: i64, used: Used, count: i64) -> Result<u64, DbError> {
    tx.execute(
        "INSERT INTO audience_count (day, kind, name, count) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (day, kind, name) DO UPDATE SET count = audience_count.count + excluded.count",
        params![day, used.kind(), used.name(), count],
    )
    .await
}

/// Keeps a key for a day that has none.
pub(super) async fn keep_key(tx: &Tx, day: i64, key: Vec<u8>) -> Result<u64, DbError> {
    tx.execute("INSERT INTO audience_key (day, secret) VALUES ($1, $2) ON CONFLICT (day) DO NOTHING", params![day, key])
        .await
}

pub(super) async fn key(db: &impl Read, day: i64) -> Result<Option<Vec<u8>>, DbError> {
    let key: Option<(Vec<u8>,)> = db.optional("SELECT secret FROM audience_key WHERE day = $1", params![day]).await?;
    Ok(key.map(|key| key.0))
}

pub(super) async fn insert_visitor(tx: &Tx, day: i64, hash: Vec<u8>) -> Result<u64, DbError> {
    tx.execute(
        "INSERT INTO audience_visitor (hash, day) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING",
        params![hash, day],
    )
    .await
}

/// The days before one of which something is left that tells their visitors apart.
pub(super) async fn days_to_end(db: &impl Read, before: i64) -> Result<Vec<i64>, DbError> {
    let sql = "SELECT day FROM audience_key WHERE day < $1 UNION SELECT day FROM audience_visitor WHERE day < $1 ORDER BY day";
    let days: Vec<(i64,)> = db.all(sql, params![before]).await?;
    Ok(days.into_iter().map(|day| day.0).collect())
}

/// Keeps the number of a day's visitors, and destroys what told them apart.
pub(super) async fn end(tx: &Tx, day: i64) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO audience_day (day, visitors) \
         SELECT $1, COUNT(*) FROM audience_visitor WHERE day = $1 ON CONFLICT (day) DO NOTHING",
        params![day],
    )
    .await?;
    tx.execute("DELETE FROM audience_visitor WHERE day = $1", params![day]).await?;
    tx.execute("DELETE FROM audience_key WHERE day = $1", params![day]).await?;
    Ok(())
}

/// Day, views of pages and visitors, from the first day with either.
pub(super) async fn days(db: &impl Read, since: i64) -> Result<Vec<(i64, i64, i64)>, DbError> {
    db.all(
        "SELECT d.day, \
         (SELECT CAST(COALESCE(SUM(c.count), 0) AS BIGINT) FROM audience_count c WHERE c.day = d.day AND c.kind = 'page'), \
         COALESCE((SELECT a.visitors FROM audience_day a WHERE a.day = d.day), \
                  (SELECT COUNT(*) FROM audience_visitor v WHERE v.day = d.day)) \
         FROM (SELECT DISTINCT day FROM audience_count WHERE day >= $1) d ORDER BY d.day",
        params![since],
    )
    .await
}

/// The names of a kind and how often each was used, the most used first.
pub(super) async fn most_used(db: &impl Read, since: i64, kind: &str) -> Result<Vec<(String, i64)>, DbError> {
    db.all(
        "SELECT name, CAST(SUM(count) AS BIGINT) FROM audience_count WHERE day >= $1 AND kind = $2 \
         GROUP BY name ORDER BY SUM(count) DESC, name LIMIT 50",
        params![since, kind],
    )
    .await
}
