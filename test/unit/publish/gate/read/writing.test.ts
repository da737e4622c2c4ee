import { describe, expect, it } from "vitest";
import { kindsOf, placesOf, read, SECRET } from "./said.ts";

const base64 = (text: string): string => Buffer.from(text).toString("base64");
const html = (inner: string): string => `<!doctype html><html lang="en-GB"><title>Ash</title><body>${inner}`;

describe("each place of writing in which words can lie", () => {
  it.each([
    ["text of a page", "a.html", html(`<p>The ${SECRET} is due.</p>`)],
    ["inline tags within words", "a.html", html("<p>he<b>ro</b>n <i>qua</i><span>rry</span> fee")],
    [
      "words in elements side by side",
      "a.html",
      html("<span>heron</span><span>quarry</span><span>fee</span>"),
    ],
    ["cells of a table", "a.html", html("<tr><td>heron</td><td>quarry</td><td>fee</td></tr>")],
    ["named references", "a.html", html("<p>h&#101;ron qu&#x61;rry&nbsp;fee")],
    ["a comment", "a.html", html(`<!-- ${SECRET} -->`)],
    ["a comment without an end", "a.html", html(`<!-- ${SECRET}`)],
    ["an attribute", "a.html", html(`<img alt="${SECRET}" src="/a.png">`)],
    ["an attribute without quotes", "a.html", html("<a data-fee=heron&#32;quarry&#32;fee>")],
    ["an attribute nobody knows", "a.html", html(`<p data-x-y='${SECRET}'>`)],
    ["an address", "a.html", html('<a href="/x?q=heron%20quarry%20fee">')],
    ["an address within a document", "a.html", html('<a href="#heron%20quarry%20fee">')],
    [
      "a page within an attribute",
      "a.html",
      html('<iframe srcdoc="&lt;p&gt;heron &lt;b&gt;qua&lt;/b&gt;rry fee">'),
    ],
    ["a script", "a.html", html(`<script>const a = "${SECRET}";</script>`)],
    ["escapes of a script", "a.html", html('<script>a = "\\u0068eron \\x71uarry fee"</script>')],
    [
      "data in a script",
      "a.html",
      html('<script type="application/ld+json">{"a":["heron quarry \\u0066ee"]}</script>'),
    ],
    ["a style sheet's content", "a.html", html('<style>p::after{content:"\\68 eron quarry fee"}</style>')],
    ["a text area", "a.html", html(`<textarea>${SECRET}</textarea>`)],
    ["a template", "a.html", html(`<template><p>${SECRET}</template>`)],
    ["a declaration", "a.html", `<!doctype ${SECRET}>`],
    ["an instruction", "a.html", html(`<?note ${SECRET}?>`)],
    [
      "a picture written out",
      "a.html",
      html(`<img src="data:image/svg+xml;base64,${base64(`<svg><title>${SECRET}</title></svg>`)}">`),
    ],
    [
      "a picture in percents",
      "a.html",
      html('<img src="data:image/svg+xml,%3Csvg%3E%3Ctext%3Eheron quarry fee%3C/text%3E">'),
    ],
    ["text of a feed", "feed.xml", `<?xml version="1.0"?><feed><title>${SECRET}</title></feed>`],
    [
      "markup in a feed",
      "feed.xml",
      "<feed><content type='html'>&lt;p&gt;her&lt;b&gt;on&lt;/b&gt; quarry fee&lt;/p&gt;</content></feed>",
    ],
    [
      "character data",
      "feed.xml",
      "<feed><content><![CDATA[<p>heron <i>quarry</i> fee</p>]]></content></feed>",
    ],
    ["a comment of a feed", "feed.xml", `<feed><!--${SECRET}--></feed>`],
    ["an instruction of a feed", "feed.xml", `<feed><?x ${SECRET}?></feed>`],
    ["an attribute of a site map", "sitemap.xml", `<urlset note="${SECRET}"/>`],
    ["an entity of a document type", "a.xml", `<!DOCTYPE a [<!ENTITY e "${SECRET}">]><a/>`],
    ["a drawing's text in pieces", "a.svg", "<svg><text>he<tspan x='2'>ron</tspan> quarry fee</text></svg>"],
    ["a drawing's metadata", "a.svg", `<svg><metadata><x>${SECRET}</x></metadata></svg>`],
    ["a string of data", "a.json", `{"a":{"b":[1,"${SECRET}"]}}`],
    ["a key of data", "a.json", `{"${SECRET}":1}`],
    ["a key that stands twice", "a.json", `{"a":"${SECRET}","a":"plain"}`],
    ["escapes of data", "a.json", '{"a":"\\u0068eron\\nquarry fee"}'],
    ["words in a row", "a.json", '["heron","quarry","fee"]'],
    ["data that breaks off", "a.json", `{"a":"${SECRET}`],
    ["a web manifest", "site.webmanifest", `{"short_name":"${SECRET}"}`],
    ["a source map", "a.js.map", `{"sourcesContent":["// ${SECRET}"]}`],
    [
      "a source map within a program",
      "a.js",
      `x();//# sourceMappingURL=data:application/json;base64,${base64(`{"sources":["${SECRET}"]}`)}`,
    ],
    ["strings of a program in pieces", "a.js", 'x("heron qu" + "arry fee")'],
    ["a calendar's folded line", "a.ics", "BEGIN:VCALENDAR\r\nSUMMARY:heron qu\r\n arry fee\r\n"],
    ["a calendar's escapes", "a.ics", "BEGIN:VCALENDAR\r\nDESCRIPTION:heron\\nquarry fee\r\n"],
    ["a calendar's attachment", "a.ics", `BEGIN:VCALENDAR\r\nATTACH;ENCODING=BASE64:${base64(SECRET)}\r\n`],
    ["a cell", "a.csv", `a,b\n1,"${SECRET}"\n`],
    ["a paper", "a.md", "He said h**ero**n quarry _fee_"],
    ["a plain file", "robots.txt", `# ${SECRET}`],
    ["a file in UTF-16", "a.csv", Buffer.from(`\ufeffa,${SECRET}`, "utf16le")],
    ["a file in UTF-16 without a mark", "a.csv", Buffer.from(`amount,${SECRET}`, "utf16le")],
    ["a file in old characters", "a.csv", Buffer.from(`caf\u00e9,${SECRET}`, "latin1")],
    [
      "lines of base64",
      "a.txt",
      base64(`${SECRET} and much more that goes on, for longer than one line of it`).replace(
        /.{20}/g,
        "$&\n",
      ),
    ],
    ["hexadecimal", "a.txt", Buffer.from(SECRET).toString("hex")],
    ["the name of a file", "meetings/heron quarry fee.html", ""],
    ["the name of a file, encoded", "meetings/heron%20quarry%20fee/index.html", ""],
  ])("%s", (_, path, content) => {
    expect(placesOf(read(path, content), SECRET)).not.toEqual([]);
    expect(read(path, content).unread).toEqual([]);
  });
});

it("keeps blocks apart and says where words were", () => {
  const reading = read("a.html", html("<p>heron</p><p>quarry</p>"));
  expect(placesOf(reading, "heronquarry")).toEqual([]);
  expect(placesOf(reading, "heron quarry")).toEqual(["text"]);
});

it("never puts words of the file into what it says of places", () => {
  const reading = read(
    "a.html",
    html(`<heronquarryfee heronquarryfee="heron">x</heronquarryfee><!--heron-->`),
  );
  for (const { where } of [...reading.strands, ...reading.facts]) expect(where).not.toContain("heron");
});

it("loses no character of a page, however it is written", () => {
  const odd = `<<p a"b='1>2' c=\`3\`>4</p x=5><![CDATA[6]]><!x7><a/8/><script>9</script y="10"><b title="11`;
  const all = read("a.html", odd)
    .strands.map(({ text }) => text)
    .join(" ");
  for (let number = 1; number <= 11; number++) expect(all).toContain(String(number));
});

it("reports comments", () => {
  expect(kindsOf(read("a.html", html("<!-- note -->")))).toEqual(["comment"]);
});

it("reports what is encoded without end instead of giving up in silence", () => {
  let deep = SECRET;
  for (let i = 0; i < 8; i++) deep = encodeURIComponent(deep);
  expect(read("a.txt", deep).unread.map(({ why }) => why)).toEqual(["is encoded more than 4 times over"]);
});
