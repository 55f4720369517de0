use std::{
    collections::HashMap,
    fmt::{Result, Write},
    sync::atomic::{AtomicUsize, Ordering},
};

use comrak::{
    adapters::{HeadingAdapter, HeadingMeta},
    nodes::{AstNode, NodeValue, Sourcepos},
};
use model::learn::Heading;

/// Takes the headings of a lesson out for its outline and gives them the ids that mdBook gives: the words in lower
/// case, joined by hyphens, or what stands in `{#braces}`. The first heading, when it is the title, leaves the text.
pub(super) fn of_lesson<'a>(root: &'a AstNode<'a>) -> (Option<String>, Vec<Heading>) {
    let title = root
        .children()
        .find(|node| !matches!(node.data().value, NodeValue::HtmlBlock(_)))
        .filter(|node| matches!(&node.data().value, NodeValue::Heading(heading) if heading.level == 1));
    let mut seen = HashMap::new();
    let title = title.map(|node| {
        let heading = heading_of(node, &mut seen);
        node.detach();
        heading.text
    });
    let mut headings: Vec<Heading> = all(root).map(|node| heading_of(node, &mut seen)).collect();
    // The page has the one heading of the first level.
    let shift = u8::from(headings.iter().any(|heading| heading.level == 1));
    for heading in &mut headings {
        heading.level = (heading.level + shift).min(6);
    }
    (title, headings)
}

/// The headings of a post: without ids, two levels below those of the page.
pub(super) fn of_post<'a>(root: &'a AstNode<'a>) -> Vec<Heading> {
    all(root)
        .filter_map(|node| match &node.data().value {
            NodeValue::Heading(heading) => {
                Some(Heading { level: (heading.level + 2).min(6), text: String::new(), id: String::new() })
            }
            _ => None,
        })
        .collect()
}

/// The headings of a clause: without ids, as they are.
pub(super) fn of_clause<'a>(root: &'a AstNode<'a>) -> Vec<Heading> {
    all(root)
        .filter_map(|node| match &node.data().value {
            NodeValue::Heading(heading) => {
                Some(Heading { level: heading.level, text: String::new(), id: String::new() })
            }
            _ => None,
        })
        .collect()
}

fn all<'a>(root: &'a AstNode<'a>) -> impl Iterator<Item = &'a AstNode<'a>> {
    root.descendants().filter(|node| matches!(node.data().value, NodeValue::Heading(_)))
}

pub(super) fn heading_of<'a>(node: &'a AstNode<'a>, seen: &mut HashMap<String, usize>) -> Heading {
    let own = take_braces(node);
    let text = text_of(node);
    let base = own.unwrap_or_else(|| id_of(&text));
    let count = seen.entry(base.clone()).or_insert(0);
    let id = if *count == 0 { base } else { format!("{base}-{count}") };
    *count += 1;
    let level = match &node.data().value {
        NodeValue::Heading(heading) => heading.level,
        _ => 1,
    };
    Heading { level, text, id }
}

/// `## Words {#id .class}`: takes the braces off and returns the id.
fn take_braces<'a>(node: &'a AstNode<'a>) -> Option<String> {
    let last = node.last_child()?;
    let mut data = last.data_mut();
    let NodeValue::Text(text) = &mut data.value else { return None };
    let start = text.trim_end().strip_suffix('}').and_then(|rest| rest.rfind('{'))?;
    let inside = text[start + 1..].trim_end().trim_end_matches('}').to_owned();
    let mut words = inside.split_whitespace();
    if !words.clone().all(|word| word.starts_with(['#', '.']) || word.contains('=')) || words.clone().next().is_none() {
        return None;
    }
    let kept = text[..start].trim_end().to_owned();
    *text = kept.into();
    words.find_map(|word| word.strip_prefix('#')).map(id_of)
}

/// The plain words of a node.
pub(crate) fn text_of<'a>(node: &'a AstNode<'a>) -> String {
    let mut out = String::new();
    for inner in node.descendants() {
        match &inner.data().value {
            NodeValue::Text(text) => out.push_str(text),
            NodeValue::Code(code) => out.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => out.push(' '),
            _ => {}
        }
    }
    out.trim().to_owned()
}

/// The id of a heading, as mdBook makes it.
pub(crate) fn id_of(text: &str) -> String {
    text.chars()
        .filter_map(|c| {
            if c.is_alphanumeric() || c == '_' || c == '-' {
                Some(c.to_ascii_lowercase())
            } else if c.is_whitespace() {
                Some('-')
            } else {
                None
            }
        })
        .collect()
}

/// Writes the headings with their level and id, in the order of the text.
pub(super) struct WithIds {
    headings: Vec<Heading>,
    next: AtomicUsize,
}

impl WithIds {
    pub(super) fn new(headings: Vec<Heading>) -> Self {
        Self { headings, next: AtomicUsize::new(0) }
    }

    fn level(&self, index: usize, written: u8) -> u8 {
        self.headings.get(index).map_or(written, |heading| heading.level)
    }
}

impl HeadingAdapter for WithIds {
    fn enter(&self, output: &mut dyn Write, heading: &HeadingMeta, _: Option<Sourcepos>) -> Result {
        let index = self.next.load(Ordering::Relaxed);
        write!(output, "<h{}", self.level(index, heading.level))?;
        if let Some(id) = self.headings.get(index).map(|heading| &heading.id).filter(|id| !id.is_empty()) {
            write!(output, " id=\"{id}\"")?;
        }
        output.write_char('>')
    }

    fn exit(&self, output: &mut dyn Write, heading: &HeadingMeta) -> Result {
        let index = self.next.fetch_add(1, Ordering::Relaxed);
        writeln!(output, "</h{}>", self.level(index, heading.level))
    }
}
