//! Where topics and posts are found.

use serde::{Deserialize, Serialize};

use super::{POSTS_A_PAGE, PostId, TopicId};

/// Where a post stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostPlace {
    /// Its key.
    pub post: PostId,
    /// Its topic.
    pub topic: TopicId,
    /// The topic's title as part of an address.
    pub slug: String,
    /// Its number in the topic.
    pub number: u32,
}

impl PostPlace {
    /// The address of the post on its page of the topic.
    pub fn address(&self) -> String {
        self.address_with("")
    }

    /// The same with more in its query, such as `done=reported`.
    pub fn address_with(&self, query: &str) -> String {
        let mut address = topic_address(self.topic, &self.slug);
        let page = page_of(self.number);
        if page > 1 {
            address.push_str("?page=");
            address.push_str(&page.to_string());
        }
        if !query.is_empty() {
            address.push(if page > 1 { '&' } else { '?' });
            address.push_str(query);
        }
        address.push_str("#post-");
        address.push_str(&self.number.to_string());
        address
    }
}

/// The address of a topic.
pub fn topic_address(topic: TopicId, slug: &str) -> String {
    let mut address = String::from("/forum/t/");
    address.push_str(&topic.to_string());
    address.push('/');
    address.push_str(slug);
    address
}

/// The page on which the post of this number stands, from 1.
pub const fn page_of(number: u32) -> u32 {
    number.saturating_sub(1) / POSTS_A_PAGE + 1
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_post_is_found_on_its_page() {
        assert_eq!([1, 20, 21, 41].map(page_of), [1, 1, 2, 3]);
        let place = PostPlace { post: Uuid::nil(), topic: Uuid::nil(), slug: "a-b".into(), number: 21 };
        assert!(place.address().ends_with("/a-b?page=2#post-21"));
        assert!(place.address_with("done=x").ends_with("/a-b?page=2&done=x#post-21"));
    }
}
