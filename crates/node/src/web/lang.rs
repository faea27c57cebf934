//! Which words does a reader see? Finds the text of a key in the reader's language, else in English.
//!
//! It never invents a sentence and never fails a page: a key without a text is shown in brackets and logged once.
//! Texts come from `locales/<tag>/*.ftl`, and each instrument's own from `instruments/<name>/locales/<tag>.ftl`.
//! INVARIANT (plain arguments): an argument is printed exactly as it was given. No isolating marks are put around it, because
//! titles and attributes would show them; templates set `<bdi>` around what people typed.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

#[derive(RustEmbed)]
#[folder = "../../locales"]
struct Screens;

#[derive(RustEmbed)]
#[folder = "../../instruments"]
struct Instruments;

/// The language that has every text.
const ENGLISH: &str = "en";

/// How many different missing keys are logged; a stranger's words may be part of a key, so the memory of them is bounded.
const COMPLAINTS_MAX: usize = 256;

/// How many languages of an `Accept-Language` header are read.
const ACCEPTED_MAX: usize = 32;

/// Why the texts cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum LangError {
    /// A folder or file is not named after a language.
    #[error("`{0}`: its name is no language tag; name it as BCP 47 does, for example `sr-Latn`")]
    Tag(String),
    /// A file is not Fluent, or repeats a key of another; the text says where.
    #[error("`{path}`: {what}")]
    Text {
        /// The file.
        path: String,
        /// What is wrong with it.
        what: String,
    },
    /// There is no English.
    #[error("no file under `locales/en`: English is what every other language falls back to")]
    NoEnglish,
}

type Bundle = FluentBundle<Arc<FluentResource>>;

/// The texts of one language: those of the screens, and those of each instrument by its name.
struct Words {
    screens: Bundle,
    instruments: BTreeMap<String, Bundle>,
}

/// All languages that this node speaks.
pub struct Languages {
    english: Lang,
    by_tag: BTreeMap<String, Lang>,
}

/// A reader's language. Cheap to clone.
#[derive(Clone)]
pub struct Lang {
    tag: Arc<str>,
    /// The reader's own language first, English last.
    chain: Vec<Arc<Words>>,
    complaints: Arc<Mutex<BTreeSet<String>>>,
}

impl Languages {
    /// Reads the embedded texts.
    ///
    /// # Errors
    /// [`LangError`] names the first file that cannot be used.
    pub fn load() -> Result<Self, LangError> {
        let screens = Screens::iter().map(|path| (format!("locales/{path}"), Screens::get(&path)));
        let instruments = Instruments::iter().map(|path| (format!("instruments/{path}"), Instruments::get(&path)));
        let files = screens.chain(instruments).filter_map(|(path, file)| {
            let text = String::from_utf8_lossy(&file?.data).into_owned();
            path.ends_with(".ftl").then_some((path, text))
        });
        Self::of(files)
    }

    /// The tags of the languages that the screens have texts in, whether or not the texts can be used.
    pub fn spoken() -> BTreeSet<String> {
        Screens::iter().filter_map(|path| Some(path.split_once('/')?.0.to_owned())).collect()
    }

    /// Reads texts by their path, as [`Languages::load`] does with the embedded ones.
    fn of(files: impl Iterator<Item = (String, String)>) -> Result<Self, LangError> {
        let mut by_tag: BTreeMap<String, Words> = BTreeMap::new();
        let mut offered = BTreeSet::new();
        for (path, text) in files {
            let Some(place) = Place::of(&path) else { continue };
            let tag: LanguageIdentifier = place.tag.parse().map_err(|_| LangError::Tag(path.clone()))?;
            let words = by_tag
                .entry(place.tag.to_owned())
                .or_insert_with(|| Words { screens: bundle(&tag), instruments: BTreeMap::new() });
            let bundle = match place.instrument {
                None => {
                    offered.insert(place.tag.to_owned());
                    &mut words.screens
                }
                Some(name) => words.instruments.entry(name.to_owned()).or_insert_with(|| bundle(&tag)),
            };
            let wrong = |what: String| LangError::Text { path: path.clone(), what };
            let resource = FluentResource::try_new(text).map_err(|(_, errors)| wrong(listed(&errors)))?;
            bundle.add_resource(Arc::new(resource)).map_err(|errors| wrong(listed(&errors)))?;
        }
        let by_tag: BTreeMap<String, Arc<Words>> =
            by_tag.into_iter().map(|(tag, words)| (tag, Arc::new(words))).collect();
        let complaints = Arc::new(Mutex::new(BTreeSet::new()));
        let english = by_tag.get(ENGLISH).filter(|_| offered.contains(ENGLISH)).ok_or(LangError::NoEnglish)?;
        let lang = |tag: &str, words: &Arc<Words>| {
            let chain = if tag == ENGLISH { vec![words.clone()] } else { vec![words.clone(), english.clone()] };
            Lang { tag: tag.into(), chain, complaints: complaints.clone() }
        };
        // A language that only an instrument speaks would give an English page with scattered foreign words.
        let spoken = by_tag.iter().filter(|(tag, _)| offered.contains(*tag));
        let english = lang(ENGLISH, english);
        Ok(Self { english, by_tag: spoken.map(|(tag, words)| (tag.to_ascii_lowercase(), lang(tag, words))).collect() })
    }

    /// English.
    pub fn english(&self) -> Lang {
        self.english.clone()
    }

    /// The language of that tag, if this node speaks it.
    pub fn get(&self, tag: &str) -> Option<Lang> {
        self.by_tag.get(&tag.to_ascii_lowercase()).cloned()
    }

    /// The tags of all languages.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        self.by_tag.values().map(Lang::tag)
    }

    /// The language that an `Accept-Language` header (RFC 9110 section 12.5.4) likes best; English if it likes none.
    pub fn accepted(&self, header: &str) -> Lang {
        let mut liked: Vec<(f32, &str)> = header
            .split(',')
            .take(ACCEPTED_MAX)
            .filter_map(|part| {
                let (tag, weight) = part.split_once(';').unwrap_or((part, "q=1"));
                let weight = weight.trim().strip_prefix("q=")?.parse().ok().filter(|weight| *weight > 0.0)?;
                Some((weight, tag.trim()))
            })
            .collect();
        // The sort is stable: of two with one weight, the first named stays first.
        liked.sort_by(|a, b| b.0.total_cmp(&a.0));
        let known = |tag: &str| self.get(tag).or_else(|| self.get(tag.split('-').next()?));
        liked.into_iter().find_map(|(_, tag)| known(tag)).unwrap_or_else(|| self.english())
    }
}

impl Lang {
    /// The BCP 47 tag.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The text of a key.
    pub fn text(&self, key: &str) -> String {
        self.text_with(key, &[])
    }

    /// The text of a key with its arguments. A whole number is passed as a number, so that plural forms work.
    pub fn text_with(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        let arguments: FluentArgs<'_> = arguments.iter().map(|(name, value)| (*name, argument(value))).collect();
        self.find(None, key, Some(&arguments)).unwrap_or_else(|| self.missing(key.to_owned()))
    }

    /// The text of an instrument's key, such as `state-refused` of `information-request`.
    pub fn pack_text(&self, instrument: &str, key: &str) -> String {
        self.find(Some(instrument), key, None).unwrap_or_else(|| self.missing(format!("{instrument}/{key}")))
    }

    /// The text of an instrument's key if there is one: for a key made from words that another party sent.
    pub fn pack_text_if_any(&self, instrument: &str, key: &str) -> Option<String> {
        self.find(Some(instrument), key, None)
    }

    fn find(&self, instrument: Option<&str>, key: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
        self.chain.iter().find_map(|words| {
            let bundle = match instrument {
                None => &words.screens,
                // What all instruments share has its texts in one place.
                Some(_) if key.starts_with(instruments::VOCABULARY) => {
                    words.instruments.get(crate::packs::VOCABULARY)?
                }
                Some(name) => words.instruments.get(name)?,
            };
            let pattern = bundle.get_message(key)?.value()?;
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, arguments, &mut errors).into_owned();
            if !errors.is_empty() {
                self.complain(key, &listed(&errors));
            }
            Some(text)
        })
    }

    fn missing(&self, key: String) -> String {
        self.complain(&key, "there is no text");
        format!("[{key}]")
    }

    fn complain(&self, key: &str, what: &str) {
        let mut complaints = self.complaints.lock().unwrap_or_else(PoisonError::into_inner);
        if complaints.len() < COMPLAINTS_MAX && complaints.insert(key.to_owned()) {
            tracing::warn!(key, what, lang = %self.tag, "a text of the screens is wrong");
        }
    }
}

impl std::fmt::Debug for Lang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Lang").field(&self.tag).finish()
    }
}

/// What a path says about the texts in it.
struct Place<'a> {
    tag: &'a str,
    instrument: Option<&'a str>,
}

impl<'a> Place<'a> {
    /// Reads `locales/<tag>/<any>.ftl` and `instruments/<name>/locales/<tag>.ftl`; other files hold no texts.
    fn of(path: &'a str) -> Option<Self> {
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            ["locales", tag, _] => Some(Self { tag, instrument: None }),
            ["instruments", name, "locales", file] => {
                Some(Self { tag: file.strip_suffix(".ftl")?, instrument: Some(name) })
            }
            _ => None,
        }
    }
}

fn bundle(tag: &LanguageIdentifier) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![tag.clone()]);
    // See INVARIANT (plain arguments).
    bundle.set_use_isolating(false);
    bundle
}

/// A whole number becomes a number if it prints again as it was typed: `21` does, `007` and twenty digits do not.
fn argument(text: &str) -> FluentValue<'_> {
    /// Fluent counts in floating point, which holds every whole number of so many digits.
    const DIGITS_MAX: usize = 15;
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = !digits.is_empty() && digits.len() <= DIGITS_MAX && digits.bytes().all(|b| b.is_ascii_digit());
    let canonical = text == "0" || (plain && !digits.starts_with('0'));
    match text.parse::<i64>() {
        Ok(number) if canonical => FluentValue::from(number),
        _ => FluentValue::String(Cow::Borrowed(text)),
    }
}

fn listed<E: std::fmt::Display>(errors: &[E]) -> String {
    errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::path::{Path, PathBuf};
    use std::sync::LazyLock;

    const SAMPLE: [(&str, &str); 5] = [
        (
            "locales/en/a.ftl",
            "left = { $count ->\n    [one] { $count } day\n   *[other] { $count } days\n }\nonly-here = English\nname = { $name }!\n",
        ),
        ("locales/en/b.ftl", "other-file = also found\n"),
        (
            "locales/sr-Latn/a.ftl",
            "left = { $count ->\n    [one] { $count } dan\n    [few] { $count } dana\n   *[other] { $count } dana ukupno\n }\n",
        ),
        ("instruments/tea/locales/en.ftl", "title = Tea\nstate-in_hand = In hand\n"),
        ("instruments/tea/locales/xx.ftl", "title = only the instrument speaks this\n"),
    ];

    fn languages(files: &[(&str, &str)]) -> Result<Languages, LangError> {
        Languages::of(files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())))
    }

    static SAMPLES: LazyLock<Languages> = LazyLock::new(|| languages(&SAMPLE).unwrap());

    fn english() -> Lang {
        Languages::load().unwrap().english()
    }

    #[test]
    fn plural_forms_follow_the_language() {
        let all = languages(&SAMPLE).unwrap();
        let check = |tag: &str, count: &str, expected: &str| {
            assert_eq!(all.get(tag).unwrap().text_with("left", &[("count", count)]), expected, "{tag} {count}");
        };
        check("en", "1", "1 day");
        check("en", "0", "0 days");
        check("en", "21", "21 days");
        check("sr-Latn", "21", "21 dan");
        check("sr-Latn", "22", "22 dana");
        check("SR-latn", "11", "11 dana ukupno");
        // A text that only looks like a number is printed as it is, and takes the general form.
        check("en", "001", "001 days");
        check("en", "many", "many days");
    }

    #[test]
    fn what_a_language_lacks_is_said_in_english() {
        let all = languages(&SAMPLE).unwrap();
        let serbian = all.get("sr-Latn").unwrap();
        assert_eq!(serbian.text("only-here"), "English");
        assert_eq!(serbian.text("other-file"), "also found");
        assert_eq!(serbian.pack_text("tea", "title"), "Tea");
        assert_eq!(serbian.tag(), "sr-Latn");
        assert_eq!(all.tags().collect::<Vec<_>>(), ["en", "sr-Latn"]);
    }

    #[test]
    fn a_missing_text_stands_in_brackets_and_is_logged_once() {
        let lang = languages(&SAMPLE).unwrap().english();
        for _ in 0..3 {
            assert_eq!(lang.text("no-such"), "[no-such]");
            assert_eq!(lang.pack_text("tea", "no-such"), "[tea/no-such]");
            assert_eq!(lang.pack_text("coffee", "title"), "[coffee/title]");
        }
        assert_eq!(lang.pack_text_if_any("tea", "no-such"), None);
        assert_eq!(lang.pack_text_if_any("tea", "state-in_hand").as_deref(), Some("In hand"));
        assert_eq!(lang.complaints.lock().unwrap().len(), 3);
        for n in 0..2 * COMPLAINTS_MAX {
            lang.text(&format!("gap-{n}"));
        }
        assert_eq!(lang.complaints.lock().unwrap().len(), COMPLAINTS_MAX);
    }

    #[test]
    fn a_missing_argument_is_logged_and_the_page_still_comes() {
        let lang = languages(&SAMPLE).unwrap().english();
        assert_eq!(lang.text("name"), "{$name}!");
        assert_eq!(lang.complaints.lock().unwrap().len(), 1);
    }

    #[test]
    fn wrong_files_are_refused_by_name() {
        let check = |path: &str, text: &str, expected: &str| {
            let files = [("locales/en/a.ftl", "a = A\n"), (path, text)];
            let error = languages(&files).err().unwrap().to_string();
            assert!(error.contains(expected), "{error}");
        };
        check("locales/en/b.ftl", "a = A again\n", "`locales/en/b.ftl`");
        check("locales/sr/a.ftl", "broken { = x\n", "`locales/sr/a.ftl`");
        check("locales/no_such language/a.ftl", "a = A\n", "no language tag");
        assert!(matches!(languages(&[("locales/sr/a.ftl", "a = A\n")]), Err(LangError::NoEnglish)));
    }

    #[test]
    fn the_browser_gets_the_language_it_likes_best() {
        let all = languages(&SAMPLE).unwrap();
        let check = |header: &str, tag: &str| assert_eq!(all.accepted(header).tag(), tag, "{header}");
        check("", "en");
        check("sr-Latn", "sr-Latn");
        check("en;q=0.5, sr-latn;q=0.9", "sr-Latn");
        check("xx, de;q=0.8", "en");
        check("en-GB,sr-Latn;q=0.9", "en");
        check("sr-Latn;q=0, *;q=0.1", "en");
        check(";;;q=,,,=", "en");
    }

    /// All literal keys of `text(…)` and `text_with(…)` in the code and templates of the screens.
    fn keys_in(folder: PathBuf, keys: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                keys_in(path, keys);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let shown = text.split("#[cfg(test)]").next().unwrap();
            for opening in [".text(\"", ".text_with(\""] {
                let found = shown.split(opening).skip(1).filter_map(|rest| rest.split_once('"'));
                keys.extend(found.map(|(key, _)| key.to_owned()));
            }
        }
    }

    #[test]
    fn no_key_of_a_screen_is_missing() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut keys = BTreeSet::new();
        keys_in(root.join("templates"), &mut keys);
        keys_in(root.join("src/web"), &mut keys);
        assert!(keys.len() > 100, "only {} keys were found: is the search still right?", keys.len());
        let lang = english();
        let missing: Vec<&String> = keys.iter().filter(|key| lang.text(key).starts_with('[')).collect();
        assert!(missing.is_empty(), "add to locales/en: {missing:?}");
    }

    #[test]
    fn no_key_of_an_instrument_is_missing() {
        let lang = english();
        let vocabulary = crate::packs::vocabulary().unwrap();
        for key in vocabulary.text_keys() {
            assert!(lang.pack_text_if_any("any", &key).is_some(), "vocabulary: `{key}` has no English text");
        }
        for path in Instruments::iter().filter(|path| path.ends_with("/pack.toml")) {
            let file = Instruments::get(&path).unwrap();
            let pack = instruments::Pack::parse(std::str::from_utf8(&file.data).unwrap(), &vocabulary).unwrap();
            for key in pack.text_keys() {
                assert!(lang.pack_text_if_any(&pack.name, &key).is_some(), "{path}: `{key}` has no English text");
            }
        }
    }

    proptest! {
        #[test]
        fn an_argument_is_printed_as_it_was_given(value in prop_oneof![".{0,40}", "-?[0-9]{1,20}"]) {
            prop_assert_eq!(SAMPLES.english().text_with("name", &[("name", &value)]), format!("{value}!"));
        }

        #[test]
        fn a_header_chooses_only_what_it_names(header in "[a-zA-Z;=q0-9,. -]{0,60}") {
            let tag = SAMPLES.accepted(&header).tag().to_owned();
            prop_assert!(tag == "en" || header.to_ascii_lowercase().contains("sr-latn"), "{} {}", tag, header);
        }
    }
}
