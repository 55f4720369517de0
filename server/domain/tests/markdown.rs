//! The renderer of Markdown: what is meant gets through, what could harm does not.

#![allow(clippy::unwrap_used)]

use std::time::{Duration, Instant};

use domain::markdown::{Destination, Links, Target, render_lesson, render_post};
use model::language::Language;

struct Plain;

impl Links for Plain {
    fn resolve(&mut self, _: Target, _: &str, _: usize) -> Destination {
        Destination::AsWritten
    }
}

fn lesson(text: &str) -> domain::markdown::Lesson {
    render_lesson(text, Language::En, &mut Plain)
}

#[test]
fn ordinary_text_is_rendered() {
    let html = render_post(
        "# Title\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n- [x] done\n- [ ] open\n\n~~old~~ **new** [^1]\n\n[^1]: A note.\n\n\
         > [!WARNING]\n> Hot.\n",
    );
    for expected in [
        "<h3>Title</h3>",
        "<table>",
        "☑ done",
        "☐ open",
        "<del>old</del>",
        "<strong>new</strong>",
        "markdown-alert-warning",
        "footnote",
    ] {
        assert!(html.contains(expected), "{expected} in {html}");
    }
}

#[test]
fn hostile_text_is_harmless() {
    let attacks = [
        "<script>alert(1)</script>",
        "<svg onload=alert(1)>",
        "<iframe src=//evil.example></iframe>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](  java\nscript:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "![x](data:image/svg+xml;base64,PHN2Zz4=)",
        "<a href=\"vbscript:x\">x</a>",
        "<style>*{display:none}</style>",
        "<p style=\"position:fixed\">x</p>",
        "<form action=/api/sign_out method=post><button>x</button></form>",
        "<input type=password name=password>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "[x](http://a\"onmouseover=\"alert(1))",
        "![a\" onerror=\"alert(1)](/x.png \"t\\\" onload=\\\"alert(1)\")",
        "```\"><script>alert(1)</script>\nx\n```",
        "<base href=//evil.example><meta http-equiv=refresh content=0>",
        "<!--><script>alert(1)</script>-->",
    ];
    for attack in attacks {
        for html in [render_post(attack), lesson(attack).html] {
            let tags: String =
                html.split('<').skip(1).filter_map(|rest| rest.split('>').next()).collect::<Vec<_>>().join("|");
            let tags = tags.to_lowercase();
            for bad in [
                "script",
                "svg",
                "iframe",
                "form",
                "input",
                "<style",
                "style=",
                "javascript:",
                "vbscript:",
                "data:",
                "base ",
                "meta",
                "object",
            ] {
                assert!(!tags.contains(bad), "{bad} from {attack}: {html}");
            }
            // Event handlers may stand inside a quoted value, but never as an attribute of their own.
            let outside: String = tags.split('"').step_by(2).collect();
            assert!(!outside.contains(" on"), "{attack}: {html}");
        }
    }
}

#[test]
fn html_in_a_post_is_shown_as_typed() {
    let html = render_post("Use `Vec<T>` or <b>bold</b> or Vec<i32>.\n\n<div>\nblock\n</div>\n");
    assert!(html.contains("&lt;b&gt;bold&lt;/b&gt;"), "{html}");
    assert!(html.contains("&lt;div&gt;"), "{html}");
}

#[test]
fn links_to_other_sites_are_marked_and_pictures_from_there_become_links() {
    let html = render_post("[a](https://a.example) <https://b.example> //c ![p](https://d.example/p.png) [in](/forum)");
    assert_eq!(html.matches("rel=\"nofollow noopener noreferrer external\"").count(), 3, "{html}");
    assert_eq!(html.matches("class=\"external\"").count(), 3);
    assert!(!html.contains("<img"), "{html}");
    assert!(html.contains("<a href=\"/forum\">in</a>"), "{html}");
    for hidden in ["[x](//evil.example)", "[x](/\\evil.example)", "[x](\\\\evil.example)"] {
        assert!(render_post(hidden).contains("external") || !render_post(hidden).contains("href"), "{hidden}");
    }
    assert!(!render_post("![x](//evil.example/x.png)").contains("<img"));
    assert!(render_post("![x](/courses/a/files/x.png)").contains("<img"));
}

#[test]
fn a_video_is_a_link_to_the_page_that_asks_first() {
    for text in [
        "https://youtu.be/aqz-KE-bpKQ",
        "Look:\n\n<https://www.youtube.com/watch?v=aqz-KE-bpKQ>\n\nDone.",
        "![A <film>](https://youtu.be/aqz-KE-bpKQ)",
    ] {
        for html in [render_post(text), lesson(text).html] {
            assert!(html.contains("<a class=\"embed\" href=\"/embed/youtube/aqz-KE-bpKQ\">YouTube"), "{html}");
            assert_eq!(html.matches("class=\"external\"").count(), 1, "{html}");
            assert!(!html.contains("<iframe") && !html.contains("<img"), "{html}");
        }
    }
    let html = render_post("![A <film>](https://vimeo.com/1084537)");
    assert!(html.contains("href=\"/embed/vimeo/1084537\">Vimeo · A &lt;film&gt;</a>"), "{html}");
    for text in [
        "In a line, https://youtu.be/aqz-KE-bpKQ stays a link.",
        "[words](https://youtu.be/aqz-KE-bpKQ)",
        "https://tube.example/w/aqz-KE-bpKQ",
        "![x](https://elsewhere.example/video.mp4)",
        "https://youtu.be/aqz-KE-bpKQ https://youtu.be/aqz-KE-bpKQ",
    ] {
        assert!(!render_post(text).contains("/embed/"), "{text}");
        assert!(render_post(text).contains("class=\"external\""), "{text}");
    }
}

#[test]
fn the_same_footnote_in_two_posts_stays_apart() {
    let (a, b) = (render_post("A[^1]\n\n[^1]: x"), render_post("B[^1]\n\n[^1]: x"));
    let id = |html: &str| html.split("id=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert_ne!(id(&a), id(&b));
    let target = a.split("href=\"#").nth(1).unwrap().split('"').next().unwrap();
    assert!(a.contains(&format!("id=\"{target}\"")), "{a}");
}

#[test]
fn code_is_coloured_with_classes_only() {
    let html = render_post("```rust,editable\n// note\nfn main() { println!(\"x\"); }\n```\n");
    assert!(html.contains("hl-comment") && html.contains("hl-keyword") && html.contains("hl-string"), "{html}");
    assert!(!html.contains("style="));
    assert!(render_post("```nosuchlanguage\n<a>\n```").contains("&lt;a&gt;"));
}

#[test]
fn hidden_lines_of_rust_stay_hidden_in_lessons() {
    let html = lesson("```rust,ignore\n# use std::fmt;\n#\n#[derive(Debug)]\n## shown\nstruct A;\n```\n").html;
    assert!(!html.contains("std::fmt") && !html.contains("fmt"), "{html}");
    assert!(html.contains("derive") && html.contains("#</span> shown"), "{html}");
    assert!(render_post("```rust\n# shown\n```").contains("shown"));
}

#[test]
fn a_lesson_has_its_title_apart_and_ids_for_its_headings() {
    let lesson =
        lesson("# Title\n\nText.\n\n## Same\n\n## Same\n\n## Named {#own .class}\n\n### It's `x` & y\n\n[up](#same)\n");
    assert_eq!(lesson.title.as_deref(), Some("Title"));
    let ids: Vec<_> = lesson.headings.iter().map(|heading| heading.id.as_str()).collect();
    assert_eq!(ids, ["same", "same-1", "own", "its-x--y"]);
    assert!(lesson.html.contains("<h2 id=\"s-same\">Same</h2>"), "{}", lesson.html);
    assert!(lesson.html.contains("<h2 id=\"s-own\">Named</h2>"), "{}", lesson.html);
    assert!(lesson.html.contains("href=\"#s-same\""), "{}", lesson.html);
    assert!(!lesson.html.contains("<h1"));
}

#[test]
fn a_callout_speaks_the_language_of_the_course() {
    let french = render_lesson("> [!TIP]\n> Buvez.\n", Language::Fr, &mut Plain).html;
    assert!(french.contains("Conseil"), "{french}");
}

#[test]
fn huge_nesting_and_length_are_bounded() {
    let deep = [
        ">".repeat(20_000),
        "[".repeat(50_000),
        "*".repeat(50_000),
        "- ".repeat(10_000),
        format!("{}x{}", "<div>".repeat(10_000), "</div>".repeat(10_000)),
        "![".repeat(20_000),
        "`".repeat(50_000),
        "a\n".to_owned() + &"> ".repeat(200) + "b\n",
        "|a".repeat(5_000) + "\n" + &"|-".repeat(5_000) + "\n",
        "[^1]".repeat(10_000),
        format!("```rust\n{}\n```", "\"".repeat(50_000)),
    ];
    for text in deep {
        let start = Instant::now();
        let _ = render_post(&text);
        let took = start.elapsed();
        assert!(took < Duration::from_secs(4), "{took:?} for {}", &text[..20]);
    }
}
