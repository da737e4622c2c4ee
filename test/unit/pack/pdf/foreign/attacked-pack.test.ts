/** Papers of the corpus of attacks in a pack, read by two programs that are not ours. */
import { expect, test } from "vitest";
import { builtAttack } from "../../../../attacks/built.ts";
import { readAttacks } from "../../../../attacks/corpus.ts";
import { qpdf } from "../../../../foreign-pdfs/qpdf.ts";
import { open } from "../readers.ts";
import { joined } from "./joined.ts";

const attacks = (await readAttacks()).filter(
  ({ group, must }) => group === "papers" && must.end !== "refused",
);

/** What runs, opens, sends, hides or carries files (ISO 32000-1, 12.6.4, 12.7.5, 7.11.4): names of keys and values. */
const RUNS =
  /^\/(?:JavaScript|JS|Launch|OpenAction|AA|SubmitForm|ImportData|ResetForm|GoToR|GoToE|EmbeddedFiles?|EF|Filespec|AF|XFA|AcroForm|RichMedia|Movie|Sound|Rendition|3D|Hide|OCProperties|FFilter)$/;

/** What qpdf and pdf.js know of a file that is more than pages, a line each. */
async function seenIn(pdf: Uint8Array): Promise<readonly string[]> {
  const found: string[] = [];
  const document = await open(pdf);
  const told = {
    scripts: await document.getJSActions(),
    files: await document.getAttachments(),
    opening: await document.getOpenAction(),
    fields: await document.getFieldObjects(),
    layers: (await document.getOptionalContentConfig()).getOrder(),
  };
  for (const [what, value] of Object.entries(told)) if (value) found.push(`pdf.js: ${what}`);
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    if (await page.getJSActions()) found.push(`pdf.js: scripts of page ${number}`);
    for (const each of (await page.getAnnotations()) as readonly Readonly<Record<string, unknown>>[]) {
      const unsafe = String(each.unsafeUrl ?? each.url ?? "");
      if (
        each.subtype !== "Link" ||
        each.action ||
        each.attachment ||
        /^(?!https?:|mailto:|tel:|$)/.test(unsafe)
      )
        found.push(`pdf.js: ${String(each.subtype)} ${unsafe}`);
    }
  }
  const walk = (node: unknown): void => {
    if (typeof node === "string" && RUNS.test(node)) found.push(`qpdf: ${node}`);
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      walk(key);
      walk(value);
    }
  };
  const json: unknown = JSON.parse(
    Buffer.from(await qpdf(pdf, "--json=2", "--json-key=qpdf")).toString("utf8"),
  );
  walk(json);
  return [...new Set(found)];
}

test.each(attacks.map((attack) => [attack.tried, attack] as const))(
  "%s: nothing of it is in a pack",
  async (_, attack) => {
    const { papers } = await builtAttack(attack);
    expect(papers.length).toBeGreaterThan(0);
    for (const { bytes } of papers) expect(await seenIn((await joined(bytes)).pdf)).toEqual([]);
  },
);

test("both see it in the papers themselves: the tests above can fail", async () => {
  const seen = new Set<string>();
  for (const attack of attacks) {
    for (const { bytes } of (await builtAttack(attack)).papers)
      for (const each of await seenIn(bytes).catch(() => [])) seen.add(each);
  }
  for (const one of ["scripts", "files", "opening", "fields", "scripts of page 1"])
    expect(seen).toContain(`pdf.js: ${one}`);
  for (const one of [
    "JavaScript",
    "Launch",
    "SubmitForm",
    "ImportData",
    "EmbeddedFiles",
    "AF",
    "RichMedia",
    "Movie",
  ])
    expect(seen).toContain(`qpdf: /${one}`);
});
