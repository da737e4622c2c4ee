/** A static host: nothing but files, as any council has one. Tests and benches read the site through it. */
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";

/** What gains nothing by gzip. */
const PACKED = /^(?:image\/(?!svg)|font\/|application\/(?:pdf|octet-stream|wasm))/;

/**
 * Reads `_headers` as Cloudflare Pages does: every block whose path fits adds its headers, and two of one name are both sent.
 *
 * @param {ReadonlyMap<string, Uint8Array>} files
 */
function headersOf(files) {
  const blocks = [];
  for (const line of new TextDecoder().decode(files.get("/_headers")).split("\n")) {
    const [, name, value] = /^ {2}([^:]+): (.*)$/.exec(line) ?? [];
    if (name !== undefined) blocks.at(-1).headers.push([name, value]);
    else if (line !== "") blocks.push({ fits: pattern(line), headers: [] });
  }
  return (path) => blocks.filter(({ fits }) => fits.test(path)).flatMap(({ headers }) => headers);
}

const pattern = (path) => new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/\*/g, ".*")}$`);

/**
 * Serves files at http://127.0.0.1 below `prefix`, with the headers that the site's own `_headers` asks for.
 *
 * @param {ReadonlyMap<string, Uint8Array>} files by address below the root; "/a/" is a page
 * @param {(address: string) => string} typeOf the content type of an address
 * @param {string} [prefix] "" or "/meetings"
 */
export async function serveFiles(files, typeOf, prefix = "") {
  const packed = new Map();
  const headersAt = headersOf(files);
  const sent = [];
  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? "/", "http://site.invalid").pathname);
    const address = path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : undefined;
    const file = address === undefined ? undefined : files.get(address);
    if (address === undefined || !file) {
      sent.push({ address: path, status: 404, type: "", bytes: 0 });
      return response.writeHead(404, { "Content-Type": "text/plain" }).end("not here");
    }
    const type = address.endsWith("/") ? "text/html; charset=utf-8" : typeOf(address);
    const headers = { "Content-Type": type };
    for (const [name, value] of headersAt(path)) headers[name] = [...(headers[name] ?? []), value];
    const plain = PACKED.test(type) || !/gzip/.test(request.headers["accept-encoding"] ?? "");
    const body = plain ? file : (packed.get(address) ?? gzipSync(file));
    if (!plain) {
      packed.set(address, body);
      headers["Content-Encoding"] = "gzip";
    }
    sent.push({ address, status: 200, type, bytes: body.length });
    return response.writeHead(200, { ...headers, "Content-Length": String(body.length) }).end(body);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("no port");
  return {
    origin: `http://127.0.0.1:${at.port}`,
    base: `http://127.0.0.1:${at.port}${prefix}`,
    sent,
    end: () =>
      new Promise((ended) => {
        server.closeAllConnections();
        server.close(() => ended(undefined));
      }),
  };
}
