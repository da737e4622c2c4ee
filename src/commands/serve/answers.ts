import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { contentType } from "../../views/static-files.ts";
import type { ShownSite } from "./shown-site.ts";
import { type Known, told } from "./told.ts";

/** What is asked for each time somebody asks. */
export interface Desk {
  readonly site: () => ShownSite;
  readonly known: () => Known;
  /** Goes up when style sheets, scripts or layouts change: pages look different then, whatever their own bytes. */
  readonly looks: () => number;
}

/** The panel and the list of everything: they are served from here and are no part of a site. */
const PREVIEW = fileURLToPath(new URL("../../../src/commands/serve/panel", import.meta.url));
const OWN = "/__orderpaper/";
const OWN_FILES: Readonly<Record<string, string>> = {
  "": "all.html",
  "all.js": "all.js",
  "panel.js": "panel.js",
  "findings.js": "findings.js",
  "panel.css": "panel.css",
};

/** One answer; browsers are told to keep none, because the next save changes it. */
interface Answer {
  readonly status?: number;
  readonly location?: string;
  readonly type: string;
  readonly body: string | Uint8Array;
}

const HTML = contentType("page.html");
const TEXT = contentType("words.txt");
const NOT_FOUND = "/404.html";

/**
 * Answers for the pages and files that are known without reading the folder of the finished site: pages as they are now, with
 * the panel where a browser opens one, and as they are published for everybody else who asks. What is not known is asked of
 * that folder, which has the packs and the search index. Never throws: a page that cannot be printed is answered with why.
 */
export function answers(
  desk: Desk,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  return (request, response, next) => {
    const asked = askedFor(request);
    if (asked === undefined) {
      send(response, { status: 400, type: TEXT, body: "this is not an address" });
      return;
    }
    try {
      const answer = answerTo(desk, asked, isOpening(request));
      if (answer) send(response, answer);
      else next();
    } catch (fault) {
      send(response, { status: 500, type: TEXT, body: String(fault) });
    }
  };
}

interface Asked {
  /** As it was typed, and with its letters decoded. */
  readonly typed: string;
  readonly address: string;
  readonly search: string;
  readonly page: string | undefined;
}

/** Undefined for what no file of a site can be called. */
function askedFor({ url = "/" }: IncomingMessage): Asked | undefined {
  try {
    const { pathname, search, searchParams } = new URL(url.replace(/^\/+/, "/"), "http://localhost");
    const address = decodeURIComponent(pathname);
    return { typed: pathname, address, search, page: searchParams.get("page") ?? undefined };
  } catch {
    return undefined;
  }
}

function answerTo(desk: Desk, { typed, address, search, page }: Asked, opened: boolean): Answer | undefined {
  if (address.startsWith(OWN)) return ownAnswer(desk, address.slice(OWN.length), page);
  const site = desk.site();
  if (address.endsWith("/") || address === NOT_FOUND) return pageAnswer(desk, address, opened);
  if (site.hasPage(`${address}/`))
    return { status: 301, type: TEXT, body: "", location: `${typed}/${search}` };
  const file = site.file(typed);
  return file && { type: file.type, body: file.bytes };
}

/** Whether a browser opens a page; scripts that fetch one get what is published. */
function isOpening({ headers }: IncomingMessage): boolean {
  return (headers["sec-fetch-mode"] ?? "navigate") === "navigate";
}

function pageAnswer(desk: Desk, asked: string, opened: boolean): Answer {
  const site = desk.site();
  const address = site.hasPage(asked) ? asked : NOT_FOUND;
  const status = address === asked ? 200 : 404;
  if (!site.hasPage(address)) return { status: 503, type: HTML, body: own("all.html") };
  try {
    const text = site.page(address);
    const body = opened && site.hasRoom(address) ? withPanel(text, markOf(desk, address)) : text;
    return { status, type: HTML, body };
  } catch (fault) {
    return opened
      ? { status: 500, type: HTML, body: own("all.html") }
      : { status: 500, type: TEXT, body: String(fault) };
  }
}

function ownAnswer(desk: Desk, name: string, page: string | undefined): Answer {
  if (name === "told.json") return { type: contentType(name), body: JSON.stringify(toldOf(desk, page)) };
  const file = OWN_FILES[name];
  return file === undefined
    ? { status: 404, type: TEXT, body: `there is no ${OWN}${name}` }
    : { type: contentType(file), body: own(file) };
}

const own = (name: string): Uint8Array => readFileSync(join(PREVIEW, name));

/** What is told of a page, with its mark; of one that cannot be printed, why. */
function toldOf(desk: Desk, page: string | undefined): object {
  const all = told(desk.known(), page?.startsWith(OWN) ? undefined : page);
  try {
    return { mark: page === undefined ? "" : markOf(desk, page), ...all };
  } catch (fault) {
    return { mark: "", ...all, fault: `this page cannot be printed: ${String(fault)}` };
  }
}

/** What changes when a page looks different: it is opened anew then, and only then. */
function markOf(desk: Desk, asked: string): string {
  const site = desk.site();
  const address = site.hasPage(asked) ? asked : NOT_FOUND;
  const text = site.hasPage(address) ? site.page(address) : "";
  return createHash("sha256").update(`${desk.looks()} ${text}`).digest("base64url").slice(0, 16);
}

/** A page with the script that opens the panel. */
function withPanel(page: string, mark: string): string {
  return page.replace(
    "</head>",
    `<script src="${OWN}panel.js" data-mark="${mark}" type="module"></script></head>`,
  );
}

function send(response: ServerResponse, { status = 200, type, body, location }: Answer): void {
  response.statusCode = status;
  response.setHeader("Content-Type", type);
  response.setHeader("Cache-Control", "no-store");
  if (location !== undefined) response.setHeader("Location", location);
  // Bytes, because of words the development server makes a page of its own.
  response.end(Buffer.from(body));
}
