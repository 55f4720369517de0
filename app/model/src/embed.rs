//! Videos of other sites in people's texts: known by their address, and shown by the provider's player once somebody
//! agreed to that.

use crate::consent::Purpose;

/// A site whose videos can be shown here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provider {
    /// youtube.com, whose player without cookies is at youtube-nocookie.com.
    Youtube,
    /// vimeo.com, whose player notes nothing when it is asked with `dnt=1`.
    Vimeo,
}

impl Provider {
    /// All providers.
    pub const ALL: [Self; 2] = [Self::Youtube, Self::Vimeo];

    /// The word in addresses and locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Youtube => "youtube",
            Self::Vimeo => "vimeo",
        }
    }

    /// Its own name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Youtube => "YouTube",
            Self::Vimeo => "Vimeo",
        }
    }

    /// What somebody allows who always wants its videos shown.
    pub const fn purpose(self) -> Purpose {
        match self {
            Self::Youtube => Purpose::Youtube,
            Self::Vimeo => Purpose::Vimeo,
        }
    }

    /// Where its player comes from: a source in the sense of CSP.
    pub const fn player_origin(self) -> &'static str {
        match self {
            Self::Youtube => "https://www.youtube-nocookie.com",
            Self::Vimeo => "https://player.vimeo.com",
        }
    }

    fn is_id(self, text: &str) -> bool {
        match self {
            Self::Youtube => {
                text.len() == 11 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
            }
            Self::Vimeo => (1..=12).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()),
        }
    }
}

/// One video.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embed {
    /// Where it is.
    pub provider: Provider,
    id: String,
}

impl Embed {
    /// The video of a provider's number.
    pub fn new(provider: &str, id: &str) -> Option<Self> {
        let provider = Provider::ALL.into_iter().find(|known| known.word() == provider)?;
        provider.is_id(id).then(|| Self { provider, id: id.to_owned() })
    }

    /// The video that people see at an address; nothing when it is of no known provider, or of no video.
    pub fn at(address: &str) -> Option<Self> {
        let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
        let rest = rest.split('#').next()?;
        let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (host, path) = place.split_once('/')?;
        let mut parts = path.trim_end_matches('/').split('/');
        let (first, second, more) = (parts.next()?, parts.next(), parts.next());
        if more.is_some() {
            return None;
        }
        let (provider, id) = match (host, first, second) {
            ("www.youtube.com" | "youtube.com" | "m.youtube.com", "watch", None) => {
                ("youtube", query.split('&').find_map(|pair| pair.strip_prefix("v="))?)
            }
            ("www.youtube.com" | "youtube.com" | "m.youtube.com", "shorts" | "live" | "embed", Some(id))
            | ("www.youtube-nocookie.com", "embed", Some(id))
            | ("youtu.be", id, None) => ("youtube", id),
            ("vimeo.com" | "www.vimeo.com", id, None) | ("player.vimeo.com", "video", Some(id)) => ("vimeo", id),
            _ => return None,
        };
        Self::new(provider, id)
    }

    /// The address of its page here.
    pub fn page(&self) -> String {
        format!("/embed/{}/{}", self.provider.word(), self.id)
    }

    /// The address of its player.
    pub fn player(&self) -> String {
        let origin = self.provider.player_origin();
        match self.provider {
            Provider::Youtube => format!("{origin}/embed/{}", self.id),
            Provider::Vimeo => format!("{origin}/video/{}?dnt=1", self.id),
        }
    }

    /// The address at which its provider shows it.
    pub fn outside(&self) -> String {
        match self.provider {
            Provider::Youtube => format!("https://www.youtube.com/watch?v={}", self.id),
            Provider::Vimeo => format!("https://vimeo.com/{}", self.id),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_video_is_known_by_each_address_that_people_copy() {
        for address in [
            "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
            "https://m.youtube.com/watch?app=desktop&v=aqz-KE-bpKQ&t=3",
            "http://youtube.com/shorts/aqz-KE-bpKQ",
            "https://youtu.be/aqz-KE-bpKQ?si=tracked",
            "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ#t=1",
        ] {
            let video = Embed::at(address).unwrap();
            assert_eq!(video.page(), "/embed/youtube/aqz-KE-bpKQ", "{address}");
            assert_eq!(video.player(), "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ");
            assert_eq!(Embed::at(&video.outside()), Some(video));
        }
        for address in ["https://vimeo.com/1084537", "https://player.vimeo.com/video/1084537?h=1"] {
            let video = Embed::at(address).unwrap();
            assert_eq!(video.page(), "/embed/vimeo/1084537", "{address}");
            assert_eq!(video.player(), "https://player.vimeo.com/video/1084537?dnt=1");
            assert_eq!(Embed::at(&video.outside()), Some(video));
        }
    }

    #[test]
    fn what_is_no_video_of_a_known_provider_is_none() {
        for address in [
            "",
            "https://",
            "https://www.youtube.com",
            "https://www.youtube.com/",
            "https://www.youtube.com/@channel",
            "https://www.youtube.com/watch?v=short",
            "https://www.youtube.com/watch?v=aqz-KE-bpKQ%22",
            "https://www.youtube.com.evil.example/watch?v=aqz-KE-bpKQ",
            "https://evil.example/https://youtu.be/aqz-KE-bpKQ",
            "https://user@youtu.be/aqz-KE-bpKQ",
            "https://youtu.be/aqz-KE-bpKQ/more",
            "//youtu.be/aqz-KE-bpKQ",
            "javascript://youtu.be/aqz-KE-bpKQ",
            "https://vimeo.com/channels/staff",
            "https://vimeo.com/12a",
            "https://tube.example/w/aqz-KE-bpKQ",
        ] {
            assert_eq!(Embed::at(address), None, "{address}");
        }
        assert_eq!(Embed::new("youtube", "../../settings"), None);
        assert_eq!(Embed::new("elsewhere", "1084537"), None);
    }
}
