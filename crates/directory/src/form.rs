//! Does this text have the form of a name, an id, an address, a telephone number, a key?
//!
//! Each predicate answers for one field of the directory's content and says nothing about others. Every form is bounded
//! and admits no control character, so that a signed text can be shown and logged as it is.

use crate::hex;
use ed25519_dalek::VerifyingKey;

/// What [`is_slug`] wants, in words.
pub(crate) const SLUG: &str = "2 to 32 of `a`-`z`, `0`-`9` and `-`, starting with a letter";
/// What a SHA-256 looks like, in words.
pub(crate) const HEX_32: &str = "64 lower-case hexadecimal digits";
/// What [`signing_key`] wants, in words.
pub(crate) const SIGNING_KEY: &str = "64 lower-case hexadecimal digits of a sound Ed25519 key";

/// Reads an Ed25519 key; keys of small order are refused, since a signature by them proves nothing.
pub(crate) fn signing_key(text: &str) -> Option<VerifyingKey> {
    let key = VerifyingKey::from_bytes(&hex::decode(text)?).ok()?;
    (!key.is_weak()).then_some(key)
}

/// At most 80 characters, so that a hostile file does not fill the log.
pub(crate) fn short(value: &str) -> String {
    value.chars().take(80).flat_map(char::escape_debug).collect()
}

/// An id or a short name.
pub(crate) fn is_slug(text: &str) -> bool {
    let legal = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (2..=32).contains(&text.len()) && text.as_bytes()[0].is_ascii_lowercase() && text.bytes().all(legal)
}

/// One line for people, without space around it.
pub(crate) fn is_line(text: &str, chars_max: usize) -> bool {
    let chars = text.chars().count();
    (1..=chars_max).contains(&chars) && !text.chars().any(char::is_control) && text.trim() == text
}

/// `host:port`; the host is a name, an IPv4 address, or an IPv6 address in brackets.
pub(crate) fn is_address(text: &str) -> bool {
    let Some((host, port)) = text.rsplit_once(':') else { return false };
    let name = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-');
    let is_name = (1..=253).contains(&host.len()) && host.bytes().all(name);
    let is_v6 = host
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
        .is_some_and(|v6| v6.parse::<std::net::Ipv6Addr>().is_ok());
    let is_port = port.bytes().all(|b| b.is_ascii_digit()) && port.parse::<u16>().is_ok_and(|port| port > 0);
    (is_name || is_v6) && is_port
}

/// An E.164 number, digits in groups if wished.
pub(crate) fn is_phone(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('+') else { return false };
    let digits = rest.bytes().filter(u8::is_ascii_digit).count();
    let single_spaces = rest.split(' ').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    (6..=15).contains(&digits) && single_spaces
}

/// The origin line of a checkpoint: a C2SP signed-note key name, so without spaces and `+`.
pub(crate) fn is_origin(text: &str) -> bool {
    let legal = |c: char| !c.is_whitespace() && !c.is_control() && c != '+';
    (1..=255).contains(&text.len()) && text.chars().all(legal)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(holds: fn(&str) -> bool, good: &[&str], bad: &[&str]) {
        for text in good {
            assert!(holds(text), "{text:?} should hold");
        }
        for text in bad {
            assert!(!holds(text), "{text:?} should not hold");
        }
    }

    #[test]
    fn forms() {
        let (long, longest) = ("a".repeat(33), "a".repeat(32));
        check(
            is_slug,
            &["mk", "mk-spoc", "eu-europol-2", &longest],
            &["", "m", "Mk", "2mk", "-mk", "mk_a", "mк", &long],
        );
        check(
            is_address,
            &["node.example:443", "127.0.0.1:1", "[::1]:65535", "a-b.example:80"],
            &[
                "",
                "node",
                "node:",
                ":443",
                "node:0",
                "node:65536",
                "node:+1",
                "no de:1",
                "::1:443",
                "[x]:1",
                "[::1]",
                "a/b:1",
                "нод:1",
            ],
        );
        check(
            is_phone,
            &["+38923142142", "+389 2 314 2142", "+123456"],
            &[
                "",
                "+",
                "38923142142",
                "+12345",
                "+1234567890123456",
                "+389  2314",
                "+389 231421 ",
                "+389-2314214",
                "+ 389231421",
            ],
        );
        check(is_origin, &["mk.example/journal", "mk"], &["", "a b", "a+b", "a\n", "a\u{a0}b", &"a".repeat(256)]);
        check(|text| is_line(text, 5), &["a", "a b", "Ћирил"], &["", " a", "a ", "abcdef", "a\nb", "a\u{0}b"]);
        let key = "3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29";
        let small_order = format!("01{}", "00".repeat(31));
        check(|text| signing_key(text).is_some(), &[key], &["", &key.to_uppercase(), &key[2..], &small_order]);
    }

    proptest! {
        #[test]
        fn what_is_shown_is_short_and_printable(text in any::<String>()) {
            let shown = short(&text);
            prop_assert!(!shown.chars().any(char::is_control));
            prop_assert!(shown.chars().count() <= 80 * 10);
        }

        #[test]
        fn no_text_breaks_a_form(text in any::<String>()) {
            for holds in [is_slug, is_address, is_phone, is_origin] {
                prop_assert!(!holds(&text) || (text.len() <= 300 && !text.chars().any(char::is_control)));
            }
        }
    }
}
