//! Says that what the person did is done.

use leptos::prelude::*;

use super::notice::{Notice, Tone};
use crate::{
    request,
    words::{has, t},
};

/// The key of the sentence for `?done=code` in an address, where the code is a plain word.
fn key_of(address: &str) -> Option<String> {
    let (_, query) = address.split_once('?')?;
    let code = query.split('&').find_map(|pair| pair.strip_prefix("done="))?;
    let is_word = !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    is_word.then(|| format!("done-{code}"))
}

/// The sentence `done-<code>` after a redirect to `…?done=<code>`; nothing for a code without a sentence.
#[component]
pub fn DoneNotice() -> impl IntoView {
    let key = request::request().ok().and_then(|request| key_of(&request.path)).filter(|key| has(key));
    key.map(|key| {
        view! {
            <Notice tone=Tone::Good live=true>
                <p>{t(&key)}</p>
            </Notice>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::key_of;

    #[test]
    fn only_a_plain_word_is_a_code() {
        assert_eq!(key_of("/settings?a=1&done=name-changed").as_deref(), Some("done-name-changed"));
        assert_eq!(key_of("/settings?done="), None);
        assert_eq!(key_of("/settings?done=<b>"), None);
        assert_eq!(key_of("/settings?undone=x"), None);
        assert_eq!(key_of("/settings"), None);
    }
}
