use std::{borrow::Cow, sync::LazyLock};

use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};

use super::links::escape;

/// The classes of tokens; `style/components/code.css` gives them colours.
pub(super) const CLASSES: [&str; 9] = [
    "hl-comment",
    "hl-string",
    "hl-keyword",
    "hl-constant",
    "hl-function",
    "hl-type",
    "hl-note",
    "hl-plus",
    "hl-minus",
];

/// Code longer than this is not coloured, in bytes.
const MOST: usize = 100_000;
/// Code with a line longer than this is not coloured, in bytes.
const LONGEST_LINE: usize = 2_000;

static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// Which class each kind of scope gets (Sublime Text scope naming); of nested scopes the innermost that is listed counts.
static KINDS: LazyLock<Vec<(Scope, &'static str)>> = LazyLock::new(|| {
    [
        ("comment", "hl-comment"),
        ("string", "hl-string"),
        ("constant", "hl-constant"),
        ("keyword", "hl-keyword"),
        ("storage.type.numeric", "hl-constant"),
        ("storage", "hl-keyword"),
        ("variable.language", "hl-keyword"),
        ("entity.name.tag", "hl-keyword"),
        ("entity.name.function", "hl-function"),
        ("support.function", "hl-function"),
        ("support.macro", "hl-function"),
        ("variable.function", "hl-function"),
        ("entity.name.macro", "hl-function"),
        ("entity.name", "hl-type"),
        ("support.type", "hl-type"),
        ("support.class", "hl-type"),
        ("entity.other.attribute-name", "hl-note"),
        ("variable.annotation", "hl-note"),
        ("meta.annotation", "hl-note"),
        ("markup.heading", "hl-type"),
        ("markup.inserted", "hl-plus"),
        ("markup.deleted", "hl-minus"),
    ]
    .into_iter()
    .filter_map(|(name, class)| Scope::new(name).ok().map(|scope| (scope, class)))
    .collect()
});

/// Whether lines that mdBook hides are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Boring {
    /// They are shown.
    Shown,
    /// They are left out: in Rust, lines that begin with `# `.
    Hidden,
}

/// A block of code as HTML. `info` is what follows the fence: the language is its first word, up to a comma.
pub(super) fn html(info: &str, code: &str, boring: Boring) -> String {
    let language = info.split([',', ' ', '\t', '{']).next().unwrap_or_default().to_ascii_lowercase();
    let code = match boring {
        Boring::Hidden if language == "rust" => Cow::Owned(without_boring_lines(code)),
        _ => Cow::Borrowed(code),
    };
    let mut out = String::with_capacity(code.len() * 2);
    // The block scrolls when a line is long, so it can be reached by keyboard.
    out.push_str("<pre class=\"code\" tabindex=\"0\"><code>");
    match syntax_of(&language).filter(|_| is_worth_colouring(&code)) {
        Some(syntax) => colour(&mut out, syntax, &code),
        None => escape(&mut out, &code),
    }
    out.push_str("</code></pre>\n");
    out
}

fn without_boring_lines(code: &str) -> String {
    let mut out = String::with_capacity(code.len());
    for line in code.split_inclusive('\n') {
        let text = line.trim_start();
        let indent = &line[..line.len() - text.len()];
        match text.strip_prefix('#') {
            Some(rest) if rest.starts_with('#') => {
                out.push_str(indent);
                out.push_str(rest);
            }
            Some(rest) if rest.trim_end().is_empty() || rest.starts_with(' ') => {}
            _ => out.push_str(line),
        }
    }
    out
}

fn syntax_of(language: &str) -> Option<&'static SyntaxReference> {
    let token = match language {
        "" | "text" | "txt" | "plain" | "console" => return None,
        "shell" | "sh" | "zsh" => "bash",
        "jsonc" => "json",
        other => other,
    };
    SYNTAXES.find_syntax_by_token(token)
}

fn is_worth_colouring(code: &str) -> bool {
    code.len() <= MOST && code.lines().all(|line| line.len() <= LONGEST_LINE)
}

fn colour(out: &mut String, syntax: &SyntaxReference, code: &str) {
    let mut state = ParseState::new(syntax);
    let mut scopes = ScopeStack::new();
    let mut open: Option<&'static str> = None;
    for line in code.split_inclusive('\n') {
        let Ok(changes) = state.parse_line(line, &SYNTAXES) else {
            put(out, &mut open, None, line);
            continue;
        };
        let mut done = 0;
        for (at, change) in changes {
            if at > done {
                put(out, &mut open, class_of(&scopes), &line[done..at]);
                done = at;
            }
            if scopes.apply(&change).is_err() {
                scopes = ScopeStack::new();
            }
        }
        put(out, &mut open, class_of(&scopes), &line[done..]);
    }
    put(out, &mut open, None, "");
}

/// Writes a piece of code; neighbours of one class share one element, and white space never begins one.
fn put(out: &mut String, open: &mut Option<&'static str>, class: Option<&'static str>, text: &str) {
    let class = if text.trim().is_empty() && !text.is_empty() { *open } else { class };
    if class != *open {
        if open.is_some() {
            out.push_str("</span>");
        }
        if let Some(class) = class {
            out.push_str("<span class=\"");
            out.push_str(class);
            out.push_str("\">");
        }
        *open = class;
    }
    escape(out, text);
}

fn class_of(scopes: &ScopeStack) -> Option<&'static str> {
    scopes
        .as_slice()
        .iter()
        .rev()
        .find_map(|scope| KINDS.iter().find(|(kind, _)| kind.is_prefix_of(*scope)).map(|(_, class)| *class))
}
