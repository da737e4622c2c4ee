import type { Redirect } from "../../model/redirect.ts";

/** A redirect with the whole address, below the root of the host, that it leads to. */
type Leading = Pick<Redirect, "path" | "parameters" | "to">;

/** Those that ask for more parameters first: `?CId=1&Year=2019` before `?CId=1`. Otherwise in their order. */
export function byParameters(redirects: readonly Redirect[], prefix: string): readonly Leading[] {
  return redirects
    .map(({ path, parameters, to }) => ({ path, parameters, to: `${prefix}${to}` }))
    .sort((a, b) => b.parameters.length - a.parameters.length);
}

const encoded = (path: string): string => path.split("/").map(encodeURIComponent).join("/");

/**
 * `_redirects`, one line each (docs.netlify.com/manage/routing/redirects). Netlify wants exactly the parameters that are written,
 * in any order, and compares letters exactly. Cloudflare Pages reads the same file and cannot ask for parameters: it passes over
 * these lines and follows those without.
 */
export const redirectsForNetlify = (redirects: readonly Leading[]): readonly string[] =>
  redirects.map(({ path, parameters, to }) =>
    [encoded(path), ...parameters.map(([name, value]) => `${spelt(name)}=${value}`), to, "301"].join(" "),
  );

/** Names of parameters as Modern.Gov spells them: Netlify compares their letters. */
const SPELT: Readonly<Record<string, string>> = {
  aiid: "AIId",
  cid: "CId",
  id: "ID",
  iid: "IId",
  mid: "MId",
  uid: "UID",
  year: "Year",
};
const spelt = (name: string): string => SPELT[name] ?? name;

const inPattern = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\/#-]/g, "\\$&").replace(/ /g, "\\x20");

/**
 * Conditions of mod_rewrite, without regard to letters, in any order and with whatever other parameters
 * (httpd.apache.org/docs/2.4/mod/mod_rewrite.html). The first rule lets all other addresses go on at once.
 */
export function redirectsForApache(redirects: readonly Leading[]): readonly string[] {
  if (redirects.length === 0) return [];
  const firsts = [...new Set(redirects.map(({ path }) => path.split("/")[1]?.toLowerCase() ?? ""))].sort();
  return [
    "<IfModule mod_rewrite.c>",
    "  RewriteEngine On",
    `  RewriteCond %{REQUEST_URI} !^/(?:${firsts.map(inPattern).join("|")})(?:/|$) [NC]`,
    "  RewriteRule ^ - [L]",
    ...redirects.flatMap(({ path, parameters, to }) => [
      `  RewriteCond %{REQUEST_URI} ^${inPattern(path)}$ [NC]`,
      ...parameters.map(
        ([name, value]) => `  RewriteCond %{QUERY_STRING} (?:^|&)${name}=${inPattern(value)}(?:&|$) [NC]`,
      ),
      `  RewriteRule ^ ${to.replace(/%/g, "\\%")} [R=301,L,NE,QSD]`,
    ]),
    "</IfModule>",
  ];
}

/** Redirects that ask for the same parameters, by their names: "cid mid". */
function byNames(redirects: readonly Leading[]): ReadonlyMap<string, readonly Leading[]> {
  const groups = new Map<string, Leading[]>();
  for (const redirect of redirects) {
    const names = redirect.parameters
      .map(([name]) => name)
      .sort()
      .join(" ");
    const group = groups.get(names) ?? [];
    group.push(redirect);
    groups.set(names, group);
  }
  return groups;
}

/** What a map looks up: the path, then each parameter by the order of their names. */
const keyOf = ({ path, parameters }: Leading): string =>
  [
    path,
    ...[...parameters].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${name}=${value}`),
  ].join("?");

const variable = (index: number): string => `$orderpaper_moved_${index + 1}`;

/**
 * `_nginx-redirects.conf`, to be included in the http block, because nginx has maps only there: one for each set of parameters.
 * They disregard letters, the order of parameters and all others (ngx_http_map_module; `$arg_` in ngx_http_core_module).
 */
export function redirectMapsForNginx(redirects: readonly Leading[]): readonly string[] {
  const groups = [...byNames(redirects)];
  const quoted = (text: string): string => `"${text.replace(/["\\]/g, "\\$&")}"`;
  return [
    "# In the http block: include /path/to/_nginx-redirects.conf;",
    "# If nginx asks for it: map_hash_bucket_size 512; and map_hash_max_size 65536;",
    ...groups.flatMap(([names, those], index) => {
      const asked =
        names === ""
          ? ""
          : names
              .split(" ")
              .map((name) => `?${name}=$arg_${name}`)
              .join("");
      return [
        `map "$uri${asked}" ${variable(index)} {`,
        '  default "";',
        ...those.map((redirect) => `  ${quoted(keyOf(redirect))} ${quoted(redirect.to)};`),
        "}",
      ];
    }),
  ];
}

/** The lines of the server block that follow these maps. */
export const redirectsForNginx = (redirects: readonly Leading[]): readonly string[] =>
  redirects.length === 0
    ? []
    : [
        "# These need _nginx-redirects.conf in the http block.",
        ...[...byNames(redirects)].map(
          (_, index) => `if (${variable(index)} != "") { return 301 ${variable(index)}; }`,
        ),
      ];

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/**
 * `_iis-redirects.config`: a `rewrite` section to be put into `<system.webServer>` of web.config where the module URL Rewrite is
 * installed. It stands in no web.config of ours, because IIS without the module answers every request with a fault.
 */
export function redirectsForIis(redirects: readonly Leading[]): readonly string[] {
  const groups = [...byNames(redirects)];
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    "<!-- With the module URL Rewrite: put this into <system.webServer> of web.config. -->",
    "<rewrite>",
    "  <rules>",
    ...groups.flatMap(([names], index) => {
      const asked = names === "" ? [] : names.split(" ");
      const key = `{ToLower:{R:0}}${asked.map((name, at) => `?${name}={ToLower:{C:${at + 1}}}`).join("")}`;
      return [
        `    <rule name="orderpaper moved ${index + 1}" stopProcessing="true">`,
        '      <match url=".*" />',
        '      <conditions trackAllCaptures="true">',
        ...asked.map(
          (name) =>
            `        <add input="{QUERY_STRING}" pattern="(?:^|&amp;)${name}=([\\w.~-]+)(?:&amp;|$)" />`,
        ),
        `        <add input="{orderpaper-moved-${index + 1}:${escaped(key)}}" pattern="(.+)" />`,
        "      </conditions>",
        `      <action type="Redirect" url="{C:${asked.length + 1}}" appendQueryString="false" redirectType="Permanent" />`,
        "    </rule>",
      ];
    }),
    "  </rules>",
    "  <rewriteMaps>",
    ...groups.flatMap(([, those], index) => [
      `    <rewriteMap name="orderpaper-moved-${index + 1}">`,
      ...those.map(
        (redirect) =>
          `      <add key="${escaped(keyOf(redirect).slice(1).toLowerCase())}" value="${escaped(redirect.to)}" />`,
      ),
      "    </rewriteMap>",
    ]),
    "  </rewriteMaps>",
    "</rewrite>",
  ];
}
