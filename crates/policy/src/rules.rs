//! Reads policy texts: which rules are there, are they sound, and whom does each name?
//!
//! Never decides. INVARIANT sound rules: every policy in a [`Rules`] has its own `@id`, every `forbid` an `@ask`,
//! none is a template, and all of them validate strictly against `policies/egnatia.cedarschema`; a misspelt word
//! is therefore found when the node starts, not when an officer is refused.

use cedar_policy::{Effect, PolicyId, PolicySet, Schema, ValidationMode, Validator};
use std::collections::HashMap;
use thiserror::Error;

/// The longest policy text, in bytes.
pub const POLICY_BYTES_MAX: usize = 256 * 1024;

/// Why a policy text cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PolicyError {
    /// The text is longer than [`POLICY_BYTES_MAX`].
    #[error("`{file}` has {bytes} bytes, more than {POLICY_BYTES_MAX}; split or shorten the policies")]
    TooLong {
        /// `people.cedar` or `parties.cedar`.
        file: &'static str,
        /// Its length in bytes.
        bytes: usize,
    },
    /// The text is not Cedar.
    #[error("`{file}` is not well-formed: {problem}; mend the policy at the place named")]
    Syntax {
        /// The file, or the schema.
        file: &'static str,
        /// What the parser says.
        problem: String,
    },
    /// A policy lacks an annotation.
    #[error("policy {number} in `{file}` (`{name}`) has no `@{annotation}(\"...\")`; write one above it")]
    Unnamed {
        /// The file.
        file: &'static str,
        /// Place of the policy in the file, from 1.
        number: usize,
        /// Its id, if it has one.
        name: String,
        /// The annotation that is missing: `id` or `ask`.
        annotation: &'static str,
    },
    /// Two policies have the same id.
    #[error("policy {number} in `{file}` repeats the id `{id}`; give it its own")]
    Repeated {
        /// The file.
        file: &'static str,
        /// Place of the second one in the file, from 1.
        number: usize,
        /// The id.
        id: String,
    },
    /// A template, which needs slots that nobody fills here.
    #[error("`{file}` has a template with `?principal` or `?resource`; write it as a policy")]
    Template {
        /// The file.
        file: &'static str,
    },
    /// A policy that uses a word or a type which the schema does not know.
    #[error("`{file}` does not fit the schema: {problem}; use the schema's words")]
    Schema {
        /// The file.
        file: &'static str,
        /// What the validator says, with the policy's place.
        problem: String,
    },
}

/// One policy's names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rule {
    /// The `@id`.
    pub id: String,
    /// The `@ask` of a forbid; empty for a permit.
    pub ask: String,
}

/// A sound set of policies (INVARIANT sound rules).
#[derive(Debug)]
pub(crate) struct Rules {
    /// The policies as Cedar evaluates them.
    pub set: PolicySet,
    /// Each policy's names and its place in the file, from 0.
    names: HashMap<PolicyId, (usize, Rule)>,
}

impl Rules {
    /// Reads the text of `file` and checks INVARIANT sound rules.
    pub fn parse(file: &'static str, text: &str, schema: &Schema) -> Result<Self, PolicyError> {
        if text.len() > POLICY_BYTES_MAX {
            return Err(PolicyError::TooLong { file, bytes: text.len() });
        }
        let syntax = |problem: String| PolicyError::Syntax { file, problem };
        let set: PolicySet = text.parse().map_err(|error: cedar_policy::ParseErrors| syntax(error.to_string()))?;
        if set.num_of_templates() > 0 {
            return Err(PolicyError::Template { file });
        }

        let mut names = HashMap::new();
        let mut seen = HashMap::new();
        let mut policies: Vec<_> = set.policies().collect();
        policies.sort_by_key(|policy| place(policy.id()));
        for (index, policy) in policies.into_iter().enumerate() {
            let number = index + 1;
            let name = policy.annotation("id").unwrap_or_default().to_owned();
            let ask = policy.annotation("ask").unwrap_or_default().to_owned();
            if name.is_empty() {
                return Err(PolicyError::Unnamed { file, number, name, annotation: "id" });
            }
            if policy.effect() == Effect::Forbid && ask.is_empty() {
                return Err(PolicyError::Unnamed { file, number, name, annotation: "ask" });
            }
            if seen.insert(name.clone(), number).is_some() {
                return Err(PolicyError::Repeated { file, number, id: name });
            }
            names.insert(policy.id().clone(), (index, Rule { id: name, ask }));
        }

        let verdict = Validator::new(schema.clone()).validate(&set, ValidationMode::Strict);
        let problems: Vec<String> = verdict
            .validation_errors()
            .map(ToString::to_string)
            .chain(verdict.validation_warnings().map(ToString::to_string))
            .collect();
        if problems.is_empty() {
            Ok(Self { set, names })
        } else {
            Err(PolicyError::Schema { file, problem: problems.join("; ") })
        }
    }

    /// Of the policies that made a decision, the one that stands first in the file.
    pub fn first<'a>(&self, reasons: impl Iterator<Item = &'a PolicyId>) -> Option<&Rule> {
        reasons.filter_map(|id| self.names.get(id)).min_by_key(|(place, _)| *place).map(|(_, rule)| rule)
    }
}

/// Cedar numbers the policies of a text `policy0`, `policy1`, ... in the order of the text.
fn place(id: &PolicyId) -> usize {
    let text: &str = id.as_ref();
    text.trim_start_matches("policy").parse().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SCHEMA: &str = include_str!("../policies/egnatia.cedarschema");

    fn parse(text: &str) -> Result<Rules, PolicyError> {
        Rules::parse("people.cedar", text, &SCHEMA.parse().unwrap())
    }

    fn check(text: &str, message: &str) {
        let error = parse(text).unwrap_err().to_string();
        assert!(error.contains(message), "`{error}` does not say `{message}`");
        assert!(error.contains("`people.cedar`"), "`{error}` does not say where");
    }

    #[test]
    fn unsound_texts_are_refused_with_their_place() {
        check("permit (", "is not well-formed");
        check("permit (principal, action, resource);", "policy 1 in `people.cedar` (``) has no `@id");
        check(
            r#"@id("a") permit (principal, action, resource); @id("b") forbid (principal, action, resource);"#,
            "policy 2 in `people.cedar` (`b`) has no `@ask",
        );
        check(
            r#"@id("a") permit (principal, action, resource); @id("a") permit (principal, action, resource);"#,
            "policy 2 in `people.cedar` repeats the id `a`",
        );
        check(r#"@id("a") permit (principal == ?principal, action, resource);"#, "has a template");
        check(r#"@id("a") permit (principal == Role::"detective", action, resource);"#, "does not fit the schema");
        check(r#"@id("a") permit (principal, action == Action::"check.aks", resource);"#, "does not fit the schema");
        check(
            r#"@id("a") permit (principal, action == Action::"check.ask", resource) when { context.purpos == 1 };"#,
            "does not fit the schema",
        );
        check(&" ".repeat(POLICY_BYTES_MAX + 1), "has 262145 bytes");
    }

    #[test]
    fn shipped_policies_fit_the_schema_strictly() {
        for text in [include_str!("../policies/people.cedar"), include_str!("../policies/parties.cedar")] {
            let rules = parse(text).unwrap();
            assert_eq!(rules.names.len(), text.matches("\n@id(").count());
        }
    }

    #[test]
    fn the_first_in_the_file_is_named_whatever_the_order_of_the_reasons() {
        let permits = |count: usize| {
            (0..count).map(|i| format!("@id(\"r{i}\") permit (principal, action, resource);")).collect::<String>()
        };
        let rules = parse(&permits(12)).unwrap();
        let ids: Vec<PolicyId> = [11, 2, 10].map(|i| PolicyId::new(format!("policy{i}"))).to_vec();
        assert_eq!(rules.first(ids.iter()).unwrap().id, "r2");
        assert_eq!(rules.first(ids.iter().rev()).unwrap().id, "r2");
        assert_eq!(rules.first([].iter()), None);
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(text in "[@a-z(){}\"=,; ?.]{0,80}") {
            // Only an empty set of policies can come out of such letters by chance.
            prop_assert!(parse(&text).is_err() || text.trim().is_empty());
        }
    }
}
