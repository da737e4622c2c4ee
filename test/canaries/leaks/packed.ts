import { brotliCompressSync, deflateSync, gunzipSync, gzipSync } from "node:zlib";
import { zip } from "../beside/zip.ts";
import { forXml, type Leak, slug } from "./leak.ts";

const own = (name: string, as: string, write: Leak["write"]): Leak => ({ name, as, write });
const page = (secret: string): string => `<!doctype html><title>x</title><p>${forXml(secret)}</p>`;

/** A fragment of the search index: gzip of a mark and JSON. */
const fragment = (host: Uint8Array, change: (content: string) => string): Uint8Array => {
  const inside = gunzipSync(host).toString();
  const from = inside.indexOf("{");
  const told = JSON.parse(inside.slice(from)) as Record<string, unknown>;
  const content = change(String(told.content));
  return gzipSync(inside.slice(0, from) + JSON.stringify({ ...told, content }));
};

/** Leaks behind compression. */
export const PACKED: readonly Leak[] = [
  own("gzip: page", "meetings/index.html.gz", (secret) => gzipSync(page(secret))),
  own("gzip: inside gzip", "meetings/a.gz", (secret) => gzipSync(gzipSync(secret))),
  own("gzip: without its ending", "meetings/blob", (secret) => gzipSync(secret)),
  own("gzip: second member", "meetings/a.gz", (secret) =>
    Buffer.concat([gzipSync("Nothing."), gzipSync(secret)]),
  ),
  own("gzip: name of the original", "meetings/a.gz", (secret) => {
    const packed = Buffer.from(gzipSync("Nothing."));
    packed[3] = 8;
    return Buffer.concat([packed.subarray(0, 10), Buffer.from(`${secret}\0`, "latin1"), packed.subarray(10)]);
  }),
  own("deflate: stream", "meetings/a.zz", (secret) => deflateSync(secret)),
  own("Brotli: page", "meetings/index.html.br", (secret) => brotliCompressSync(page(secret))),
  own("ZIP: page", "meetings/all.zip", (secret) => zip({ "index.html": page(secret) })),
  own("ZIP: name of a file", "meetings/all.zip", (secret) => zip({ [`${slug(secret)}.txt`]: "Nothing." })),
  own("Word: paragraph", "meetings/a.docx", (secret) =>
    zip({
      "word/document.xml": `<w:document xmlns:w="urn:w"><w:body><w:p>${secret
        .split(" ")
        .map((word) => `<w:r><w:t xml:space="preserve">${forXml(word)} </w:t></w:r>`)
        .join("")}</w:p></w:body></w:document>`,
    }),
  ),
  own("Excel: shared string", "meetings/a.xlsx", (secret) =>
    zip({ "xl/sharedStrings.xml": `<sst xmlns="urn:s"><si><t>${forXml(secret)}</t></si></sst>` }),
  ),
  {
    name: "search index: fragment",
    on: /^pagefind\/fragment\/.*\.pf_fragment$/,
    write: (secret, host) => fragment(host, (content) => `${content} ${secret}`),
  },
  {
    name: "search index: start of a fragment",
    on: /^pagefind\/fragment\/.*\.pf_fragment$/,
    write: (secret, host) => fragment(host, (content) => `${secret}\u200b ${content}`),
  },
];

/** Leaks in the names of files. */
export const NAMES: readonly Leak[] = [
  { name: "file name", as: (secret) => `meetings/${slug(secret)}.txt`, write: () => "Nothing.\n" },
  {
    name: "folder name",
    as: (secret) => `meetings/${slug(secret)}/index.html`,
    write: () => "<p>Nothing.</p>",
  },
  {
    name: "file name with spaces",
    as: (secret) => `meetings/${secret.replace(/\//g, " ")}.txt`,
    write: () => "Nothing.\n",
  },
  {
    name: "file name, percent-encoded",
    as: (secret) => `meetings/${encodeURIComponent(secret)}.txt`,
    write: () => "Nothing.\n",
  },
];
