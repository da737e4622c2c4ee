import { MEETING } from "../public-tree.ts";
import { behind, forXml, type Leak, pieces, slug } from "./leak.ts";

const PAGE = `meetings/${MEETING}/index.html`;

/** A leak in the text of a page's main part. */
const inMain = (name: string, html: (secret: string) => string): Leak => ({
  name: `HTML: ${name}`,
  on: PAGE,
  write: (secret, host) => behind(host, "</h1>", html(secret)),
});
const inHead = (name: string, html: (secret: string) => string): Leak => ({
  name: `HTML: ${name}`,
  on: PAGE,
  write: (secret, host) => behind(host, "<head>", html(secret)),
});

const numeric = (secret: string, write: (code: number) => string): string =>
  [...secret].map((sign) => write(sign.codePointAt(0) ?? 0)).join("");
const base64 = (words: string): string => Buffer.from(words).toString("base64");

/** Ways to hide words in the markup of a page. */
export const MARKUP: readonly Leak[] = [
  inMain("text", (secret) => `<p>${forXml(secret)}</p>`),
  inMain("attribute", (secret) => `<p title="${forXml(secret)}">Nothing.</p>`),
  inMain(
    "attribute without quotes",
    (secret) => `<p data-item=${forXml(secret).replace(/[\s'=`]/g, "&#32;")}>-</p>`,
  ),
  inMain(
    "alternative text",
    (secret) => `<img src="/images/a.png" alt='${forXml(secret).replace(/'/g, "&#39;")}'>`,
  ),
  inMain("comment", (secret) => `<!-- ${secret.replace(/--/g, "- -")} -->`),
  inMain(
    "split over inline tags",
    (secret) =>
      `<p>${pieces(secret, 3)
        .map((piece) => `<b>${forXml(piece)}</b>`)
        .join("")}</p>`,
  ),
  inMain(
    "words in elements of their own",
    (secret) =>
      `<p>${secret
        .split(" ")
        .map((word) => `<span>${forXml(word)}</span>`)
        .join("\n")}</p>`,
  ),
  inMain("words broken by br", (secret) => `<p>${secret.split(" ").map(forXml).join("<br>")}</p>`),
  inMain(
    "words in table cells",
    (secret) =>
      `<table><tr>${secret
        .split(" ")
        .map((word) => `<td>${forXml(word)}</td>`)
        .join("")}</tr></table>`,
  ),
  inMain("decimal entities", (secret) => `<p>${numeric(secret, (code) => `&#${code};`)}</p>`),
  inMain(
    "hexadecimal entities",
    (secret) => `<p>${numeric(secret, (code) => `&#x${code.toString(16)};`)}</p>`,
  ),
  inMain(
    "named entities",
    (secret) =>
      `<p>${forXml(secret).replace(/ /g, "&nbsp;").replace(/-/g, "&hyphen;").replace(/'/g, "&rsquo;").replace(/,/g, "&comma;").replace(/£/g, "&pound;")}</p>`,
  ),
  inMain("hidden element", (secret) => `<div hidden><p>${forXml(secret)}</p></div>`),
  inMain("template element", (secret) => `<template><p>${forXml(secret)}</p></template>`),
  inMain("noscript", (secret) => `<noscript>${forXml(secret)}</noscript>`),
  inMain("textarea", (secret) => `<textarea>${forXml(secret)}</textarea>`),
  inMain(
    "frame's own document",
    (secret) => `<iframe srcdoc="${forXml(`<p>${forXml(secret)}</p>`)}"></iframe>`,
  ),
  inMain(
    "percent-encoded address",
    (secret) => `<a href="/search/?q=${encodeURIComponent(secret)}">Search</a>`,
  ),
  inMain(
    "address with plus signs",
    (secret) => `<a href="/search/?${new URLSearchParams({ q: secret })}">Search</a>`,
  ),
  inMain("id of an element", (secret) => `<p id="${slug(secret)}">Nothing.</p>`),
  inMain("base64 data address", (secret) => `<a href="data:text/plain;base64,${base64(secret)}">A file</a>`),
  inMain(
    "percent-encoded data address",
    (secret) => `<a href="data:text/plain,${encodeURIComponent(secret)}">A file</a>`,
  ),
  inHead("title", (secret) => `<title>${forXml(secret)}</title>`),
  inHead("description", (secret) => `<meta name="description" content="${forXml(secret)}">`),
  inHead(
    "linked data",
    (secret) =>
      `<script type="application/ld+json">${JSON.stringify({ name: secret }).replace(/</g, "\\u003c")}</script>`,
  ),
  inHead("script", (secret) => `<script>var a = ${JSON.stringify(secret)};</script>`),
  inHead("style", (secret) => `<style>p::before { content: ${JSON.stringify(secret)} }</style>`),
];

/** Ways to write the same words with other signs. */
export const SPELLING: readonly Leak[] = [
  inMain(
    "soft hyphens",
    (secret) =>
      `<p>${pieces(forXml(secret), 99)
        .join("")
        .replace(/([a-z]{2})(?=[a-z]{2})/g, "$1\u00ad")}</p>`,
  ),
  inMain(
    "soft hyphens as entities",
    (secret) => `<p>${secret.replace(/([a-z]{2})(?=[a-z]{2})/g, "$1&shy;")}</p>`,
  ),
  inMain("zero-width signs", (secret) => `<p>${[...secret].map(forXml).join("\u200b")}</p>`),
  inMain("wbr", (secret) => `<p>${pieces(secret, 2).map(forXml).join("<wbr>")}</p>`),
  inMain("capitals", (secret) => `<p>${forXml(secret.toUpperCase())}</p>`),
  inMain("accents", (secret) => `<p>${forXml(secret.replace(/[aeou]/g, "$&\u0301"))}</p>`),
  inMain(
    "ligatures",
    (secret) =>
      `<p>${forXml(secret.replace(/ffi/g, "ﬃ").replace(/ff/g, "ﬀ").replace(/fi/g, "ﬁ").replace(/fl/g, "ﬂ").replace(/st/g, "ﬆ"))}</p>`,
  ),
  inMain(
    "full-width signs",
    (secret) =>
      `<p>${forXml(secret.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)))}</p>`,
  ),
  inMain(
    "words divided at the end of a line",
    (secret) => `<p>${forXml(secret.replace(/([a-z]{3})(?=[a-z]{3})/g, "$1-\n"))}</p>`,
  ),
  inMain("wide and hard spaces", (secret) => `<p>${forXml(secret.replace(/ /g, "\u00a0\u2003\n  "))}</p>`),
  inMain("letter-spaced", (secret) => `<p>${[...secret].map(forXml).join(" ")}</p>`),
  inMain("run together", (secret) => `<p>${forXml(secret.replace(/ /g, ""))}</p>`),
  inMain(
    "other dashes and quotes",
    (secret) =>
      `<p>${forXml(secret.replace(/-/g, "\u2011").replace(/'/g, "\u2019").replace(/,/g, " \u2013"))}</p>`,
  ),
];
