import type { ViewContext } from "../../views/context.ts";
import type { SiteFile } from "../files.ts";
import { type Header, type HostHeaders, hostHeaders } from "./headers.ts";
import {
  byParameters,
  redirectMapsForNginx,
  redirectsForApache,
  redirectsForIis,
  redirectsForNetlify,
  redirectsForNginx,
} from "./redirects.ts";
import { TYPES } from "./types.ts";

/**
 * The headers of a site in the words of common hosts, beside its pages: `_headers` for Netlify and Cloudflare Pages,
 * `.htaccess` for Apache 2.4, `web.config` for IIS, and `_nginx.conf` to be included in a server block of nginx. Where the content
 * has redirects from an older site, they are there too, and `_redirects`, `_nginx-redirects.conf` and `_iis-redirects.config`.
 * `editorHosts` are what a published web editor talks to; undefined if there is none.
 */
export function hostFiles(
  context: Pick<ViewContext, "library" | "packs" | "prefix">,
  editorHosts: readonly string[] | undefined,
): readonly SiteFile[] {
  const headers = hostHeaders(context, editorHosts);
  const redirects = byParameters(context.library.redirects, context.prefix);
  const said = (address: string, lines: readonly string[]): SiteFile => ({
    address,
    bytes: () => new TextEncoder().encode(`${lines.join("\n")}\n`),
  });
  return [
    said("/_headers", forNetlify(headers, context.prefix)),
    said("/.htaccess", [...forApache(headers, context.prefix), ...redirectsForApache(redirects)]),
    said("/_nginx.conf", [...forNginx(headers, context.prefix), ...redirectsForNginx(redirects)]),
    said("/web.config", forIis(headers)),
    ...(redirects.length === 0
      ? []
      : [
          said("/_redirects", redirectsForNetlify(redirects)),
          said("/_nginx-redirects.conf", redirectMapsForNginx(redirects)),
          said("/_iis-redirects.config", redirectsForIis(redirects)),
        ]),
  ];
}

/** A regular expression for paths that begin so. */
const beginning = (prefix: string, below: readonly string[]): string =>
  `^${prefix.replace(/[.*+?^${}()|[\]\\#]/g, "\\$&")}(?:${below.join("|")})`;

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/**
 * One block a path (docs.netlify.com/manage/routing/headers, developers.cloudflare.com/pages/configuration/headers). Cloudflare
 * sends a header of two matching blocks twice, so no two of them say the same; what is not kept is not said, because both
 * hosts ask browsers to come back by themselves.
 */
function forNetlify({ always, data, keep, otherwise }: HostHeaders, prefix: string): readonly string[] {
  const block = (path: string, headers: readonly Header[]): readonly string[] =>
    headers.length === 0
      ? []
      : [`${prefix}${path}`, ...headers.map(([name, value]) => `  ${name}: ${value}`)];
  return [
    ...block("/*", keep.length === 0 ? [...always, otherwise] : always),
    ...data.endings.flatMap((ending) => block(`/*.${ending}`, data.headers)),
    ...keep.flatMap(({ below, header }) => below.flatMap((path) => block(`${path}*`, [header]))),
  ];
}

/** `always`, so that pages of faults have them, too (httpd.apache.org/docs/2.4/mod/mod_headers.html). */
function forApache({ always, data, keep, otherwise }: HostHeaders, prefix: string): readonly string[] {
  const set = ([name, value]: Header): string => `Header always set ${name} "${value}"`;
  return [
    `ErrorDocument 404 ${prefix}/404.html`,
    "<IfModule mod_mime.c>",
    ...Object.entries(TYPES).map(([ending, type]) => `  AddType "${type}" .${ending}`),
    "</IfModule>",
    "<IfModule mod_headers.c>",
    ...[...always, otherwise].map((header) => `  ${set(header)}`),
    ...data.headers.flatMap((header) => [
      `  <FilesMatch "\\.(?:${data.endings.join("|")})$">`,
      `    ${set(header)}`,
      "  </FilesMatch>",
    ]),
    ...keep.flatMap(({ below, header }) => [
      `  <If "%{REQUEST_URI} =~ m#${beginning(prefix, below)}#">`,
      `    ${set(header)}`,
      "  </If>",
    ]),
    "</IfModule>",
  ];
}

/** Variables, because a block of nginx that adds a header forgets those of the block around it (ngx_http_headers_module). */
function forNginx({ always, data, keep, otherwise }: HostHeaders, prefix: string): readonly string[] {
  return [
    "# In the server block of the site: include /path/to/_nginx.conf;",
    ...always.map(([name, value]) => `add_header ${name} "${value}" always;`),
    ...data.headers.flatMap(([name, value]) => [
      'set $orderpaper_data "";',
      `if ($uri ~ "\\.(?:${data.endings.join("|")})$") { set $orderpaper_data "${value}"; }`,
      `add_header ${name} $orderpaper_data always;`,
    ]),
    `set $orderpaper_keep "${otherwise[1]}";`,
    ...keep.map(
      ({ below, header }) =>
        `if ($uri ~ "${beginning(prefix, below)}") { set $orderpaper_keep "${header[1]}"; }`,
    ),
    `add_header ${otherwise[0]} $orderpaper_keep always;`,
  ];
}

/** Answers 404 for a file whose type it does not know. By folder, because IIS has no rule by a file's ending without a module (learn.microsoft.com/iis/configuration, location). */
function forIis({ always, data, keep, otherwise }: HostHeaders): readonly string[] {
  const add = ([name, value]: Header): string => `<add name="${name}" value="${escaped(value)}" />`;
  const place = (path: string, headers: readonly string[]): readonly string[] => [
    `  <location path="${path}"><system.webServer><httpProtocol><customHeaders>`,
    `    ${headers.join(" ")}`,
    "  </customHeaders></httpProtocol></system.webServer></location>",
  ];
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    "<configuration>",
    "  <system.webServer>",
    "    <staticContent>",
    ...Object.entries(TYPES).map(
      ([ending, type]) =>
        `      <remove fileExtension=".${ending}" /><mimeMap fileExtension=".${ending}" mimeType="${type}" />`,
    ),
    "    </staticContent>",
    "    <httpProtocol><customHeaders>",
    ...[...always, otherwise].map((header) => `      ${add(header)}`),
    "    </customHeaders></httpProtocol>",
    "  </system.webServer>",
    ...keep.flatMap(({ below, header }) =>
      below.flatMap((path) =>
        place(path.replace(/^\/|\/$/g, ""), [`<remove name="${header[0]}" />`, add(header)]),
      ),
    ),
    ...data.folders.flatMap((path) => (data.headers.length === 0 ? [] : place(path, data.headers.map(add)))),
    "</configuration>",
  ];
}
