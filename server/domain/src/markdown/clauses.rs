//! Documents in clauses: each begins with a heading of the second level, and a block quote right after the heading is its
//! short version. `{#name}` after a heading names the clause, the same in each language.

use std::collections::HashMap;

use comrak::{
    Arena,
    nodes::{AstNode, NodeValue},
    parse_document,
};
use model::{
    language::Language,
    policy::{Block, Clause, Clauses},
};

use super::{
    headings::{heading_of, text_of},
    render::{clause, options},
};

/// A document in its clauses. Each is rendered for itself, so that footnotes and references stay within their clause.
pub(super) fn clauses(text: &str, language: Language) -> Clauses {
    let arena = Arena::new();
    let root = parse_document(&arena, text, &options());
    let lines: Vec<&str> = text.lines().collect();
    let html = |from: usize, to: usize| render(&lines, from, to, language);
    let starts: Vec<&AstNode<'_>> = root.children().filter(|node| level(node) == Some(2)).collect();
    let first = starts.first().map_or(lines.len() + 1, |node| first_line(node));
    let (title, after_title) = match root.first_child().filter(|node| level(node) == Some(1)) {
        Some(node) => (text_of(node), last_line(node) + 1),
        None => (String::new(), 1),
    };
    let mut seen = HashMap::new();
    let clauses = starts
        .iter()
        .enumerate()
        .map(|(at, start)| {
            let end = starts.get(at + 1).map_or(lines.len() + 1, |next| first_line(next));
            let quote = start.next_sibling().filter(|node| matches!(node.data().value, NodeValue::BlockQuote));
            let (short, body) = match quote {
                Some(quote) => (unquoted(&lines, quote, language), last_line(quote) + 1),
                None => (String::new(), last_line(start) + 1),
            };
            let html = html(body, end);
            let heading = heading_of(start, &mut seen);
            Clause { id: heading.id, title: heading.text, short, html }
        })
        .collect();
    Clauses { title, intro: html(after_title, first), clauses }
}

/// A paragraph, heading, item or row of a document in plain words, with where its links lead.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Unit {
    /// What it is.
    pub block: Block,
    /// Its words.
    pub words: String,
}

/// What a document consists of, from its beginning to its end.
pub(crate) fn units(text: &str) -> Vec<Unit> {
    let arena = Arena::new();
    let root = parse_document(&arena, text, &options());
    root.descendants()
        .filter_map(|node| {
            let (block, words) = match &node.data().value {
                NodeValue::Heading(_) => (Block::Heading, words_of(node)),
                NodeValue::Paragraph => (block_of(node), words_of(node)),
                NodeValue::TableRow(_) => (Block::Row, node.children().map(words_of).collect::<Vec<_>>().join(" · ")),
                NodeValue::CodeBlock(code) => (Block::Paragraph, code.literal.trim_end().to_owned()),
                NodeValue::HtmlBlock(html) => (Block::Paragraph, html.literal.trim_end().to_owned()),
                _ => return None,
            };
            Some(Unit { block, words })
        })
        .collect()
}

fn block_of<'a>(node: &'a AstNode<'a>) -> Block {
    node.ancestors()
        .skip(1)
        .find_map(|above| match above.data().value {
            NodeValue::Item(_) | NodeValue::TaskItem(_) => Some(Block::Item),
            NodeValue::BlockQuote => Some(Block::Short),
            _ => None,
        })
        .unwrap_or(Block::Paragraph)
}

/// The words of a node; after those of a link, where it leads.
fn words_of<'a>(node: &'a AstNode<'a>) -> String {
    let mut out = String::new();
    for child in node.children() {
        match &child.data().value {
            NodeValue::Text(text) => out.push_str(text),
            NodeValue::Code(code) => out.push_str(&code.literal),
            NodeValue::HtmlInline(html) => out.push_str(html),
            NodeValue::SoftBreak | NodeValue::LineBreak => out.push(' '),
            NodeValue::Link(link) | NodeValue::Image(link) => {
                let words = words_of(child);
                out.push_str(&words);
                if link.url != words && link.url != format!("mailto:{words}") {
                    out.push_str(" (");
                    out.push_str(&link.url);
                    out.push(')');
                }
            }
            _ => out.push_str(&words_of(child)),
        }
    }
    out
}

fn level<'a>(node: &'a AstNode<'a>) -> Option<u8> {
    match &node.data().value {
        NodeValue::Heading(heading) => Some(heading.level),
        _ => None,
    }
}

fn first_line<'a>(node: &'a AstNode<'a>) -> usize {
    node.data().sourcepos.start.line
}

fn last_line<'a>(node: &'a AstNode<'a>) -> usize {
    node.data().sourcepos.end.line
}

/// The lines from one to before another, counted from 1, as HTML.
fn render(lines: &[&str], from: usize, to: usize, language: Language) -> String {
    let part = lines.get(from - 1..to - 1).unwrap_or_default().join("\n");
    clause(&part, language)
}

fn unquoted<'a>(lines: &[&str], quote: &'a AstNode<'a>, language: Language) -> String {
    let quoted = lines.get(first_line(quote) - 1..last_line(quote)).unwrap_or_default();
    let part: Vec<&str> = quoted
        .iter()
        .map(|line| {
            let line = line.trim_start();
            line.strip_prefix('>').map_or(line, |rest| rest.strip_prefix(' ').unwrap_or(rest))
        })
        .collect();
    clause(&part.join("\n"), language)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# Rules\n\nWhat *this* is.\n\n## First {#one}\n\n> In short,\n> two lines.\n\nAt length, \
                        see [there](/there).\n\n### Inside\n\n- an item\n\n## Second\n\n| A | B |\n| --- | --- |\n| c | d |\n";

    #[test]
    fn a_clause_has_its_name_its_short_version_and_its_text() {
        let Clauses { title, intro, clauses } = clauses(TEXT, Language::En);
        assert_eq!((title.as_str(), intro.as_str()), ("Rules", "<p>What <em>this</em> is.</p>\n"));
        let [first, second] = &clauses[..] else { panic!("{clauses:?}") };
        assert_eq!((first.id.as_str(), first.title.as_str()), ("one", "First"));
        assert_eq!(first.short, "<p>In short,\ntwo lines.</p>\n");
        assert!(first.html.starts_with("<p>At length, see <a href=\"/there\">there</a>"), "{}", first.html);
        assert!(first.html.contains("<h3>Inside</h3>") && !first.html.contains("Second"));
        assert_eq!((second.id.as_str(), second.short.as_str()), ("second", ""));
        assert!(second.html.contains("<td>d</td>"));
    }

    #[test]
    fn a_text_without_clauses_is_all_introduction_and_an_empty_one_nothing() {
        assert_eq!(clauses("words", Language::En).intro, "<p>words</p>\n");
        assert_eq!(clauses("", Language::En), Clauses::default());
        assert_eq!(clauses("## A\n## B", Language::En).clauses.len(), 2);
    }

    #[test]
    fn what_is_hostile_stays_harmless_in_a_clause() {
        let text = "## A <script>alert(1)</script>\n\n> <img src=x onerror=y>\n\n<a href=\"javascript:x\">y</a>";
        let found = format!("{:?}", clauses(text, Language::En));
        assert!(!found.contains("onerror") && !found.contains("javascript:"), "{found}");
        assert!(!clauses(text, Language::En).clauses[0].html.contains("<script"));
    }

    #[test]
    fn units_are_plain_words_with_the_targets_of_links() {
        let found: Vec<(Block, String)> = units(TEXT).into_iter().map(|unit| (unit.block, unit.words)).collect();
        let expected = [
            (Block::Heading, "Rules"),
            (Block::Paragraph, "What this is."),
            (Block::Heading, "First {#one}"),
            (Block::Short, "In short, two lines."),
            (Block::Paragraph, "At length, see there (/there)."),
            (Block::Heading, "Inside"),
            (Block::Item, "an item"),
            (Block::Heading, "Second"),
            (Block::Row, "A · B"),
            (Block::Row, "c · d"),
        ];
        assert_eq!(found, expected.map(|(block, words)| (block, words.to_owned())));
    }
}
