//! What is written about instruments, and what is found wrong in them. Goal: no page, picture or schema says what the packs do not, and lint
//! refuses a pack that would leave a case stuck, a clock running or a number without its law, and names the place. Method: the `egnatia` binary,
//! on the repository itself and on a copy of one pack that is spoilt in one way each.

#![expect(clippy::unwrap_used, reason = "a test may fail here")]

mod ceremony;
#[expect(dead_code, reason = "no party is named here")]
mod place;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use place::Place;

const PACK: &str = "information-request";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

fn egnatia(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_egnatia")).arg("instrument").args(arguments).current_dir(root()).output().unwrap()
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A folder of instruments with one pack, in whose file `was` is `becomes`.
fn spoilt(place: &Place, file: &str, (was, becomes): (&str, &str)) -> PathBuf {
    let folder = place.0.join("instruments");
    for part in ["vocabulary", "calendars", PACK] {
        copy(&root().join("instruments").join(part), &folder.join(part));
    }
    let path = folder.join(PACK).join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(was), "{file} no longer has `{was}`");
    std::fs::write(path, text.replacen(was, becomes, 1)).unwrap();
    folder
}

#[test]
fn the_written_pages_are_what_the_packs_say() {
    let output = egnatia(&["docs", "--check"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn every_pack_of_the_repository_holds() {
    let output = egnatia(&["lint", "--folder", "instruments"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn lint_refuses_and_names_the_place() {
    for (case, file, change, wanted) in [
        (
            "unreachable",
            "pack.toml",
            ("[[state]]\n", "[[state]]\nname = \"nowhere\"\nopen = false\nsource = \"design\"\n\n[[state]]\n"),
            "information-request: state.nowhere (pack.toml line",
        ),
        (
            "endless",
            "pack.toml",
            ("stops_on = [\"provide\", \"provide_partly\", \"refuse\", \"withdraw\"]", "stops_on = []"),
            "information-request: clock.answer.stops_on (pack.toml line",
        ),
        (
            "sourceless",
            "pack.toml",
            ("length = 7, unit = \"calendar_days\", source = \"art-5-1\"", "length = 7, unit = \"calendar_days\""),
            "information-request: clock.answer.limits[",
        ),
        ("twice", "locales/en.ftl", ("title =", "title = One\ntitle ="), "locales/en.ftl line"),
        ("wordless", "locales/en.ftl", ("state-in_hand =", "# state-in_hand ="), "text `state-in_hand` is missing"),
        (
            "renamed",
            "pack.toml",
            ("name = \"information-request\"", "name = \"request\""),
            "its folder `information-request`",
        ),
        ("wrong-outcome", "scenarios.toml", ("state = \"in_hand\"", "state = \"refused\""), "(scenarios.toml line"),
        ("no-toml", "pack.toml", ("\nversion = ", "\nversion = = "), "line"),
    ] {
        let place = Place::new(&format!("lint-{case}"));
        let folder = spoilt(&place, file, change);
        let output = egnatia(&["lint", PACK, "--folder", folder.to_str().unwrap()]);
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(!output.status.success() && text.contains(wanted), "{case}: {text}");
    }
}

#[test]
fn a_language_without_a_file_is_a_finding() {
    let place = Place::new("lint-language");
    let folder = spoilt(&place, "locales/en.ftl", ("title", "title"));
    std::fs::remove_file(folder.join(PACK).join("locales/en.ftl")).unwrap();
    let output = egnatia(&["lint", "--folder", folder.join(PACK).to_str().unwrap()]);
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(
        text.contains("information-request: locales/en.ftl: the file is missing") && !output.status.success(),
        "{text}"
    );
}

#[test]
fn an_explanation_is_of_that_pack_alone_and_its_tables_are_whole() {
    let output = egnatia(&["explain", PACK]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let page = String::from_utf8(output.stdout).unwrap();
    assert!(page.contains("sources read in the act") && page.contains("(not verified)"));
    assert!(!page.contains("\n["), "a text is missing");
    // Each row of a table has as many cells as its head.
    let cells = |line: &str| line.replace("\\|", "").matches('|').count();
    let mut before = 0;
    for line in page.lines() {
        if line.starts_with('|') && before > 0 {
            assert_eq!(cells(line), before, "{line}");
        }
        before = if line.starts_with('|') { cells(line) } else { 0 };
    }
    let unknown = egnatia(&["explain", "no-such"]);
    let error = String::from_utf8_lossy(&unknown.stderr).into_owned();
    assert!(!unknown.status.success() && error.contains("there is no instrument `no-such`; there are: "), "{error}");
}

#[test]
fn a_pack_that_nobody_signed_or_that_was_rolled_back_is_refused_by_line() {
    let place = Place::new("signed");
    let founded = place.0.join("federation");
    ceremony::found(&founded, "training", Vec::new(), &node::clock::Entropy::seeded(7));
    let directory = founded.join("directory");
    let directory = directory.to_str().unwrap();
    assert!(egnatia(&["lint", PACK, "--directory", directory]).status.success());
    for (becomes, wanted) in [
        ("version = 1", "rolled back"),
        ("version = 2\n# another", "another digest"),
        ("version = 3", "lists version 2 only"),
    ] {
        let folder = spoilt(&place, "pack.toml", ("version = 2", becomes));
        let output = egnatia(&["lint", PACK, "--folder", folder.to_str().unwrap(), "--directory", directory]);
        let told = String::from_utf8(output.stdout).unwrap();
        assert!(!output.status.success() && told.contains(wanted) && told.contains("pack.toml line"), "{told}");
        std::fs::remove_dir_all(folder).unwrap();
    }
}
