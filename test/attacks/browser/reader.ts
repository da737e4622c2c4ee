/**
 * A reader's browser that goes from page to page of hostile content and tells everything that words did there. Pages come
 * from a server on this machine without any content security policy: what holds here is how words are written into pages.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import {
  contentType,
  fontFiles,
  type StaticFile,
  staticFiles,
  webFontFiles,
} from "../../../src/views/static-files.ts";
import { openBrowser } from "../../browser/axe.ts";
import { LOOKED } from "./looked.ts";

/** A page of one attack. */
export interface HostilePage {
  readonly tried: string;
  readonly address: string;
  readonly html: string;
  /** Files of that attack's site, by address. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface Reader {
  /** What words did on this page that only markup can do; nothing for one where they are words. */
  visit(hostile: HostilePage): Promise<readonly string[]>;
  end(): Promise<void>;
}

/** The policy that pages of ours carry themselves; throws for one that has none, which would try something else. */
export function withoutPolicy(html: string): string {
  const bare = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
  if (bare === html) throw new Error("a page without a content security policy");
  return bare;
}

/** Set before any script of a page: what payloads call, and what leads away without a request. */
const LISTENS = `window.ran = [];
for (const name of ["alert", "confirm", "prompt", "print", "open", "msgbox"])
  window[name] = (...words) => void window.ran.push(name + "(" + words.join() + ")");`;

/** Opens the browser with `windows` windows; a page goes to the first that is free. */
export async function openReader(windows: number): Promise<Reader> {
  const held = new Map<string, HostilePage>();
  const server = createServer(({ url = "/" }, answer) => {
    const { pathname, searchParams } = new URL(url, "http://127.0.0.1");
    const hostile = held.get(searchParams.get("attack") ?? "");
    const isPage = hostile?.address === pathname;
    const body = isPage
      ? withoutPolicy(hostile.html)
      : (OURS.get(pathname)?.bytes() ?? beside(held, pathname));
    const type = isPage ? "text/html; charset=utf-8" : contentType(pathname);
    if (body === undefined) return answer.writeHead(404).end();
    return answer
      .writeHead(200, { "Content-Type": type, "Cache-Control": isPage ? "no-store" : "max-age=600" })
      .end(body);
  });
  const base = await listening(server);
  const { browser, page, end } = await openBrowser({ loopback: true });
  const context = await browser.newContext();
  await context.addInitScript(LISTENS);
  await page.close();
  const opened = async () => {
    const window = await context.newPage();
    return { page: window, faults: noticed(window, base) };
  };
  const free = await Promise.all(Array.from({ length: windows }, opened));
  const waiting: (() => void)[] = [];
  let count = 0;
  return {
    async visit(hostile) {
      while (free.length === 0) await new Promise<void>((go) => waiting.push(go));
      let window = free.pop();
      if (window === undefined) throw new Error("no window");
      count += 1;
      const key = `${count}`;
      held.set(key, hostile);
      try {
        const where = `${base}${hostile.address}?attack=${key}`;
        const found = await looked(window.page, where, window.faults);
        if (found.length > 0) {
          // What such a page began may come to its end late, and would be laid to the page that follows it in this window.
          await window.page.close();
          window = await opened();
        }
        return found;
      } finally {
        held.delete(key);
        free.push(window);
        waiting.shift()?.();
      }
    },
    async end() {
      await end();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

const OURS: ReadonlyMap<string, StaticFile> = new Map(
  [...staticFiles(), ...fontFiles(), ...webFontFiles()].map((file) => [file.address, file]),
);

/** A file of any attack that is being read: pictures and data beside its pages. */
function beside(held: ReadonlyMap<string, HostilePage>, pathname: string): Uint8Array | undefined {
  for (const { files } of held.values()) {
    const bytes = files.get(pathname);
    if (bytes !== undefined) return bytes;
  }
  return undefined;
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Hears of everything that leaves the page or fails on it; the list fills. */
function noticed(page: Page, base: string): string[] {
  const faults: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(`${base}/`)) faults.push(`asked for ${request.url().slice(0, 100)}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`asked in vain for ${response.url().slice(base.length)}`);
  });
  page.on("pageerror", (error) => faults.push(`a script failed: ${error.message}`));
  page.on("popup", (popup) => {
    faults.push(`a window: ${popup.url()}`);
    popup.close().catch(() => undefined);
  });
  page.on("dialog", (dialog) => {
    faults.push(`a dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  page.on("download", (download) => faults.push(`a file: ${download.url()}`));
  page.on("framenavigated", (frame) => {
    if (frame !== page.mainFrame()) faults.push(`a frame: ${frame.url().slice(0, 100)}`);
  });
  return faults;
}

async function looked(page: Page, where: string, faults: string[]): Promise<readonly string[]> {
  faults.length = 0;
  try {
    await page.goto(where, { waitUntil: "load" });
    const seen = (await page.evaluate(LOOKED)) as readonly string[];
    if (page.url().split("#")[0] !== where) faults.push(`led to ${page.url()}`);
    return [...faults, ...seen];
  } catch (cause) {
    // A page that leads on takes its own execution context with it.
    return [...faults, `could not be looked at: ${String(cause).split("\n")[0]}`];
  }
}
