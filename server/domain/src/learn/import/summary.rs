use comrak::{
    Arena, Options,
    nodes::{AstNode, NodeValue},
    parse_document,
};

use super::report::{Notice, Place, Warning};

/// What `SUMMARY.md` lists.
#[derive(Debug, Default)]
pub(super) struct Summary {
    /// Its own title, unless it is only called a summary.
    pub title: Option<String>,
    /// The lines, in order.
    pub items: Vec<Item>,
    /// What could not be understood.
    pub warnings: Vec<Warning>,
}

/// One chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    pub title: String,
    /// The file as written; a draft has none.
    pub target: Option<String>,
    pub part: String,
    pub depth: u8,
    pub number: String,
    pub after_rule: bool,
    pub line: usize,
}

/// Reads a `SUMMARY.md` (mdBook, "SUMMARY.md"): a title, prefix chapters, parts with numbered chapters, suffix chapters.
pub(super) fn read(text: &str, file: &str) -> Summary {
    let arena = Arena::new();
    let root = parse_document(&arena, text, &Options::default());
    let mut reader = Reader { file, summary: Summary::default(), part: None, rule: false, numbers: Vec::new() };
    for block in root.children() {
        reader.block(block);
    }
    reader.end_part();
    reader.summary
}

struct Reader<'t> {
    file: &'t str,
    summary: Summary,
    part: Option<(String, usize, bool)>,
    rule: bool,
    numbers: Vec<u32>,
}

impl Reader<'_> {
    fn block<'a>(&mut self, block: &'a AstNode<'a>) {
        let value = block.data().value.clone();
        match value {
            NodeValue::Heading(heading) if heading.setext && first_link(block).is_some() => {
                // A line of links right above a rule reads as a heading.
                self.links(block);
                self.rule = true;
            }
            NodeValue::Heading(heading) if heading.level == 1 => self.heading(block),
            NodeValue::ThematicBreak => self.rule = true,
            NodeValue::Paragraph => self.links(block),
            NodeValue::List(_) => self.list(block),
            _ => {}
        }
    }

    fn heading<'a>(&mut self, block: &'a AstNode<'a>) {
        let title = words_of(block);
        if self.summary.title.is_none() && self.summary.items.is_empty() && self.part.is_none() {
            let is_name = ["summary", "table of contents", "sommaire"].contains(&title.to_lowercase().as_str());
            self.summary.title = Some(if is_name { String::new() } else { title });
        } else {
            self.end_part();
            self.part = Some((title, block.data().sourcepos.start.line, false));
        }
    }

    fn end_part(&mut self) {
        if let Some((title, line, false)) = self.part.take() {
            self.warn(line, Notice::EmptyPart(title));
        }
    }

    /// Prefix and suffix chapters: links that stand in no list.
    fn links<'a>(&mut self, block: &'a AstNode<'a>) {
        for node in block.children() {
            if matches!(node.data().value, NodeValue::Link(_)) {
                self.chapter(node, 0, String::new(), String::new());
            }
        }
    }

    fn list<'a>(&mut self, list: &'a AstNode<'a>) {
        // A work list instead of recursion: nobody can nest so deep that the stack ends.
        let mut waiting: Vec<(&'a AstNode<'a>, usize)> = list.reverse_children().map(|item| (item, 0)).collect();
        while let Some((item, depth)) = waiting.pop() {
            self.item(item, depth);
            for inner in item.reverse_children() {
                if matches!(inner.data().value, NodeValue::List(_)) {
                    waiting.extend(inner.reverse_children().map(|item| (item, depth + 1)));
                }
            }
        }
    }

    fn item<'a>(&mut self, item: &'a AstNode<'a>, depth: usize) {
        let Some(paragraph) = item.first_child() else { return };
        match first_link(paragraph) {
            Some(link) => {
                self.numbers.resize(depth + 1, 0);
                self.numbers[depth] += 1;
                let number = self.numbers.iter().map(|number| format!("{number}.")).collect();
                if let Some(part) = &mut self.part {
                    part.2 = true;
                }
                let part = self.part.as_ref().map(|part| part.0.clone()).unwrap_or_default();
                self.chapter(link, u8::try_from(depth).unwrap_or(u8::MAX), number, part);
            }
            None => self.warn(paragraph.data().sourcepos.start.line, Notice::NoLink(words_of(paragraph))),
        }
    }

    fn chapter<'a>(&mut self, link: &'a AstNode<'a>, depth: u8, number: String, part: String) {
        let data = link.data();
        let NodeValue::Link(target) = &data.value else { return };
        self.summary.items.push(Item {
            title: words_of(link),
            target: Some(target.url.clone()).filter(|url| !url.is_empty()),
            part,
            depth,
            number,
            after_rule: std::mem::take(&mut self.rule),
            line: data.sourcepos.start.line,
        });
    }

    fn warn(&mut self, line: usize, notice: Notice) {
        self.summary.warnings.push(Warning { place: Place::new(self.file, line), notice });
    }
}

fn first_link<'a>(block: &'a AstNode<'a>) -> Option<&'a AstNode<'a>> {
    block.children().find(|node| matches!(node.data().value, NodeValue::Link(_)))
}

fn words_of<'a>(node: &'a AstNode<'a>) -> String {
    crate::markdown::text_of(node)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_mdbook_lists_is_read() {
        let summary = read(
            "# Summary\n\n[Before](before.md)\n\n# One\n\n- [A `a`](a.md)\n    - [A1](a/1.md)\n    - [Later]()\n- [B](b.md)\n\n\
             ---\n\n# Two\n\n- [C](c.md)\n\n# Empty\n\n-----\n\n[After](after.md)\n",
            "SUMMARY.md",
        );
        let lines: Vec<_> = summary
            .items
            .iter()
            .map(|item| (item.title.as_str(), item.number.as_str(), item.part.as_str(), item.depth, item.after_rule))
            .collect();
        assert_eq!(
            lines,
            [
                ("Before", "", "", 0, false),
                ("A a", "1.", "One", 0, false),
                ("A1", "1.1.", "One", 1, false),
                ("Later", "1.2.", "One", 1, false),
                ("B", "2.", "One", 0, false),
                ("C", "3.", "Two", 0, true),
                ("After", "", "", 0, true),
            ]
        );
        assert_eq!(summary.items[3].target, None);
        assert_eq!(summary.items[2].line, 8);
        assert_eq!(summary.title.as_deref(), Some(""));
        assert_eq!(summary.warnings[0].notice, Notice::EmptyPart("Empty".into()));
    }

    #[test]
    fn a_line_without_a_link_is_reported() {
        let summary = read("# My book\n\n- Loose words\n    - [A](a.md)\n", "SUMMARY.md");
        assert_eq!(summary.title.as_deref(), Some("My book"));
        assert_eq!(summary.items.len(), 1);
        assert_eq!(summary.warnings[0].place.line, 3);
    }
}
