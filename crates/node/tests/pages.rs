//! The screens as a browser meets them: real sockets, real nodes, forms as browsers send them. Goal: an officer's day works without
//! scripts, roles hold, nothing typed is lost or run, and no answer comes without its headers. Method: three training nodes on loopback,
//! one browser that keeps its cookie.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking, in its small functions too")]

mod place;

use place::{Place, party};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use directory::PartyKind;
use ed25519_dalek::SigningKey;
use model::{HoldingId, PartialDate, PartyId, Person as Somebody, Subject, Timestamp};
use node::{
    assemble::{Parts, assemble},
    clock::{Clock, Entropy},
    demo,
    federation::{PartyPlan, Plan, Running, raise},
    membership::{Member, Membership},
    node::Node,
    record::Record,
    store,
    thresholds::Thresholds,
    tls::TlsIdentity,
    transport::TlsTransport,
    web::{
        Languages,
        doors::Doors,
        router::{Demo, DemoNode, People, Site, SiteParts, router},
        session::Person,
    },
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

const ZONE: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
const SCRIPT: &str = "<script>alert(1)</script>";

fn people(party: &PartyId) -> Vec<Person> {
    let person = |persona: demo::Persona| Person { id: persona.id, name: persona.name, role: persona.role };
    demo::personas(party).into_iter().map(person).collect()
}

/// The federation: the asking node, the one that knows somebody, and the one whose name bears an asterisk.
async fn three(place: &Place) -> Vec<Running> {
    let parties = [("mk-spoc", "MK"), ("rs-spoc", "RS"), ("xk-spoc", "XK")].map(|(id, country)| PartyPlan {
        id: party(id),
        name: format!("SPOC {country}"),
        country: country.to_owned(),
        kind: PartyKind::Partner,
    });
    let plan = Plan { parties: parties.to_vec(), folder: place.0.clone(), seed: 11, port: 0, clock: Clock::System };
    raise(plan).await.unwrap()
}

/// Enters a person into a node's holdings, under a handling code from 0 to 3.
async fn hold(node: &Arc<Node>, (family, given): (&str, &str), about: &str, handling: u8) {
    let subject = Subject::Person(Somebody {
        family: family.into(),
        given: given.into(),
        born: PartialDate::parse("1984-04-07"),
        nationality: Some("RKS".into()),
        ..Somebody::default()
    });
    let record = Record::Held { subject: wire::encode_subject(&subject).into(), about: about.to_owned(), handling };
    let now = node.clock.now();
    let entry = node.store.write("enter", move |tx| tx.record(&record, now)).await.unwrap();
    node.finder.enter([(HoldingId(entry.place as i64), &subject)]);
}

/// Serves a node's site; gives its address.
async fn serve(node: &Arc<Node>, demo: Option<Demo>) -> String {
    serve_to(node, people(&node.me), demo).await
}

/// Serves a node's site to these people.
async fn serve_to(node: &Arc<Node>, personas: Vec<Person>, demo: Option<Demo>) -> String {
    let people = People { personas };
    let languages = Languages::load().unwrap();
    let (node, doors) = (Arc::clone(node), Doors::default());
    let site = Site::new(SiteParts { node, people, doors, languages, secure: false, demo }).unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    tokio::spawn(async move { axum::serve(listener, router(site)).await });
    address
}

#[derive(Debug)]
struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: String,
    /// The body as it came.
    bytes: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value)
    }

    /// The value of a hidden field or box of that name.
    fn value(&self, name: &str) -> String {
        let rest = self.body.split(&format!("name=\"{name}\" value=\"")).nth(1);
        rest.and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
    }
}

/// A browser at one node: it keeps the cookie, sends forms with their token, and says that they come from the node's own page.
struct Browser {
    address: String,
    cookie: String,
    csrf: String,
}

impl Browser {
    fn at(address: &str) -> Self {
        Self { address: address.to_owned(), cookie: String::new(), csrf: String::new() }
    }

    /// Signs in as `duty.mk` and the like.
    async fn signed_in(address: &str, persona: &str) -> Self {
        let mut browser = Self::at(address);
        let answer = browser.post("/sign-in", &[("persona", persona), ("next", "")]).await;
        assert_eq!(answer.status, 303, "{answer:?}");
        let page = browser.get("/health").await;
        assert_eq!(page.status, 200, "{page:?}");
        browser.csrf = page.value("csrf");
        assert_eq!(browser.csrf.len(), 64);
        browser
    }

    async fn get(&mut self, path: &str) -> Answer {
        self.send(&format!("GET {path} HTTP/1.1"), "", "").await
    }

    /// Sends a form with the session's token.
    async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let own = self.csrf.clone();
        let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("csrf", own.as_str())]).collect();
        self.post_bare(path, &fields).await
    }

    async fn post_bare(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let pair = |(name, value): &(&str, &str)| format!("{}={}", encoded(name), encoded(value));
        let body = fields.iter().map(pair).collect::<Vec<_>>().join("&");
        self.send(&format!("POST {path} HTTP/1.1"), "Sec-Fetch-Site: same-origin\r\n", &body).await
    }

    async fn send(&mut self, first: &str, more: &str, body: &str) -> Answer {
        let mut stream = TcpStream::connect(&self.address).await.unwrap();
        let form = format!("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n", body.len());
        let form = if first.starts_with("POST") { form.as_str() } else { "" };
        let request = format!(
            "{first}\r\nHost: {}\r\nConnection: close\r\nCookie: theme=dark; {}\r\n{more}{form}\r\n{body}",
            self.address, self.cookie
        );
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut bytes = Vec::new();
        tokio::time::timeout(Duration::from_secs(20), stream.read_to_end(&mut bytes)).await.unwrap().unwrap();
        let answer = read(&bytes);
        let headers = &answer.headers;
        if let Some((_, cookie)) =
            headers.iter().find(|(name, value)| name == "set-cookie" && !value.starts_with("theme="))
        {
            self.cookie = cookie.split(';').next().unwrap().to_owned();
        }
        // INVARIANT of the whole site: whatever is answered carries the policy and is not kept.
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self'"), "{first}: {policy}");
        assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), "{first}: {policy}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{first}");
        assert!(!answer.body.contains(SCRIPT), "{first}: a script came back as markup");
        assert!(raw_key(&answer.body).is_none(), "{first}: untranslated {:?}", raw_key(&answer.body));
        let html = answer.header("content-type").starts_with("text/html") && !answer.body.is_empty();
        if html {
            assert!(answer.body.contains("TRAINING DATA") || first.contains("/sign-in"), "{first}: no training bar");
            let starred = answer.body.split("<footer").next().unwrap().contains("Kosovo*");
            assert!(!starred || answer.body.contains("UNSCR 1244/1999"), "{first}: an asterisk without its footnote");
        }
        answer
    }
}

/// A key of a text that nobody wrote, as `[no-such-key]`.
fn raw_key(body: &str) -> Option<&str> {
    body.split('[').skip(1).find_map(|rest| {
        let key = rest.split_once(']')?.0;
        (key.contains('-') && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')).then_some(key)
    })
}

fn encoded(text: &str) -> String {
    node::web::session::query_value(text)
}

fn read(bytes: &[u8]) -> Answer {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).unwrap_or("0").parse().unwrap();
    let pair = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()));
    let headers: Vec<(String, String)> = lines.filter_map(pair).collect();
    let chunked = headers.iter().any(|(name, value)| name == "transfer-encoding" && value == "chunked");
    let start = bytes.windows(4).position(|four| four == b"\r\n\r\n").map_or(bytes.len(), |at| at + 4);
    let body = if chunked { joined(body) } else { body.to_owned() };
    Answer { status, headers, body, bytes: bytes[start..].to_vec() }
}

/// Joins the chunks of a body (RFC 9112 section 7.1).
fn joined(mut rest: &str) -> String {
    let mut out = String::new();
    while let Some((size, after)) = rest.split_once("\r\n") {
        let size = usize::from_str_radix(size, 16).unwrap();
        out.push_str(&after[..size]);
        rest = after[size..].strip_prefix("\r\n").unwrap_or_default();
    }
    out
}

/// The consultations of a node: act and what it was about.
fn consulted(node: &Node) -> Vec<(String, String)> {
    let rows = node.store.read(|conn| store::consultations(conn, "", 1_000)).unwrap();
    rows.into_iter().map(|row| (row.act, row.about)).collect()
}

fn count(node: &Node, act: &str) -> usize {
    consulted(node).iter().filter(|(found, _)| found == act).count()
}

/// Asks for a page until it says so.
async fn eventually(browser: &mut Browser, path: &str, says: &str) -> Answer {
    let mut last = String::new();
    for _ in 0..500 {
        let answer = browser.get(path).await;
        if answer.body.contains(says) {
            return answer;
        }
        last = answer.body;
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("{path} never says `{says}`: {last}");
}

const GOOD: [(&str, &str); 6] = [
    ("text", "Марковић Марко"),
    ("kind", "auto"),
    ("born", "1984-04-07"),
    ("purpose", "criminal-investigation"),
    ("justification", "K 12/26"),
    ("party", "rs-spoc"),
];

fn request_fields() -> BTreeMap<&'static str, &'static str> {
    BTreeMap::from([
        ("f.subject", "Invented person"),
        ("f.specification", "What is known"),
        ("f.purpose", "Investigation"),
        ("f.offence", "Smuggling"),
        ("f.facts", SCRIPT),
        ("f.person_link", "Driver"),
        ("f.held_there", "A hit"),
        ("f.urgent", "no"),
        ("f.necessity", "yes"),
    ])
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_officers_day_from_a_check_to_an_answer() {
    let place = Place::new("day");
    let nodes = three(&place).await;
    let (mk, rs) = (&nodes[0].node, &nodes[1].node);
    hold(rs, ("Marković", "Marko"), "suspect, smuggling of migrants", 0).await;
    let (here, there) = (serve(mk, None).await, serve(rs, None).await);
    let mut officer = Browser::signed_in(&here, "duty.mk").await;

    // The box of the header fills the form; a form with an error comes back as it was.
    let form = officer.get(&format!("/check?text={}", encoded(SCRIPT))).await;
    assert!(form.body.contains("&#60;script&#62;") || form.body.contains("&lt;script&gt;"), "{}", form.body);
    let mut wrong = GOOD.to_vec();
    wrong[4].1 = " ";
    let back = officer.post("/checks", &wrong).await;
    assert_eq!(back.status, 422);
    assert!(back.body.contains("Марковић Марко") && back.body.contains("Enter the reason"), "{}", back.body);
    assert_eq!(back.value("born"), "1984-04-07");
    assert_eq!(count(mk, "check.ask"), 0, "nothing was asked");

    // C-CHK-03: a number of which nothing is known at either end is refused at its field.
    let with = |text, kind| {
        let mut pairs = GOOD.to_vec();
        (pairs[0].1, pairs[1].1, pairs[2].1) = (text, kind, "");
        pairs
    };
    let vague = officer.post("/checks", &with("S*1", "vehicle")).await;
    assert_eq!(vague.status, 422);
    assert!(vague.body.contains("Give at least two characters at the beginning or the end"), "{}", vague.body);
    // An account number whose check digits do not fit is doubted once, and asked about if it is meant.
    let doubted = officer.post("/checks", &with("XX00 0000 TX00 0001 T", "account")).await;
    assert_eq!((doubted.status, doubted.value("sure").as_str()), (422, "XX00 0000 TX00 0001 T"), "{}", doubted.body);
    assert!(doubted.body.contains("The check digits of this IBAN do not fit"), "{}", doubted.body);
    assert_eq!(count(mk, "check.ask"), 0, "nothing was asked");
    let mut meant = with("XX00 0000 TX00 0001 T", "account");
    meant.push(("sure", "XX00 0000 TX00 0001 T"));
    let meant = officer.post("/checks", &meant).await;
    assert_eq!(meant.status, 303, "{meant:?}");

    // A check goes out; the answer comes while the page is open, in the stream and after a reload.
    let asked = officer.post("/checks", &GOOD).await;
    assert_eq!(asked.status, 303, "{asked:?}");
    let result = asked.header("location").to_owned();
    let stream = officer.get(&format!("{result}/events")).await;
    assert_eq!(stream.header("content-type"), "text/event-stream");
    for part in ["event: rows", "event: summary", "event: done", "id=\"row-rs-spoc\"", "Marković Marko", "Kosovo*"] {
        assert!(stream.body.contains(part), "{part}: {}", stream.body);
    }
    let page = eventually(&mut officer, &result, "suspect, smuggling of migrants").await;
    assert!(page.body.contains("UNSCR 1244/1999") && page.body.contains("name=\"hit\""), "{}", page.body);
    assert!(count(mk, "check.read") >= 2, "both looks are journaled");
    assert_eq!(count(rs, "check.asked"), 2, "the asked node has it too");

    // A person judges; only then can a request grow from the hit.
    let hit = page.value("hit");
    let new =
        format!("/cases/new?instrument=information-request&to=rs-spoc&from_check={}&from_hit={hit}", &result[8..]);
    let before = officer.get(&new).await;
    assert!(!before.body.contains(&format!("value=\"{hit}\"")), "an unconfirmed hit fills nothing");
    let rejected = officer.post(&format!("{result}/reject"), &[("party", "rs-spoc"), ("hit", &hit)]).await;
    assert_eq!(rejected.header("location"), format!("{result}?done=rejected#row-rs-spoc"));
    assert!(!officer.get(&new).await.body.contains(&format!("value=\"{hit}\"")), "a rejected hit fills nothing");
    let foreign = officer.post(&format!("{result}/confirm"), &[("party", "rs-spoc"), ("hit", &"0".repeat(32))]).await;
    assert_eq!(foreign.status, 404);
    let judged = officer.post(&format!("{result}/confirm"), &[("party", "rs-spoc"), ("hit", &hit)]).await;
    assert_eq!(judged.header("location"), format!("{result}?done=confirmed#row-rs-spoc"));
    let page = officer.get(&result).await;
    assert!(page.body.contains("from_hit="), "the way to a request is open");
    let form = officer.get(&new).await;
    for filled in [hit.as_str(), "Marković Marko", "K 12/26"] {
        assert!(form.body.contains(filled), "{filled}: {}", form.body);
    }

    // Errors stand at their fields, a guard's on top; nothing is lost, and nothing typed is run.
    let base = [("instrument", "information-request"), ("to", "rs-spoc"), ("from_check", ""), ("from_hit", "")];
    let with = |changed: &[(&'static str, &'static str)]| {
        let mut fields = request_fields();
        fields.extend(changed.iter().copied());
        base.into_iter().chain(fields).collect::<Vec<_>>()
    };
    for (changed, says) in [
        (("f.facts", " "), "Enter: Facts of the case"),
        (("f.urgent", "yes"), "Enter: Ground of urgency"),
        (("f.urgent", "perhaps"), "Choose one: Urgent"),
        (("f.necessity", "no"), "Confirm it, or do not send the request"),
    ] {
        let back = officer.post("/cases", &with(&[changed])).await;
        assert_eq!(back.status, 422, "{changed:?}");
        assert!(back.body.contains(says) && back.body.contains("Invented person"), "{says}: {}", back.body);
    }
    let opened = officer.post("/cases", &with(&[])).await;
    assert_eq!(opened.status, 303, "{opened:?}");
    let case = opened.header("location").split('?').next().unwrap().to_owned();
    let page = eventually(&mut officer, &case, "received by").await;
    assert!(page.body.contains("Received") && page.body.contains("Turn of Serbia"), "{}", page.body);

    // The other side finds it, takes it in hand, and refuses on one ground of the closed list.
    let mut colleague = Browser::signed_in(&there, "duty.rs").await;
    let inbox = eventually(&mut colleague, "/inbox", &case).await;
    assert!(inbox.body.contains("nothing done here yet") && inbox.body.contains("1 request"), "{}", inbox.body);
    assert!(colleague.get("/inbox?filter=mine").await.body.contains("You have not taken any request."));
    let steps = format!("{case}/steps");
    let back = colleague.post(&steps, &[("step", "take"), ("f.accessibility", "")]).await;
    assert_eq!(back.status, 422);
    assert_eq!(colleague.post(&steps, &[("step", "take"), ("f.accessibility", "direct")]).await.status, 303);
    assert!(colleague.get("/inbox?filter=mine").await.body.contains(&case));
    hand_on(&there, &mut colleague, &case).await;
    assert_eq!(colleague.post(&steps, &[("step", "no-such")]).await.status, 404);
    let late = colleague.post(&steps, &[("step", "take"), ("f.accessibility", "direct")]).await;
    assert!(late.status == 422 && late.body.contains("step-not-from-state"), "{}", late.body);
    for grounds in [&["a", "b"][..], &["z"], &[]] {
        let mut fields = vec![("step", "refuse"), ("f.refusal_reasons", "Nothing is held")];
        fields.extend(grounds.iter().map(|ground| ("ground", *ground)));
        let back = colleague.post(&steps, &fields).await;
        assert!(back.status == 422 && back.body.contains("Choose one ground"), "{grounds:?}: {}", back.body);
        assert!(back.body.contains("Nothing is held"), "{grounds:?}");
    }
    let refused =
        colleague.post(&steps, &[("step", "refuse"), ("ground", "a"), ("f.refusal_reasons", "Nothing is held")]).await;
    assert_eq!(refused.status, 303);
    let page = eventually(&mut officer, &case, "Nothing is held").await;
    assert!(page.body.contains("The information is not available") && page.body.contains("Close"), "{}", page.body);
    assert!(count(mk, "case.read") >= 1 && count(rs, "case.read") >= 1);
    assert_eq!(officer.get("/cases/00000000000000000000000000000000").await.status, 404);
}

/// What a reader of other people's finds in a PDF: `pdftotext` or `pdfinfo` of poppler.
fn poppler(program: &str, options: &[&str], file: &std::path::Path) -> String {
    let mut command = std::process::Command::new(program);
    command.args(options).arg(file);
    if program == "pdftotext" {
        command.arg("-");
    }
    let found = command.output();
    let found = found.unwrap_or_else(|error| panic!("`{program}` does not run ({error}): apt install poppler-utils"));
    // Poppler before 2023 complains of a mark that PDF/UA-1 demands, so only its end counts.
    assert!(found.status.success(), "{program}: {}", String::from_utf8_lossy(&found.stderr));
    String::from_utf8(found.stdout).unwrap()
}

/// A case is handed to a colleague with a reason, seen there, and given back; what is wrong is told and changes nothing.
async fn hand_on(there: &str, colleague: &mut Browser, case: &str) {
    let id = case.strip_prefix("/cases/").unwrap();
    let look = colleague.post("/inbox/assign", &[("case", id), ("query", "filter=mine")]).await;
    assert!(look.body.contains("Nothing has changed yet") && look.body.contains("value=\"duty2.rs\""), "{}", look.body);
    assert!(!look.body.contains("value=\"analyst.rs\""), "an analyst may take no steps");
    let hand = |reason: &'static str, to: &'static str| {
        [("case", id), ("to", to), ("reason", reason), ("query", "filter=mine")]
    };
    for (reason, to, says) in [
        (" ", "duty2.rs", "Give the reason."),
        ("Ill", "nobody.rs", "Choose a person"),
        ("Ill", "analyst.rs", "no steps"),
    ] {
        let back = colleague.post("/inbox/assigned", &hand(reason, to)).await;
        assert!(back.status == 200 && back.body.contains(says), "{says}: {}", back.body);
    }
    assert!(colleague.get("/inbox?filter=mine").await.body.contains(case));
    let done = colleague.post("/inbox/assigned", &hand("End of shift", "duty2.rs")).await;
    assert_eq!(done.status, 303, "{done:?}");
    let inbox = colleague.get(done.header("location")).await;
    assert!(!inbox.body.contains(case) && inbox.body.contains("handed on"), "{}", inbox.body);
    let mut second = Browser::signed_in(there, "duty2.rs").await;
    assert!(second.get("/inbox?filter=mine").await.body.contains(case));
    let mut analyst = Browser::signed_in(there, "analyst.rs").await;
    assert_eq!(analyst.post("/inbox/assigned", &hand("Mine", "duty.rs")).await.status, 403);
    // Who may not see the case hands it to nobody, gives it back to nobody, and does not learn that it is there.
    let mut of_a_field = Browser::signed_in(there, "readmission.rs").await;
    let blind = of_a_field.post("/inbox/assigned", &hand("Mine", "readmission.rs")).await;
    assert!(blind.body.contains("Pick at least one case.") && !blind.body.contains(id), "{}", blind.body);
    let entry = inbox.value("entry");
    assert_eq!(of_a_field.post("/inbox/undo", &[("entry", &entry)]).await.status, 404);
    // The list of reviews is none of open cases: “all that are shown” there are not all that are open.
    let reviews = [("all", "yes"), ("to", "duty.rs"), ("reason", "Mine"), ("query", "filter=kept")];
    assert!(colleague.post("/inbox/assigned", &reviews).await.body.contains("Pick at least one case."));
    assert!(second.get("/inbox?filter=mine").await.body.contains(case), "it is where it was");
    assert_eq!(colleague.post("/inbox/undo", &[("entry", &entry)]).await.status, 303);
    assert!(!second.get("/inbox?filter=mine").await.body.contains(case));
    assert!(colleague.get("/inbox?filter=mine").await.body.contains(case));

    // Narrowed down, kept under a name, forgotten.
    assert!(!colleague.get("/inbox?instrument=readmission").await.body.contains(case));
    assert!(colleague.get("/inbox?instrument=information-request&with=mk-spoc").await.body.contains(case));
    assert!(!colleague.get("/inbox?with=xk-spoc").await.body.contains(case));
    let kept = [("name", "From Skopje"), ("query", "with=mk-spoc")];
    assert_eq!(colleague.post("/inbox/views", &kept).await.status, 303);
    assert!(colleague.get("/inbox").await.body.contains("href=\"/inbox?with=mk-spoc\">★ From Skopje"));
    assert!(!second.get("/inbox").await.body.contains("From Skopje"), "a view is its owner's");
    assert_eq!(colleague.post("/inbox/views", &[("forget", "From Skopje")]).await.status, 303);
    assert!(!colleague.get("/inbox").await.body.contains("★"));
    let desk = colleague.get("/desk").await;
    assert!(desk.body.contains(case) && desk.body.contains("The nearest deadlines"), "{}", desk.body);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_is_printed_and_other_peoples_readers_read_it() {
    let place = Place::new("print");
    let nodes = three(&place).await;
    let mk = &nodes[0].node;
    let here = serve(mk, None).await;
    let mut officer = Browser::signed_in(&here, "duty.mk").await;
    let long: String = (1..=400).map(|n| format!("Факт{n} сообщён. ")).collect();
    let mut fields = request_fields();
    fields.extend([("f.facts", long.trim()), ("f.person_family", "Љубљановић"), ("f.person_given", "Ђорђе")]);
    fields.extend([("f.specification", "Παπαδόπουλος\nÇelë Žižić"), ("f.held_there", "a\u{202e}b محمد")]);
    fields.extend([("f.urgent", "yes"), ("f.urgency_ground", "life_or_limb"), ("f.urgency_reasons", "Invented")]);
    fields.extend([("instrument", "information-request"), ("to", "xk-spoc"), ("from_check", ""), ("from_hit", "")]);
    let opened = officer.post("/cases", &fields.into_iter().collect::<Vec<_>>()).await;
    assert_eq!(opened.status, 303, "{}", opened.body);
    let case = opened.header("location").split('?').next().unwrap().to_owned();
    let link = format!("{case}/print/request");
    let page = officer.get(&case).await;
    assert!(page.body.contains(&format!("href=\"{link}\"")), "{}", page.body);

    let looks = count(mk, "case.read");
    let answer = officer.get(&link).await;
    if answer.status == 501 {
        assert!(!node::web::assets::has_assets(), "the assets are older than `assets/build.mjs`: run `make assets`");
        assert!(answer.body.contains("print-latin-regular.ttf") && answer.body.contains("make assets"));
        return;
    }
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/pdf"), "{}", answer.body);
    let kept = answer.header("content-disposition");
    assert!(kept.starts_with("attachment; filename=\"IR-") && kept.ends_with("-request.pdf\""), "{kept}");
    assert_eq!(count(mk, "case.read"), looks + 1, "the look is journaled");
    let file = place.0.join("form.pdf");
    std::fs::write(&file, &answer.bytes).unwrap();

    let text = poppler("pdftotext", &["-layout"], &file);
    let sheets: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
    assert!(sheets.len() >= 3, "{text}");
    for (at, sheet) in sheets.iter().enumerate() {
        let number = format!("Page {} of {}", at + 1, sheets.len());
        for words in [number.as_str(), "TRAINING DATA", "IR-", "SHA-256 leaf "] {
            assert!(sheet.contains(words), "page {}: {words}: {sheet}", at + 1);
        }
        // The designation and its footnote stand on one page, and nowhere without each other.
        assert_eq!(sheet.contains("Kosovo*"), sheet.contains("UNSCR 1244/1999"), "{sheet}");
    }
    let first = sheets[0];
    for words in ["Request for information", "North Macedonia, SPOC MK", "Kosovo*, SPOC XK", "(not verified)"] {
        assert!(first.contains(words), "{words}: {first}");
    }
    for words in ["Љубљановић", "Ђорђе", "Παπαδόπουλος", "Çelë Žižić", "Facts of the case", "Факт1 сообщён", "Факт400"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    for words in ["☒ Imminent threat to life or limb", "☐ Immediate and serious threat to public security"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(sheets[1].contains("(continued)"), "the section's heading comes again: {}", sheets[1]);
    assert!(text.contains("a\u{fffd}b") && !text.contains(['\u{202e}', 'م']), "what steers text is inert: {text}");
    assert!(text.contains("5 characters cannot be printed") && text.contains("Signature and stamp"), "{text}");
    let told: Vec<&str> = text.split_whitespace().filter(|word| word.starts_with("Факт")).collect();
    assert_eq!(told, (1..=400).map(|n| format!("Факт{n}")).collect::<Vec<_>>(), "every word once, in its order");
    let about = poppler("pdfinfo", &[], &file);
    for words in ["Title:           Request for information IR-", "Tagged:          yes", "595.28 x 841.89 pts (A4)"] {
        assert!(about.contains(words), "{words}: {about}");
    }

    // No such form, no such case, and nobody who may not read the case.
    assert_eq!(officer.get(&format!("{case}/print/no-such")).await.status, 404);
    assert_eq!(officer.get("/cases/00000000000000000000000000000000/print/request").await.status, 404);
    let mut other = Browser::signed_in(&here, "admin.mk").await;
    assert_eq!(other.get(&link).await.status, 403);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hit_says_why_and_the_reader_chooses_which_to_see() {
    let place = Place::new("filter");
    let nodes = three(&place).await;
    let (mk, rs) = (&nodes[0].node, &nodes[1].node);
    hold(rs, ("Marković", "Marko"), "held by rule", 0).await;
    hold(rs, ("Марковић", "Марко"), "held letter by letter", 0).await;
    let here = serve(mk, None).await;
    let mut officer = Browser::signed_in(&here, "duty.mk").await;
    let result = officer.post("/checks", &GOOD).await.header("location").to_owned();

    // Why, in words: both values, each with its script, and a word beside the mark. Of equals, the one entered first.
    let page = eventually(&mut officer, &result, "held by rule").await;
    let why = "<bdi lang=\"und-Cyrl\">Марковић Марко</bdi> = <bdi>Marković, Marko</bdi>: same name in another script";
    assert!(page.body.contains(why) && page.body.contains("Speaks for:"), "{}", page.body);
    assert!(page.body.contains(": same name, letter for letter"), "{}", page.body);
    let place_of = |text: &str| page.body.find(text).unwrap();
    assert!(place_of("held by rule") < place_of("held letter by letter"));
    for toggle in [
        "Exact <span class=\"count\">1<",
        "Transliterated <span class=\"count\">1<",
        "Sounds like <span class=\"count\">0<",
    ] {
        assert!(page.body.contains(toggle), "{toggle}: {}", page.body);
    }
    assert!(!page.body.contains("hidden by the filter") && page.body.matches("aria-pressed=\"true\"").count() >= 3);

    // One kind is hidden: on the page, in the stream, and after a judgement; how many is said, and no hit becomes "no hit".
    let hidden = format!("{result}?hide=exact");
    let page = officer.get(&hidden).await;
    let stream = officer.get(&format!("{result}/events?hide=exact")).await;
    assert!(stream.body.contains("event: filters"), "{}", stream.body);
    for body in [&page.body, &stream.body] {
        assert!(body.contains("held by rule") && !body.contains("held letter by letter"), "{body}");
        assert!(body.contains("1 hit hidden by the filter") && body.contains("2 hits"), "{body}");
        assert!(body.contains("id=\"show-exact\" name=\"hide\" value=\"\""), "turned back, nothing is hidden: {body}");
    }
    let judged = [("party", "rs-spoc"), ("hit", &page.value("hit")), ("hide", "exact")];
    let judged = officer.post(&format!("{result}/reject"), &judged).await;
    assert_eq!(judged.header("location"), format!("{result}?done=rejected&hide=exact#row-rs-spoc"));
    let none = officer.get(&format!("{result}?hide=exact.transliterated.sounds-like")).await;
    assert!(none.body.contains("2 hits hidden by the filter") && !none.body.contains("No hit</span>"), "{}", none.body);

    // What nobody wrote hides nothing, and a zone's warnings stay in the address.
    let foreign = officer.get(&format!("{result}?hide={}&mrz=2.1.sex", encoded(SCRIPT))).await;
    assert!(foreign.body.contains("held letter by letter"), "{}", foreign.body);
    assert_eq!(foreign.value("mrz"), "2.1.sex");

    // The health page tells of the index and of the thresholds in force.
    let health = officer.get("/health").await;
    let threshold = format!(">{}<", matching::SCORE_MIN);
    for part in ["Search index", "0 holdings in 0 segments", "How alike a hit must be", &threshold] {
        assert!(health.body.contains(part), "{part}: {}", health.body);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn roles_hold_and_every_denial_is_recorded() {
    let place = Place::new("roles");
    let nodes = three(&place).await;
    let mk = &nodes[0].node;
    hold(mk, ("Marković", "Marko"), "restricted matter", 3).await;
    let here = serve(mk, None).await;
    let mut officer = Browser::signed_in(&here, "duty.mk").await;
    let asked = officer.post("/checks", &[&GOOD[..], &[("party", "mk-spoc")]].concat()).await;
    let result = asked.header("location").to_owned();

    // A record with restrictions in words: the duty officer reads it, the analyst learns that there is a hit.
    assert!(officer.get(&result).await.body.contains("restricted matter"));
    let shown = Browser::signed_in(&here, "analyst.mk").await.get(&result).await;
    assert!(shown.body.contains("shows no content") && !shown.body.contains("restricted matter"), "{}", shown.body);

    for (persona, path, rule, act) in [
        ("admin.mk", "/inbox", "administrator-sees-no-personal-data", "case.read.denied"),
        ("admin.mk", "/check", "administrator-sees-no-personal-data", "check.ask.denied"),
        ("admin.mk", result.as_str(), "administrator-sees-no-personal-data", "check.read.denied"),
        ("dpo.mk", "/check", "data-protection-officer-takes-no-part", "check.ask.denied"),
        ("analyst.mk", "/audit", "default-deny", "audit.search.denied"),
        ("analyst.mk", "/cases/new?to=rs-spoc", "default-deny", "case.open.denied"),
    ] {
        let mut browser = Browser::signed_in(&here, persona).await;
        let before = count(mk, act);
        let answer = browser.get(path).await;
        assert_eq!(answer.status, 403, "{persona} {path}");
        assert!(answer.body.contains(rule) && answer.body.contains("of the journal"), "{persona}: {}", answer.body);
        assert_eq!(count(mk, act), before + 1, "{persona} {path} is not recorded");
    }

    // The stream of answers is closed to them as well, and a form is, token or not.
    let mut administrator = Browser::signed_in(&here, "admin.mk").await;
    assert_eq!(administrator.get(&format!("{result}/events")).await.status, 403);
    assert_eq!(administrator.post("/checks", &GOOD).await.status, 403);
    assert_eq!(administrator.post("/cases", &[("to", "rs-spoc")]).await.status, 403);

    // Oversight: the log is searched, the search is in the log; who may not search sees the chain alone.
    let mut oversight = Browser::signed_in(&here, "dpo.mk").await;
    let log = oversight.get(&format!("/audit?about={}", encoded("Marković"))).await;
    assert!(log.body.contains("Asked other parties") && log.body.contains("K 12/26"), "{}", log.body);
    assert_eq!(consulted(mk)[0], ("audit.search".into(), "Marković".into()));
    let searches = count(mk, "audit.search");
    let verified = oversight.post("/audit/verify", &[]).await;
    assert!(verified.body.contains("name=\"about\"") && !verified.body.contains("K 12/26"), "{}", verified.body);
    assert_eq!(count(mk, "audit.search"), searches, "verifying searches nothing");
    assert!(!verified.body.contains("id=\"quick\"") && officer.get("/inbox").await.body.contains("id=\"quick\""));
    let chain = administrator.get("/audit").await;
    assert!(!chain.body.contains("Asked other parties") && !chain.body.contains("name=\"about\""), "{}", chain.body);
    let verified = administrator.post("/audit/verify", &[]).await;
    assert!(verified.status == 200 && verified.body.contains("where the signed checkpoint says"), "{}", verified.body);
    assert_eq!(officer.post("/audit/verify", &[]).await.status, 403);

    // The rules can be read and asked by whoever answers for them.
    let why = administrator.get("/rules?role=analyst&act=check.ask&purpose=border-control").await;
    assert!(why.body.contains("They may not.") && why.body.contains("default-deny"), "{}", why.body);
    let why = administrator.get("/rules?role=csirt-analyst&act=case.open&instrument=cyber-incident").await;
    assert!(why.body.contains("They may.") && why.body.contains("csirts-work-on-incidents"), "{}", why.body);
    assert_eq!(officer.get("/rules").await.status, 403);

    // A person begins where they may be.
    let mut fresh = Browser::at(&here);
    let led = fresh.post("/sign-in", &[("persona", "admin.mk"), ("next", "/")]).await;
    assert_eq!(led.header("location"), "/desk");
    let desk = fresh.get("/desk").await;
    assert!(desk.body.contains("href=\"/people\"") && !desk.body.contains("The nearest deadlines"), "{}", desk.body);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_officer_of_a_field_sees_its_cases_alone() {
    let place = Place::new("field");
    let nodes = three(&place).await;
    let (here, there) = (serve(&nodes[0].node, None).await, serve(&nodes[1].node, None).await);
    let mut officer = Browser::signed_in(&here, "duty.mk").await;
    let base = [("instrument", "information-request"), ("to", "rs-spoc")];
    let fields: Vec<(&str, &str)> = base.into_iter().chain(request_fields()).collect();
    let opened = officer.post("/cases", &fields).await;
    assert_eq!(opened.status, 303, "{}", opened.body);
    let case = opened.header("location").split('?').next().unwrap().to_owned();
    let mut colleague = Browser::signed_in(&there, "duty.rs").await;
    eventually(&mut colleague, "/inbox", &case).await;
    for who in ["readmission.rs", "asylum.rs", "statistics.rs", "csirt.rs", "monitor.rs"] {
        let mut of_a_field = Browser::signed_in(&there, who).await;
        let desk = of_a_field.get("/desk").await;
        assert_eq!(desk.status, 200, "{who}");
        // The purpose of the one who asks for one alone is chosen already.
        for purpose in ["readmission", "asylum"].iter().filter(|purpose| who.starts_with(**purpose)) {
            let href = format!("/check?purpose={purpose}");
            assert!(desk.body.contains(&href), "{who}: {}", desk.body);
            let check = of_a_field.get(&href).await;
            assert!(check.body.contains(&format!("value=\"{purpose}\" selected")), "{who}: {}", check.body);
        }
        let inbox = of_a_field.get("/inbox").await;
        assert!(inbox.status == 200 && !inbox.body.contains(&case), "{who}: {}", inbox.body);
        assert_eq!(of_a_field.get(&case).await.status, 403, "{who}");
        assert_eq!(of_a_field.get("/people").await.status, 403, "{who}");
    }
    let mut prosecutor = Browser::signed_in(&there, "prosecutor.rs").await;
    assert!(prosecutor.get("/inbox").await.body.contains(&case), "a request may become evidence");
    assert_eq!(prosecutor.get(&case).await.status, 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_is_the_administrators_to_make_and_on_record() {
    let place = Place::new("tokens");
    let nodes = three(&place).await;
    let mk = &nodes[0].node;
    let here = serve(mk, None).await;
    let tokens = || mk.store.read(store::token_counts).unwrap();

    let mut officer = Browser::signed_in(&here, "duty.mk").await;
    assert_eq!(officer.get("/tokens").await.status, 403);
    for path in ["/tokens", "/tokens/revoke"] {
        assert_eq!(officer.post(path, &[("person", "duty.mk")]).await.status, 403);
    }
    let mut administrator = Browser::signed_in(&here, "admin.mk").await;
    for nobody in ["duty.rs", ""] {
        assert_eq!(administrator.post("/tokens", &[("person", nobody)]).await.status, 400);
    }
    assert!(tokens().is_empty());

    let made = administrator.post("/tokens", &[("person", "duty.mk")]).await;
    assert!(made.status == 200 && made.body.contains("egn_"), "{}", made.body);
    assert_eq!((tokens()[0].0.as_str(), tokens()[0].1), ("duty.mk", 1));
    assert_eq!(consulted(mk)[0], ("api.token".into(), "duty.mk".into()));
    assert!(!administrator.get("/tokens").await.body.contains("egn_"));

    let revoked = administrator.post("/tokens/revoke", &[("person", "duty.mk")]).await;
    assert_eq!((revoked.status, revoked.header("location")), (303, "/tokens?done=revoked"));
    assert!(tokens().is_empty());
    assert_eq!(consulted(mk)[0], ("api.revoke".into(), "duty.mk".into()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_officers_override_for_a_life_and_one_cannot() {
    let place = Place::new("override");
    let parties = [
        ("xk-spoc", "XK", PartyKind::Partner),
        ("eu-europol", "EU", PartyKind::Agency),
        ("rs-spoc", "RS", PartyKind::Partner),
    ];
    let parties = parties.map(|(id, country, kind)| PartyPlan {
        id: party(id),
        name: format!("SPOC {country}"),
        country: country.to_owned(),
        kind,
    });
    let plan = Plan { parties: parties.to_vec(), folder: place.0.clone(), seed: 13, port: 0, clock: Clock::System };
    let nodes = raise(plan).await.unwrap();
    let xk = &nodes[0].node;
    let chief =
        Person { id: "chief.xk".to_owned(), name: "Second Officer".to_owned(), role: policy::Role::DutyOfficer };
    let personas = people(&xk.me).into_iter().chain([chief]).collect();
    let (here, there) = (serve_to(xk, personas, None).await, serve(&nodes[1].node, None).await);
    let mut first = Browser::signed_in(&here, "duty.xk").await;

    // Where nothing forbids the request, nothing is said of a danger.
    let form = first.get("/cases/new?instrument=information-request&to=rs-spoc").await;
    assert!(!form.body.contains("formaction=\"/overrides\""), "{}", form.body);
    let form = first.get("/cases/new?instrument=information-request&to=eu-europol").await;
    for said in ["agency-without-transfer-basis", "A life is in imminent danger", "formaction=\"/overrides\""] {
        assert!(form.body.contains(said), "{said}: {}", form.body);
    }
    let base = [("instrument", "information-request"), ("to", "eu-europol"), ("from_check", ""), ("from_hit", "")];
    let with = |changed: &[(&'static str, &'static str)]| {
        let mut fields = request_fields();
        fields.extend(changed.iter().copied());
        base.into_iter().chain(fields).collect::<Vec<_>>()
    };
    assert_eq!(first.post("/cases", &with(&[])).await.status, 403, "without a danger it does not leave");
    for (changed, says) in [
        (("reasons", " "), "Say whose life is in danger"),
        (("f.facts", " "), "Enter: Facts of the case"),
        (("source", "IR-0000-0000"), "There is no such case here"),
    ] {
        let back = first.post("/overrides", &with(&[("reasons", SCRIPT), changed])).await;
        assert_eq!(back.status, 422, "{changed:?}");
        assert!(back.body.contains(says) && back.body.contains("Invented person"), "{says}: {}", back.body);
        assert!(!back.body.contains(SCRIPT), "nothing typed is run");
    }
    assert_eq!(count(xk, "override.propose"), 0);

    // The information comes from a case with another party, which is named by its number.
    let source = [&[("to", "rs-spoc")][..], &with(&[])].concat();
    let opened = first.post("/cases", &source).await;
    let source = opened.header("location").split('?').next().unwrap().to_owned();
    let source = node::cases::number("information-request", model::CaseId::parse(&source[7..]).unwrap());
    let mut fields = with(&[("reasons", "A child is locked in (invented).")]);
    fields.push(("source", &source));
    let proposed = first.post("/overrides", &fields).await;
    assert_eq!((proposed.status, proposed.header("location")), (303, "/overrides?done=proposed"), "{proposed:?}");
    let page = first.get("/overrides").await;
    for said in ["A child is locked in (invented).", "Invented person", "You proposed it", &source, "left"] {
        assert!(page.body.contains(said), "{said}: {}", page.body);
    }
    assert!(!page.body.contains("/confirm"), "whoever proposed it is not offered to confirm it");
    let waiting = node::overriding::pending(xk).unwrap();
    let path = format!("/overrides/{}/confirm", waiting[0].step.case);
    let alone = first.post(&path, &[]).await;
    assert!(alone.status == 403 && alone.body.contains("override-needs-two-people"), "{}", alone.body);

    let mut second = Browser::signed_in(&here, "chief.xk").await;
    let inbox = second.get("/inbox").await;
    assert!(inbox.body.contains("href=\"/overrides\""), "{}", inbox.body);
    let page = second.get("/overrides").await;
    assert!(page.body.contains(&path), "{}", page.body);
    assert!(count(xk, "override.read") >= 2, "both looks are journaled");
    let confirmed = second.post(&path, &[]).await;
    assert_eq!(confirmed.status, 303, "{confirmed:?}");
    let case = confirmed.header("location").split('?').next().unwrap().to_owned();
    let sent = eventually(&mut second, &case, "received by").await;
    assert!(sent.body.contains("confirmed by Second Officer"), "{}", sent.body);
    assert!(!second.get("/inbox").await.body.contains("href=\"/overrides\""));
    let mut agency = Browser::signed_in(&there, "duty.europol").await;
    let taken = agency.get(&case).await;
    assert!(
        taken.body.contains("Sent without a basis") && taken.body.contains("A child is locked in"),
        "{}",
        taken.body
    );
    assert!(!taken.body.contains("Tell the owner"), "a notice is nobody's task");

    let mut overseer = Browser::signed_in(&here, "dpo.xk").await;
    let log = overseer.get("/audit").await;
    for act in ["Proposed to send without a basis", "Confirmed sending without a basis"] {
        assert!(log.body.contains(act), "{act}: {}", log.body);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_not_ours_is_not_carried_out() {
    let place = Place::new("forms");
    let nodes = three(&place).await;
    let mk = &nodes[0].node;
    let here = serve(mk, None).await;
    let mut officer = Browser::signed_in(&here, "duty.mk").await;
    let token = officer.csrf.clone();

    for path in [
        "/checks",
        "/checks/0/confirm",
        "/checks/0/reject",
        "/cases",
        "/cases/0/steps",
        "/overrides",
        "/overrides/0/confirm",
        "/audit/verify",
        "/sign-out",
    ] {
        assert_eq!(officer.post_bare(path, &GOOD).await.status, 403, "{path} without a token");
        let elsewhere = format!("csrf={token}");
        let foreign = officer.send(&format!("POST {path} HTTP/1.1"), "Sec-Fetch-Site: same-site\r\n", &elsewhere).await;
        assert_eq!(foreign.status, 403, "{path} from another port");
        let nobody = Browser::at(&here).post(path, &GOOD).await;
        assert_eq!((nobody.status, nobody.header("location")), (303, "/sign-in"), "{path} without a session");
    }
    for path in ["/inbox", "/check", "/checks/0", "/cases/new", "/cases/0", "/overrides", "/audit", "/health"] {
        let nobody = Browser::at(&here).get(path).await;
        assert_eq!(nobody.status, 303, "{path}");
        assert!(nobody.header("location").starts_with("/sign-in?next="), "{path}");
    }
    assert_eq!(Browser::at(&here).get("/").await.header("location"), "/sign-in");
    assert_eq!(officer.get("/").await.header("location"), "/desk");
    assert_eq!(officer.get("/nowhere").await.status, 404);
    assert_eq!(officer.get("/checks/zz").await.status, 404);
    assert_eq!(officer.get("/sign-out").await.status, 405);
    assert_eq!(count(mk, "check.ask"), 0);

    // A zone is read, its oddities are said, and the check goes out all the same.
    let mut zone = GOOD.to_vec();
    let forged = ZONE.replace("7408122F", "7408132F");
    zone[0].1 = &forged;
    zone[2].1 = "";
    let asked = officer.post("/checks", &zone).await;
    assert!(asked.header("location").contains("?mrz="), "{asked:?}");
    let page = officer.get(asked.header("location")).await;
    assert!(page.body.contains("ERIKSSON, ANNA MARIA") && page.body.contains("line 2, position 20"), "{}", page.body);
    zone[0].1 = &ZONE[..80];
    assert!(officer.post("/checks", &zone).await.body.contains("characters; look for"));

    // Theme and sign-out; a session that ended is none.
    let theme = officer.post("/theme", &[("theme", "light"), ("next", "//evil.example")]).await;
    assert!(theme.header("set-cookie").starts_with("theme=light; ") && theme.header("location") == "/", "{theme:?}");
    assert!(officer.get("/health").await.body.contains("data-theme=\"dark\""));
    assert_eq!(
        Browser::at(&here).post("/sign-in", &[("persona", "duty.rs")]).await.status,
        400,
        "another node's person"
    );
    let kept = officer.cookie.clone();
    assert_eq!(officer.post("/sign-out", &[]).await.header("location"), "/sign-in");
    officer.cookie = kept;
    assert_eq!(officer.get("/inbox").await.status, 303);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_demo_begins_at_its_nodes_and_machines_see_no_person() {
    let place = Place::new("start");
    let nodes = three(&place).await;
    let other = serve(&nodes[1].node, None).await;
    let origin = format!("http://{other}");
    let demo_node = |id: &str| DemoNode {
        party: party(id),
        origin: origin.clone(),
        personas: people(&party(id)),
        entries: Arc::new(|| 42),
    };
    let demo = Demo { nodes: vec![demo_node("rs-spoc"), demo_node("xk-spoc")], stop: "Ctrl+C".into() };
    let here = serve(&nodes[0].node, Some(demo)).await;

    let start = Browser::at(&here).get("/").await;
    assert!(start.header("content-security-policy").contains(&format!("form-action 'self' {origin}")));
    assert!(start.body.contains(&format!("action=\"{origin}/sign-in\"")) && start.body.contains("42 entries"));
    assert!(start.body.contains("Kosovo*") && start.body.contains("UNSCR 1244/1999"));
    // One click from the start page, which is another origin than the node's.
    let mut browser = Browser::at(&other);
    let led = browser.send("POST /sign-in HTTP/1.1", "Sec-Fetch-Site: same-site\r\n", "persona=duty.rs&csrf=").await;
    assert_eq!((led.status, led.header("location")), (303, "/desk"));
    assert!(browser.get("/desk").await.body.contains("First steps"));
    assert_eq!(browser.get("/inbox").await.status, 200);

    hold(&nodes[0].node, ("Tajnović", "Tajna"), "secret", 0).await;
    for (path, says) in [("/healthz", "ok"), ("/readyz", "ready"), ("/metrics", "egnatia_journal_entries")] {
        let answer = Browser::at(&here).get(path).await;
        assert!(answer.status == 200 && answer.body.contains(says), "{path}: {answer:?}");
        assert!(!answer.body.contains("Tajn") && !answer.body.contains("duty."), "{path}: {}", answer.body);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_node_with_real_data_lets_nobody_in_by_a_click() {
    let place = Place::new("real");
    let (entropy, id) = (Entropy::seeded(3), party("mk-spoc"));
    let (signing, sealing) = (SigningKey::from_bytes(&entropy.draw()), entropy.with(wire::SealingKey::generate));
    let identity = TlsIdentity::generate(&id).unwrap();
    let member = Member {
        id: id.clone(),
        name: "SPOC MK".into(),
        country: "MK".into(),
        kind: policy::PartyKind::Partner,
        address: "127.0.0.1:1".into(),
        tls_key: identity.spki_sha256(),
        keys: wire::PartyKeys { current: signing.verifying_key(), revoked: Vec::new() },
        sealing: sealing.public().clone(),
        origin: "egnatia.example/mk-spoc".into(),
        phone: String::new(),
    };
    let node = assemble(Parts {
        me: id.clone(),
        signing,
        sealing,
        membership: Membership::for_simulation(BTreeMap::from([(id, member)])),
        place: place.0.join("journal.db"),
        clock: Clock::manual(Timestamp(1_795_523_400_000_000)),
        entropy,
        transport: Arc::new(TlsTransport::new(identity)),
        thresholds: Thresholds::default(),
        training: false,
    })
    .unwrap();
    let here = serve(&node, None).await;
    let page = Browser::at(&here).get("/sign-in").await;
    assert!(page.body.contains("no training officers") && !page.body.contains("duty.mk"), "{}", page.body);
    let mut browser = Browser::at(&here);
    assert_eq!(browser.post("/sign-in", &[("persona", "duty.mk")]).await.status, 403);
    assert!(browser.cookie.is_empty());
    assert_eq!(browser.get("/inbox").await.status, 303);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn figures_are_shown_to_those_who_read_cases_and_saved_as_a_file() {
    let place = Place::new("figures");
    let nodes = three(&place).await;
    let (mk, xk) = (&nodes[0].node, &nodes[2].node);
    let (here, there) = (serve(mk, None).await, serve(xk, None).await);
    let mut officer = Browser::signed_in(&here, "duty.mk").await;
    let empty = officer.get("/figures").await;
    assert!(empty.body.contains("No time limit ended in this period, and none runs."), "{}", empty.body);
    let form = officer.get("/cases/new?instrument=information-request&to=xk-spoc").await;
    assert_eq!(form.status, 200);
    let mut fields: Vec<(&str, &str)> = request_fields().into_iter().collect();
    fields.extend([("instrument", "information-request"), ("to", "xk-spoc")]);
    let opened = officer.post("/cases", &fields).await;
    assert_eq!(opened.status, 303, "{opened:?}");
    let mut other = Browser::signed_in(&there, "duty.xk").await;
    eventually(&mut other, "/inbox?filter=all", "Invented person").await;

    // The board names the partner, whose designation brings its footnote; the tables are one click away.
    let board = eventually(&mut officer, "/figures", "Time to answer").await;
    for part in
        ["Kosovo*", "Opened by us", "aria-current=\"page\"", "href=\"/figures/information-request/requests_sent\""]
    {
        assert!(board.body.contains(part), "{part}: {}", board.body);
    }
    let table = officer.get("/figures/information-request/requests_received").await;
    for part in ["North Macedonia", "Kosovo*", "Total: 1", "Directive (EU) 2023/977 Art 18"] {
        assert!(table.body.contains(part), "{part}: {}", table.body);
    }
    assert!(!table.body.contains("not verified"), "{}", table.body);
    let ours = officer.get("/figures/information-request/answered_late").await;
    assert!(ours.body.contains("not verified") && ours.body.contains("Nothing is to be counted"), "{}", ours.body);

    let href = table.body.split("href=\"").find(|rest| rest.contains("/csv?period=")).unwrap();
    let file = officer.get(href.split('"').next().unwrap()).await;
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8; header=present");
    assert!(file.header("content-disposition").contains("information-request-requests_received-20"), "{file:?}");
    assert_eq!(file.body, "requester_state,requested_state,urgent,count\r\nMKD,RKS,no,1\r\n");

    // What is no period is said at its field; what is not there is not found; a look is nobody's consultation.
    let wrong = officer.get(&format!("/figures?period={}", encoded(SCRIPT))).await;
    assert!(
        wrong.body.contains("Enter a year, a quarter or a month") && wrong.body.contains("aria-invalid"),
        "{}",
        wrong.body
    );
    let none = officer.get("/figures/information-request/requests_received?period=2001-03").await;
    assert!(none.body.contains("Mar 2001") && none.body.contains("period=2001-02"), "{}", none.body);
    assert_eq!(officer.get("/figures/information-request/none").await.status, 404);
    assert_eq!(officer.get("/figures/information-request/requests_sent/csv?period=soon").await.status, 422);
    assert_eq!(count(mk, "case.read"), 0);
    let mut admin = Browser::signed_in(&here, "admin.mk").await;
    let refused = admin.get("/figures").await;
    assert_eq!(refused.status, 403, "{}", refused.body);
    assert!(!refused.body.contains("href=\"/figures\""), "the place is not offered");
}
