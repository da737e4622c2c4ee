import { describe, expect, it } from "vitest";
import { answerTo, isOwnWish } from "../../../../src/pack/press/served.ts";
import type { Sheet } from "../../../../src/pack/press/sheet.ts";

const bytes = Buffer.from("bytes");
const sheet: Sheet = {
  name: "04-invented",
  html: "<p>Tŷ</p>",
  files: new Map([
    ["css/pack.css", { bytes, type: "text/css; charset=utf-8" }],
    ["fonts/serif.woff2", { bytes, type: "font/woff2" }],
    ["assets/a plan.png", { bytes, type: "image/png" }],
  ]),
  engine: "chromium",
  anchors: [],
};
const kept = (name: string) => answerTo(sheet, `http://pack.invalid/${name}`)?.kept;

describe("what a sheet answers", () => {
  it("is its HTML, under a policy that lets no script run", () => {
    const answer = answerTo(sheet, "http://pack.invalid/");
    expect(Buffer.from(answer?.body ?? []).toString()).toBe("<p>Tŷ</p>");
    const policy = answer?.headers["Content-Security-Policy"];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("script-src");
  });

  it("lets a page keep style sheets and fonts, and never HTML or pictures, which are another paper's tomorrow", () => {
    expect([kept("css/pack.css"), kept("fonts/serif.woff2")]).toEqual(["css/pack.css", "fonts/serif.woff2"]);
    for (const name of ["", "assets/a%20plan.png"]) {
      expect(kept(name)).toBeUndefined();
      const headers = answerTo(sheet, `http://pack.invalid/${name}`)?.headers;
      expect(headers?.["Cache-Control"]).toBe("no-store");
    }
  });

  it.each([
    "http://pack.invalid/gone.css",
    "https://pack.invalid/css/pack.css",
    "http://pack.invalid:81/css/pack.css",
    "http://example.org/",
    "http://pack.invalid/a%zz.png",
    "data:text/css,",
  ])("is nothing to %s", (address) => {
    expect(answerTo(sheet, address)).toBeUndefined();
  });

  it("knows what a browser wants of its own accord", () => {
    expect(isOwnWish("http://pack.invalid/favicon.ico")).toBe(true);
    expect(isOwnWish("http://example.org/favicon.ico")).toBe(false);
  });
});
