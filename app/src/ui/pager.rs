//! The pages of a longer list.

use leptos::prelude::*;

use super::icon::Icon;
use crate::words::{t, t_with};

/// One step in the row of pages.
#[derive(Debug, PartialEq, Eq)]
enum Step {
    Page(u32),
    Gap,
}

/// The first page, the last, and the neighbours of this one; what is left out is a gap.
fn steps(number: u32, count: u32) -> Vec<Step> {
    let near = number.saturating_sub(1).max(1)..=number.saturating_add(1).min(count);
    let mut pages: Vec<u32> = std::iter::once(1).chain(near).chain(std::iter::once(count)).collect();
    pages.dedup();
    let mut steps = Vec::with_capacity(pages.len() + 2);
    let mut before = 0;
    for page in pages {
        match page.saturating_sub(before) {
            0 => continue,
            1 => {}
            2 => steps.push(Step::Page(page - 1)),
            _ => steps.push(Step::Gap),
        }
        steps.push(Step::Page(page));
        before = page;
    }
    steps
}

/// Links to the other pages of a list; nothing when there is one page.
#[component]
pub fn Pager<F>(
    /// The number of this page, from 1.
    number: u32,
    /// How many pages there are.
    count: u32,
    /// The address of a page.
    href: F,
) -> impl IntoView
where
    F: Fn(u32) -> String + Send + Sync + 'static,
{
    (count > 1).then(move || {
        let row: Vec<_> = steps(number, count)
            .into_iter()
            .map(|step| match step {
                Step::Gap => view! { <li class="gap" aria-hidden="true">"…"</li> }.into_any(),
                Step::Page(page) if page == number => view! {
                    <li>
                        <span class="here" aria-current="page">
                            <span class="visually-hidden">{t("ui-pager-page")}" "</span>
                            {page}
                        </span>
                    </li>
                }
                .into_any(),
                Step::Page(page) => view! {
                    <li>
                        <a href=href(page) aria-label=t_with("ui-pager-page-number", &[("number", page.into())])>
                            {page}
                        </a>
                    </li>
                }
                .into_any(),
            })
            .collect();
        let before = (number > 1).then(|| {
            view! {
                <li>
                    <a href=href(number - 1) rel="prev">
                        <Icon name="arrow-left" />
                        {t("ui-pager-before")}
                    </a>
                </li>
            }
        });
        let after = (number < count).then(|| {
            view! {
                <li>
                    <a href=href(number + 1) rel="next">
                        {t("ui-pager-after")}
                        <Icon name="arrow-right" />
                    </a>
                </li>
            }
        });
        view! {
            <nav class="pager" aria-label=t("ui-pager")>
                <ul>{before} {row} {after}</ul>
            </nav>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{Step::*, steps};

    #[test]
    fn a_long_row_keeps_its_ends_and_the_neighbours() {
        assert_eq!(steps(6, 12), [Page(1), Gap, Page(5), Page(6), Page(7), Gap, Page(12)]);
        assert_eq!(steps(1, 3), [Page(1), Page(2), Page(3)]);
        assert_eq!(steps(3, 5), [Page(1), Page(2), Page(3), Page(4), Page(5)]);
        assert_eq!(steps(12, 12), [Page(1), Gap, Page(11), Page(12)]);
    }

    #[test]
    fn a_number_beyond_the_end_still_gives_a_row() {
        assert_eq!(steps(9, 2).last(), Some(&Page(2)));
    }
}
