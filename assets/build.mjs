// Which files does the node serve? Writes them all to dist/: fonts, scripts, icons and our own src/.
// It never reads the network and never writes outside dist/. The same lock file gives the same bytes.
// INVARIANT (allow list): what is not named here, or in src/, is not served.

import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, "dist");
const npm = (...path) => join(here, "node_modules", ...path);

const scripts = [
  ["htmx.min.js", npm("htmx.org", "dist", "htmx.min.js")],
  ["sse.min.js", npm("htmx-ext-sse", "dist", "sse.min.js")],
];

// Our languages need Latin Extended-A alone; the package's latin-ext is ten times that.
const latinExtendedA = [0x0100, 0x017f];
const fonts = [
  { name: "noto-sans-latin", from: "noto-sans", file: "noto-sans-latin-wght-normal.woff2" },
  { name: "noto-sans-latin-ext", from: "noto-sans", file: "noto-sans-latin-ext-wght-normal.woff2", only: latinExtendedA },
  { name: "noto-sans-cyrillic", from: "noto-sans", file: "noto-sans-cyrillic-wght-normal.woff2" },
  { name: "noto-sans-greek", from: "noto-sans", file: "noto-sans-greek-wght-normal.woff2" },
  { name: "noto-sans-mono-latin", from: "noto-sans-mono", file: "noto-sans-mono-latin-wght-normal.woff2" },
  { name: "noto-sans-mono-latin-ext", from: "noto-sans-mono", file: "noto-sans-mono-latin-ext-wght-normal.woff2", only: latinExtendedA },
  { name: "noto-sans-mono-cyrillic", from: "noto-sans-mono", file: "noto-sans-mono-cyrillic-wght-normal.woff2" },
];

// Printed forms embed plain TrueType at fixed weights: one file for each script, so that a text takes the first that has its letter.
const weights = { regular: 400, bold: 600 };
const range = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join("");
// What stands in which of the package's files is the package's matter: both Latin ones are asked for all of Latin.
const latin = range(0x20, 0x7e) + range(0xa0, 0x024f) + range(0x1e00, 0x1eff) + range(0x2010, 0x2027) +
  "\u2030\u2032\u2033\u2039\u203a\u20ac\u2122\u2212\ufffd"; // the last stands for a letter that no file has
const printed = [
  { script: "latin", letters: latin },
  { script: "latin-ext", letters: latin },
  { script: "cyrillic", letters: range(0x0400, 0x045f) + range(0x0490, 0x0491) + "\u2116" },
  { script: "greek", letters: range(0x0370, 0x03ff) },
];

const icons = [
  "activity", "arrow-left", "bell", "chart-column", "check", "chevron-down", "circle", "circle-alert", "clock", "download", "file-text",
  "fingerprint", "globe", "inbox", "info", "key-round", "link", "lock", "log-out", "map", "menu", "moon", "phone", "plus",
  "printer", "refresh-cw", "scroll-text", "search", "send", "shield", "sun", "triangle-alert", "user", "user-check", "users", "x",
];

async function writeFont({ name, from, file, only }) {
  const bytes = await readFile(npm("@fontsource-variable", from, "files", file));
  const text = only && Array.from({ length: only[1] - only[0] + 1 }, (_, i) => String.fromCodePoint(only[0] + i)).join("");
  await writeFile(join(dist, `${name}.woff2`), text ? await subsetFont(bytes, text, { targetFormat: "woff2" }) : bytes);
}

async function writePrinted({ script, letters }, [weight, wght]) {
  const bytes = await readFile(npm("@fontsource-variable", "noto-sans", "files", `noto-sans-${script}-wght-normal.woff2`));
  const font = await subsetFont(bytes, letters, { targetFormat: "truetype", variationAxes: { wght } });
  await writeFile(join(dist, `print-${script}-${weight}.ttf`), font);
}

async function iconSymbol(name) {
  const svg = await readFile(npm("lucide-static", "icons", `${name}.svg`), "utf8");
  const shapes = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg)?.[1].replace(/\s*\n\s*/g, "");
  if (!shapes) throw new Error(`icon ${name}: no shapes found; is the file an SVG?`);
  return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${shapes}</symbol>`;
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist);
await Promise.all(fonts.map(writeFont));
await Promise.all(printed.flatMap((part) => Object.entries(weights).map((weight) => writePrinted(part, weight))));
for (const [name, path] of scripts) await copyFile(path, join(dist, name));
const symbols = await Promise.all(icons.map(iconSymbol));
await writeFile(join(dist, "icons.svg"), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`);
for (const name of await readdir(join(here, "src"))) await copyFile(join(here, "src", name), join(dist, name));

// The licences travel with the bytes that they cover.
const licences = ["@fontsource-variable/noto-sans", "@fontsource-variable/noto-sans-mono", "htmx.org", "htmx-ext-sse", "lucide-static"];
const texts = await Promise.all(licences.map(async (name) => `== ${name}\n\n${await readFile(npm(name, "LICENSE"), "utf8")}`));
await writeFile(join(dist, "licences.txt"), texts.join("\n"));
console.log(`${(await readdir(dist)).length} files in dist/`);
