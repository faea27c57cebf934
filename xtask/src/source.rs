//! One Rust file, taken apart: what is code, what is a literal, what is a comment, and what is a test?
//!
//! Not a parser: it knows strings, comments, characters and braces, which is all that the rules ask about.
//! Never fails: a file that is not Rust gives lines without much sense, and the compiler says so.

use crate::tree::Tree;

/// A string literal.
#[derive(Debug, PartialEq, Eq)]
pub struct Literal {
    /// The line where it starts, from 1.
    pub line: usize,
    /// The code just before it, without white space, at most [`BEFORE_CHARS`] characters.
    pub before: String,
    /// What stands between the quotes, escapes left as they are.
    pub text: String,
}

/// How much code before a literal is kept.
const BEFORE_CHARS: usize = 24;

/// A Rust file in parts. Line numbers are from 1; `code[0]` is line 1.
#[derive(Debug, Default)]
pub struct Source {
    /// Each line without comments, and with nothing between the quotes.
    pub code: Vec<String>,
    /// Whether each line belongs to a test.
    pub test: Vec<bool>,
    /// All string literals.
    pub literals: Vec<Literal>,
    /// All comments, each with the line where it starts.
    pub comments: Vec<(usize, String)>,
}

/// Whether the whole file is for tests: by its path, or because its parent declares it under `#[cfg(test)]`.
pub fn is_test_file(tree: &Tree, path: &str) -> bool {
    let place = path.trim_end_matches(".rs").trim_end_matches("/mod");
    let Some((folder, module)) = place.rsplit_once('/') else {
        return false;
    };
    if module == "tests" || path.split('/').any(|part| matches!(part, "tests" | "benches" | "fuzz")) {
        return true;
    }
    let declaration = format!("mod {module};");
    let parents = ["lib.rs", "main.rs", "mod.rs"].map(|file| format!("{folder}/{file}"));
    parents.into_iter().chain([format!("{folder}.rs")]).any(|parent| {
        let lines: Vec<&str> = tree.text(&parent).unwrap_or_default().lines().map(str::trim).collect();
        lines.iter().enumerate().filter(|(_, line)| **line == "#[cfg(test)]").any(|(index, _)| {
            let item = lines[index + 1..].iter().find(|line| !line.starts_with("#["));
            item.is_some_and(|item| item.ends_with(&declaration))
        })
    })
}

impl Source {
    /// Takes the text of the file at `path` of the tree apart.
    pub fn read(tree: &Tree, path: &str) -> Self {
        Self::take_apart(tree.text(path).unwrap_or_default(), is_test_file(tree, path))
    }

    fn take_apart(text: &str, all_tests: bool) -> Self {
        let mut source = Self { code: vec![String::new()], ..Self::default() };
        let letters: Vec<char> = text.chars().collect();
        let mut at = 0;
        while at < letters.len() {
            at = source.take(&letters, at);
        }
        source.test = vec![all_tests; source.code.len()];
        source.mark_tests();
        source
    }

    /// Whether line `line`, from 1, belongs to a test.
    pub fn is_test(&self, line: usize) -> bool {
        self.test.get(line - 1).copied().unwrap_or(false)
    }

    /// How many lines do not belong to a test.
    pub fn lines_without_tests(&self) -> usize {
        let lines = self.code.len() - usize::from(self.code.last().is_some_and(String::is_empty));
        self.test.iter().take(lines).filter(|test| !**test).count()
    }

    /// The line (from 1) on which the item that starts at `line` ends: at its `;`, or where its braces close.
    pub fn item_end(&self, line: usize) -> usize {
        let (mut curly, mut round) = (0_i32, 0_i32);
        for (index, code) in self.code.iter().enumerate().skip(line - 1) {
            for letter in code.chars() {
                match letter {
                    '{' => curly += 1,
                    '(' | '[' => round += 1,
                    ')' | ']' => round -= 1,
                    '}' => curly -= 1,
                    _ => {}
                }
                let closes = letter == '}' && curly <= 0;
                if round <= 0 && (closes || (letter == ';' && curly == 0)) {
                    return index + 1;
                }
            }
        }
        self.code.len()
    }

    /// Takes one comment, literal or letter at `at`; returns where the next one starts.
    fn take(&mut self, letters: &[char], at: usize) -> usize {
        let next = |offset: usize| letters.get(at + offset).copied();
        let previous = at.checked_sub(1).and_then(|before| letters.get(before)).copied();
        let in_word = previous.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
        match letters[at] {
            '/' if next(1) == Some('/') => {
                let end = (at..letters.len()).find(|i| letters[*i] == '\n').unwrap_or(letters.len());
                self.comments.push((self.code.len(), letters[at..end].iter().collect()));
                end
            }
            '/' if next(1) == Some('*') => {
                let end = block_comment_end(letters, at);
                self.comments.push((self.code.len(), letters[at..end].iter().collect()));
                self.skip(&letters[at..end]);
                end
            }
            'r' | 'b' | 'c' if !in_word && raw_string(letters, at).is_some() => {
                let (start, end, close) = raw_string(letters, at).unwrap_or((at + 1, at + 1, at + 1));
                self.literal(&letters[start..end]);
                close
            }
            '"' => {
                let mut end = at + 1;
                while end < letters.len() && letters[end] != '"' {
                    end += if letters[end] == '\\' { 2 } else { 1 };
                }
                let end = end.min(letters.len());
                self.literal(&letters[at + 1..end]);
                end + 1
            }
            '\'' if next(1) == Some('\\') => {
                let end = (at + 3..letters.len()).find(|i| letters[*i] == '\'').unwrap_or(letters.len());
                self.push('\'');
                end + 1
            }
            '\'' if next(2) == Some('\'') => {
                self.push('\'');
                at + 3
            }
            letter => {
                self.push(letter);
                at + 1
            }
        }
    }

    fn push(&mut self, letter: char) {
        match self.code.last_mut() {
            Some(line) if letter != '\n' => line.push(letter),
            _ => self.code.push(String::new()),
        }
    }

    /// Keeps the line count over letters that are no code.
    fn skip(&mut self, letters: &[char]) {
        letters.iter().filter(|letter| **letter == '\n').for_each(|_| self.push('\n'));
    }

    fn literal(&mut self, text: &[char]) {
        let mut before: Vec<char> = Vec::new();
        for line in self.code.iter().rev().take(4) {
            before.extend(line.chars().rev().filter(|letter| !letter.is_whitespace()));
        }
        before.truncate(BEFORE_CHARS);
        let literal =
            Literal { line: self.code.len(), before: before.into_iter().rev().collect(), text: text.iter().collect() };
        self.literals.push(literal);
        self.push('"');
        self.skip(text);
        self.push('"');
    }

    fn mark_tests(&mut self) {
        for line in 1..=self.code.len() {
            let code = self.code[line - 1].trim_start();
            if code.starts_with("#![cfg(test)]") {
                self.test.fill(true);
            } else if code.starts_with("#[cfg(test)]") && !self.test[line - 1] {
                let end = self.item_end(line);
                self.test[line - 1..end].fill(true);
            }
        }
    }
}

fn block_comment_end(letters: &[char], at: usize) -> usize {
    let (mut depth, mut i) = (0, at);
    while i < letters.len() {
        match (letters[i], letters.get(i + 1)) {
            ('/', Some('*')) => (depth, i) = (depth + 1, i + 2),
            ('*', Some('/')) => (depth, i) = (depth - 1, i + 2),
            _ => i += 1,
        }
        if depth == 0 {
            return i;
        }
    }
    letters.len()
}

/// A raw string that starts at `at`: where its text starts and ends, and where the code goes on.
fn raw_string(letters: &[char], at: usize) -> Option<(usize, usize, usize)> {
    let mut i = at + usize::from(matches!(letters[at], 'b' | 'c'));
    if letters.get(i) != Some(&'r') {
        return None;
    }
    i += 1;
    let hashes = letters[i..].iter().take_while(|letter| **letter == '#').count();
    let start = i + hashes + 1;
    if letters.get(i + hashes) != Some(&'"') {
        return None;
    }
    let closes = |end: &usize| {
        letters[*end] == '"' && letters[*end + 1..].iter().take_while(|letter| **letter == '#').count() >= hashes
    };
    let end = (start..letters.len()).find(closes)?;
    Some((start, end, end + 1 + hashes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, code: &str, literals: &[&str], comments: &[&str]) {
        let source = Source::take_apart(text, false);
        assert_eq!(source.code.join("\n"), code);
        assert_eq!(source.literals.iter().map(|literal| literal.text.as_str()).collect::<Vec<_>>(), literals);
        assert_eq!(source.comments.iter().map(|comment| comment.1.as_str()).collect::<Vec<_>>(), comments);
    }

    #[test]
    fn code_literals_and_comments_are_told_apart() {
        check(r#"let a = "x // y"; // z "q""#, r#"let a = ""; "#, &["x // y"], &[r#"// z "q""#]);
        check(r#"f("a\"b", 'c', '"', '\'', '\\')"#, r#"f("", ', ', ', ')"#, &[r#"a\"b"#], &[]);
        check("r#\"a\"b\"# br\"c\" fr", "\"\" \"\" fr", &["a\"b", "c"], &[]);
        check("fn f<'a>(x: &'a str) {}", "fn f<'a>(x: &'a str) {}", &[], &[]);
        check("a /* b /* c\n */ d */ e", "a \n e", &[], &["/* b /* c\n */ d */"]);
        check("let a = \"b\nc\";\nd", "let a = \"\n\";\nd", &["b\nc"], &[]);
        check("\"never ends", "\"\"", &["never ends"], &[]);
        check("'", "'", &[], &[]);
    }

    #[test]
    fn tests_are_marked_from_attribute_to_brace() {
        let text =
            "fn a() {}\n#[cfg(test)]\nmod b {\n fn c() { \"}\" }\n}\nfn d() {}\n#[cfg(test)]\nmod e;\nfn f() {}\n";
        let source = Source::take_apart(text, false);
        let tests: Vec<usize> = (1..=9).filter(|line| source.is_test(*line)).collect();
        assert_eq!(tests, [2, 3, 4, 5, 7, 8]);
        assert_eq!(source.lines_without_tests(), 3);
        assert_eq!(Source::take_apart(text, true).lines_without_tests(), 0);
    }

    #[test]
    fn a_literal_knows_the_code_before_it() {
        let source = Source::take_apart("let x = lang\n    .text_with(\n        \"key\", 1);", false);
        assert!(source.literals[0].before.ends_with("lang.text_with("));
        assert_eq!(source.literals[0].line, 3);
    }

    #[test]
    fn a_file_is_for_tests_by_path_or_declaration() {
        let tree = Tree::from([
            ("crates/a/src/lib.rs", "mod b;\n#[cfg(test)]\n#[allow(x)]\npub(crate) mod c;\n#[cfg(test)]\nmod tests {}"),
            ("crates/a/src/d.rs", "#[cfg(test)]\nmod e;"),
        ]);
        for path in [
            "crates/a/src/c.rs",
            "crates/a/src/c/mod.rs",
            "crates/a/src/d/e.rs",
            "crates/a/tests/f.rs",
            "crates/a/src/d/tests.rs",
        ] {
            assert!(is_test_file(&tree, path), "{path}");
        }
        for path in ["crates/a/src/b.rs", "crates/a/src/d.rs", "crates/a/src/e.rs", "crates/a/src/d/c.rs", "build.rs"] {
            assert!(!is_test_file(&tree, path), "{path}");
        }
    }

    #[test]
    fn an_item_ends_at_its_semicolon_or_brace() {
        let source = Source::take_apart("fn a(\n x: [u8; 3],\n) {\n {}\n}\nuse b;\nstruct C { d: u8 }", false);
        assert_eq!([1, 6, 7].map(|line| source.item_end(line)), [5, 6, 7]);
    }
}
