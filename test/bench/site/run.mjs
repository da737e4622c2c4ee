/** `npm run bench -- site`: how long the demo's site takes to make, and how its pages open on a slow telephone. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "../../../dist/pack/press/find-browser.js";
import { contentType } from "../../../dist/views/static-files.js";
import { measure } from "../measure.mjs";
import { barePage } from "./bare-page.mjs";
import { firstView } from "./first-view.mjs";
import { serveFiles } from "./server.mjs";

const HWB = "/meetings/2026-11-26-health-and-wellbeing-board/";
const KINDS = {
  home: "/",
  meeting: HWB,
  "long report": `${HWB}05-joint-strategy/`,
  minutes: "/meetings/2026-09-17-health-and-wellbeing-board/minutes/",
  decisions: "/decisions/",
  actions: "/actions/",
  search: "/search/",
};
const HEAD = [
  "",
  "kB",
  "no pictures",
  "requests",
  "FCP ms",
  "LCP ms",
  "CLS",
  "TBT ms",
  "elements",
  "kB x bare",
  "LCP x bare",
];

/**
 * Builds the demo, serves it as a static host does, and prints a line for each kind of page.
 * @param {{ runs: string, browser: string }} options
 */
export async function benchSite({ runs, browser: wanted }) {
  const folder = mkdtempSync(join(tmpdir(), "orderpaper-bench-site-"));
  const found = await findBrowser(wanted === "" ? undefined : wanted, join(folder, "browser"));
  console.log(
    `${cpus().length} cores (${cpus()[0]?.model}), Node ${process.versions.node}, ${found.name} ${found.version}`,
  );
  try {
    const site = join(folder, "site");
    await build(site, folder);
    const files = filesIn(site);
    for (const address of Object.values(KINDS)) {
      const html = files.get(address);
      if (html) files.set(`/bare${address}`, Buffer.from(barePage(html.toString())));
    }
    const { base, end } = await serveFiles(files, contentType);
    const browser = await chromium.launch({
      executablePath: found.path,
      args: ["--no-sandbox", "--hide-scrollbars"],
    });
    try {
      const rows = [];
      for (const [name, address] of Object.entries(KINDS)) {
        if (!files.has(address)) rows.push([name, `there is no ${address}`]);
        else rows.push(await row(browser, base, name, address, Number(runs)));
      }
      print(rows);
    } finally {
      await browser.close();
      await end();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Twice without packs, the second time with what the first has kept; then once whole, for the pages to be opened. */
async function build(site, folder) {
  const env = { XDG_CACHE_HOME: join(folder, "cache") };
  for (const when of ["from nothing", "nothing changed"]) {
    const output = join(folder, "quick");
    const { seconds, cpu, largest } = await measure(
      [process.execPath, "dist/cli.js", "build", "--no-packs", "--output", output],
      { env },
    );
    const pages = [...filesIn(output).keys()].filter((address) => address.endsWith("/")).length;
    console.log(
      `${pages} pages without packs, ${when}: ${seconds.toFixed(2)} s, ${cpu.toFixed(2)} CPU s, ${(pages / seconds).toFixed(0)} pages/s, ${largest.toFixed(0)} MB`,
    );
  }
  await measure([process.execPath, "dist/cli.js", "build", "--output", site]);
}

async function row(browser, base, name, address, runs) {
  const seen = [];
  const bare = [];
  for (let at = 0; at < runs; at += 1) {
    seen.push(await firstView(browser, `${base}${address}`));
    bare.push(await firstView(browser, `${base}/bare${address}`));
  }
  const page = (key) => middle(seen, key);
  const peer = (key) => middle(bare, key);
  return [
    name,
    (page("bytes") / 1000).toFixed(1),
    (page("words") / 1000).toFixed(1),
    String(page("requests")),
    page("first").toFixed(0),
    page("largest").toFixed(0),
    page("shift").toFixed(3),
    page("blocked").toFixed(0),
    String(page("elements")),
    (page("bytes") / peer("bytes")).toFixed(1),
    (page("largest") / peer("largest")).toFixed(2),
  ];
}

/** The median of one figure. */
function middle(views, key) {
  const values = views.map((view) => view[key]).sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)];
}

function print(rows) {
  const widths = HEAD.map((word, at) =>
    Math.max(
      ...[HEAD, ...rows].map((line) =>
        line[2] === undefined && at > 0 ? 0 : (line[at]?.length ?? word.length),
      ),
    ),
  );
  console.log("");
  for (const [name = "", ...cells] of [HEAD, ...rows])
    console.log(
      [name.padEnd(widths[0] ?? 0), ...cells.map((cell, at) => cell.padStart(widths[at + 1] ?? 0))].join(
        "  ",
      ),
    );
}

/** Files below a folder by the address a static host gives them. */
function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [
        `/${relative(folder, path).split(sep).join("/")}`.replace(/\/index\.html$/, "/"),
        readFileSync(path),
      ];
    }),
  );
}
