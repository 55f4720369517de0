use super::{
    folder::{Folder, folder_of, normalise},
    report::{ImportError, Notice, Place, Reason, Warning, refuse},
};

/// How deep files may include each other, as in mdBook.
const DEEPEST: usize = 10;

/// A chapter whose directives are filled in.
#[derive(Debug, Default)]
pub(super) struct Expanded {
    /// The text.
    pub text: String,
    /// The line of the chapter's own file for each line of the text.
    pub lines: Vec<usize>,
    /// What `{{#title}}` says.
    pub title: Option<String>,
    /// What could not be filled in.
    pub warnings: Vec<Warning>,
}

impl Expanded {
    fn push(&mut self, text: &str, line: usize) {
        if self.lines.is_empty() {
            self.lines.push(line);
        }
        self.lines.extend(text.matches('\n').map(|_| line));
        self.text.push_str(text);
    }
}

/// Fills in `{{#include}}`, `{{#rustdoc_include}}`, `{{#playground}}` and `{{#title}}` (mdBook, "mdBook-specific
/// features").
pub(super) fn expand(folder: &Folder, file: &str, text: &str) -> Result<Expanded, ImportError> {
    let mut out = Expanded { text: String::with_capacity(text.len()), ..Expanded::default() };
    let source = Source { folder, chapter: file, above: vec![file.to_owned()] };
    source.expand(text, None, &mut out)?;
    Ok(out)
}

struct Source<'f> {
    folder: &'f Folder,
    chapter: &'f str,
    above: Vec<String>,
}

impl Source<'_> {
    /// `fixed` is the line of the chapter's directive, inside included text.
    fn expand(&self, text: &str, fixed: Option<usize>, out: &mut Expanded) -> Result<(), ImportError> {
        let mut line = 1;
        let mut rest = text;
        while let Some((before, directive, after)) = next_directive(rest) {
            push_counting(out, before.strip_suffix('\\').unwrap_or(before), fixed, &mut line);
            if before.ends_with('\\') {
                push_counting(out, directive, fixed, &mut line);
            } else {
                self.directive(directive, fixed.unwrap_or(line), out)?;
                line += directive.matches('\n').count();
            }
            rest = after;
        }
        push_counting(out, rest, fixed, &mut line);
        Ok(())
    }

    fn directive(&self, directive: &str, line: usize, out: &mut Expanded) -> Result<(), ImportError> {
        let inside = directive.trim_start_matches("{{").trim_end_matches("}}").trim().trim_start_matches('#');
        let (name, argument) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
        let argument = argument.trim();
        match name {
            "include" | "rustdoc_include" => self.include(argument, line, out, directive, None),
            "playground" | "playpen" => {
                let mut words = argument.split_whitespace();
                let path = words.next().unwrap_or_default();
                let fence = words.fold("rust".to_owned(), |fence, word| fence + "," + word);
                self.include(path, line, out, directive, Some(&fence))
            }
            "title" => {
                out.title = Some(argument.to_owned());
                Ok(())
            }
            _ => {
                out.push(directive, line);
                self.warn(line, Notice::UnknownDirective(directive.to_owned()), out);
                Ok(())
            }
        }
    }

    fn include(
        &self,
        argument: &str,
        line: usize,
        out: &mut Expanded,
        directive: &str,
        fence: Option<&str>,
    ) -> Result<(), ImportError> {
        let place = Place::new(self.folder.in_src(self.chapter), line);
        let mut words = argument.splitn(2, ':');
        let path = words.next().unwrap_or_default().trim();
        let here = self.above.last().map_or("", |file| folder_of(file));
        let from = self.folder.in_src(here);
        let file =
            normalise(&from, path).ok_or_else(|| refuse(place.clone(), Reason::LeavesFolder(path.to_owned())))?;
        if self.above.iter().any(|above| self.folder.in_src(above) == file) && !argument.contains(':') {
            return Err(refuse(place, Reason::Cycle(path.to_owned())));
        }
        if self.above.len() > DEEPEST {
            return Err(refuse(place, Reason::Cycle(path.to_owned())));
        }
        let is_there = self.folder.find_file(&file, &place)?.is_some();
        let content = if is_there { Some(self.folder.text(&file, &place)?) } else { None };
        let chosen = content.and_then(|content| choose(&content, words.next()));
        let Some(chosen) = chosen else {
            out.push(directive, line);
            self.warn(line, Notice::NothingToInclude(argument.to_owned()), out);
            return Ok(());
        };
        if let Some(fence) = fence {
            out.push(&format!("```{fence}\n{chosen}\n```\n"), line);
            return Ok(());
        }
        let mut above = self.above.clone();
        above.push(file.strip_prefix(&self.folder.in_src("")).unwrap_or(&file).to_owned());
        Source { folder: self.folder, chapter: self.chapter, above }.expand(&chosen, Some(line), out)
    }

    fn warn(&self, line: usize, notice: Notice, out: &mut Expanded) {
        out.warnings.push(Warning { place: Place::new(self.folder.in_src(self.chapter), line), notice });
    }
}

fn push_counting(out: &mut Expanded, text: &str, fixed: Option<usize>, line: &mut usize) {
    if let Some(fixed) = fixed {
        out.push(text, fixed);
        return;
    }
    for piece in text.split_inclusive('\n') {
        if out.lines.is_empty() {
            out.lines.push(*line);
        }
        out.text.push_str(piece);
        if piece.ends_with('\n') {
            *line += 1;
            out.lines.push(*line);
        }
    }
}

/// What stands before the next directive, the directive, and what follows.
fn next_directive(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let start = from + text[from..].find("{{")?;
        let length = text[start..].find("}}")? + 2;
        let inside = text[start + 2..start + length - 2].trim_start();
        if inside.strip_prefix('#').is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
            && !inside.contains('}')
        {
            return Some((&text[..start], &text[start..start + length], &text[start + length..]));
        }
        from = start + 2;
    }
}

/// The part of a file that `range` names: nothing for all of it, lines (`2`, `2:4`, `:4`, `2:`) or an anchor.
fn choose(content: &str, range: Option<&str>) -> Option<String> {
    let lines: Vec<&str> = content.lines().collect();
    let Some(range) = range.map(str::trim).filter(|range| !range.is_empty()) else { return Some(lines.join("\n")) };
    let mut words = range.splitn(2, ':');
    let first = words.next().unwrap_or_default().trim();
    let second = words.next().map(str::trim);
    if !first.is_empty() && first.parse::<usize>().is_err() {
        return anchored(&lines, first);
    }
    let start = first.parse::<usize>().unwrap_or(1).max(1);
    let end = match second {
        None if first.is_empty() => lines.len(),
        None => start,
        Some("") => lines.len(),
        Some(end) => end.parse().ok()?,
    };
    lines.get(start - 1..end.min(lines.len())).filter(|chosen| !chosen.is_empty()).map(|chosen| chosen.join("\n"))
}

/// The lines between `ANCHOR: name` and `ANCHOR_END: name`, without the lines of any anchor.
fn anchored(lines: &[&str], name: &str) -> Option<String> {
    let mark = |line: &str, word: &str| {
        line.split_once(word).map(|(_, rest)| {
            let rest = rest.trim_start();
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '-').unwrap_or(rest.len());
            rest[..end].to_owned()
        })
    };
    let mut chosen = Vec::new();
    let mut inside = false;
    let mut found = false;
    for line in lines {
        if let Some(end) = mark(line, "ANCHOR_END:") {
            inside = inside && end != name;
        } else if let Some(start) = mark(line, "ANCHOR:") {
            inside = inside || start == name;
            found = found || start == name;
        } else if inside {
            chosen.push(*line);
        }
    }
    found.then(|| chosen.join("\n"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_anchors_are_chosen_as_mdbook_does() {
        let file = "1\n// ANCHOR: a\n2\n// ANCHOR_END: a\n3\n";
        assert_eq!(choose(file, None).unwrap(), file.trim_end());
        assert_eq!(choose(file, Some("5")).unwrap(), "3");
        assert_eq!(choose(file, Some(":1")).unwrap(), "1");
        assert_eq!(choose(file, Some("5:")).unwrap(), "3");
        assert_eq!(choose(file, Some("1:2")).unwrap(), "1\n// ANCHOR: a");
        assert_eq!(choose(file, Some("a")).unwrap(), "2");
        assert_eq!(choose(file, Some("b")), None);
        assert_eq!(choose(file, Some("9")), None);
        assert_eq!(choose(file, Some("4:2")), None);
    }

    #[test]
    fn only_directives_are_directives() {
        assert_eq!(next_directive("a {{b}} {{#include c}} d").unwrap().1, "{{#include c}}");
        assert!(next_directive("{{ # no }} {{}} {{").is_none());
    }
}
