/// What a button of the composer writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Strong text.
    Bold,
    /// Emphasised text.
    Italic,
    /// A link.
    Link,
    /// Code.
    Code,
    /// A list.
    List,
    /// A quotation.
    Quote,
}

impl Mark {
    /// All marks, in the order of their buttons.
    pub const ALL: [Self; 6] = [Self::Bold, Self::Italic, Self::Link, Self::Code, Self::List, Self::Quote];

    /// The word in locale keys and in the `data-mark` of its button.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Bold => "bold",
            Self::Italic => "italic",
            Self::Link => "link",
            Self::Code => "code",
            Self::List => "list",
            Self::Quote => "quote",
        }
    }
}

#[cfg(any(test, feature = "hydrate"))]
mod writing {
    use super::Mark;

    impl Mark {
        /// The mark of a key that is pressed together with Ctrl or Command.
        pub fn of_key(key: &str) -> Option<Self> {
            Some(match key {
                "b" => Self::Bold,
                "i" => Self::Italic,
                "k" => Self::Link,
                "e" => Self::Code,
                _ => return None,
            })
        }

        /// The mark of a button.
        pub fn of_word(word: &str) -> Option<Self> {
            Self::ALL.into_iter().find(|mark| mark.word() == word)
        }

        /// What stands before and after the marked text; marks of lines have nothing after.
        pub const fn signs(self) -> (&'static str, &'static str) {
            match self {
                Self::Bold => ("**", "**"),
                Self::Italic => ("*", "*"),
                Self::Link => ("[", "](https://)"),
                Self::Code => ("`", "`"),
                Self::List => ("- ", ""),
                Self::Quote => ("> ", ""),
            }
        }

        /// Puts the mark on a passage of Markdown, or takes it away again.
        pub fn on(self, text: &str) -> String {
            let (before, after) = self.signs();
            if !after.is_empty() {
                return match text.strip_prefix(before).and_then(|rest| rest.strip_suffix(after)) {
                    Some(bare) => bare.to_owned(),
                    None => [before, text, after].concat(),
                };
            }
            let is_marked = text.split('\n').all(|line| line.starts_with(before));
            let lines = text
                .split('\n')
                .map(|line| if is_marked { line.replacen(before, "", 1) } else { [before, line].concat() });
            lines.collect::<Vec<_>>().join("\n")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Mark;

    #[test]
    fn marks_are_put_and_taken_away() {
        assert_eq!(Mark::Bold.on("é"), "**é**");
        assert_eq!(Mark::Bold.on("**é**"), "é");
        assert_eq!(Mark::List.on("a\nb"), "- a\n- b");
        assert_eq!(Mark::List.on("- a\n- b"), "a\nb");
        assert_eq!(Mark::Quote.on(""), "> ");
        assert_eq!(Mark::of_key("k"), Some(Mark::Link));
        assert!(Mark::ALL.into_iter().all(|mark| Mark::of_word(mark.word()) == Some(mark)));
    }
}
