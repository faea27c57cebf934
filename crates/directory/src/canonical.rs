//! Which bytes does a signature cover? The OLPC canonical JSON form that TUF signs (specification section 4.2.1).
//!
//! Members are sorted by name in code point order, there is no white space, and only `"` and `\` are escaped.
//! Numbers that are not whole are refused: two libraries may write them differently, and then signatures break.
//! INVARIANT canonical: equal JSON values give equal bytes, whatever the order in which members were written.

use serde_json::Value;

/// The canonical bytes of `value`; `Err` is the text of the number that has no canonical form.
pub fn canonical(value: &Value) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    write(value, &mut out)?;
    Ok(out)
}

/// Depth is bounded by the parser that made `value` (128 levels).
fn write(value: &Value, out: &mut Vec<u8>) -> Result<(), String> {
    match value {
        Value::Null => out.extend_from_slice(b"null"),
        Value::Bool(true) => out.extend_from_slice(b"true"),
        Value::Bool(false) => out.extend_from_slice(b"false"),
        Value::Number(number) if number.is_i64() || number.is_u64() => {
            out.extend_from_slice(number.to_string().as_bytes());
        }
        Value::Number(number) => return Err(number.to_string()),
        Value::String(text) => write_text(text, out),
        Value::Array(items) => {
            out.push(b'[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push(b',');
                }
                write(item, out)?;
            }
            out.push(b']');
        }
        Value::Object(members) => {
            // Sorted here, not by the map: the map's order depends on a feature that any other crate can switch on.
            let mut sorted: Vec<_> = members.iter().collect();
            sorted.sort_by_key(|(name, _)| name.as_bytes());
            out.push(b'{');
            for (i, (name, member)) in sorted.into_iter().enumerate() {
                if i > 0 {
                    out.push(b',');
                }
                write_text(name, out);
                out.push(b':');
                write(member, out)?;
            }
            out.push(b'}');
        }
    }
    Ok(())
}

fn write_text(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    for byte in text.bytes() {
        if matches!(byte, b'"' | b'\\') {
            out.push(b'\\');
        }
        out.push(byte);
    }
    out.push(b'"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, wanted: Result<&str, &str>) {
        let value: Value = serde_json::from_str(text).unwrap();
        let got = canonical(&value).map(|bytes| String::from_utf8(bytes).unwrap());
        assert_eq!(got, wanted.map(str::to_owned).map_err(str::to_owned), "{text}");
    }

    #[test]
    fn values_have_one_form() {
        check("null", Ok("null"));
        check(" [ true , false, -7, 18446744073709551615 ] ", Ok("[true,false,-7,18446744073709551615]"));
        check(r#"{"b":1,"a":{"d":[],"c":{}}}"#, Ok(r#"{"a":{"c":{},"d":[]},"b":1}"#));
        check(r#"{"z":0,"Z":0,"é":0,"𝄞":0,"":0}"#, Ok(r#"{"":0,"Z":0,"z":0,"é":0,"𝄞":0}"#));
        check(r#""a\"b\\c\n\u00e9\u0001""#, Ok("\"a\\\"b\\\\c\n\u{e9}\u{1}\""));
    }

    #[test]
    fn numbers_that_are_not_whole_are_refused() {
        check("1.5", Err("1.5"));
        check(r#"{"a":[1e3]}"#, Err("1000.0"));
        check("-0", Err("-0.0"));
        // One more than the largest whole number that is read: it would be rounded.
        assert!(canonical(&serde_json::from_str("18446744073709551616").unwrap()).is_err());
    }

    proptest! {
        #[test]
        fn order_of_writing_does_not_matter(members in prop::collection::btree_map(".{0,6}", any::<i64>(), 0..8)) {
            let forward: String = members.iter().map(|(k, v)| format!("{}:{v},", Value::from(k.as_str()))).collect();
            let backward: String =
                members.iter().rev().map(|(k, v)| format!("{}:{v},", Value::from(k.as_str()))).collect();
            let read = |text: &str| -> Value {
                serde_json::from_str(&format!("{{{}}}", text.trim_end_matches(','))).unwrap()
            };
            prop_assert_eq!(canonical(&read(&forward)), canonical(&read(&backward)));
        }
    }
}
