/** A static host: nothing but files, as any council has one. Tests and benches read the site through it. */
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";

/** What gains nothing by gzip. */
const PACKED = /^(?:image\/(?!svg)|font\/|application\/(?:pdf|octet-stream|wasm))/;

/**
 * What a careful council's host sends with every page. Search needs WebAssembly; paged.js, in the print view alone, writes
 * style sheets.
 */
const policy = (address) =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self'${address.endsWith("/pack/print/") ? " 'unsafe-inline'" : ""}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join("; ");

/**
 * Serves files at http://127.0.0.1 below `prefix`.
 *
 * @param {ReadonlyMap<string, Uint8Array>} files by address below the root; "/a/" is a page
 * @param {(address: string) => string} typeOf the content type of an address
 * @param {string} [prefix] "" or "/meetings"
 */
export async function serveFiles(files, typeOf, prefix = "") {
  const packed = new Map();
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
    const headers = { "Content-Type": type, "Cache-Control": "max-age=600" };
    if (type.startsWith("text/html")) headers["Content-Security-Policy"] = policy(address);
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
