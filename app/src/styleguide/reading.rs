use leptos::prelude::*;

const SAMPLE: &str = r##"
<h2>Striking a match</h2>
<p>A match is a small machine. The head holds <strong>potassium chlorate</strong>, the box a strip of
<em>red phosphorus</em>; rubbing turns a trace of it into white phosphorus, which catches fire at 30 °C.
See <a href="https://example.org">the long story</a>, or call <code>strike()</code> yourself.<sup><a href="#note-1" id="back-1">1</a></sup></p>
<h3>In three steps</h3>
<ol><li>Hold it at an angle.</li><li>Strike away from you.</li><li>Let the flame climb.<ul><li>Not too far.</li></ul></li></ol>
<blockquote><p>It is better to light a candle than to curse the darkness.</p></blockquote>
<pre tabindex="0"><code>fn strike(head: Match) -&gt; Result&lt;Flame, Damp&gt; {
    head.rub(Side::Rough)?.breathe()
}</code></pre>
<div class="markdown-alert markdown-alert-note"><p class="markdown-alert-title">Note</p><p>Safety matches light only on their box.</p></div>
<div class="markdown-alert markdown-alert-tip"><p class="markdown-alert-title">Tip</p><p>Keep them dry.</p></div>
<div class="markdown-alert markdown-alert-warning"><p class="markdown-alert-title">Warning</p><p>Not near curtains.</p></div>
<div class="markdown-alert markdown-alert-caution"><p class="markdown-alert-title">Caution</p><p>Never leave a flame alone.</p></div>
<table><thead><tr><th>Wood</th><th>Burns for</th></tr></thead><tbody><tr><td>Aspen</td><td>12 s</td></tr><tr><td>Pine</td><td>9 s</td></tr></tbody></table>
<ul><li><input type="checkbox" disabled checked aria-label="done"> Read this</li><li><input type="checkbox" disabled aria-label="to do"> Try it outside</li></ul>
<section class="footnotes"><ol><li id="note-1"><p>In thought. <a href="#back-1" aria-label="Back to the text">↩</a></p></li></ol></section>
"##;

/// Long text with everything that can stand in it.
#[component]
pub fn Reading() -> impl IntoView {
    view! { <div class="prose" inner_html=SAMPLE></div> }
}
