use std::collections::{BTreeMap, HashMap};

use model::learn::{file_address, lesson_address};

use super::{
    folder::{Folder, folder_of, normalise, percent_decoded},
    report::{ImportError, Notice, Place, Warning},
};
use crate::markdown::{Destination, ID_PREFIX, Links, Target, id_of, is_external};

/// Which file is which lesson: paths of files, and paths of lessons.
pub(super) type Chapters = HashMap<String, String>;

/// A link to a heading of another lesson, to be checked when all headings are known.
#[derive(Debug)]
pub(super) struct Anchor {
    pub place: Place,
    pub lesson: String,
    pub id: String,
    pub written: String,
}

/// The links of one chapter.
pub(super) struct BookLinks<'b> {
    pub folder: &'b Folder,
    pub chapters: &'b Chapters,
    pub slug: &'b str,
    /// The chapter's file, seen from the texts' folder.
    pub file: &'b str,
    /// The line of the file for each line of the text.
    pub lines: &'b [usize],
    /// Pictures and downloads that it needs: their path, and where they really are.
    pub files: BTreeMap<String, std::path::PathBuf>,
    pub anchors: Vec<Anchor>,
    pub warnings: Vec<Warning>,
    /// The first link that must not be followed.
    pub refusal: Option<ImportError>,
}

impl BookLinks<'_> {
    fn place(&self, line: usize) -> Place {
        let line = self.lines.get(line.saturating_sub(1)).copied().unwrap_or(line);
        Place::new(self.folder.in_src(self.file), line)
    }

    fn dead(&mut self, line: usize, notice: Notice) -> Destination {
        let place = self.place(line);
        self.warnings.push(Warning { place, notice });
        Destination::Nowhere
    }

    fn lesson_of(&self, path: &str) -> Option<&String> {
        let in_folder = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}/{name}") };
        let page = path.strip_suffix(".html").map(|stem| format!("{stem}.md"));
        let readme = path.strip_suffix("index.html").map(|folder| format!("{folder}README.md"));
        self.chapters
            .get(path)
            .or_else(|| self.chapters.get(&page?))
            .or_else(|| self.chapters.get(&readme?))
            .or_else(|| self.chapters.get(&in_folder("index.md")))
            .or_else(|| self.chapters.get(&in_folder("README.md")))
    }

    fn inner(&mut self, url: &str, line: usize) -> Destination {
        let (path, anchor) = url.split_once('#').unwrap_or((url, ""));
        let path = percent_decoded(path.split('?').next().unwrap_or_default());
        let Some(path) = normalise(folder_of(self.file), &path) else {
            return self.dead(line, Notice::DeadLink(url.to_owned()));
        };
        if let Some(lesson) = self.lesson_of(&path).cloned() {
            let mut address = lesson_address(self.slug, &lesson);
            if !anchor.is_empty() {
                let id = percent_decoded(anchor);
                address = format!("{address}#{ID_PREFIX}{id}");
                self.anchors.push(Anchor { place: self.place(line), lesson, id, written: url.to_owned() });
            }
            return Destination::To(address);
        }
        match self.folder.find_file(&self.folder.in_src(&path), &self.place(line)) {
            Ok(Some(_)) if is_markdown(&path) => self.dead(line, Notice::NotAChapter(url.to_owned())),
            Ok(Some(real)) => {
                let address = file_address(self.slug, &path);
                self.files.insert(path, real);
                Destination::To(address)
            }
            Ok(None) => self.dead(line, Notice::DeadLink(url.to_owned())),
            Err(refusal) => {
                self.refusal.get_or_insert(refusal);
                Destination::Nowhere
            }
        }
    }
}

impl Links for BookLinks<'_> {
    fn resolve(&mut self, target: Target, url: &str, line: usize) -> Destination {
        if is_external(url) {
            if target == Target::Image {
                let place = self.place(line);
                self.warnings.push(Warning { place, notice: Notice::ForeignPicture(url.to_owned()) });
            }
            return Destination::AsWritten;
        }
        if let Some(id) = url.strip_prefix('#') {
            let place = self.place(line);
            let lesson = self.chapters.get(self.file).cloned().unwrap_or_default();
            let id = percent_decoded(id);
            self.anchors.push(Anchor { place, lesson, id, written: url.to_owned() });
            return Destination::AsWritten;
        }
        match url.split_once(':') {
            Some(("mailto", _)) => Destination::AsWritten,
            Some((scheme, _)) if scheme.chars().all(|c| c.is_ascii_alphanumeric()) => {
                self.dead(line, Notice::DeadLink(url.to_owned()))
            }
            _ => self.inner(url, line),
        }
    }
}

/// Whether a file is Markdown, by its name.
pub(super) fn is_markdown(path: &str) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("md") || ending.eq_ignore_ascii_case("markdown"))
}

/// Whether a lesson whose headings have these ids has one for the anchor.
pub(super) fn has_heading(html: &str, id: &str) -> bool {
    let wanted = format!("id=\"{ID_PREFIX}{}\"", id_of(id));
    html.contains(&wanted)
        || html.contains(&format!("id=\"{ID_PREFIX}{id}\""))
        || html.contains(&format!("id=\"{id}\""))
}
