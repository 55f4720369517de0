use std::fmt::Write as _;

use comrak::{
    Arena,
    nodes::{AstNode, NodeValue},
};
use model::embed::Embed;

use super::text_of;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Somewhere to go.
    Page,
    /// A picture to show.
    Image,
}

/// Where a link leads in the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// Where it was meant to.
    AsWritten,
    /// To this address.
    To(String),
    /// Nowhere: its words stay, the link goes.
    Nowhere,
}

/// Decides where the links of a text lead.
pub trait Links {
    /// Where the link to `url`, on this line of the text (from 1), leads.
    fn resolve(&mut self, target: Target, url: &str, line: usize) -> Destination;
}

/// Links of people's texts: they stay as written.
pub(super) struct AsWritten;

impl Links for AsWritten {
    fn resolve(&mut self, _: Target, _: &str, _: usize) -> Destination {
        Destination::AsWritten
    }
}

/// Whether an address leads to another site, as browsers read it: they skip control characters and take a backslash for
/// a slash (URL Standard, basic URL parser).
pub fn is_external(url: &str) -> bool {
    let plain: String =
        url.chars().filter(|c| !c.is_control() && *c != ' ').map(|c| if c == '\\' { '/' } else { c }).collect();
    let lower = plain.to_ascii_lowercase();
    plain.starts_with("//") || lower.starts_with("http:") || lower.starts_with("https:")
}

/// Whether an address names something on this site, from its root.
pub(super) fn is_local(url: &str) -> bool {
    url.starts_with('/') && !is_external(url) && !url.chars().any(char::is_control)
}

/// Links of a text that is read elsewhere: those to this site begin with its address. So images do too, and become links.
pub(super) struct FromElsewhere<'a> {
    /// The address of this site.
    pub site: &'a str,
}

impl Links for FromElsewhere<'_> {
    fn resolve(&mut self, _: Target, url: &str, _: usize) -> Destination {
        if is_local(url) { Destination::To(format!("{}{url}", self.site)) } else { Destination::AsWritten }
    }
}

/// Gives each link and image of the document its destination, and marks what leads elsewhere.
pub(super) fn settle<'a>(arena: &'a Arena<'a>, root: &'a AstNode<'a>, links: &mut dyn Links) {
    let nodes: Vec<&'a AstNode<'a>> = root.descendants().collect();
    // Children first: an image inside a link is settled while its link is still there to be seen.
    for node in nodes.into_iter().rev() {
        let line = node.data().sourcepos.start.line;
        let value = node.data().value.clone();
        match value {
            NodeValue::Link(link) => settle_link(arena, node, &link.url, &link.title, links, line),
            NodeValue::Image(image) => settle_image(arena, node, &image.url, links, line),
            NodeValue::HtmlInline(html) => {
                node.data_mut().value = NodeValue::HtmlInline(settle_html(&html, links, line));
            }
            NodeValue::HtmlBlock(mut block) => {
                block.literal = settle_html(&block.literal, links, line);
                node.data_mut().value = NodeValue::HtmlBlock(block);
            }
            _ => {}
        }
    }
}

fn settle_link<'a>(
    arena: &'a Arena<'a>,
    node: &'a AstNode<'a>,
    url: &str,
    title: &str,
    links: &mut dyn Links,
    line: usize,
) {
    let url = match links.resolve(Target::Page, url, line) {
        Destination::AsWritten => url.to_owned(),
        Destination::To(address) => address,
        Destination::Nowhere => return unwrap(node),
    };
    if is_external(&url) {
        if is_bare(node, &url) {
            place_video(arena, node, &url, "");
        }
        surround(arena, node, &external_tag(&url, title));
    } else if let NodeValue::Link(link) = &mut node.data_mut().value {
        link.url = url;
    }
}

fn settle_image<'a>(arena: &'a Arena<'a>, node: &'a AstNode<'a>, url: &str, links: &mut dyn Links, line: usize) {
    let url = match links.resolve(Target::Image, url, line) {
        Destination::AsWritten => url.to_owned(),
        Destination::To(address) => address,
        Destination::Nowhere => return unwrap(node),
    };
    if is_local(&url) {
        if let NodeValue::Image(image) = &mut node.data_mut().value {
            image.url = url;
        }
        return;
    }
    let about = text_of(node);
    if node.first_child().is_none() {
        node.append(arena.alloc(NodeValue::Text(url.clone().into()).into()));
    }
    if is_external(&url) && !node.ancestors().skip(1).any(|above| matches!(above.data().value, NodeValue::Link(_))) {
        place_video(arena, node, &url, &about);
        surround(arena, node, &external_tag(&url, ""));
    } else {
        unwrap(node);
    }
}

/// Whether the words of a link are its address.
fn is_bare<'a>(node: &'a AstNode<'a>, url: &str) -> bool {
    let child = node.first_child().filter(|child| child.next_sibling().is_none());
    child.is_some_and(|child| matches!(&child.data().value, NodeValue::Text(text) if text.as_ref() == url))
}

/// Puts the page on which a video is shown before the link to it, where the link stands alone in its paragraph. Nothing is
/// fetched from its provider there before somebody agreed.
fn place_video<'a>(arena: &'a Arena<'a>, node: &'a AstNode<'a>, url: &str, about: &str) {
    let is_alone = node.previous_sibling().is_none()
        && node.next_sibling().is_none()
        && node.parent().is_some_and(|parent| matches!(parent.data().value, NodeValue::Paragraph));
    let Some(embed) = Embed::at(url).filter(|_| is_alone) else { return };
    let mut place = format!("<a class=\"embed\" href=\"{}\">{}", embed.page(), embed.provider.name());
    if !about.is_empty() {
        place.push_str(" · ");
        escape(&mut place, about);
    }
    place.push_str("</a><br>");
    node.insert_before(arena.alloc(NodeValue::Raw(place).into()));
}

fn external_tag(url: &str, title: &str) -> String {
    let mut tag = String::from("<a class=\"external\" rel=\"nofollow noopener noreferrer external\" href=\"");
    escape(&mut tag, url);
    if !title.is_empty() {
        tag.push_str("\" title=\"");
        escape(&mut tag, title);
    }
    tag.push_str("\">");
    tag
}

/// Puts a tag around the children of a node, in the node's place.
fn surround<'a>(arena: &'a Arena<'a>, node: &'a AstNode<'a>, tag: &str) {
    node.insert_before(arena.alloc(NodeValue::Raw(tag.to_owned()).into()));
    node.insert_after(arena.alloc(NodeValue::Raw("</a>".to_owned()).into()));
    unwrap(node);
}

/// Puts the children of a node in its place.
pub(super) fn unwrap<'a>(node: &'a AstNode<'a>) {
    while let Some(child) = node.first_child() {
        node.insert_before(child);
    }
    node.detach();
}

/// Settles the links in a piece of HTML that a teacher wrote. It is cleaned afterwards like everything else.
fn settle_html(html: &str, links: &mut dyn Links, line: usize) -> String {
    let lower = html.to_ascii_lowercase();
    let mut out = String::with_capacity(html.len());
    let mut done = 0;
    while let Some((start, name)) = next_attribute(&lower, done) {
        let value_start = start + name.len() + 1;
        let quote = lower.as_bytes()[value_start - 1] as char;
        let Some(length) = html[value_start..].find(quote) else { break };
        let value = &html[value_start..value_start + length];
        let target = if name.starts_with("src") { Target::Image } else { Target::Page };
        let at = line + html[..start].matches('\n').count();
        out.push_str(&html[done..start]);
        match links.resolve(target, value, at) {
            Destination::To(address) => {
                let _ = write!(out, "{name}{quote}");
                escape(&mut out, &address);
                out.push(quote);
            }
            Destination::AsWritten if target == Target::Page && is_external(value) => {
                let _ = write!(
                    out,
                    "class=\"external\" rel=\"nofollow noopener noreferrer external\" {name}{quote}{value}{quote}"
                );
            }
            Destination::AsWritten => {
                let _ = write!(out, "{name}{quote}{value}{quote}");
            }
            Destination::Nowhere => {}
        }
        done = value_start + length + 1;
    }
    out.push_str(&html[done..]);
    out
}

/// The next `href=` or `src=` with a quoted value after `from`.
fn next_attribute(lower: &str, from: usize) -> Option<(usize, &'static str)> {
    ["href=", "src="]
        .into_iter()
        .flat_map(|name| lower[from..].match_indices(name).map(move |(at, _)| (from + at, name)))
        .filter(|(at, name)| {
            let before = at.checked_sub(1).map(|before| lower.as_bytes()[before]);
            let after = lower.as_bytes().get(at + name.len());
            before.is_some_and(|byte| byte.is_ascii_whitespace()) && after.is_some_and(|byte| b"\"'".contains(byte))
        })
        .min()
}

/// Writes text with the characters escaped that mean something in HTML, attribute values included.
pub fn escape(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}
