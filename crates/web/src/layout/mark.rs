//! The brand mark: a chain whose gap is closed by a device's outline.

use maud::{Markup, PreEscaped};

/// The mark as an inline picture; the links take the colour of the text, the device the colour of action.
pub fn mark() -> Markup {
    PreEscaped(
        "<svg class=\"gl-mark\" viewBox=\"0 0 48 24\" width=\"48\" height=\"24\" fill=\"none\" stroke-width=\"2.5\" \
         stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\" focusable=\"false\">\
         <path stroke=\"currentColor\" d=\"M12 17H7A5 5 0 0 1 7 7H12M36 7H41A5 5 0 0 1 41 17H36M8 12H13M35 12H40\"/>\
         <path class=\"gl-mark-device\" d=\"M17 5.5H31V15H17ZM14 18.5H34\"/></svg>"
            .to_owned(),
    )
}
