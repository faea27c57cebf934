//! Which words may stand in a `pack.toml`, as an editor asks it? The JSON Schema of the raw types.
//!
//! It knows words and types only; bounds, sources and whether the parts fit each other are for `read` and `lint` to say.

use crate::raw::PackIn;

/// The JSON Schema of a pack's text, indented, with a line end.
pub fn schema() -> String {
    let mut schema = schemars::schema_for!(PackIn);
    schema.insert("title".to_owned(), "An instrument of Egnatia: pack.toml".into());
    schema.insert("description".to_owned(), "Law as data; docs/packs.md says what each word means.".into());
    format!("{:#}\n", schema.as_value())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_knows_the_tables_and_no_other_words() {
        let text = schema();
        for word in
            ["\"deemed\"", "\"required_when\"", "\"age_bands\"", "\"working_days\"", "\"additionalProperties\": false"]
        {
            assert!(text.contains(word), "{word}");
        }
        assert!(text.ends_with("}\n") && !text.contains("is_final") && !text.contains("PackIn"));
    }
}
