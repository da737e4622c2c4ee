import { expect, test } from "vitest";
import { packSheetFiles, webSheet } from "../../../src/site/pack-sheets.ts";
import { MEETING, packedCouncil } from "../views/packed-council.ts";

const web = (html: string, key = "01-report", prefix = ""): string => {
  const { context, meeting } = packedCouncil();
  return webSheet({ ...context, prefix }, meeting, key, html);
};

test("style sheets and pictures are where the site has them", () => {
  expect(web('<link href="/css/pack.css"><img src="/assets/site%20plan.svg">', "01-report", "/m")).toBe(
    `<link href="/m/css/pack.css"><img src="/m/meetings/${MEETING}/site%20plan.svg">`,
  );
});

test("a style sheet is held to its digest, and its address changes with it", () => {
  expect(web('<link rel="stylesheet" href="/css/pack.css">', "01-report", "/m")).toMatch(
    /^<link rel="stylesheet" href="\/m\/css\/pack\.css\?v=\w{10}" integrity="sha384-[\w+/]{64}">$/,
  );
});

test("pictures of minutes are where their own meeting has them", () => {
  expect(web('<img src="/assets/map.png">', "minutes-2025-12-01-board")).toBe(
    '<img src="/meetings/2025-12-01-board/map.png">',
  );
});

test("links to other papers of the pack lead to their pages of the site", () => {
  expect(web('<a href="http://pack.invalid/01-report#p1.2">')).toBe(
    `<a href="/meetings/${MEETING}/01-report/#p1.2">`,
  );
  expect(web('<a href="http://pack.invalid/01-report/p1.2">')).toBe(
    `<a href="/meetings/${MEETING}/01-report/#p1.2">`,
  );
  expect(web('<a href="http://pack.invalid/minutes-2025-12-01-board">')).toBe(
    '<a href="/meetings/2025-12-01-board/minutes/">',
  );
  expect(web('<a href="http://pack.invalid/agenda">')).toBe(`<a href="/meetings/${MEETING}/">`);
});

test("other addresses, and words that only look like one, stay", () => {
  const html = '<a href="https://example.org/assets/x">href=&quot;/assets/x&quot;</a><a href="#p1">';
  expect(web(html)).toBe(html);
});

test("a sheet is at the key of its part, and no search engine is to list it", () => {
  const { context, meeting } = packedCouncil();
  const [file] = packSheetFiles(context, meeting, [{ key: "01-report", html: () => "<html><head><title>" }]);
  expect(file?.address).toBe(`/meetings/${MEETING}/pack/01-report.html`);
  const text = new TextDecoder().decode(file?.bytes());
  expect(text).toMatch(
    /^<html><head>\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; [^"]+">\n/,
  );
  expect(text.endsWith('<meta name="robots" content="noindex"><title>')).toBe(true);
});
