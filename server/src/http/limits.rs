//! How many changes one client may ask for, before anything else is done for it. What one person or one address may do
//! is limited in the domain, across servers; this keeps a single client from keeping one server busy.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    num::NonZeroU32,
};

use axum::http::HeaderMap;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

/// Clients remembered before those who have been quiet are forgotten.
const REMEMBERED: usize = 10_000;

/// The limit of changes by client.
pub struct ChangeLimit {
    limiter: DefaultKeyedRateLimiter<IpAddr>,
    is_behind_proxy: bool,
}

impl ChangeLimit {
    /// A limit of `per_minute` changes, all of which may come at once. Behind a proxy the client is the one that the
    /// proxy names last in `X-Forwarded-For`; a client can't choose that entry.
    pub fn new(per_minute: NonZeroU32, is_behind_proxy: bool) -> Self {
        Self { limiter: RateLimiter::keyed(Quota::per_minute(per_minute)), is_behind_proxy }
    }

    /// Whether the client may ask for one more change now.
    pub fn allows(&self, peer: Option<SocketAddr>, headers: &HeaderMap) -> bool {
        if self.limiter.len() > REMEMBERED {
            self.limiter.retain_recent();
        }
        self.limiter.check_key(&self.client(peer, headers)).is_ok()
    }

    /// The client as the domain counts it across servers: an IPv4 address, or the /64 network of an IPv6 address, which
    /// is what one customer has (RFC 6177).
    pub fn network(&self, peer: Option<SocketAddr>, headers: &HeaderMap) -> Option<String> {
        peer?;
        Some(self.client(peer, headers).to_string())
    }

    fn client(&self, peer: Option<SocketAddr>, headers: &HeaderMap) -> IpAddr {
        let forwarded = || {
            let header = headers.get_all("x-forwarded-for").iter().next_back()?;
            header.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
        };
        let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.ip());
        let client = if self.is_behind_proxy { forwarded().unwrap_or(peer) } else { peer };
        match client.to_canonical() {
            IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() >> 64 << 64)),
            address @ IpAddr::V4(_) => address,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn forwarded(clients: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", clients.parse().unwrap());
        headers
    }

    #[test]
    fn each_client_has_its_own_allowance() {
        let limit = ChangeLimit::new(NonZeroU32::new(2).unwrap(), false);
        let (ada, bob) = (Some("192.0.2.1:1".parse().unwrap()), Some("192.0.2.2:1".parse().unwrap()));
        let none = HeaderMap::new();
        assert!(limit.allows(ada, &none) && limit.allows(ada, &none) && !limit.allows(ada, &none));
        assert!(limit.allows(bob, &none));
    }

    #[test]
    fn neighbours_in_one_network_count_as_one() {
        let limit = ChangeLimit::new(NonZeroU32::MIN, false);
        let network = |peer: &str| limit.network(Some(peer.parse().unwrap()), &HeaderMap::new());
        assert_eq!(network("[2001:db8:1:2:3:4:5:6]:1").as_deref(), Some("2001:db8:1:2::"));
        assert_eq!(network("[::ffff:192.0.2.1]:1"), network("192.0.2.1:2"));
        assert_eq!(limit.network(None, &HeaderMap::new()), None);
    }

    #[test]
    fn nobody_gets_more_by_moving_within_their_network() {
        let none = HeaderMap::new();
        let peer = |peer: &str| Some(peer.parse().unwrap());
        let direct = ChangeLimit::new(NonZeroU32::MIN, false);
        assert!(direct.allows(peer("[2001:db8:1:2::1]:1"), &none));
        assert!(!direct.allows(peer("[2001:db8:1:2:ffff::2]:1"), &none));
        assert!(direct.allows(peer("[2001:db8:1:3::1]:1"), &none));
        let proxied = ChangeLimit::new(NonZeroU32::MIN, true);
        let proxy = peer("[::1]:1");
        assert!(proxied.allows(proxy, &forwarded("2001:db8:1:2::1")));
        assert!(!proxied.allows(proxy, &forwarded("2001:db8:1:2::2")));
        assert!(proxied.allows(proxy, &forwarded("192.0.2.1")) && proxied.allows(proxy, &forwarded("192.0.2.2")));
    }

    #[test]
    fn only_a_configured_proxy_may_name_the_client() {
        let peer = Some("192.0.2.9:1".parse().unwrap());
        let direct = ChangeLimit::new(NonZeroU32::MIN, false);
        assert!(direct.allows(peer, &forwarded("192.0.2.1")) && !direct.allows(peer, &forwarded("192.0.2.2")));
        let proxied = ChangeLimit::new(NonZeroU32::MIN, true);
        assert!(proxied.allows(peer, &forwarded("192.0.2.7, 192.0.2.1")));
        assert!(!proxied.allows(peer, &forwarded("192.0.2.8, 192.0.2.1")));
    }
}
