use std::{
    collections::{BTreeMap, HashMap, HashSet},
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use model::{
    language::Language,
    learn::{Heading, is_slug, reading_minutes, slug_of},
};

use super::{
    folder::{Folder, normalise, percent_decoded},
    include,
    links::{Anchor, BookLinks, Chapters, has_heading, is_markdown},
    report::{ImportError, Notice, Place, Reason, Warning, refuse},
    summary::{self, Item},
};
use crate::markdown;

/// A book that is read and rendered, ready to be stored.
#[derive(Debug)]
pub(super) struct Book {
    pub slug: String,
    pub title: String,
    pub summary: String,
    pub language: Language,
    pub lessons: Vec<Lesson>,
    /// Pictures and downloads: their path, and where they are.
    pub files: BTreeMap<String, PathBuf>,
    pub warnings: Vec<Warning>,
}

/// One lesson of the book.
#[derive(Debug)]
pub(super) struct Lesson {
    pub item: Item,
    /// Its text; a draft has none.
    pub text: Option<Text>,
}

/// The text of a lesson.
#[derive(Debug)]
pub(super) struct Text {
    pub path: String,
    pub title: String,
    pub minutes: u32,
    pub headings: Vec<Heading>,
    pub html: String,
}

/// What the operator says about the course instead of the book.
#[derive(Clone, Debug, Default)]
pub(super) struct Wishes {
    pub slug: Option<String>,
    pub title: Option<String>,
}

struct Chapter {
    file: String,
    path: String,
    text: String,
    title: String,
}

struct Rendered {
    text: Text,
    words: usize,
    files: BTreeMap<String, PathBuf>,
    anchors: Vec<Anchor>,
    warnings: Vec<Warning>,
}

/// Reads the folder of a book and renders its lessons, on all processors.
pub(super) fn read(path: &Path, wishes: Wishes) -> Result<Book, ImportError> {
    let folder = Folder::open(path)?;
    let file = folder.in_src("SUMMARY.md");
    let mut summary = summary::read(&folder.text(&file, &Place::new(&file, 0))?, &file);
    let title = wishes
        .title
        .or_else(|| folder.settings.title.clone())
        .or_else(|| summary.title.take().filter(|title| !title.is_empty()))
        .unwrap_or_else(|| folder.name());
    let slug = wishes.slug.unwrap_or_else(|| slug_of(&title));
    if !is_slug(&slug) {
        return Err(refuse(Place::new("book.toml", 0), Reason::BadSlug(slug)));
    }
    let chapters = read_chapters(&folder, &file, &summary.items)?;
    if chapters.iter().all(Option::is_none) {
        return Err(refuse(Place::new(file, 0), Reason::Empty));
    }
    let language = folder.settings.language.unwrap_or_default();
    let rendered = render_all(&folder, &slug, language, &chapters)?;
    let mut book = Book {
        slug,
        title,
        summary: folder.settings.description.clone().unwrap_or_default(),
        language,
        lessons: Vec::with_capacity(summary.items.len()),
        files: BTreeMap::new(),
        warnings: summary.warnings,
    };
    let mut anchors = Vec::new();
    for (item, rendered) in summary.items.into_iter().zip(rendered) {
        let text = rendered.map(|mut rendered| {
            rendered.text.minutes = reading_minutes(u32::try_from(rendered.words).unwrap_or(u32::MAX));
            book.files.append(&mut rendered.files);
            book.warnings.append(&mut rendered.warnings);
            anchors.append(&mut rendered.anchors);
            rendered.text
        });
        book.lessons.push(Lesson { item, text });
    }
    check_anchors(&mut book, anchors);
    Ok(book)
}

/// The files that the summary lists; none for a draft.
fn read_chapters(folder: &Folder, summary: &str, items: &[Item]) -> Result<Vec<Option<Chapter>>, ImportError> {
    let mut seen: HashMap<PathBuf, usize> = HashMap::new();
    let mut taken = HashSet::new();
    let own = folder.find(summary, &Place::new(summary, 0))?;
    items
        .iter()
        .map(|item| {
            let Some(target) = &item.target else { return Ok(None) };
            let place = Place::new(summary, item.line);
            let target = percent_decoded(target.split('#').next().unwrap_or_default());
            let file =
                normalise("", &target).ok_or_else(|| refuse(place.clone(), Reason::LeavesFolder(target.clone())))?;
            let real = folder
                .find(&folder.in_src(&file), &place)?
                .filter(|real| real.is_file())
                .ok_or_else(|| refuse(Place::new(format!("{place} ({file})"), 0), Reason::Missing))?;
            if own.as_ref() == Some(&real) {
                return Err(refuse(place, Reason::Cycle(target)));
            }
            if let Some(line) = seen.insert(real, item.line) {
                return Err(refuse(place, Reason::Twice(target, line)));
            }
            if !is_markdown(&file) {
                return Err(refuse(place, Reason::NotMarkdown(target)));
            }
            let text = folder.text(&folder.in_src(&file), &place)?;
            let path = lesson_path(&file, &mut taken);
            Ok(Some(Chapter { file, path, text, title: item.title.clone() }))
        })
        .collect()
}

/// The address of a lesson within its course: the path of its file without the ending, `README` being the index. What
/// would lie among the course's files, or where another lesson lies, gets a mark.
fn lesson_path(file: &str, taken: &mut HashSet<String>) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let mut path = match stem.rsplit_once('/') {
        Some((folder, "README")) => format!("{folder}/index"),
        None if stem == "README" => "index".to_owned(),
        _ => stem.to_owned(),
    };
    if path.starts_with("files/") {
        path.insert(0, '~');
    }
    while !taken.insert(path.clone()) {
        path.push('~');
    }
    path
}

fn render_all(
    folder: &Folder,
    slug: &str,
    language: Language,
    chapters: &[Option<Chapter>],
) -> Result<Vec<Option<Rendered>>, ImportError> {
    let map: Chapters = chapters.iter().flatten().map(|chapter| (chapter.file.clone(), chapter.path.clone())).collect();
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::with_capacity(chapters.len()));
    let workers = std::thread::available_parallelism().map_or(2, std::num::NonZero::get).min(8);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(chapter) = chapters.get(index) else { break };
                    let rendered =
                        chapter.as_ref().map(|chapter| render(folder, slug, language, &map, chapter)).transpose();
                    done.lock().unwrap_or_else(PoisonError::into_inner).push((index, rendered));
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, rendered)| rendered).collect()
}

fn render(
    folder: &Folder,
    slug: &str,
    language: Language,
    chapters: &Chapters,
    chapter: &Chapter,
) -> Result<Rendered, ImportError> {
    let expanded = include::expand(folder, &chapter.file, &chapter.text)?;
    let mut links = BookLinks {
        folder,
        chapters,
        slug,
        file: &chapter.file,
        lines: &expanded.lines,
        files: BTreeMap::new(),
        anchors: Vec::new(),
        warnings: expanded.warnings,
        refusal: None,
    };
    let lesson = markdown::render_lesson(&expanded.text, language, &mut links);
    if let Some(refusal) = links.refusal {
        return Err(refusal);
    }
    let title = expanded.title.or(lesson.title).unwrap_or_else(|| chapter.title.clone());
    Ok(Rendered {
        text: Text { path: chapter.path.clone(), title, minutes: 1, headings: lesson.headings, html: lesson.html },
        words: lesson.words,
        files: links.files,
        anchors: links.anchors,
        warnings: links.warnings,
    })
}

/// Reports links to headings that are not there. The title of a lesson is above its text, so a link to it leads to the
/// top, as it should.
fn check_anchors(book: &mut Book, anchors: Vec<Anchor>) {
    let texts: HashMap<&str, &Text> =
        book.lessons.iter().filter_map(|lesson| lesson.text.as_ref()).map(|text| (text.path.as_str(), text)).collect();
    let missing = anchors.into_iter().filter(|anchor| {
        !texts
            .get(anchor.lesson.as_str())
            .is_some_and(|text| has_heading(&text.html, &anchor.id) || markdown::id_of(&text.title) == anchor.id)
    });
    let warnings: Vec<Warning> =
        missing.map(|anchor| Warning { place: anchor.place, notice: Notice::NoSuchHeading(anchor.written) }).collect();
    book.warnings.extend(warnings);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_lesson_has_an_address_of_its_own() {
        let mut taken = HashSet::new();
        let paths: Vec<_> = ["README.md", "index.md", "a/README.md", "a/b.md", "files/x.md"]
            .into_iter()
            .map(|file| lesson_path(file, &mut taken))
            .collect();
        assert_eq!(paths, ["index", "index~", "a/index", "a/b", "~files/x"]);
    }
}
