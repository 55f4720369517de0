/// The text of safe HTML as a browser’s `textContent` gives it. The HTML comes from our own renderer, which knows few
/// entities.
pub(super) fn plain_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        rest = if rest.starts_with('<') { after_tag(rest) } else { push_entity(&mut text, rest) };
    }
    text.push_str(rest);
    text
}

fn after_tag(rest: &str) -> &str {
    let mut quote = None;
    for (at, byte) in rest.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return &rest[at + 1..],
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    ""
}

fn push_entity<'a>(text: &mut String, rest: &'a str) -> &'a str {
    for (entity, character) in [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&nbsp;", '\u{a0}')] {
        if let Some(after) = rest.strip_prefix(entity) {
            text.push(character);
            return after;
        }
    }
    text.push('&');
    &rest[1..]
}

#[cfg(test)]
mod tests {
    use super::plain_text;

    #[test]
    fn tags_go_and_entities_become_characters() {
        assert_eq!(plain_text("<p>a &lt; <a title=\"x > y\" href=\"/\">b</a> &amp;amp;</p>\n"), "a < b &amp;\n");
    }
}
