use std::sync::Arc;

use leptos::prelude::*;
use model::error::{AppError, ErrorCode, FieldProblem, Problem};

use crate::{
    request::RefusedForm,
    ui::{
        avatar::Avatar,
        button::{Button, Buttons, LinkButton, Weight},
        fields::{Checkbox, RadioGroup, Select, TextArea},
        form::{Field, Form, FormState},
        notice::{Notice, Tone},
        progress::Progress,
        tag::Tag,
        when::{Day, When},
    },
};

/// Buttons, notices, tags, progress, people and times.
#[component]
pub fn Controls() -> impl IntoView {
    let now = crate::request::request().map(|request| request.site.now()).unwrap_or_default();
    view! {
        <Buttons>
            <LinkButton href="#flame" icon="arrow-right">
                "Next lesson"
            </LinkButton>
            <LinkButton href="#quiet" weight=Weight::Quiet icon="download">
                "Download"
            </LinkButton>
            <LinkButton href="#danger" weight=Weight::Danger icon="trash-2">
                "Delete my account"
            </LinkButton>
            <LinkButton href="#plain" weight=Weight::Plain>
                "Cancel"
            </LinkButton>
            <button class="button" disabled>
                "Not now"
            </button>
        </Buttons>
        <Notice>
            <p>"Your place in this course is kept on this device only. "<a href="#notice">"Sign in to keep it"</a>"."</p>
        </Notice>
        <Notice tone=Tone::Good>
            <p>"Your name is changed."</p>
        </Notice>
        <Notice tone=Tone::Warn>
            <p>
                <strong>"Your account will be deleted on 6 December 2026."</strong>
            </p>
            <p>"Until then, you can cancel it here."</p>
        </Notice>
        <Notice tone=Tone::Danger>
            <p>"The file is larger than 10 MB. Choose a smaller one."</p>
        </Notice>
        <p class="card-foot">
            <Tag>"Draft"</Tag>
            <Tag tone=Tone::Good icon="check">
                "Published"
            </Tag>
            <Tag tone=Tone::Warn icon="clock">
                "Waiting"
            </Tag>
            <Tag tone=Tone::Danger icon="lock">
                "Withdrawn"
            </Tag>
        </p>
        <Progress done=7 total=12 text="7 of 12 lessons" />
        <p class="card-foot">
            <Avatar name="Ada Lovelace".to_owned() />
            <span>"Ada Lovelace"</span>
            <When at=now - 5 * model::MINUTE />
            <When at=now exact=true />
            <Day at=now />
        </p>
    }
}

/// A form as it is at first, and the same refused.
#[component]
pub fn FormStates() -> impl IntoView {
    view! {
        <div class="columns">
            <SampleForm state=FormState::default() />
            <RefusedSample />
        </div>
    }
}

#[component]
fn SampleForm(state: FormState) -> impl IntoView {
    let languages = vec![("en".to_owned(), "English".into()), ("fr".to_owned(), "Français".into())];
    let themes = vec![("light".to_owned(), "Light".into()), ("dark".to_owned(), "Dark".into())];
    view! {
        <Form action="/styleguide" state=state.clone()>
            <Field state=state.clone() name="name" label="First name" hint="As others see it." />
            <Field state=state.clone() name="email" label="Email address" kind="email" optional=true />
            <Field state=state.clone() name="age" label="Your age" kind="number" min=0 max=130 />
            <Select state=state.clone() name="language" label="Language" choices=languages initial="fr" />
            <RadioGroup state=state.clone() name="theme" label="Colours" choices=themes initial="light" />
            <TextArea state=state.clone() name="text" label="Your answer" rows=4 />
            <Checkbox state=state.clone() name="agreed" label="I have read what will be deleted" />
            <Button>"Save"</Button>
        </Form>
    }
}

#[component]
fn RefusedSample() -> impl IntoView {
    let problem = |field: &str, problem| FieldProblem { field: field.to_owned(), problem };
    let refused = RefusedForm {
        action: "/styleguide-refused".to_owned(),
        error: AppError {
            fields: vec![
                problem("refused-email", Problem::NotAnAddress),
                problem("refused-text", Problem::TooLong(20)),
                problem("refused-agreed", Problem::NotConfirmed),
            ],
            ..ErrorCode::Invalid.into()
        },
        values: vec![
            ("refused-email".to_owned(), "ada at example".to_owned()),
            ("refused-text".to_owned(), "More than twenty characters.".to_owned()),
        ],
        is_shown: Arc::default(),
    };
    provide_context(refused);
    let state = FormState::of("/styleguide-refused", None);
    view! {
        <Form action="/styleguide" state=state.clone()>
            <Field state=state.clone() name="refused-email" label="Email address" kind="email" hint="We write to it once." />
            <TextArea state=state.clone() name="refused-text" label="Your answer" rows=3 />
            <Checkbox state=state.clone() name="refused-agreed" label="I have read what will be deleted" />
            <Button>"Save"</Button>
        </Form>
    }
}
