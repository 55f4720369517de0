use leptos::prelude::*;

/// The same components in the light and in the dark theme, side by side where there is room.
#[component]
pub fn Specimen<F>(
    /// What is shown.
    name: &'static str,
    /// The components, for the theme that is named.
    view: F,
) -> impl IntoView
where
    F: Fn(&'static str) -> AnyView + Send + 'static,
{
    view! {
        <section>
            <h2>{name}</h2>
            <div class="specimens">
                <div class="specimen flow" data-theme="light">
                    {view("light")}
                </div>
                <div class="specimen flow" data-theme="dark">
                    {view("dark")}
                </div>
            </div>
        </section>
    }
}
