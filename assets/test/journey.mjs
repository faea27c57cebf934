// The journey of the README in Debian's Chromium against the running demo: an officer checks a passport, turns a hit into a request,
// the other party answers, an auditor looks. Every page is looked at by axe in both themes at 1366 and 360 px; any violation, any
// breach of the content security policy and any untranslated key fails the run. Invented data only.

import { desk, expect, look as lookAt, run } from "./look.mjs";

const [origin, mrz, pictures] = process.argv.slice(2);
const base = new URL(origin);
const at = (place) => `http://${base.hostname}:${Number(base.port) + place}`;
// The order of the demo's nodes.
const NODES = ["al-spoc", "ba-spoc", "xk-spoc", "me-spoc", "mk-spoc", "rs-spoc", "hr-spoc", "eu-agency"];
const node = (id) => at(NODES.indexOf(id));
const look = (page, name) => lookAt(page, name, { pictures });

async function signIn(page, id, role) {
  await page.goto(`${node(id)}/sign-in`);
  await page.locator("main form", { has: page.locator(`button[value^="${role}."]`) }).locator("button").click();
  await page.waitForLoadState();
}

/** Fills what a form of an instrument asks, with invented words. */
async function fill(form, special = {}) {
  for (const field of await form.locator("input[type=text], textarea").all()) {
    const name = (await field.getAttribute("name")).replace(/^f\./, "");
    const needed = (await field.getAttribute("required")) !== null || name.startsWith("urgency");
    const wanted = special[name] ?? "Invented for training";
    if (name in special || (needed && (await field.inputValue()) === "")) await field.fill(wanted);
  }
  for (const field of await form.locator("select").all()) {
    const name = (await field.getAttribute("name")).replace(/^f\./, "");
    if (special[name]) await field.selectOption(special[name]);
  }
  for (const [name, value] of Object.entries(special)) {
    const radio = form.locator(`input[type=radio][name="f.${name}"][value="${value}"]`);
    if (await radio.count()) await radio.check();
  }
}

await run("journey", async () => {
  // The start page, and one click to a desk.
  const officer = await desk();
  await officer.goto(at(0));
  expect("the start page lists the fourteen nodes", (await officer.locator("tbody tr").count()) === 14);
  expect("the designation carries its asterisk", (await officer.locator("#node-xk-spoc").innerText()).includes("Kosovo*"));
  expect("and its footnote", (await officer.locator("footer").innerText()).includes("UNSCR 1244/1999"));
  await look(officer, "start");
  await officer.locator('#node-mk-spoc button[value="duty.mk"]').click();
  await officer.waitForURL(/desk/);
  expect("one click leads to the desk of the duty officer", officer.url().startsWith(node("mk-spoc")));
  await look(officer, "desk");
  await officer.goto(`${node("mk-spoc")}/inbox`);
  const clocks = await officer.locator("tbody tr").count();
  expect("cases are there, the legal clock first", clocks >= 4);
  await look(officer, "inbox");

  // Sign-in page of another node, without a script.
  const plain = await desk({ javaScriptEnabled: false });
  await plain.goto(`${node("rs-spoc")}/sign-in`);
  expect("signing in works without a script", (await plain.locator("main form").count()) === 12);

  // The check: a machine-readable zone is pasted, rows arrive.
  await officer.goto(`${node("mk-spoc")}/check`);
  await look(officer, "check");
  await officer.locator("#text").fill(mrz);
  await officer.locator("form.form button.first").click();
  await officer.waitForLoadState();
  expect("a check without a reason is sent back", (await officer.locator("[role=alert]").count()) === 1);
  expect("and nothing typed is lost", (await officer.locator("#text").inputValue()).replace(/\s+/g, "\n") === mrz);
  await officer.locator("#justification").fill("Training file 1");
  const asked = Date.now();
  await officer.locator("form.form button.first").click();
  await officer.waitForURL(/\/checks\/[0-9a-f]{32}/);
  await officer.locator("#row-rs-spoc .hit").first().waitFor({ timeout: 15_000 });
  await officer.locator("#row-xk-spoc .hit").first().waitFor({ timeout: 15_000 });
  await officer.locator("#row-al-spoc .hit").first().waitFor({ timeout: 15_000 });
  console.log(`     three hits on the screen after ${Date.now() - asked} ms`);
  await officer.locator("#row-hr-spoc .answer").waitFor();
  await officer.waitForFunction(() => !document.querySelector("main")?.innerText.includes("Waiting"), null, { timeout: 15_000 }).catch(() => {});
  expect("hits come from three scripts and spellings", (await officer.locator("#row-rs-spoc").innerText()).includes("Џавити"));
  expect("a hit says that no score decides", /decide/i.test(await officer.locator("main").innerText()));
  await look(officer, "check-result");

  // The same page without a script, read with the officer's own session.
  const cookies = await officer.context().cookies();
  await plain.context().addCookies(cookies);
  await plain.goto(officer.url());
  expect("the answers can be read without a script", (await plain.locator("#row-rs-spoc .hit").count()) >= 1);

  // Why it is a hit: each reason with the values compared, and a word for those who do not see the mark.
  const why = await officer.locator("#row-rs-spoc .hit").first().locator(".reasons li").allInnerTexts();
  expect("a reason shows both values and says what they are", why.some((text) => /Џавити.*: same name in another script/.test(text)));
  expect("its Latin form is labelled as what it is", /transliterated/.test(await officer.locator("#row-rs-spoc .names").first().innerText()));

  // The toggles: by keyboard, kept over a reload, said in words, without a script too.
  const hits = () => officer.locator(".hit").count();
  const all = await hits();
  const toggle = officer.locator("#show-transliterated");
  const others = all - Number(await toggle.locator(".count").innerText());
  expect("at first every toggle is on", (await officer.locator(".toggles [aria-pressed=true]").count()) === 3);
  await toggle.focus();
  await officer.keyboard.press("Enter");
  await officer.waitForURL(/hide=transliterated/);
  expect("a toggle hides the hits of its kind", all > others && (await hits()) === others);
  expect("the keyboard stays on the toggle", (await officer.evaluate(() => document.activeElement?.id)) === "show-transliterated");
  expect("what is hidden is said in words", (await officer.locator(".filtered").innerText()).startsWith(`${all - others} hit`));
  expect("a party whose hits are hidden is still one with hits", /1 hit/.test(await officer.locator("#row-rs-spoc .answer").innerText()));
  await officer.reload();
  expect("the choice survives a reload", (await hits()) === others);
  await look(officer, "check-filtered");
  await officer.locator(".filtered a").click();
  await officer.waitForURL(/#filters$/);
  expect("one click shows all again", (await hits()) === all);
  await plain.locator("#show-transliterated").click();
  expect("the toggles work without a script", (await plain.locator(".hit").count()) === others);

  // A person confirms, and a hit becomes a request.
  await officer.locator("#row-rs-spoc .hit form[action$=confirm] button").first().click();
  await officer.waitForLoadState();
  await officer.locator("#row-rs-spoc .decide a.button").first().click();
  await officer.waitForURL(/cases\/new/);
  await fill(officer.locator("form.form"), { urgent: "yes", urgency_ground: "life_or_limb", necessity: "yes" });
  await look(officer, "case-new");
  await officer.locator("form.form button.first").click();
  await officer.waitForURL(/\/cases\/[0-9a-f]{32}/);
  const number = (await officer.locator("main").innerText()).match(/IR-[0-9A-F]{4}-[0-9A-F]{4}/)?.[0];
  expect("the request has a number", Boolean(number));
  const caseUrl = officer.url();
  const rang = Number(await officer.locator("[data-bell]").innerText());

  // The other side: the clock is first, the request is answered. Its bell rang when the request came, and rings no more once it was read.
  const other = await desk();
  await signIn(other, "rs-spoc", "duty");
  await other.goto(`${node("rs-spoc")}/notices`);
  await other.locator("tbody tr", { hasText: number }).first().waitFor({ timeout: 15_000 });
  expect("an urgent request is told at once", /Act now/.test(await other.locator("tbody tr", { hasText: number }).allInnerTexts().then((rows) => rows.join())));
  await look(other, "notices");
  await other.goto(`${node("rs-spoc")}/inbox`);
  const row = other.locator("tbody tr", { hasText: number });
  await row.waitFor({ timeout: 15_000 });
  expect("the request is in the other inbox with its eight hours", /[78] h/.test(await row.innerText()));
  await row.locator("a").first().click();
  await other.waitForLoadState();
  await look(other, "case");
  for (const [step, words] of [["take", { accessibility: "direct" }], ["provide", { information: "Invented answer: the vehicle was rented." }]]) {
    const task = other.locator(`#task-${step}`);
    await task.locator("summary").click();
    await fill(task.locator("form"), words);
    await task.locator("form button.first").click();
    await other.waitForLoadState();
  }
  expect("the answer is in the other side's file", /provided/i.test(await other.locator("main").innerText()));
  // Nobody reloads this page: the bell hears of the answer by itself.
  await officer.waitForFunction((before) => Number(document.querySelector("[data-bell]").textContent) > before, rang, { timeout: 15_000 });
  expect("the bell counts live", true);
  await officer.goto(caseUrl);
  expect("the answer is here, with its receipt", /Invented answer/.test(await officer.locator("main").innerText()));
  await look(officer, "case-answered");

  // Refusal: a closed list of grounds.
  await other.goto(`${node("rs-spoc")}/inbox`);
  const open = other.locator("tbody tr", { hasText: "training vehicle" }).first();
  if (await open.count()) {
    await open.locator("a").first().click();
    await other.locator("#task-refuse summary").click();
    expect("a refusal has the eight grounds of the law", (await other.locator("#task-refuse input[name=ground], #task-refuse select option:not([value=''])").count()) === 8);
  }

  // The auditor.
  const auditor = await desk();
  await signIn(auditor, "mk-spoc", "dpo");
  await auditor.goto(`${node("mk-spoc")}/audit?about=Xhaviti`);
  expect("who looked at X is answered in any spelling", (await auditor.locator("main tbody tr").count()) >= 1);
  await auditor.locator("form[action='/audit/verify'] button").click();
  await auditor.waitForLoadState();
  expect("the journal verifies", /all are where the signed checkpoint says/.test(await auditor.locator("main").innerText()));
  await look(auditor, "audit");
  const forbidden = await auditor.goto(`${node("mk-spoc")}/check`);
  expect("the auditor may not check persons, and learns the rule", forbidden.status() === 403);
  await look(auditor, "forbidden");

  await officer.goto(`${node("mk-spoc")}/health`);
  await look(officer, "health");
  await officer.goto(`${node("mk-spoc")}/notices/choices`);
  await look(officer, "notice-choices");
  await officer.locator("#address").fill("duty@authority.example");
  await officer.locator("#level-digest").uncheck();
  await officer.locator("main form button.first").click();
  await officer.waitForURL(/done=chosen/);
  expect("how somebody is told is kept", !(await officer.locator("#level-digest").isChecked()) && (await officer.locator("#address").inputValue()) === "duty@authority.example");

  // The administrator lets a program in, and out again; what the token may do is its owner's role.
  const administrator = await desk();
  await signIn(administrator, "mk-spoc", "admin");
  await administrator.goto(`${node("mk-spoc")}/tokens`);
  const ofDuty = administrator.locator("main form", { has: administrator.locator("input[value='duty.mk']") });
  await ofDuty.locator("button").first().click();
  await administrator.waitForLoadState();
  const token = await administrator.locator("main p.mono").innerText();
  await look(administrator, "tokens");
  const api = async () => (await fetch(`${node("mk-spoc")}/api/v1/cases`, { headers: { authorization: `Bearer ${token}` } })).status;
  expect("a program with the token is let in", (await api()) === 200);
  await administrator.goto(`${node("mk-spoc")}/tokens`);
  expect("the token is shown once", !(await administrator.locator("main").innerText()).includes(token));
  await ofDuty.locator("button[formaction='/tokens/revoke']").click();
  await administrator.waitForLoadState();
  expect("a revoked token is refused", (await api()) === 401);

  // Another instrument: chosen, and its form says which limits apply between these two.
  await officer.goto(`${node("hr-spoc")}/sign-in`);
  await signIn(officer, "hr-spoc", "duty");
  await officer.goto(`${node("hr-spoc")}/inbox`);
  await officer.locator("a[href='/cases/new']").click();
  await officer.waitForLoadState();
  expect("every instrument can be chosen", (await officer.locator("input[name=instrument]").count()) >= 23);
  await look(officer, "case-choose");
  await officer.locator("select[name=to]").selectOption("rs-spoc");
  await officer.locator("input[name=instrument][value=readmission]").check();
  await officer.locator("form.form button.first").click();
  await officer.waitForURL(/instrument=readmission/);
  expect("the form of a pair tells the limits of that pair", /10 calendar days/.test(await officer.locator("main").innerText()));
  await look(officer, "case-readmission-new");

  // A worked case of the demo, its guards, and its application as a printed form.
  await officer.goto(`${node("hr-spoc")}/inbox`);
  await officer.locator("tbody tr", { hasText: "Readmission application" }).locator("a").first().click();
  await officer.waitForLoadState();
  await look(officer, "case-readmission");
  const form = officer.locator("a[href*='/print/']").first();
  const pdf = await officer.request.get(`${node("hr-spoc")}${await form.getAttribute("href")}`);
  expect("the application prints as PDF", pdf.status() === 200 && (await pdf.body()).subarray(0, 5).toString() === "%PDF-");
  await officer.goto(`${node("hr-spoc")}/inbox?filter=kept`);
  await look(officer, "inbox-kept");
  await officer.goto(`${node("hr-spoc")}/figures`);
  await look(officer, "figures");

  // A case handed on, and back.
  await officer.goto(`${node("rs-spoc")}/sign-in`);
  await signIn(officer, "rs-spoc", "duty");
  await officer.goto(`${node("rs-spoc")}/inbox`);
  await officer.locator("input[name=case]").first().check();
  await officer.locator("form[action='/inbox/assign'] button").first().click();
  await officer.waitForURL(/assign/);
  await look(officer, "assign");
  await officer.locator("#reason").fill("Invented: end of shift");
  await officer.locator("form[action='/inbox/assigned'] button.first").click();
  await officer.waitForURL(/done=assigned/);
  await officer.locator("form[action='/inbox/undo'] button").click();
  await officer.waitForURL(/done=unassigned/);
  expect("what is handed on comes back", /back with whoever had them/.test(await officer.locator("main").innerText()));

  // Every language, switched in place: no key without words, nothing wider than the screen, and the page says which language it is.
  for (const tag of ["sq", "sr", "sr-Latn", "mk", "bs", "cnr"]) {
    await officer.goto(`${node("rs-spoc")}/desk`);
    await officer.locator(`form[action='/language'] button[value='${tag}']`).click();
    await officer.waitForURL(/desk/);
    expect(`${tag} is switched on in place`, (await officer.locator("html").getAttribute("lang")) === tag);
    await lookAt(officer, `desk-${tag}`, { pictures, training: "" });
    await officer.goto(`${node("rs-spoc")}/inbox`);
    await officer.locator("tbody a[data-open]").first().click();
    await officer.waitForLoadState();
    await lookAt(officer, `case-${tag}`, { pictures, training: "" });
    const words = await officer.locator("main").innerText();
    expect(`${tag} is written in its own letters`, /[\u0400-\u04ff]{4}/.test(words) || !["sr", "mk"].includes(tag));
  }
  await officer.locator("form[action='/language'] button[value='en']").click();
  await officer.waitForLoadState();

  // Keyboard alone: from the address bar to the check box and through the inbox.
  await officer.goto(`${node("mk-spoc")}/inbox`);
  await officer.keyboard.press("Tab");
  expect("the first stop skips to the content", (await officer.evaluate(() => document.activeElement?.className)) === "skip");
  await officer.keyboard.press("/");
  expect("one key reaches the check box", (await officer.evaluate(() => document.activeElement?.id)) === "quick");
});
