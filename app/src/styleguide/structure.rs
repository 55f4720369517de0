use leptos::prelude::*;

use crate::ui::{
    breadcrumb::Breadcrumb,
    button::{Buttons, LinkButton, Weight},
    card::{Card, Cards},
    confirm::Confirm,
    empty::Empty,
    notice::Tone,
    pager::Pager,
    side_nav::{Place, SideNav, Tabs},
    table::TableWrap,
    tag::Tag,
};

/// What pages are put together from.
#[component]
pub fn Structure() -> impl IntoView {
    let places = vec![
        Place { href: "/styleguide", words: "Profile".into(), icon: "user" },
        Place { href: "/settings/devices", words: "Devices".into(), icon: "monitor-smartphone" },
        Place { href: "/settings/data", words: "My data".into(), icon: "database" },
    ];
    let tabs = vec![("/styleguide".to_owned(), "Latest".into()), ("/styleguide?open".to_owned(), "Unanswered".into())];
    let above = vec![("/courses".to_owned(), "Courses".into()), ("/courses/rust".to_owned(), "Rust by example".into())];
    view! {
        <Breadcrumb places=above />
        <Tabs label="Topics" tabs />
        <SideNav label="Settings" places />
        <Cards items=vec![
            view! {
                <Card href="/courses/rust" title="Rust by example">
                    <p>"Learn the language by reading and changing small programs."</p>
                    <p class="card-foot">"198 lessons · 9 hours"</p>
                </Card>
            }
            .into_any(),
            view! {
                <Card href="/courses/match" title="How a match burns">
                    <p>"A short course about fire, in seven lessons."</p>
                    <p class="card-foot">"7 lessons · 40 minutes"</p>
                </Card>
            }
            .into_any(),
        ] />
        <TableWrap label="Devices">
            <table>
                <thead>
                    <tr>
                        <th scope="col">"Device"</th>
                        <th scope="col">"State"</th>
                        <th scope="col" class="number">"Visits"</th>
                    </tr>
                </thead>
                <tbody>
                    <tr>
                        <th scope="row">"Firefox on Linux"</th>
                        <td><Tag tone=Tone::Good>"This device"</Tag></td>
                        <td class="number">"1,204"</td>
                    </tr>
                    <tr>
                        <th scope="row">"Safari on iPhone"</th>
                        <td><Tag>"Signed in"</Tag></td>
                        <td class="number">"87"</td>
                    </tr>
                </tbody>
            </table>
        </TableWrap>
        <dl class="facts">
            <dt>"Purpose"</dt>
            <dd>"To keep your place in each course"</dd>
            <dt>"Kept until"</dt>
            <dd>"You delete your account"</dd>
        </dl>
        <Pager number=6 count=12 href=|page| format!("/styleguide?page={page}") />
        <Empty icon="messages-square" title="Nobody has asked about this lesson yet">
            <p>"Ask the first question: it helps those who read after you."</p>
            <LinkButton href="#ask" weight=Weight::Quiet>
                "Ask a question"
            </LinkButton>
        </Empty>
        <details>
            <summary>"What is kept, and why"</summary>
            <p>"Invoices are kept for ten years, because the law says so."</p>
        </details>
        <Confirm title="Delete this topic?">
            <p>"The topic and its 12 replies disappear for everybody. This cannot be undone."</p>
            <Buttons>
                <LinkButton href="#delete" weight=Weight::Danger>
                    "Delete the topic"
                </LinkButton>
                <LinkButton href="#keep" weight=Weight::Quiet>
                    "Keep it"
                </LinkButton>
            </Buttons>
        </Confirm>
    }
}
