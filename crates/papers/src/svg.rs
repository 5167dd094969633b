//! Small tools for SVG text: escaping and numbers.

/// Text as it may stand in an element or an attribute; control signs are dropped, XML forbids them.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            sign if sign.is_control() => escaped.push(' '),
            sign => escaped.push(sign),
        }
    }
    escaped
}

/// A length with at most two decimals, so that the same chart is the same bytes everywhere.
pub(crate) fn length(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_donor_typed_stays_text() {
        assert_eq!(
            escape("<b>R&D \"lab\"\u{7}</b>"),
            "&lt;b&gt;R&amp;D &quot;lab&quot; &lt;/b&gt;"
        );
        assert_eq!(length(12.0), "12");
        assert_eq!(length(12.345), "12.35");
        assert_eq!(length(0.10), "0.1");
    }
}
