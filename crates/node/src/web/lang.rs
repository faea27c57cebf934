//! Which words does a reader see? Finds the text of a key in the reader's language, else in what that one falls back to, else in English.
//!
//! It never invents a sentence and never fails a page: a key without a text is shown in brackets and logged once.
//! Texts come from `locales/<tag>/*.ftl`, and each instrument's own from `instruments/<name>/locales/<tag>.ftl`; a language is a folder
//! with a `meta.toml`, in the program or in the node's own folder, and needs no code.
//! INVARIANT (plain arguments): an argument is printed exactly as it was given. No isolating marks are put around it, because
//! titles and attributes would show them; templates set `<bdi>` around what people typed.

mod latin;
mod meta;
mod read;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

pub use meta::{Direction, Meta};
use read::Files;

/// The language that has every text.
const ENGLISH: &str = "en";

/// How many different missing keys are logged; a stranger's words may be part of a key, so the memory of them is bounded.
const COMPLAINTS_MAX: usize = 256;

/// How many languages of an `Accept-Language` header are read.
const ACCEPTED_MAX: usize = 32;

/// Why the texts cannot be used.
#[derive(Debug, Clone, thiserror::Error)]
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
    /// The operator's folder cannot be read.
    #[error("`{path}` cannot be used: {what}")]
    Folder {
        /// The folder or file.
        path: String,
        /// Why.
        what: String,
    },
    /// A language falls back to one that is not there.
    #[error("language `{tag}` falls back to `{to}`, which is not there; correct its meta.toml")]
    NoFallback {
        /// The language.
        tag: String,
        /// The other.
        to: String,
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
    /// Every key once, an instrument's after its name and a slash.
    keys: BTreeSet<String>,
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
    meta: Arc<Meta>,
    /// The reader's own language first, English last.
    chain: Arc<[Arc<Words>]>,
    complaints: Arc<Mutex<BTreeSet<String>>>,
}

/// How much of a language is there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Coverage {
    /// English texts that it has in its own words.
    pub there: usize,
    /// English texts in all.
    pub wanted: usize,
    /// The keys of those that it lacks.
    pub missing: Vec<String>,
}

impl Languages {
    /// The embedded languages, read once a process.
    ///
    /// # Errors
    /// [`LangError`] names the first file that cannot be used.
    pub fn load() -> Result<Arc<Self>, LangError> {
        static EMBEDDED: LazyLock<Result<Arc<Languages>, LangError>> =
            LazyLock::new(|| Languages::of(read::embedded()).map(Arc::new));
        EMBEDDED.clone()
    }

    /// The embedded languages and those in a node's folder, whose texts come first.
    ///
    /// # Errors
    /// As [`Languages::load`].
    pub fn with(folder: &Path) -> Result<Arc<Self>, LangError> {
        if !folder.is_dir() {
            return Self::load();
        }
        let mut files = read::embedded();
        read::add_folder(&mut files, folder)?;
        Self::of(files).map(Arc::new)
    }

    /// The tags of the languages that have files of their own, not made from another script's: each instrument must have its texts in them.
    pub fn written() -> BTreeSet<String> {
        read::own_tags().collect()
    }

    fn of(mut files: BTreeMap<String, Files>) -> Result<Self, LangError> {
        let metas = metas(&files)?;
        for (tag, meta) in &metas {
            read::in_latin(&mut files, tag, meta);
        }
        let mut words = BTreeMap::new();
        for (tag, meta) in &metas {
            let texts = files.get(tag).map_or(&[][..], |files| &files.texts);
            // A language that only an instrument speaks would give an English page with scattered foreign words.
            if texts.iter().any(|file| file.instrument.is_none()) {
                words.insert(tag.clone(), Arc::new(Words::read(texts, meta)?));
            }
        }
        let english = words.get(ENGLISH).cloned().ok_or(LangError::NoEnglish)?;
        let complaints = Arc::new(Mutex::new(BTreeSet::new()));
        let mut by_tag = BTreeMap::new();
        for (tag, own) in &words {
            let Some(meta) = metas.get(tag) else { continue };
            let mut chain = vec![own.clone()];
            for to in &meta.fallback {
                let missing = || LangError::NoFallback { tag: tag.clone(), to: to.clone() };
                chain.push(words.get(to).cloned().ok_or_else(missing)?);
            }
            if tag != ENGLISH {
                chain.push(english.clone());
            }
            let meta = Arc::new(meta.clone());
            let lang = Lang { tag: tag.as_str().into(), meta, chain: chain.into(), complaints: complaints.clone() };
            by_tag.insert(tag.to_ascii_lowercase(), lang);
        }
        let english = by_tag.get(ENGLISH).cloned().ok_or(LangError::NoEnglish)?;
        Ok(Self { english, by_tag })
    }

    /// English.
    pub fn english(&self) -> Lang {
        self.english.clone()
    }

    /// The language of that tag, if this node speaks it.
    pub fn get(&self, tag: &str) -> Option<Lang> {
        self.by_tag.get(&tag.to_ascii_lowercase()).cloned()
    }

    /// All languages, by tag.
    pub fn all(&self) -> impl Iterator<Item = &Lang> {
        self.by_tag.values()
    }

    /// How much of a language is there.
    pub fn coverage(&self, lang: &Lang) -> Coverage {
        let keys = |lang: &Lang| lang.chain.first().map(Arc::clone);
        let (Some(wanted), Some(there)) = (keys(&self.english), keys(lang)) else { return Coverage::default() };
        let missing: Vec<String> = wanted.keys.difference(&there.keys).cloned().collect();
        Coverage { there: wanted.keys.len() - missing.len(), wanted: wanted.keys.len(), missing }
    }

    /// The language that an `Accept-Language` header (RFC 9110 section 12.5.4) likes best; English if it likes none.
    /// A tag that is not spoken loses its last part until one is (RFC 4647 section 3.4): `sr-Latn-RS` is read in Latin letters.
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
        let known = |tag: &str| {
            let shorter = |tag: &&str| tag.rsplit_once('-').map(|(head, _)| head.len());
            let mut tags = std::iter::successors(Some(tag), |tag| shorter(tag).map(|end| &tag[..end]));
            tags.find_map(|tag| self.get(tag))
        };
        liked.into_iter().find_map(|(_, tag)| known(tag)).unwrap_or_else(|| self.english())
    }
}

/// What each language says of itself.
fn metas(files: &BTreeMap<String, Files>) -> Result<BTreeMap<String, Meta>, LangError> {
    let read = |(tag, files): (&String, &Files)| {
        let place = files.texts.first().map_or_else(|| tag.clone(), |file| file.path.clone());
        if tag.parse::<unic_langid::LanguageIdentifier>().is_err() {
            return Err(LangError::Tag(place));
        }
        let meta = match &files.meta {
            Some((path, text)) => {
                Meta::parse(tag, text).map_err(|what| LangError::Text { path: path.clone(), what })?
            }
            None => Meta::of(tag).map_err(|_| LangError::Tag(place))?,
        };
        Ok((tag.clone(), meta))
    };
    files.iter().map(read).collect()
}

impl Words {
    fn read(texts: &[read::File], meta: &Meta) -> Result<Self, LangError> {
        let mut words = Self { screens: bundle(meta), instruments: BTreeMap::new(), keys: BTreeSet::new() };
        for file in texts {
            let wrong = |what: String| LangError::Text { path: file.path.clone(), what };
            let (bundle, prefix) = match &file.instrument {
                None => (&mut words.screens, String::new()),
                Some(name) => {
                    (words.instruments.entry(name.clone()).or_insert_with(|| bundle(meta)), format!("{name}/"))
                }
            };
            words.keys.extend(instruments::message_keys(&file.text).into_iter().map(|key| format!("{prefix}{key}")));
            let resource = FluentResource::try_new(file.text.clone()).map_err(|(_, errors)| wrong(listed(&errors)))?;
            if file.over {
                bundle.add_resource_overriding(Arc::new(resource));
            } else {
                bundle.add_resource(Arc::new(resource)).map_err(|errors| wrong(listed(&errors)))?;
            }
        }
        Ok(words)
    }
}

impl Lang {
    /// The BCP 47 tag.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// What the language says of itself.
    pub fn meta(&self) -> &Meta {
        &self.meta
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

fn bundle(meta: &Meta) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![meta.data.clone()]);
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
    use std::path::PathBuf;

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
        Languages::of(read::by_language(files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))))
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
        assert_eq!(all.all().map(Lang::tag).collect::<Vec<_>>(), ["en", "sr-Latn"]);
    }

    #[test]
    fn a_language_says_what_stands_in_for_it_and_latin_letters_never_give_way_to_cyrillic() {
        let files = [
            ("locales/en/a.ftl", "one = One\ntwo = Two\nthree = Three\n"),
            ("locales/sr/a.ftl", "one = Људи\ntwo = Њ\n"),
            ("locales/sr/meta.toml", "endonym = \"српски\"\nreviewed = true"),
            ("locales/sr-Latn/meta.toml", "endonym = \"srpski\"\nlatin_of = \"sr\""),
            ("locales/sr-Latn/a.ftl", "two = bolje\n"),
            ("locales/cnr/a.ftl", "two = dva\n"),
            ("locales/cnr/meta.toml", "endonym = \"crnogorski\"\ndata = \"sr-Latn-ME\"\nfallback = [\"sr-Latn\"]"),
            ("instruments/tea/locales/sr.ftl", "title = Чај\n"),
        ];
        let all = languages(&files).unwrap();
        let check = |tag: &str, expected: [&str; 3]| {
            let lang = all.get(tag).unwrap();
            assert_eq!(["one", "two", "three"].map(|key| lang.text(key)), expected, "{tag}");
        };
        check("sr", ["Људи", "Њ", "Three"]);
        check("sr-Latn", ["Ljudi", "bolje", "Three"]);
        check("cnr", ["Ljudi", "dva", "Three"]);
        assert_eq!(all.get("sr-Latn").unwrap().pack_text("tea", "title"), "Čaj");
        assert_eq!(all.coverage(&all.get("cnr").unwrap()).missing, ["one", "three"]);
        assert_eq!(all.coverage(&all.get("sr-Latn").unwrap()).there, 2);
        let meta = |tag: &str| all.get(tag).unwrap().meta().clone();
        assert_eq!((meta("sr").reviewed, meta("cnr").endonym.as_str()), (true, "crnogorski"));

        let unknown = ("locales/cnr/meta.toml", "endonym = \"c\"\nfallback = [\"sh\"]");
        let error = languages(&[files[0], files[5], unknown]).err().unwrap().to_string();
        assert!(error.contains("`cnr` falls back to `sh`"), "{error}");
        let error = languages(&[files[0], ("locales/sr/meta.toml", "name = 1")]).err().unwrap().to_string();
        assert!(error.contains("`locales/sr/meta.toml`") && error.contains("endonym"), "{error}");
    }

    #[test]
    fn an_operators_folder_adds_a_language_and_betters_a_text() {
        let scratch = std::env::temp_dir().join(format!("egnatia-lang-{}", std::process::id()));
        let write = |path: &str, text: &str| {
            let path = scratch.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        write("el/meta.toml", "endonym = \"ελληνικά\"");
        write("el/web.ftl", "yes = Ναι\n");
        write("el/instruments/information-request.ftl", "title = Αίτημα\n");
        write("en/ours.ftl", "yes = Indeed\n");
        let all = Languages::with(&scratch).unwrap();
        let greek = all.get("el").unwrap();
        assert_eq!((greek.text("yes"), greek.text("no")), ("Ναι".into(), "No".into()));
        assert_eq!(greek.pack_text("information-request", "title"), "Αίτημα");
        assert_eq!(all.english().text("yes"), "Indeed");
        write("el/web.ftl", "yes = {\n");
        let error = Languages::with(&scratch).err().unwrap().to_string();
        assert!(error.contains("el/web.ftl"), "{error}");
        std::fs::remove_dir_all(&scratch).unwrap();
        assert!(Arc::ptr_eq(&Languages::with(&scratch).unwrap(), &Languages::load().unwrap()));
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
        check("sr-Latn-RS, en;q=0.9", "sr-Latn");
        check("sr-RS, en;q=0.9", "en");
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
    fn every_language_of_the_program_has_every_text() {
        let all = Languages::load().unwrap();
        let tags: Vec<&str> = all.all().map(Lang::tag).collect();
        assert_eq!(tags, ["bs", "cnr", "en", "mk", "sq", "sr", "sr-Latn"]);
        for lang in all.all() {
            let coverage = all.coverage(lang);
            assert_eq!(
                coverage.missing,
                Vec::<String>::new(),
                "{}: {} of {}",
                lang.tag(),
                coverage.there,
                coverage.wanted
            );
            // What a language says takes no argument that English does not give: nothing is logged.
            for key in ["inbox-count", "ago-days", "length-months", "check-summary"] {
                let given =
                    [("count", "3"), ("asked", "1"), ("hits", "1"), ("none", "1"), ("refused", "1"), ("silent", "1")];
                assert!(!lang.text_with(key, &given).contains('$'), "{} {key}", lang.tag());
            }
        }
    }

    #[test]
    fn no_key_of_an_instrument_is_missing() {
        let lang = english();
        let vocabulary = crate::packs::vocabulary().unwrap();
        for key in vocabulary.text_keys() {
            assert!(lang.pack_text_if_any("any", &key).is_some(), "vocabulary: `{key}` has no English text");
        }
        for path in crate::packs::names() {
            let text = crate::packs::file(&format!("{path}/pack.toml")).unwrap();
            let pack = instruments::Pack::parse(&text, &vocabulary).unwrap();
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
