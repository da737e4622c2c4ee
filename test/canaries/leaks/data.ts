import { MEETING } from "../public-tree.ts";
import { behind, forXml, type Leak, pieces } from "./leak.ts";

const escaped = (secret: string): string =>
  Array.from(secret, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
const own = (name: string, as: string, write: Leak["write"]): Leak => ({ name, as, write });
const xml = (inner: string): string => `<?xml version="1.0" encoding="utf-8"?>\n<papers>${inner}</papers>\n`;

/** A line of iCalendar folded at 75 octets (RFC 5545, 3.1), its value escaped (3.3.11). */
function folded(name: string, words: string): string {
  const line = `${name}:${words.replace(/[\\;,]/g, "\\$&")}`;
  const rows = [...(line.slice(0, 15) ? [line.slice(0, 15)] : []), ...pieces(line.slice(15), 11)];
  return rows.join("\r\n ");
}
const event = (lines: string): string =>
  `BEGIN:VEVENT\r\nUID:x@selwick.example\r\nDTSTAMP:20260101T000000Z\r\n${lines}\r\nEND:VEVENT\r\n`;
const quoted = (secret: string): string => `"${secret.replace(/"/g, '""')}"`;

/** Leaks in files that machines read. */
export const DATA: readonly Leak[] = [
  own("JSON: value", "data/items.json", (secret) => JSON.stringify({ items: [{ title: secret }] })),
  own("JSON: key", "data/items.json", (secret) => JSON.stringify({ [secret]: 1 })),
  own("JSON: escapes", "data/items.json", (secret) => `{"title":"${escaped(secret)}"}`),
  own(
    "JSON: escaped solidus and spaces",
    "data/items.json",
    (secret) => `{"t":${JSON.stringify(secret).replace(/\//g, "\\/").replace(/ /g, "\\n")}}`,
  ),
  own("JSON: JSON inside a value", "data/items.json", (secret) =>
    JSON.stringify({ inner: JSON.stringify({ title: secret, at: escaped("x") }) }),
  ),
  own("JSON: HTML inside a value", "data/items.json", (secret) =>
    JSON.stringify({
      html: `<p>${pieces(secret, 4)
        .map((piece) => `<i>${forXml(piece)}</i>`)
        .join("")}</p>`,
    }),
  ),
  own("XML: text", "data/papers.xml", (secret) => xml(`<title>${forXml(secret)}</title>`)),
  own("XML: attribute", "data/papers.xml", (secret) => xml(`<paper title="${forXml(secret)}"/>`)),
  own("XML: CDATA", "data/papers.xml", (secret) => xml(`<title><![CDATA[${secret}]]></title>`)),
  own("XML: CDATA in pieces", "data/papers.xml", (secret) =>
    xml(
      `<t>${pieces(secret, 5)
        .map((piece) => `<![CDATA[${piece}]]>`)
        .join("")}</t>`,
    ),
  ),
  own("XML: comment", "data/papers.xml", (secret) => xml(`<!-- ${secret.replace(/--/g, "- -")} -->`)),
  own("XML: processing instruction", "data/papers.xml", (secret) => xml(`<?note ${secret}?>`)),
  own("XML: UTF-16", "data/papers.xml", (secret) =>
    Buffer.from(`\ufeff${xml(`<title>${forXml(secret)}</title>`).replace("utf-8", "utf-16")}`, "utf16le"),
  ),
  {
    name: "Atom: content as HTML",
    on: /\.atom$|feed\.xml$|\.xml$/,
    write: (secret, host) =>
      behind(
        host,
        "?>",
        `<!-- --><entry><content type="html">${forXml(`<p>${forXml(secret)}</p>`)}</content></entry>`,
      ),
  },
  {
    name: "sitemap: address",
    on: "sitemap.xml",
    write: (secret, host) =>
      behind(
        host,
        "<urlset",
        `><url><loc>https://meetings.selwick.example/${encodeURIComponent(secret)}</loc></url><x`,
      ),
  },
  {
    name: "iCalendar: folded summary",
    on: /\.ics$/,
    write: (secret, host) =>
      Buffer.from(host)
        .toString()
        .replace("BEGIN:VEVENT", `${event(folded("SUMMARY", secret))}BEGIN:VEVENT`),
  },
  {
    name: "iCalendar: description with line breaks",
    on: /\.ics$/,
    write: (secret, host) =>
      Buffer.from(host)
        .toString()
        .replace(
          "BEGIN:VEVENT",
          `${event(folded("DESCRIPTION", `Item 5\n${secret}`).replace(/\n(?! )/g, "\\n"))}BEGIN:VEVENT`,
        ),
  },
  {
    name: "iCalendar: comment property",
    on: /\.ics$/,
    write: (secret, host) =>
      Buffer.from(host)
        .toString()
        .replace("BEGIN:VEVENT", `${event(`X-NOTE:${secret}`)}BEGIN:VEVENT`),
  },
  own("CSV: cell", `meetings/${MEETING}/a.csv`, (secret) => `Year,Words\n2026,${quoted(secret)}\n`),
  own("CSV: Latin-1 with semicolons", `meetings/${MEETING}/a.csv`, (secret) =>
    Buffer.from(`Year;Words\r\n2026;${quoted(secret)}\r\n`, "latin1"),
  ),
  own(
    "CSV: words in cells",
    `meetings/${MEETING}/a.csv`,
    (secret) => `Year\n${secret.split(" ").map(quoted).join(",")}\n`,
  ),
  own(
    "Markdown: emphasis",
    "papers/a.md",
    (secret) =>
      `# Paper\n\n- ${secret
        .split(" ")
        .map((word, i) => (i % 2 === 0 ? `**${word}**` : word))
        .join(" ")}\n`,
  ),
  own(
    "Markdown: front matter",
    "papers/a.md",
    (secret) => `---\n# ${secret}\ntitle: A paper\n---\nNothing.\n`,
  ),
  own("Markdown: lines of a quotation", "papers/a.md", (secret) => `> ${secret.split(" ").join("\n> ")}\n`),
  own("text: UTF-8", "robots-notes.txt", (secret) => `Notes.\n${secret}\n`),
  own("text: UTF-16 big end first", "notes.txt", (secret) =>
    Buffer.from(`\ufeff${secret}`, "utf16le").swap16(),
  ),
  own("text: a file without an ending", "NOTES", (secret) => `x ${secret}`),
  own(
    "text: quoted-printable mail",
    "mail.eml",
    (secret) =>
      `Subject: x\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${pieces(
        Buffer.from(secret)
          .toString("latin1")
          .replace(
            /[^!-<>-~ ]/g,
            (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
          ),
        30,
      ).join("=\r\n")}\r\n`,
  ),
];

/** Leaks in what a page brings with it: pictures in markup, styles and scripts. */
export const STYLE_AND_SCRIPT: readonly Leak[] = [
  own("SVG: text", "images/plan.svg", (secret) => svg(`<text>${forXml(secret)}</text>`)),
  own("SVG: letters in elements of their own", "images/plan.svg", (secret) =>
    svg(
      `<text>${[...secret].map((sign, i) => `<tspan x="${i * 5}">${forXml(sign)}</tspan>`).join("")}</text>`,
    ),
  ),
  own("SVG: title", "images/plan.svg", (secret) => svg(`<title>${forXml(secret)}</title>`)),
  own("SVG: metadata", "images/plan.svg", (secret) =>
    svg(`<metadata><x:note xmlns:x="urn:x">${forXml(secret)}</x:note></metadata>`),
  ),
  own("SVG: label of a layer", "images/plan.svg", (secret) =>
    svg(`<g style="display:none" xmlns:i="urn:i" i:label="${forXml(secret)}"><text>x</text></g>`),
  ),
  {
    name: "CSS: content",
    on: "css/site.css",
    write: (secret, host) =>
      `${Buffer.from(host)}\np::after { content: "${secret.replace(/["\\]/g, "\\$&")}" }\n`,
  },
  {
    name: "CSS: escapes",
    on: "css/site.css",
    write: (secret, host) =>
      `${Buffer.from(host)}\np::after { content: "${Array.from(secret, (sign) => `\\${sign.charCodeAt(0).toString(16).padStart(6, "0")}`).join("")}" }\n`,
  },
  {
    name: "CSS: comment",
    on: "css/site.css",
    write: (secret, host) => `${Buffer.from(host)}\n/* ${secret} */\n`,
  },
  {
    name: "script: string",
    on: /^js\/.*\.js$/,
    write: (secret, host) => `${Buffer.from(host)}\nvar note = ${JSON.stringify(secret)};\n`,
  },
  {
    name: "script: escapes",
    on: /^js\/.*\.js$/,
    write: (secret, host) =>
      `${Buffer.from(host)}\nvar note = '${Array.from(secret, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, "0")}`).join("")}';\n`,
  },
  {
    name: "script: strings joined",
    on: /^js\/.*\.js$/,
    write: (secret, host) =>
      `${Buffer.from(host)}\nvar note = ${pieces(secret, 6)
        .map((piece) => JSON.stringify(piece))
        .join(" + ")};\n`,
  },
  {
    name: "script: comment",
    on: /^js\/.*\.js$/,
    write: (secret, host) => `${Buffer.from(host)}\n// ${secret}\n`,
  },
  own("source map: source", "js/site.js.map", (secret) => map(secret)),
  {
    name: "source map: inside a script",
    on: /^js\/.*\.js$/,
    write: (secret, host) =>
      `${Buffer.from(host)}\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(map(secret)).toString("base64")}\n`,
  },
];

const svg = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 40">${inner}</svg>\n`;
const map = (secret: string): string =>
  JSON.stringify({ version: 3, sources: ["a.ts"], sourcesContent: [`// ${secret}\nlet a;`], mappings: "" });
