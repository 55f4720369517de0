use comrak::{
    Arena, Options,
    nodes::{AlertType, AstNode, NodeHtmlBlock, NodeValue},
    options::Plugins,
    parse_document,
};
use model::{language::Language, learn::Heading};
use sha2::{Digest as _, Sha256};

use super::{
    clean::clean,
    code::{self, Boring},
    headings::{self, WithIds},
    links::{self, AsWritten, Links, escape},
};

/// Text that nests deeper than this is shown as it was typed: nobody reads it, and each level costs.
const DEEPEST: usize = 60;

/// A rendered lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// The text as HTML, without its title.
    pub html: String,
    /// The title, where the text begins with one.
    pub title: Option<String>,
    /// Its headings, for an outline.
    pub headings: Vec<Heading>,
    /// How many words it has, code included.
    pub words: usize,
}

pub(super) fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options.extension.alerts = true;
    // What is raw is cleaned afterwards.
    options.render.r#unsafe = true;
    options
}

pub(super) fn post(text: &str) -> String {
    let arena = Arena::new();
    let options = options();
    let root = parse_document(&arena, text, &options);
    if is_too_deep(root) {
        return as_typed(text);
    }
    show_html(&arena, root);
    let own: String = Sha256::digest(text.as_bytes()).iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    name_footnotes(root, &own);
    links::settle(&arena, root, &mut AsWritten);
    dress(&arena, root, Boring::Shown, Language::En);
    let headings = headings::of_post(root);
    write(root, &options, headings)
}

pub(super) fn mail(text: &str, site: &str) -> String {
    let arena = Arena::new();
    let options = options();
    let root = parse_document(&arena, text, &options);
    if is_too_deep(root) {
        return as_typed(text);
    }
    show_html(&arena, root);
    let headings = headings::of_clause(root);
    links::settle(&arena, root, &mut links::FromElsewhere { site });
    write(root, &options, headings)
}

pub(super) fn lesson(text: &str, language: Language, links: &mut dyn Links) -> Lesson {
    let arena = Arena::new();
    let options = options();
    let root = parse_document(&arena, text, &options);
    let words = count_words(root);
    if is_too_deep(root) {
        return Lesson { html: as_typed(text), title: None, headings: Vec::new(), words };
    }
    let (title, headings) = headings::of_lesson(root);
    links::settle(&arena, root, links);
    dress(&arena, root, Boring::Hidden, language);
    let html = write(root, &options, headings.clone());
    Lesson { html, title, headings, words }
}

/// A part of a document, whose headings have no ids.
pub(super) fn clause(text: &str, language: Language) -> String {
    let arena = Arena::new();
    let options = options();
    let root = parse_document(&arena, text, &options);
    if is_too_deep(root) {
        return as_typed(text);
    }
    let headings = headings::of_clause(root);
    links::settle(&arena, root, &mut AsWritten);
    dress(&arena, root, Boring::Hidden, language);
    write(root, &options, headings)
}

fn write<'a>(root: &'a AstNode<'a>, options: &Options<'_>, headings: Vec<Heading>) -> String {
    let with_ids = WithIds::new(headings);
    let mut plugins = Plugins::default();
    plugins.render.heading_adapter = Some(&with_ids);
    let mut html = String::new();
    // Writing into a string can't fail.
    let _ = comrak::format_html_with_plugins(root, options, &mut html, &plugins);
    clean(&html)
}

fn is_too_deep<'a>(root: &'a AstNode<'a>) -> bool {
    let mut depth = 0_usize;
    for edge in root.traverse() {
        match edge {
            comrak::arena_tree::NodeEdge::Start(_) => depth += 1,
            comrak::arena_tree::NodeEdge::End(_) => depth -= 1,
        }
        if depth > DEEPEST {
            return true;
        }
    }
    false
}

fn as_typed(text: &str) -> String {
    let mut out = String::from("<pre class=\"code\" tabindex=\"0\"><code>");
    escape(&mut out, text);
    out.push_str("</code></pre>\n");
    out
}

fn count_words<'a>(root: &'a AstNode<'a>) -> usize {
    root.descendants()
        .map(|node| match &node.data().value {
            NodeValue::Text(text) => text.split_whitespace().count(),
            NodeValue::Code(code) => code.literal.split_whitespace().count(),
            NodeValue::CodeBlock(block) => block.literal.split_whitespace().count(),
            _ => 0,
        })
        .sum()
}

/// HTML that a person typed becomes text.
fn show_html<'a>(arena: &'a Arena<'a>, root: &'a AstNode<'a>) {
    let nodes: Vec<_> = root.descendants().collect();
    for node in nodes {
        let value = node.data().value.clone();
        match value {
            NodeValue::HtmlInline(html) => node.data_mut().value = NodeValue::Text(html.into()),
            NodeValue::HtmlBlock(block) => {
                node.append(arena.alloc(NodeValue::Text(block.literal.trim_end().to_owned().into()).into()));
                node.data_mut().value = NodeValue::Paragraph;
            }
            _ => {}
        }
    }
}

/// Footnotes of several posts on one page keep apart.
fn name_footnotes<'a>(root: &'a AstNode<'a>, own: &str) {
    for node in root.descendants() {
        match &mut node.data_mut().value {
            NodeValue::FootnoteDefinition(note) => note.name = format!("{own}-{}", note.name),
            NodeValue::FootnoteReference(note) => note.name = format!("{own}-{}", note.name),
            _ => {}
        }
    }
}

/// Colours code, makes wide tables scroll, and turns boxes of task lists into signs that everybody can read.
fn dress<'a>(arena: &'a Arena<'a>, root: &'a AstNode<'a>, boring: Boring, language: Language) {
    let nodes: Vec<_> = root.descendants().collect();
    for node in nodes {
        let value = node.data().value.clone();
        match value {
            NodeValue::CodeBlock(block) => {
                node.data_mut().value = html_block(code::html(&block.info, &block.literal, boring));
            }
            NodeValue::Table(_) => {
                let before = html_block("<div class=\"table-wrap\" tabindex=\"0\">\n".to_owned());
                node.insert_before(arena.alloc(before.into()));
                node.insert_after(arena.alloc(html_block("</div>\n".to_owned()).into()));
            }
            NodeValue::TaskItem(task) => {
                let sign = if task.symbol.is_some() { "☑ " } else { "☐ " };
                if let Some(first) = node.first_child() {
                    first.prepend(arena.alloc(NodeValue::Text(sign.into()).into()));
                }
                let list = node.parent().and_then(|parent| match &parent.data().value {
                    NodeValue::List(list) => Some(*list),
                    _ => None,
                });
                node.data_mut().value = NodeValue::Item(list.unwrap_or_default());
            }
            NodeValue::Alert(mut alert) => {
                if alert.title.is_none() {
                    alert.title = Some(alert_title(alert.alert_type, language).to_owned());
                }
                node.data_mut().value = NodeValue::Alert(alert);
            }
            _ => {}
        }
    }
}

fn html_block(literal: String) -> NodeValue {
    NodeValue::HtmlBlock(NodeHtmlBlock { block_type: 6, literal })
}

const fn alert_title(kind: AlertType, language: Language) -> &'static str {
    match (language, kind) {
        (Language::En, AlertType::Note) => "Note",
        (Language::En, AlertType::Tip) => "Tip",
        (Language::En, AlertType::Important) => "Important",
        (Language::En, AlertType::Warning) => "Warning",
        (Language::En, AlertType::Caution) => "Caution",
        (Language::Fr, AlertType::Note) => "À noter",
        (Language::Fr, AlertType::Tip) => "Conseil",
        (Language::Fr, AlertType::Important) => "Important",
        (Language::Fr, AlertType::Warning) => "Attention",
        (Language::Fr, AlertType::Caution) => "Prudence",
    }
}
