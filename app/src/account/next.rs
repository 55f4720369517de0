//! Where a person goes on after signing in.

/// The path when it is a page of this site, else nothing: an address of another site could pass for a part of ours.
pub fn same_site(path: &str) -> Option<&str> {
    let is_page = path.starts_with('/')
        && !path.starts_with("//")
        && !path.starts_with("/api/")
        && !path.contains(|c: char| c == '\\' || c.is_control() || !c.is_ascii());
    is_page.then_some(path)
}

#[cfg(test)]
mod tests {
    use super::same_site;

    #[test]
    fn only_pages_of_this_site_come_next() {
        assert_eq!(same_site("/forum?page=2"), Some("/forum?page=2"));
        for elsewhere in [
            "",
            "forum",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "https://evil.example",
            "/api/sign_out",
        ] {
            assert_eq!(same_site(elsewhere), None, "{elsewhere:?}");
        }
    }
}
