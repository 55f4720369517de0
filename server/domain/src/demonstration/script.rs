use model::{DAY, HOUR, Millis};
use serde::Deserialize;

/// The categories and the made-up members of the demonstration.
#[derive(Clone, Debug, Deserialize)]
pub struct Cast {
    /// The categories of the forum.
    pub categories: Vec<CategoryScript>,
    /// Who writes.
    pub members: Vec<MemberScript>,
}

/// A category of the forum.
#[derive(Clone, Debug, Deserialize)]
pub struct CategoryScript {
    /// The word by which topics name it.
    pub key: String,
    /// Its title.
    pub title: String,
    /// What belongs there.
    pub description: String,
}

/// A made-up member.
#[derive(Clone, Debug, Deserialize)]
pub struct MemberScript {
    /// The word by which posts name them.
    pub key: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// The language they use.
    pub language: String,
}

/// A conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicScript {
    /// The word of its category.
    pub category: String,
    /// Its title.
    pub title: String,
    /// Its posts; the first opens it.
    pub posts: Vec<PostScript>,
}

/// One post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostScript {
    /// The word of the member who writes.
    pub author: String,
    /// How long ago, in milliseconds.
    pub age: Millis,
    /// The passage of an earlier post that it quotes.
    pub quote: Option<QuoteScript>,
    /// Its Markdown.
    pub text: String,
    /// What others made of it: the word of a reaction and the members.
    pub reactions: Vec<(String, Vec<String>)>,
}

/// A quoted passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteScript {
    /// The number of the post in the topic, from 1.
    pub post: usize,
    /// The words as a reader sees them there, without the marks of Markdown.
    pub words: String,
}

/// A line of a script that can't be understood.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("line {line}: {problem}")]
pub struct ScriptError {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub problem: &'static str,
}

/// Reads a conversation: Markdown in which lines that begin with `@` say who writes, when, and what others think.
///
/// # Errors
/// Names the first line that can't be understood.
pub fn read(script: &str) -> Result<TopicScript, ScriptError> {
    let mut topic: Option<TopicScript> = None;
    for (number, line) in script.lines().enumerate() {
        let wrong = |problem| ScriptError { line: number + 1, problem };
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match (word, &mut topic) {
            ("@topic", None) => {
                let (category, title) = rest.split_once(" | ").ok_or(wrong("a topic needs a category and a title"))?;
                topic = Some(TopicScript { category: category.to_owned(), title: title.to_owned(), posts: Vec::new() });
            }
            ("@post", Some(topic)) => {
                let (author, age) = rest.split_once(" | ").ok_or(wrong("a post needs a member and an age"))?;
                let age = age_of(age).ok_or(wrong("an age is written `3 days 2 hours`"))?;
                let author = author.to_owned();
                topic.posts.push(PostScript { author, age, quote: None, text: String::new(), reactions: Vec::new() });
            }
            (_, Some(topic)) => {
                let post = topic.posts.last_mut().ok_or(wrong("a topic begins with a post"))?;
                read_line(post, line).map_err(wrong)?;
            }
            _ => return Err(wrong("a script begins with one @topic")),
        }
    }
    let mut topic = topic.ok_or(ScriptError { line: 1, problem: "a script begins with one @topic" })?;
    for post in &mut topic.posts {
        post.text = post.text.trim().to_owned();
    }
    Ok(topic)
}

fn read_line(post: &mut PostScript, line: &str) -> Result<(), &'static str> {
    if let Some(quote) = line.strip_prefix("@quote ") {
        let (number, words) = quote.split_once(' ').ok_or("a quote needs a number and words")?;
        let number = number.parse().map_err(|_| "a quote begins with the number of a post")?;
        post.quote = Some(QuoteScript { post: number, words: words.to_owned() });
    } else if let Some(reaction) = line.strip_prefix("@react ") {
        let mut words = reaction.split(' ').map(str::to_owned);
        let kind = words.next().ok_or("a reaction needs its word")?;
        post.reactions.push((kind, words.collect()));
    } else if line.starts_with('@') {
        return Err("only @post, @quote and @react follow a topic");
    } else {
        post.text.push_str(line);
        post.text.push('\n');
    }
    Ok(())
}

fn age_of(text: &str) -> Option<Millis> {
    let mut words = text.split(' ');
    let mut age = 0;
    while let Some(count) = words.next() {
        let count: Millis = count.parse().ok()?;
        age += count
            * match words.next()? {
                "day" | "days" => DAY,
                "hour" | "hours" => HOUR,
                _ => return None,
            };
    }
    Some(age)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_conversation_is_read() {
        let topic = read("@topic notes | A title\n@post ada | 2 days 1 hour\nHello\n\n- one\n@react like bob eve\n@post bob | 1 day\n@quote 1 Hello\nYes").unwrap();
        assert_eq!((topic.category.as_str(), topic.title.as_str()), ("notes", "A title"));
        assert_eq!(topic.posts[0].text, "Hello\n\n- one");
        assert_eq!(topic.posts[0].age, 2 * DAY + HOUR);
        assert_eq!(topic.posts[0].reactions, [("like".to_owned(), vec!["bob".to_owned(), "eve".to_owned()])]);
        assert_eq!(topic.posts[1].quote, Some(QuoteScript { post: 1, words: "Hello".to_owned() }));
    }

    #[test]
    fn a_wrong_line_is_named() {
        for (script, line) in [
            ("", 1),
            ("Hello", 1),
            ("@topic no title", 1),
            ("@topic a | b\nHello", 2),
            ("@topic a | b\n@post ada | yesterday", 2),
            ("@topic a | b\n@post ada | 1 day\n@quote one word", 3),
            ("@topic a | b\n@post ada | 1 day\n@picture", 3),
        ] {
            assert_eq!(read(script).unwrap_err().line, line, "{script}");
        }
    }
}
