import { XmlDocument } from "libxml2-wasm";
import { expect, test } from "vitest";
import { load } from "../../../../src/content/load.ts";
import { hostFiles } from "../../../../src/site/hosting/files.ts";
import { tinyCouncil } from "../../../tiny-council.ts";
import { packedCouncil } from "../../views/packed-council.ts";

const BOARD = "/meetings/2026-01-15-board/";

/** The files for hosts of a council with these redirects, below a prefix. */
function written(lines: string, prefix = "") {
  const { library } = load(tinyCouncil({ "redirects.yaml": `redirects:\n${lines}` }));
  expect(library.redirects.length).toBeGreaterThan(0);
  const { context } = packedCouncil();
  const files = hostFiles({ ...context, library, prefix }, undefined);
  return (address: string): string =>
    new TextDecoder().decode(files.find((file) => file.address === address)?.bytes());
}

const LINES = `
  - { from: /ieListMeetings.aspx?CId=133, to: /bodies/board/ }
  - { from: /ieListMeetings.aspx?CId=133&Year=2026, to: ${BOARD} }
  - { from: /ieListDocuments.aspx?MId=4123, to: ${BOARD} }
  - { from: "/documents/s12/Report%20on%20(some)%20trees.pdf", to: ${BOARD}01-report/ }
`;

const WANTED: readonly (readonly [asked: string, to: string | undefined])[] = [
  ["/ieListDocuments.aspx?MId=4123", BOARD],
  ["/ielistdocuments.ASPX?mid=4123", BOARD],
  ["/ieListDocuments.aspx?CId=133&MId=4123&Ver=4", BOARD],
  ["/ieListDocuments.aspx?Ver=4&MId=4123&CId=133", BOARD],
  ["/ieListDocuments.aspx?MId=41234", undefined],
  ["/ieListDocuments.aspx?XMId=4123", undefined],
  ["/ieListMeetings.aspx?Year=2026&CId=133", BOARD],
  ["/ieListMeetings.aspx?CId=133", "/bodies/board/"],
  ["/ieListMeetings.aspx?CId=133&Year=1999", "/bodies/board/"],
  ["/documents/s12/Report%20on%20(some)%20trees.pdf?T=1", `${BOARD}01-report/`],
  ["/documents/s12/Report%20on%20some%20trees.pdf", undefined],
  [BOARD, undefined],
];

const parts = (asked: string): readonly [path: string, query: string] => {
  const [path = "", query = ""] = asked.split("?");
  return [decodeURIComponent(path), query];
};

/** What mod_rewrite answers: the first rule of which every condition holds. */
function asApache(text: string, asked: string): string | undefined {
  const [path, query] = parts(asked);
  let holds = true;
  for (const line of text.split("\n").map((each) => each.trim())) {
    const [, variable, not, pattern = ""] =
      /^RewriteCond %\{(REQUEST_URI|QUERY_STRING)\} (!?)(\S+) \[NC\]$/.exec(line) ?? [];
    if (variable !== undefined) {
      const fits = new RegExp(pattern, "i").test(variable === "QUERY_STRING" ? query : path);
      holds = holds && fits !== (not === "!");
    }
    const [, to, flags] = /^RewriteRule \^ (\S+) \[(.+)\]$/.exec(line) ?? [];
    if (to === undefined) continue;
    if (holds && to === "-") return undefined;
    if (holds) {
      expect(flags).toBe("R=301,L,NE,QSD");
      return to;
    }
    holds = true;
  }
  return undefined;
}

/** What nginx answers: maps disregard letters; `$arg_x` is the value of the first parameter x, without regard to letters. */
function asNginx(server: string, maps: string, asked: string): string | undefined {
  const [path, query] = parts(asked);
  const arg = (name: string): string =>
    query
      .split("&")
      .find((pair) => pair.toLowerCase().startsWith(`${name}=`))
      ?.slice(name.length + 1) ?? "";
  for (const [, name = ""] of server.matchAll(
    /^if \((\$orderpaper_moved_\d+) != ""\) \{ return 301 \1; \}$/gm,
  )) {
    const [, source = "", lines = ""] =
      new RegExp(`^map "([^\n]+)" \\${name} \\{\n([^}]*(?:\\{[^\n]*\n[^}]*)*)^\\}`, "m").exec(maps) ?? [];
    const key = source.replace("$uri", path).replace(/\$arg_(\w+)/g, (_, each: string) => arg(each));
    const found = [...lines.matchAll(/^ {2}"(.*)" "(.*)";$/gm)].find(
      ([, known = ""]) => known.toLowerCase() === key.toLowerCase(),
    );
    if (found) return found[2];
  }
  return undefined;
}

/** What URL Rewrite answers, by its rules and maps. */
function asIis(text: string, asked: string): string | undefined {
  const [path, query] = parts(asked);
  const document = XmlDocument.fromString(text);
  const attribute = (node: { get: (path: string) => unknown }, name: string): string =>
    String((node.get(`@${name}`) as { content?: string } | null)?.content ?? "");
  try {
    for (const rule of document.find("//rule")) {
      const captures = [""];
      let holds = true;
      for (const add of rule.find("conditions/add") as { get: (path: string) => unknown }[]) {
        const input = attribute(add, "input")
          .replace("{QUERY_STRING}", query)
          .replace("{ToLower:{R:0}}", path.slice(1).toLowerCase())
          .replace(/\{ToLower:\{C:(\d)\}\}/g, (_, at: string) => captures[Number(at)]?.toLowerCase() ?? "")
          .replace(/^\{(orderpaper-moved-\d+):(.*)\}$/, (_, map: string, key: string) => {
            const known = document.find(`//rewriteMap[@name="${map}"]/add`);
            const entry = known.find((each) => attribute(each as never, "key") === key);
            return entry ? attribute(entry as never, "value") : "";
          });
        const found = new RegExp(attribute(add, "pattern"), "i").exec(input);
        holds = holds && found !== null;
        captures.push(found?.[1] ?? "");
      }
      if (!holds) continue;
      const to = attribute(rule.get("action") as never, "url");
      return to.replace(/\{C:(\d)\}/, (_, at: string) => captures[Number(at)] ?? "");
    }
    return undefined;
  } finally {
    document.dispose();
  }
}

test.each(WANTED)("%s leads to %s on Apache, nginx and IIS", (asked, to) => {
  const file = written(LINES);
  expect(asApache(file("/.htaccess"), asked)).toBe(to);
  expect(asNginx(file("/_nginx.conf"), file("/_nginx-redirects.conf"), asked)).toBe(to);
  expect(asIis(file("/_iis-redirects.config"), asked)).toBe(to);
});

test("Netlify is told exact parameters, as Modern.Gov spells them; Cloudflare follows the lines that have none", () => {
  expect(written(LINES)("/_redirects").trim().split("\n")).toEqual([
    `/ieListMeetings.aspx CId=133 Year=2026 ${BOARD} 301`,
    "/ieListMeetings.aspx CId=133 /bodies/board/ 301",
    `/ieListDocuments.aspx MId=4123 ${BOARD} 301`,
    `/documents/s12/Report%20on%20(some)%20trees.pdf ${BOARD}01-report/ 301`,
  ]);
});

test("below a path, old addresses are the host’s and new ones the site’s", () => {
  const file = written(LINES, "/m");
  expect(file("/_redirects")).toContain(`/ieListDocuments.aspx MId=4123 /m${BOARD} 301`);
  expect(asApache(file("/.htaccess"), "/ieListDocuments.aspx?MId=4123")).toBe(`/m${BOARD}`);
});

test("a site without redirects has no files for them", () => {
  const { context } = packedCouncil();
  const addresses = hostFiles(context, undefined).map(({ address }) => address);
  expect(addresses).toEqual(["/_headers", "/.htaccess", "/_nginx.conf", "/web.config"]);
});

test("ten thousand redirects are written in the size of their lines", () => {
  const many = Array.from({ length: 10_000 }, (_, id) => `  - { from: /mgAi.aspx?ID=${id}, to: ${BOARD} }\n`);
  const file = written(many.join(""));
  expect(file("/_redirects").length).toBeLessThan(10_000 * 80);
  expect(file("/_nginx-redirects.conf").match(/^map /gm)).toHaveLength(1);
});
