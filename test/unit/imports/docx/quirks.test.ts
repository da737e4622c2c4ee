import { describe, expect, test } from "vitest";
import { DocxFault, importDocx } from "../../../../src/imports/docx/import-docx.ts";
import { placeholdersIn } from "../../../../src/rules/placeholder-left/placeholders.ts";
import { par, wordFile } from "./word-file.ts";

const MEETING = "2026-01-15-board";

async function imported(bytes: Uint8Array, name = "Trees report.docx") {
  const { files, questions } = await importDocx({ bytes, name, meeting: MEETING });
  const content = files.find(({ path }) => path.endsWith(".md"))?.content;
  const text = typeof content === "string" ? content : "";
  return {
    files,
    body: text.slice(text.indexOf("---\n", 4) + 4),
    asked: questions.filter(({ words }) => !/background papers|names no title/.test(words)),
    lineOf: (line: number | undefined) => text.split("\n")[(line ?? 0) - 1],
  };
}

/** What is asked, and that it is asked of the line with those words. */
async function expectAsked(body: string, words: string, asked: RegExp, parts = {}): Promise<void> {
  const result = await imported(wordFile(par("Before.") + body + par("After."), parts));
  expect(result.body).toBe(`Before.\n\n${words}\n\nAfter.\n`);
  expect(result.asked.map((question) => question.words)).toEqual([expect.stringMatching(asked)]);
  expect(result.lineOf(result.asked[0]?.line)).toBe(words.split("\n")[0]);
}

const drawing = (inside: string): string =>
  `<w:p><w:r><w:t>See:</w:t></w:r><w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

describe("what has no words leaves a placeholder that check finds", () => {
  test.each([
    ["a chart", drawing('<c:chart r:id="x"/>'), "See:[insert chart]", /chart stood here/],
    ["SmartArt", drawing('<dgm:relIds r:dm="x"/>'), "See:[insert diagram]", /SmartArt/],
    [
      "an embedded file",
      '<w:p><w:r><w:object><o:OLEObject r:id="x"/></w:object></w:r></w:p>',
      "[insert embedded object]",
      /embedded file/,
    ],
    [
      "a formula",
      "<w:p><m:oMath><m:r><m:t>a=b/c</m:t></m:r></m:oMath></w:p>",
      "[insert formula: a=b/c]",
      /formula/,
    ],
    ["a sign without a name", par("\uF04A"), "[insert symbol]", /symbol font/],
  ])("%s", async (_, body, words, asked) => {
    await expectAsked(body, words, asked);
    expect(placeholdersIn(words)).toHaveLength(1);
  });

  test("a picture that is only linked to", async () => {
    const picture = '<pic:pic><pic:blipFill><a:blip r:link="far"/></pic:blipFill></pic:pic>';
    const body = drawing(picture).replace("<w:r><w:t>See:</w:t></w:r>", "");
    await expectAsked(body, "[insert picture]", /only linked to/);
  });

  test("a picture that no browser shows", async () => {
    const picture = '<pic:pic><pic:blipFill><a:blip r:embed="p0"/></pic:blipFill></pic:pic>';
    const body = drawing(picture).replace("<w:r><w:t>See:</w:t></w:r>", "");
    await expectAsked(body, "[insert picture]", /stood here as emf/, {
      "media/picture.emf": Buffer.from("emf"),
    });
  });
});

describe("what is not to be printed is left out, and asked about", () => {
  test("words hidden by the style they have", () =>
    expectAsked(
      '<w:p><w:r><w:t>Seen.</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Secret"/></w:rPr><w:t>Unseen.</w:t></w:r></w:p>',
      "Seen.",
      /hidden words.*Unseen/,
      {
        "styles.xml":
          '<w:styles><w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
      },
    ));

  test("words hidden in a footnote", async () => {
    const note =
      '<w:footnotes><w:footnote w:id="2"><w:p><w:r><w:t>A note.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Unseen.</w:t></w:r></w:p></w:footnote></w:footnotes>';
    const body = '<w:p><w:r><w:t>Seen</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
    const result = await imported(wordFile(body, { "footnotes.xml": note }));
    expect(result.body).toBe("Seen[^1]\n\n[^1]: A note.\n");
    expect(result.lineOf(result.asked[0]?.line)).toBe("[^1]: A note.");
  });

  test("a box of a form that was never filled in", () =>
    expectAsked(
      `<w:sdt><w:sdtContent><w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click here to enter text</w:t></w:r></w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>`,
      "Click here to enter text",
      /never filled in/,
    ));

  test("a link into somebody's drive", () =>
    expectAsked(
      '<w:p><w:hyperlink r:id="far"><w:r><w:t>the plan</w:t></w:r></w:hyperlink></w:p>',
      "the plan",
      /file:\/\/\/C:\/plan\.docx/,
    ));

  test("a paragraph whose end was deleted runs on into the next", async () => {
    const result = await imported(wordFile(par("One ", "<w:rPr><w:del/></w:rPr>") + par("two.")));
    expect(result.body).toBe("One two.\n");
  });

  test("lines in a header", async () => {
    const header =
      "<w:hdr><w:p><w:r><w:t>Draft 3</w:t></w:r></w:p><w:p><w:r><w:t>Page 1</w:t></w:r></w:p></w:hdr>";
    const { asked } = await imported(wordFile(par("Words."), { "header1.xml": header }));
    expect(asked.map(({ words }) => words)).toEqual([
      expect.stringContaining("“Draft 3” stood in the margin"),
    ]);
  });
});

test("lists that begin again, and go on, have the numbers that Word printed", async () => {
  const numbering =
    '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>';
  const item = (words: string, list: number): string =>
    par(words, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`);
  const body = item("a", 1) + item("b", 1) + par("Between.") + item("c", 1) + par("Between.") + item("d", 2);
  const result = await imported(wordFile(body, { "numbering.xml": numbering }));
  expect(result.body).toBe("1. a\n2. b\n\nBetween.\n\n3. c\n\nBetween.\n\n7. d\n");
});

test("numbers that styles give are those of the page", async () => {
  const level = (at: number, text: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const style = (id: string, name: string, numbers: string, base = ""): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${base}<w:pPr><w:numPr>${numbers}</w:numPr></w:pPr></w:style>`;
  const parts = {
    "numbering.xml": `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, "%1.")}${level(1, "%1.%2")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    "styles.xml": `<w:styles>${style("H", "heading 1", '<w:numId w:val="1"/>')}${style("P", "Numbered", '<w:ilvl w:val="1"/>', '<w:basedOn w:val="H"/>').replace("</w:numPr>", '</w:numPr><w:outlineLvl w:val="9"/>')}</w:styles>`,
  };
  const head = (words: string): string => par(words, '<w:pStyle w:val="H"/>');
  const body = (words: string): string => par(words, '<w:pStyle w:val="P"/>');
  const plain = await imported(
    wordFile(head("Costs") + body("One.") + body("Two.") + head("Law") + body("Three."), parts),
  );
  expect(plain.body).toBe("## Costs\n\nOne.\n\nTwo.\n\n## Law\n\nThree.\n");
  const broken = await imported(
    wordFile(head("Costs") + body("One.") + par("Bare.") + head("Law") + body("Two."), parts),
  );
  expect(broken.body).toBe("## 1. Costs\n\n1.1 One.\n\nBare.\n\n## 2. Law\n\n2.1 Two.\n");
});

test("a heading style that numbers paragraphs makes paragraphs", async () => {
  const styles =
    '<w:styles><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style></w:styles>';
  const head = (words: string): string => par(words, '<w:pStyle w:val="H"/>');
  const long =
    "This is a whole paragraph that somebody set as a heading, because headings have numbers in this house.";
  const { body } = await imported(
    wordFile(par("First.") + head("Costs") + head(long) + head("Short."), { "styles.xml": styles }),
  );
  expect(body).toBe(`First.\n\n## Costs\n\n${long}\n\nShort.\n`);
});

describe("a report that is not for publication stops", () => {
  test.each([
    [
      "in its header",
      wordFile(par("Words."), {
        "header1.xml": "<w:hdr><w:p><w:r><w:t>NOT FOR PUBLICATION</w:t></w:r></w:p></w:hdr>",
      }),
    ],
    [
      "in its footer",
      wordFile(par("Words."), {
        "footer1.xml": "<w:ftr><w:p><w:r><w:t>OFFICIAL-SENSITIVE</w:t></w:r></w:p></w:ftr>",
      }),
    ],
    ["in its first lines", wordFile(par("Exempt under paragraph 3 of Schedule 12A") + par("Words."))],
    [
      "on its cover",
      wordFile(par("Title: Land") + par("Classification: Exempt") + par("Report of: A") + par("Words.")),
    ],
  ])("that says so %s", async (_, bytes) => {
    await expect(imported(bytes)).rejects.toThrow("private");
  });

  test("one that names an exempt appendix does not", async () => {
    const { body } = await imported(wordFile(par("Appendix 2 is in the private part.")));
    expect(body).toBe("Appendix 2 is in the private part.\n");
  });
});

describe("what is no Word document says what to do", () => {
  const whole = wordFile(par("Words."));
  test.each([
    ["an old one", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "(.doc)"],
    [
      "one with a password",
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from("EncryptedPackage", "utf16le")]),
      "password",
    ],
    ["rich text", Buffer.from("{\\rtf1 words}"), "(.rtf)"],
    ["a PDF", Buffer.from("%PDF-1.7"), "PDF"],
    ["words", Buffer.from("words"), "not a Word document"],
    ["nothing", Buffer.from(""), "not a Word document"],
    ["half of one", whole.subarray(0, whole.length / 2), "broken"],
    ["one with other bytes in it", whole.map((byte, at) => (at > 60 && at < 2000 ? byte ^ 7 : byte)), "Word"],
  ])("%s", async (_, bytes, words) => {
    await expect(imported(bytes)).rejects.toThrow(words);
    await expect(imported(bytes)).rejects.toBeInstanceOf(DocxFault);
  });
});
