use leptos::prelude::*;

/// The same components in the light and in the dark theme, side by side where there is room.
#[component]
pub fn Specimen<F>(
    /// What is shown.
    name: &'static str,
    /// The components.
    view: F,
) -> impl IntoView
where
    F: Fn() -> AnyView + Send + 'static,
{
    view! {
        <section>
            <h2>{name}</h2>
            <div class="specimens">
                <div class="specimen flow" data-theme="light">
                    {view()}
                </div>
                <div class="specimen flow" data-theme="dark">
                    {view()}
                </div>
            </div>
        </section>
    }
}
