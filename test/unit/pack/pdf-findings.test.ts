import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { load } from "../../../src/content/load.ts";
import { pdfFindings } from "../../../src/pack/pdf-findings.ts";
import { ACCEPTED, REFUSED } from "../../foreign-pdfs/index.ts";
import { tinyCouncil } from "../../tiny-council.ts";

const PLACE = "meetings/2026-01-15-board";

async function found(pdf: Uint8Array) {
  const { library, findings, locate } = load(
    tinyCouncil({
      [`${PLACE}/meeting.md`]:
        "---\nbody: board\ndate: 2026-01-15\nagenda:\n  - title: Plan\n    papers:\n      - 01-report.md\n      - { file: plan.pdf, title: The site }\n---\n",
      [`${PLACE}/plan.pdf`]: pdf,
    }),
  );
  expect(findings).toEqual([]);
  return pdfFindings(library, locate);
}

test.each(Object.entries(REFUSED))(
  "%s.pdf is refused where it is named, and the help can be done",
  async (_, make) => {
    const [finding, ...more] = await found(await make());
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      id: "file-unreadable",
      severity: "error",
      span: { file: `content/${PLACE}/meeting.md`, line: 8 },
    });
    expect(finding?.message).toMatch(/^plan\.pdf cannot be made pages of the pack: \S/);
    expect(finding?.help).toMatch(/^(open|fetch|export|take) /);
  },
);

test.each(["user-password", "truncated", "web-page"])(
  "what is the matter with %s.pdf is said",
  async (kind) => {
    const [finding] = await found((await REFUSED[kind]?.()) ?? new Uint8Array());
    const said = {
      "user-password": /password/,
      truncated: /end|whole|cut/,
      "web-page": /%PDF|web page|HTML|not begin/i,
    };
    expect(finding?.message).toMatch(said[kind as keyof typeof said]);
  },
);

test("a file that carries what a pack leaves out is a warning, for it is published as it is", async () => {
  const [finding] = await found((await ACCEPTED.baggage?.()) ?? new Uint8Array());
  expect(finding).toMatchObject({ id: "file-parts-left-out", severity: "warning" });
  expect(finding?.message).toMatch(/^plan\.pdf comes with .*script/);
});

test.each([
  ["", "fetch or export it again: nothing is in it"],
  ["version https://git-lfs.github.com/spec/v1\n", "fetch the file itself with git lfs pull"],
  [
    "<!doctype html>",
    "export it as a PDF from the program that made it; a new ending of its name is not enough",
  ],
])("what did not arrive is to be fetched: %j", async (text, help) => {
  expect((await found(new TextEncoder().encode(text)))[0]?.help).toBe(help);
});

test("metadata alone is not spoken of: nearly every file has some", async () => {
  const document = await PDFDocument.create();
  document.addPage();
  document.setAuthor("Ada Clerk");
  expect(await found(await document.save())).toEqual([]);
});

test("a plain file is not spoken of", async () => {
  expect(await found((await ACCEPTED.scan?.()) ?? new Uint8Array())).toEqual([]);
});
