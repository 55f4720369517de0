//! Courses, lessons and the progress of those who read them.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Millis, language::Language};

/// The key of a course.
pub type CourseId = Uuid;

/// The key of a lesson.
pub type LessonId = Uuid;

/// How fast people read a lesson with its code, in words a minute.
const WORDS_A_MINUTE: u32 = 200;

/// Minutes that a text of so many words takes; at least 1.
pub fn reading_minutes(words: u32) -> u32 {
    words.div_ceil(WORDS_A_MINUTE).max(1)
}

/// A text as part of an address: lower case letters and digits, joined by hyphens.
pub fn slug_of(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        if let Some(plain) = plain_letter(c) {
            slug.push_str(plain);
        } else if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(60);
    slug.trim_end_matches('-').to_owned()
}

/// The letters that French and its neighbours write with a mark, without it.
const fn plain_letter(c: char) -> Option<&'static str> {
    Some(match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => "a",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => "o",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ý' | 'ÿ' => "y",
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        _ => return None,
    })
}

/// Whether a text can be the address of a course.
pub fn is_slug(text: &str) -> bool {
    !text.is_empty() && text == slug_of(text)
}

/// Who may see a course.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CourseState {
    /// Its teacher and the administrators.
    #[default]
    Draft,
    /// Everybody.
    Published,
}

impl CourseState {
    /// The word that is stored and used in locale keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
        }
    }

    /// The state of a stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Draft, Self::Published].into_iter().find(|state| state.word() == word)
    }
}

/// How far somebody is in a course.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Lessons that are done.
    pub done: u32,
    /// Lessons that there are.
    pub of: u32,
}

impl Progress {
    /// The share that is done, in whole percent; 100 only when all is done.
    pub fn percent(self) -> u32 {
        (self.done.min(self.of) * 100).checked_div(self.of).unwrap_or_default()
    }

    /// Whether all lessons are done.
    pub const fn is_complete(self) -> bool {
        self.of > 0 && self.done >= self.of
    }
}

/// Where a lesson is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonLink {
    /// Its title.
    pub title: String,
    /// The address of its course.
    pub course_slug: String,
    /// Its own address within the course.
    pub path: String,
}

impl LessonLink {
    /// The address of the lesson on this site.
    pub fn address(&self) -> String {
        lesson_address(&self.course_slug, &self.path)
    }
}

/// The address of a course on this site.
pub fn course_address(slug: &str) -> String {
    format!("/courses/{slug}")
}

/// The address of a lesson on this site, percent-encoded where it must be (RFC 3986).
pub fn lesson_address(slug: &str, path: &str) -> String {
    let mut address = format!("/courses/{slug}/");
    encode_path(&mut address, path);
    address
}

/// The address of a file of a course on this site.
pub fn file_address(slug: &str, path: &str) -> String {
    let mut address = format!("/courses/{slug}/files/");
    encode_path(&mut address, path);
    address
}

/// Writes a path into an address, percent-encoded where it must be (RFC 3986).
pub fn encode_path(out: &mut String, path: &str) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~/".contains(&byte);
    let mut rest = path;
    while let Some(at) = rest.bytes().position(|byte| !is_plain(byte)) {
        out.push_str(&rest[..at]);
        let sign = rest[at..].chars().next().map_or(1, char::len_utf8);
        for byte in rest[at..at + sign].bytes() {
            out.push('%');
            out.push(char::from(DIGITS[usize::from(byte >> 4)]));
            out.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
        rest = &rest[at + sign..];
    }
    out.push_str(rest);
}

/// A course in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseCard {
    /// Its key.
    pub id: Uuid,
    /// Its address.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// What it is about, in a sentence or two.
    pub summary: String,
    /// The language it is written in.
    pub language: Language,
    /// How many lessons can be opened.
    pub lessons: u32,
    /// How long all of it takes to read.
    pub minutes: u32,
    /// Who may see it.
    pub state: CourseState,
}

/// A line of the outline of a course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutlineEntry {
    /// The key of the lesson.
    pub id: Uuid,
    /// The address of the lesson within the course; a lesson that is not written yet has none.
    pub path: Option<String>,
    /// Its title.
    pub title: String,
    /// The part of the course it stands in; empty where the course has no parts.
    pub part: String,
    /// How deep it is nested, from 0.
    pub depth: u8,
    /// Its number, such as `2.1.`; empty for lessons without one.
    pub number: String,
    /// Whether a rule stands before it.
    pub after_rule: bool,
    /// Whether the person who asks has done it.
    pub done: bool,
}

/// A part of a course: its title, and its lines.
pub type Part<'a> = (&'a str, &'a [OutlineEntry]);

/// The outline, part by part.
pub fn parts(outline: &[OutlineEntry]) -> impl Iterator<Item = Part<'_>> {
    outline.chunk_by(|a, b| a.part == b.part).map(|lines| (lines[0].part.as_str(), lines))
}

/// Where in a course somebody is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrolment {
    /// How far.
    pub progress: Progress,
    /// The lesson to go on with.
    pub next: Option<LessonLink>,
    /// When they began.
    pub enrolled_at: Millis,
}

/// What the page of a course shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoursePage {
    /// The course.
    pub course: CourseCard,
    /// All its lessons.
    pub outline: Vec<OutlineEntry>,
    /// Where the person who asks is, when they take the course.
    pub enrolment: Option<Enrolment>,
}

impl CoursePage {
    /// The first lesson that can be opened.
    pub fn first(&self) -> Option<LessonLink> {
        self.outline.iter().find_map(|entry| link_of(&self.course.slug, entry))
    }
}

/// Where the lesson of a line is; nowhere when it is not written yet.
pub fn link_of(slug: &str, entry: &OutlineEntry) -> Option<LessonLink> {
    entry.path.as_ref().map(|path| LessonLink {
        title: entry.title.clone(),
        course_slug: slug.to_owned(),
        path: path.clone(),
    })
}

/// The lessons before and after one, of those that can be opened.
pub fn neighbours(slug: &str, outline: &[OutlineEntry], lesson: Uuid) -> (Option<LessonLink>, Option<LessonLink>) {
    let Some(at) = outline.iter().position(|entry| entry.id == lesson) else { return (None, None) };
    let previous = outline[..at].iter().rev().find_map(|entry| link_of(slug, entry));
    let next = outline[at + 1..].iter().find_map(|entry| link_of(slug, entry));
    (previous, next)
}

/// A heading inside a lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// Its level, from 2.
    pub level: u8,
    /// Its words.
    pub text: String,
    /// Its id, without the prefix that ids of texts have on a page.
    pub id: String,
}

/// What the page of a lesson shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonPage {
    /// The key of the lesson.
    pub id: Uuid,
    /// The title of the course.
    pub course_title: String,
    /// The address of the course.
    pub course_slug: String,
    /// The language of the course.
    pub language: Language,
    /// The title above the text.
    pub title: String,
    /// How long it takes to read.
    pub minutes: u32,
    /// The text, as HTML that is safe to show.
    pub html: String,
    /// The headings in the text.
    pub headings: Vec<Heading>,
    /// All lessons of the course.
    pub outline: Vec<OutlineEntry>,
    /// The lesson before.
    pub previous: Option<LessonLink>,
    /// The lesson after.
    pub next: Option<LessonLink>,
    /// Whether the person who asks takes the course.
    pub enrolled: bool,
    /// Whether they have done this lesson.
    pub done: bool,
}

/// A course that somebody takes, and where they stopped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MyCourse {
    /// The title of the course.
    pub title: String,
    /// The address of the course.
    pub slug: String,
    /// How far they are.
    pub progress: Progress,
    /// The lesson to go on with.
    pub next: Option<LessonLink>,
    /// When they last read in it.
    pub read_at: Millis,
}

/// A course as those who run it see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManagedCourse {
    /// The course.
    pub course: CourseCard,
    /// How many people take it.
    pub readers: u32,
    /// When its text last changed.
    pub updated_at: Millis,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(number: u128, path: Option<&str>, part: &str) -> OutlineEntry {
        OutlineEntry {
            id: Uuid::from_u128(number),
            path: path.map(ToOwned::to_owned),
            title: format!("Lesson {number}"),
            part: part.to_owned(),
            depth: 0,
            number: String::new(),
            after_rule: false,
            done: false,
        }
    }

    #[test]
    fn a_slug_has_no_marks_and_no_loose_hyphens() {
        assert_eq!(slug_of("  L’été à Nîmes: œuvres & Cie! "), "l-ete-a-nimes-oeuvres-cie");
        assert!(is_slug("rust-by-example"));
        for bad in ["", "Rust", "a--b", "-a", "a/b", ".."] {
            assert!(!is_slug(bad), "{bad}");
        }
    }

    #[test]
    fn lessons_that_are_not_written_are_passed_over() {
        let outline = [entry(1, Some("one"), ""), entry(2, None, ""), entry(3, Some("three"), "")];
        let (previous, next) = neighbours("c", &outline, Uuid::from_u128(1));
        assert_eq!(previous, None);
        assert_eq!(next.unwrap().path, "three");
        let (previous, next) = neighbours("c", &outline, Uuid::from_u128(3));
        assert_eq!(previous.unwrap().address(), "/courses/c/one");
        assert_eq!(next, None);
        assert_eq!(neighbours("c", &outline, Uuid::from_u128(9)), (None, None));
    }

    #[test]
    fn the_outline_falls_into_parts() {
        let outline = [entry(1, None, ""), entry(2, None, "A"), entry(3, None, "A"), entry(4, None, "B")];
        let sizes: Vec<_> = parts(&outline).map(|(title, lines)| (title, lines.len())).collect();
        assert_eq!(sizes, [("", 1), ("A", 2), ("B", 1)]);
    }

    #[test]
    fn all_is_done_only_at_the_end() {
        assert_eq!(Progress { done: 197, of: 198 }.percent(), 99);
        assert_eq!(Progress { done: 0, of: 0 }.percent(), 0);
        assert!(Progress { done: 2, of: 2 }.is_complete());
        assert!(!Progress::default().is_complete());
    }

    #[test]
    fn an_address_is_percent_encoded() {
        assert_eq!(lesson_address("c", "a b/é"), "/courses/c/a%20b/%C3%A9");
        assert_eq!(file_address("c", "x?.png"), "/courses/c/files/x%3F.png");
    }

    #[test]
    fn reading_takes_at_least_a_minute() {
        assert_eq!(reading_minutes(0), 1);
        assert_eq!(reading_minutes(201), 2);
    }
}
