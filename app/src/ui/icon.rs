//! Icons, from one sprite that the browser keeps.

use leptos::{prelude::*, tachys::html::InertElement};

/// Changes with the content of the sprite, so that its address can be kept forever.
const VERSION: u32 = content_version(include_bytes!("../../../public/icons.svg"));

/// The address of the mark of the site: a flame. Its version changes with the drawing.
pub const SITE_ICON: &str = "/icon.svg?v=1";

/// The 32-bit FNV-1a hash, which can be computed while compiling.
const fn content_version(bytes: &[u8]) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash
}

/// An icon beside words. It is never the only thing that tells what a control does.
#[component]
pub fn Icon(
    /// Its name in `public/icons.svg` (<https://lucide.dev/icons>).
    name: &'static str,
) -> impl IntoView {
    InertElement::new(format!(
        "<svg class=\"icon\" width=\"20\" height=\"20\" aria-hidden=\"true\">\
         <use href=\"/icons.svg?v={VERSION:x}#{name}\"></use></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    const SPRITE: &str = include_str!("../../../public/icons.svg");

    fn sources(folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, found);
            } else if path.extension().is_some_and(|end| end == "rs") {
                found.push(fs::read_to_string(&path).unwrap());
            }
        }
    }

    #[test]
    fn each_icon_that_is_used_is_in_the_sprite() {
        let mut texts = Vec::new();
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut texts);
        let mut seen = 0;
        for text in &texts {
            for opening in ["<Icon name=\"", "icon=\"", "icon: \""] {
                for rest in text.split(opening).skip(1) {
                    let name = rest.split('"').next().unwrap();
                    if !name.is_empty()
                        && name.bytes().all(|byte| byte.is_ascii_lowercase() || b"-0123456789".contains(&byte))
                    {
                        assert!(SPRITE.contains(&format!("<symbol id=\"{name}\"")), "no icon {name}");
                        seen += 1;
                    }
                }
            }
        }
        assert!(seen > 20);
    }

    #[test]
    fn the_icons_of_notices_are_in_the_sprite() {
        for tone in crate::ui::notice::Tone::ALL {
            assert!(SPRITE.contains(&format!("<symbol id=\"{}\"", tone.icon())));
        }
    }
}
