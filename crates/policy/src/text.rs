//! The rules for people as a reader sees them: each policy with its name, its words and the comment that gives its source.
//!
//! Never decides. Reads the very text that [`crate::Policies`] evaluates.

/// One policy, for people to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleText {
    /// The `@id`, which screens and the journal name.
    pub id: String,
    /// It forbids; otherwise it permits.
    pub forbids: bool,
    /// The comment above it: why, and by which law.
    pub why: String,
    /// The policy itself.
    pub text: String,
}

/// The policies of a text, in its order.
pub(crate) fn rules(text: &str) -> Vec<RuleText> {
    let mut found = Vec::new();
    let mut lines = text.lines().peekable();
    let mut why: Vec<&str> = Vec::new();
    while let Some(line) = lines.next() {
        if let Some(comment) = line.strip_prefix("//") {
            // A heading between policies is no reason for one.
            let heading = comment.contains("──");
            if !heading {
                why.push(comment.trim());
            }
            continue;
        }
        let Some(id) = line.strip_prefix("@id(\"").and_then(|rest| rest.split('"').next()) else {
            why.clear();
            continue;
        };
        let mut policy = vec![line];
        while let Some(next) = lines.next_if(|next| !next.is_empty()) {
            policy.push(next);
        }
        let text = policy.join("\n");
        let forbids = policy.iter().any(|line| line.starts_with("forbid"));
        found.push(RuleText { id: id.to_owned(), forbids, why: why.join(" "), text });
        why.clear();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_policy_has_its_own_words_and_reason() {
        let text = "// Head of the file.\n\n// ── Part ──\n\n// Why: Art 1.\n@id(\"a\")\npermit (principal, action, resource);\n\n\
                    @id(\"b\")\n@ask(\"c\")\nforbid (principal, action, resource)\nunless { true };\n";
        let found = rules(text);
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].id.as_str(), found[0].forbids, found[0].why.as_str()), ("a", false, "Why: Art 1."));
        assert_eq!((found[1].id.as_str(), found[1].forbids, found[1].why.as_str()), ("b", true, ""));
        assert!(found[1].text.ends_with("unless { true };"), "{}", found[1].text);
    }
}
