import { beforeAll, describe, expect, test } from "vitest";
import { type Built, builtAttack, CANARY } from "./attacks/built.ts";
import { type Attack, readAttacks } from "./attacks/corpus.ts";
import { faultsOfFile } from "./attacks/judge/files.ts";
import { faultsOfPage } from "./attacks/judge/page.ts";
import { readPage } from "./attacks/judge/tags.ts";
import { everythingIn, joined } from "./unit/pack/pdf/foreign/joined.ts";

/** Seconds of the processor within which every attack must have ended: a loaded machine has no say in them. */
const LIMIT = 60;

const attacks = await readAttacks();
const groups = [...new Set(attacks.map(({ group }) => group))];

/** Pages that were judged already: most of a case are those of the tiny council. */
const good = new Set<string>();

beforeAll(async () => {
  const built = await builtAttack({ files: new Map(), inMemory: true });
  expect(built.findings).toEqual([]);
  expect(faultsOf(built)).toEqual([]);
});

test("there are at least two hundred attacks, on everything an author can write", () => {
  expect(attacks.length).toBeGreaterThanOrEqual(200);
});

describe.each(groups)("%s", (group) => {
  const cases = attacks.filter((attack) => attack.group === group);
  test.each(cases.map((attack) => [attack.tried, attack] as const))("%s", async (_tried, attack) => {
    const before = process.cpuUsage();
    const built = await builtAttack(attack);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6, "seconds of the processor").toBeLessThan(LIMIT);
    expect(faultsOf(built)).toEqual([]);
    for (const paper of built.papers) expect(await carriedIntoPack(paper.bytes), paper.name).toEqual([]);
    judgeEnd(attack, built);
  });
});

/** What runs, opens, sends or hides in a PDF (ISO 32000-1, 12.6.4, 7.11.4, 12.7.8), by its names. */
const RUNS =
  /^(?:JavaScript|JS|Launch|OpenAction|AA|SubmitForm|ImportData|ResetForm|GoToR|GoToE|EmbeddedFiles?|EF|Filespec|AF|XFA|AcroForm|RichMedia|Movie|Sound|Rendition|3D|Hide|Trans|OCProperties|FFilter|Encrypt)$/;

/** What of all that reaches the pack when a paper is joined to it. */
async function carriedIntoPack(paper: Uint8Array): Promise<readonly string[]> {
  const { names, text } = await everythingIn((await joined(paper)).pdf);
  return [
    ...[...names].filter((name) => RUNS.test(name)),
    ...(/javascript:|file:\/\/|calc\.exe/i.exec(text) ?? []),
  ];
}

/** What is wrong with anything that would be published. */
function faultsOf({ pages, sheets, files, reports }: Built): readonly string[] {
  const found: string[] = [];
  for (const { address, html } of [...pages, ...sheets]) {
    if (good.has(html)) continue;
    const faults = faultsOfPage(html, { sheet: !address.startsWith("/") }).map(
      (fault) => `${address}: ${fault}`,
    );
    if (html.includes(CANARY)) faults.push(`${address}: words of a file outside the tree`);
    if (faults.length === 0) good.add(html);
    found.push(...faults);
  }
  for (const { address, bytes } of files) {
    found.push(...faultsOfFile(address, bytes));
    if (Buffer.from(bytes).includes(CANARY)) found.push(`${address}: words of a file outside the tree`);
  }
  for (const report of reports)
    if (report.includes(CANARY)) found.push("a finding with words of a file outside the tree");
  const addresses = [...pages, ...files].map(({ address }) => address.toLowerCase());
  for (const address of new Set(addresses.filter((one, index) => addresses.indexOf(one) !== index)))
    found.push(`two files at ${address}`);
  return found.slice(0, 20);
}

function judgeEnd({ must: { end, what } }: Attack, { findings, pages }: Built): void {
  const said = findings.map(({ severity, id }) => `${severity} ${id}`);
  if (end === "refused") {
    expect(said, said.join(", ")).toContain(`error ${what}`);
    expect(pages).toEqual([]);
    return;
  }
  expect(said.filter((each) => each.startsWith("error")).join(", ")).toEqual("");
  expect(pages.length).toBeGreaterThan(5);
  if (end === "warned") expect(said).toContain(`warning ${what}`);
  if (end === "printed") {
    const plain = (text: string): string =>
      text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, " ").trim();
    if (!pages.some(({ html }) => plain(readPage(html).text).includes(plain(what))))
      expect.fail(`no page prints ${what} as words`);
  }
}
