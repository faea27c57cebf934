// How people get in: a one-time link, a passkey, the party's own provider; and how they do not. Against one real node, in Chromium with a
// virtual authenticator, and a real OpenID provider on loopback. Invented people only.
// Usage: doors.mjs ORIGIN SET_UP_PATH [PICTURES]

import { desk, expect, look as lookAt, run } from "./look.mjs";

const [origin, setUp, pictures] = process.argv.slice(2);
const look = (page, name) => lookAt(page, name, { pictures });
const path = (page) => new URL(page.url()).pathname;
const text = (page) => page.locator("main").innerText();

/** A desk whose machine has a fingerprint reader. */
async function keyed(options) {
  const page = await desk(options);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  page.verified = (isUserVerified) => cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
  return page;
}

async function press(page, selector) {
  await Promise.all([page.waitForNavigation(), page.locator(selector).click()]);
}

await run("doors", async () => {
  // The administrator's link, printed by the node at its first start.
  const admin = await keyed();
  await admin.goto(origin + setUp);
  await look(admin, "set-up");
  await press(admin, "form[data-passkey] button");
  expect("the link leads in", !path(admin).startsWith("/set-up") && !path(admin).startsWith("/sign-in"));
  const again = await admin.goto(origin + setUp);
  expect("the link works once", again.status() === 404);
  const [cookie] = (await admin.context().cookies()).filter(({ name }) => name.startsWith("egnatia-"));
  expect("the session's cookie is closed to scripts and other sites", cookie.httpOnly && cookie.sameSite === "Strict");

  await admin.goto(`${origin}/rules?role=analyst&act=check.ask&purpose=border-control`);
  expect("the rules say why not", /They may not/.test(await text(admin)));
  await look(admin, "rules");
  await admin.goto(`${origin}/prove?next=/people`);
  await look(admin, "prove");
  await press(admin, "form[data-passkey] button");
  expect("a new proof leads to where one wanted to go", path(admin) === "/people");
  await look(admin, "people");
  await admin.locator("#id").fill("A. Petrova");
  await admin.locator("#name").fill("Ana Petrova");
  await press(admin, "form:has(#id) button");
  expect("a wrong id is told, and nothing typed is lost", (await admin.locator("#id").inputValue()) === "A. Petrova" && (await admin.locator(".error").count()) === 1);
  await admin.locator("#id").fill("a.petrova");
  await admin.locator("#role").selectOption("readmission-officer");
  await press(admin, "form:has(#id) button");
  const link = await admin.locator("[data-link]").getAttribute("href");
  await look(admin, "people-link");

  // The new officer.
  const officer = await keyed({ locale: "en-GB" });
  await officer.goto(origin + link);
  await press(officer, "form[data-passkey] button");
  expect("the officer is in, at the start of the role", path(officer) === "/desk");
  const forbidden = await officer.goto(`${origin}/people`);
  expect("an officer may not say who works here", forbidden.status() === 403);

  await officer.goto(`${origin}/inbox`);
  await press(officer, "form[action='/sign-out'] button");
  await look(officer, "sign-in");
  // Session fixation: what was planted before signing in is worth nothing afterwards.
  const planted = "0".repeat(64);
  await officer.context().addCookies([{ ...cookie, value: planted }]);
  await press(officer, "form[data-passkey] button");
  const own = (await officer.context().cookies()).find(({ name }) => name === cookie.name);
  expect("a passkey leads in, naming nobody, by a session of its own", path(officer) === "/desk" && own.value !== planted);

  // Who has no passkey of this node learns nothing.
  const stranger = await keyed();
  await stranger.goto(`${origin}/inbox`);
  expect("a page leads to the sign-in", path(stranger) === "/sign-in");
  await stranger.locator("form[data-passkey] button").click();
  await stranger.locator("[data-failed]:not([hidden])").waitFor();
  expect("without a passkey nobody is in", path(stranger) === "/sign-in");
  const forged = await stranger.request.post(`${origin}/sign-in/passkey`, { headers: { origin }, form: { ceremony: "0".repeat(64), reply: "{}" } });
  const unknown = await stranger.request.post(`${origin}/sign-in/passkey`, { headers: { origin }, form: { ceremony: "x", reply: "" } });
  const plain = (html) => html.replace(/[0-9a-f]{8,}/g, "");
  expect("every failure looks the same", forged.status() === 401 && unknown.status() === 401 && plain(await forged.text()) === plain(await unknown.text()));
  const foreign = await stranger.request.post(`${origin}/people`, { headers: { origin: "http://evil.example", cookie: `${cookie.name}=${cookie.value}` }, form: { id: "x.y", name: "X", role: "administrator" } });
  expect("a form of another site is refused", foreign.status() === 403);
  const framed = (await stranger.request.get(`${origin}/sign-in`)).headers()["content-security-policy"];
  expect("no page can be framed", /frame-ancestors 'none'/.test(framed));

  // A device that does not verify its holder.
  await press(officer, "form[action='/sign-out'] button");
  await officer.verified(false);
  await officer.locator("form[data-passkey] button").click();
  await officer.locator("[data-failed]:not([hidden])").waitFor();
  expect("a device that does not know its holder leads nobody in", path(officer) === "/sign-in");
  await officer.verified(true);
  await press(officer, "form[data-passkey] button");

  // Shut out: at once, and the passkey with it.
  await admin.goto(`${origin}/people`);
  const line = admin.locator("tr", { hasText: "a.petrova" });
  await line.locator("summary").click();
  await Promise.all([admin.waitForNavigation(), line.locator("button[value=out]").click()]);
  await officer.goto(`${origin}/inbox`);
  expect("whoever is shut out is out at once", path(officer) === "/sign-in");
  await press(officer, "form[data-passkey] button");
  expect("and their passkey leads nowhere", path(officer) === "/sign-in/passkey");
  await admin.goto(`${origin}/people`);
  const self = admin.locator("tr", { has: admin.locator("th .mono", { hasText: /^admin$/ }) });
  await self.locator("summary").click();
  await Promise.all([admin.waitForNavigation(), self.locator("button[value=out]").click()]);
  expect("the last administrator cannot shut themselves out", (await admin.locator("main .error").count()) === 1);

  // The party's own provider.
  const vouched = async (name) => {
    const page = await desk();
    page.ours = origin;
    await page.goto(`${origin}/sign-in?next=/health`);
    await page.locator("form[action='/sign-in/provider'] button").click();
    await page.waitForURL((url) => url.origin !== origin);
    await page.locator("input[name=login]").fill(name);
    await page.locator("input[name=password]").fill("any");
    await press(page, "button[type=submit]");
    if (await page.locator("button[type=submit]").count()) await press(page, "button[type=submit]");
    await page.waitForURL((url) => url.origin === origin);
    return page;
  };
  const duty = await vouched("v.koleva");
  expect("the provider's word leads in, to where one wanted to go", path(duty) === "/health" && /Vesna Koleva/.test(await duty.locator("header").innerText()));
  const nobody = await vouched("p.anton");
  expect("whose groups have no role here stays out, and learns why", /none of your groups has a role/.test(await text(nobody)));
  await look(nobody, "sign-in-no-role");
  await admin.goto(`${origin}/people`);
  expect("whom the provider vouched for is listed", (await admin.locator("tr", { hasText: "v.koleva" }).count()) === 1);
});
