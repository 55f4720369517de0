use super::search::fold;

const LONGEST: usize = 60;

/// A title as part of an address: folded words joined by hyphens; `-` when it has none.
pub(super) fn slug(title: &str) -> String {
    let folded = fold(title);
    let mut slug = String::with_capacity(LONGEST);
    for word in folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if slug.len() + word.len() >= LONGEST {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    if slug.is_empty() { "-".to_owned() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn accents_and_marks_leave_the_address() {
        assert_eq!(slug("L’été : où réviser ?"), "l-ete-ou-reviser");
        assert_eq!(slug("日本"), "-");
    }
}
