//! Lists from elsewhere, refused while they are read as soon as they are too long: a list takes up to ten times the memory of
//! its JSON, so that looking at its length afterwards would be too late.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{Error as _, IgnoredAny, SeqAccess, Visitor},
};

/// Reads a list of at most `MOST` elements; for `#[serde(deserialize_with = "…")]`.
pub(crate) fn at_most<'de, D, T, const MOST: usize>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    deserializer.deserialize_seq(AtMost::<T, MOST>(PhantomData))
}

struct AtMost<T, const MOST: usize>(PhantomData<T>);

impl<'de, T: Deserialize<'de>, const MOST: usize> Visitor<'de> for AtMost<T, MOST> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a list of at most {MOST} elements")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Self::Value, A::Error> {
        let mut list = Vec::new();
        while list.len() < MOST {
            match elements.next_element()? {
                Some(element) => list.push(element),
                None => return Ok(list),
            }
        }
        match elements.next_element::<IgnoredAny>()? {
            Some(_) => Err(A::Error::invalid_length(MOST + 1, &self)),
            None => Ok(list),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Deserialize)]
    struct Three(#[serde(deserialize_with = "at_most::<_, _, 3>")] Vec<String>);

    #[test]
    fn a_list_is_as_long_as_allowed_and_no_longer() {
        for (json, length) in [("[]", 0), (r#"["a","b","c"]"#, 3)] {
            assert_eq!(serde_json::from_str::<Three>(json).unwrap().0.len(), length);
        }
        assert!(serde_json::from_str::<Three>(r#"["a","b","c","d"]"#).is_err());
        // What comes after the one too many is not read at all.
        let refused = serde_json::from_str::<Three>(r#"["a","b","c",{},no JSON"#).unwrap_err();
        assert!(refused.to_string().contains("at most 3"), "{refused}");
    }
}
