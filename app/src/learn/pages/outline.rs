use domain::markdown::escape;
use leptos::prelude::*;
use model::learn::{LessonId, OutlineEntry, encode_path, lesson_address, parts};

use crate::words::t;

/// The outline of a course: its parts, its lessons with their numbers, what is done and where the reader is. It is
/// written as ready HTML, since it stands beside each lesson and has a line for each: two hundred in a long course.
#[component]
pub fn Outline(
    /// The address of the course.
    slug: String,
    /// The lines.
    outline: Vec<OutlineEntry>,
    /// The lesson that is open.
    #[prop(optional)]
    current: Option<LessonId>,
) -> impl IntoView {
    let mut html = String::with_capacity(outline.len() * 160);
    let lessons = lesson_address(&slug, "");
    let words = Words { done: t("learn-done").to_string(), draft: t("learn-draft").to_string() };
    for (part, lines) in parts(&outline) {
        if !part.is_empty() {
            html.push_str("<h2 class=\"outline-part\">");
            escape(&mut html, part);
            html.push_str("</h2>");
        }
        html.push_str("<ul class=\"outline\">");
        for line in lines {
            write_line(&mut html, &lessons, line, current, &words);
        }
        html.push_str("</ul>");
    }
    view! { <div class="outline-parts" inner_html=html></div> }
}

struct Words {
    done: String,
    draft: String,
}

/// Writes a line; `lessons` is what the addresses of all lessons of the course begin with.
fn write_line(html: &mut String, lessons: &str, line: &OutlineEntry, current: Option<LessonId>, words: &Words) {
    html.push_str("<li class=\"depth-");
    html.push(char::from(b'0' + line.depth.min(6)));
    html.push_str(if line.after_rule { " after-rule\">" } else { "\">" });
    if let Some(path) = &line.path {
        html.push_str("<a href=\"");
        html.push_str(lessons);
        encode_path(html, path);
        html.push('"');
        html.push_str(if current == Some(line.id) { " aria-current=\"page\">" } else { ">" });
        write_title(html, line);
        html.push_str("</a>");
        if line.done {
            html.push_str(" <span class=\"outline-done\" role=\"img\" aria-label=\"");
            escape(html, &words.done);
            html.push_str("\">✓</span>");
        }
    } else {
        html.push_str("<span class=\"outline-draft\">");
        write_title(html, line);
        html.push_str(" <small>");
        escape(html, &words.draft);
        html.push_str("</small></span>");
    }
    html.push_str("</li>");
}

fn write_title(html: &mut String, line: &OutlineEntry) {
    if !line.number.is_empty() {
        html.push_str("<span class=\"outline-number\">");
        escape(html, &line.number);
        html.push_str("</span> ");
    }
    escape(html, &line.title);
}
