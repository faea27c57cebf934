// What the browser programs share: Debian's Chromium, a desk with a window of its own, and the look at a page as it stands: axe in
// both themes at both widths, any breach of the content security policy, any untranslated key, anything wider than the screen.

import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";
import AxeBuilder from "@axe-core/playwright";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const failures = [];
let looks = 0;

export const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

export function expect(what, holds) {
  if (!holds) failures.push(what);
  console.log(`${holds ? "ok  " : "FAIL"} ${what}`);
}

/** A window of its own, with its own cookies. What its scripts or the policy complain of fails the run. */
export async function desk(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, ...options });
  const page = await context.newPage();
  page.on("console", (message) => {
    // Another party's pages are its own.
    if (page.ours && !page.url().startsWith(page.ours)) return;
    // A refused form answers 422, a forbidden page 403, a proof that does not hold 401 or 400; the browser calls each an error.
    if (message.type() === "error" && !/status of (400|401|403|404|422)/.test(message.text())) failures.push(`console at ${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => failures.push(`script at ${page.url()}: ${error.message}`));
  return page;
}

/** Looks at the page as it stands, in both themes and widths; keeps pictures in a folder if there is one. */
export async function look(page, name, { pictures, training = "TRAINING DATA" } = {}) {
  for (const scheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const width of [1366, 360]) {
      await page.setViewportSize({ width, height: width === 360 ? 780 : 900 });
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      for (const found of violations) {
        failures.push(`axe ${name} ${scheme} ${width}: ${found.id} at ${found.nodes.map((n) => n.target).join(", ")}`);
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 1) failures.push(`${name} ${scheme} ${width}: ${wide} px wider than the screen`);
      const text = await page.evaluate(() => document.body.innerText);
      const raw = text.match(/\[[a-z]+(-[a-z0-9]+)+\]/);
      if (raw) failures.push(`${name}: untranslated key ${raw[0]}`);
      if (!text.includes(training)) failures.push(`${name}: the training bar is missing`);
      if (pictures) {
        mkdirSync(pictures, { recursive: true });
        await page.screenshot({ path: `${pictures}/${name}-${scheme}-${width}.png`, fullPage: width === 360 });
      }
      looks += 1;
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1366, height: 900 });
}

/** Runs a program of looks to its end and says how it went. */
export async function run(name, program) {
  try {
    await program();
  } catch (error) {
    failures.push(error.stack ?? String(error));
  } finally {
    await browser.close();
  }
  console.log(`${looks} looks`);
  for (const failure of failures) console.error(`FAIL ${failure}`);
  console.log(`${name}: ${failures.length === 0 ? "1 passed, 0 failed" : `0 passed, ${failures.length} failed`}`);
  process.exit(failures.length === 0 ? 0 : 1);
}
