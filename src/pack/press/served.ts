/** One page's whole world: the sheet and its files, from memory. Every other address leads nowhere. */
import type { Page } from "playwright-core";
import type { Sheet } from "./sheet.ts";

/** A name that never resolves (RFC 2606), so nothing can be fetched from it by accident. */
export const ORIGIN = "http://pack.invalid/";

/** No script-src: a paper's own scripts never run. paged.js fetches style sheets, hence connect-src. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

/** Answers the page's requests from the sheet. The set it gives fills with addresses that were asked for in vain. */
export async function serve(page: Page, sheet: Sheet): Promise<ReadonlySet<string>> {
  const refused = new Set<string>();
  await page.route("**/*", async (route) => {
    const { origin, pathname, href } = new URL(route.request().url());
    const name = `${origin}/` === ORIGIN ? decodeURIComponent(pathname.slice(1)) : undefined;
    if (name === "") {
      const headers = { "Content-Security-Policy": POLICY };
      return route.fulfill({ body: sheet.html, contentType: "text/html; charset=utf-8", headers });
    }
    const file = name === undefined ? undefined : sheet.files.get(name);
    if (file !== undefined) return route.fulfill({ body: Buffer.from(file.bytes), contentType: file.type });
    refused.add(href);
    return route.abort("addressunreachable");
  });
  return refused;
}
