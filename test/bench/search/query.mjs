/** What a reader's browser fetches: for a search page, and for the first question asked on it. */
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { chromium } from "playwright-core";
import { contentType, fontFiles, staticFiles } from "../../../dist/views/static-files.js";
import { serveFiles } from "../site/server.mjs";

/** Pagefind's own search box, as its documentation puts it up. */
const THEIRS = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Search</title>
<link href="/pagefind/pagefind-ui.css" rel="stylesheet"><script src="/pagefind/pagefind-ui.js"></script></head>
<body><div id="search"></div><script src="/start.js"></script></body></html>`;

/**
 * Bytes as they are sent, gzip where it helps, without fonts.
 * @returns {Promise<{ page: number, question: number, requests: number, answered: number }>} `answered`: seconds from the
 * question to results on the screen, everything fetched anew from this machine
 */
export async function askOnce(folder, how, program, words) {
  const files = filesOf(folder);
  if (how === "pagefind") {
    files.set("/theirs/", Buffer.from(THEIRS));
    files.set("/start.js", Buffer.from('new PagefindUI({ element: "#search" });'));
  }
  const server = await serveFiles(files, contentType);
  const browser = await chromium.launch({
    executablePath: program,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.base}${how === "ours" ? "/search/" : "/theirs/"}`, {
      waitUntil: "networkidle",
    });
    const before = total(server.sent);
    const requests = server.sent.length;
    const start = performance.now();
    await page.locator(how === "ours" ? "#search-words" : "#search input").fill(words);
    await page.keyboard.press("Enter");
    await page
      .locator(how === "ours" ? ".found-page" : ".pagefind-ui__result mark")
      .first()
      .waitFor();
    const answered = (performance.now() - start) / 1000;
    await page.waitForLoadState("networkidle");
    return {
      page: before,
      question: total(server.sent) - before,
      requests: server.sent.length - requests,
      answered,
    };
  } finally {
    await browser.close();
    await server.end();
  }
}

const total = (sent) =>
  sent.filter(({ type }) => !type.startsWith("font/")).reduce((sum, { bytes }) => sum + bytes, 0);

function filesOf(folder) {
  const files = new Map([...staticFiles(), ...fontFiles()].map(({ address, bytes }) => [address, bytes()]));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const address = path
      .slice(folder.length)
      .split(sep)
      .join("/")
      .replace(/\/index\.html$/, "/");
    files.set(address, readFileSync(path));
  }
  return files;
}
