import { describe, expect, test } from "vitest";
import { checkUa } from "../../ua/check.ts";
import { openFile } from "../../ua/cos/file.ts";
import { type Keyword, Lexer } from "../../ua/cos/lexer.ts";
import { textOf } from "../../ua/cos/text-string.ts";
import { type Cos, CosString, type Dict, Name, Ref } from "../../ua/cos/values.ts";
import { packedPdf } from "./small-packed.ts";

test("objects in object streams, found by a cross-reference stream, keep every rule too", async () => {
  const pdf = packedPdf();
  expect(openFile(pdf).furniture.size).toBe(2);
  expect(await checkUa(pdf)).toEqual([]);
});

test("what is no PDF is said to be none", async () => {
  expect(await checkUa(Buffer.from("<html></html>"))).toMatchObject([{ rule: "x-readable" }]);
});

const read = (text: string): Cos | Keyword | undefined =>
  new Lexer(Buffer.from(text, "latin1"), 0, (value) => value).next();
const bytes = (value: unknown): readonly number[] => (value instanceof CosString ? [...value.bytes] : []);

describe("objects as they are written", () => {
  test.each([
    ["(a(b)c)", "a(b)c"],
    ["(a\\)\\\\)", "a)\\"],
    ["(\\101\\7\\n)", "A\u0007\n"],
    ["(a\\\r\nb\r\nc)", "ab\nc"],
    ["<4 1 4>", "A@"],
  ])("%j is a string", (written, text) => {
    expect(bytes(read(written))).toEqual([...Buffer.from(text, "latin1")]);
  });

  test("names, numbers, references, arrays and dictionaries", () => {
    const dict = read("<</A#42 [-.5 +7 12 0 R 12 0 true null] % no\n/C<</D/E>>>>") as Dict;
    expect(dict.rawItems("AB")).toEqual([-0.5, 7, new Ref(12, 0), 12, 0, true, null]);
    expect(dict.dict("C")?.get("D")).toEqual(new Name("E"));
  });

  test.each(["[1 2", "(a", "<</A 1", "<</A 1/A 2>>", "<4x>", "1-2"])("%j is none", (written) => {
    expect(() => read(written)).toThrow();
  });
});

test("text strings are PDFDocEncoding, UTF-16 or UTF-8", () => {
  expect(textOf(Uint8Array.of(0x41, 0x85, 0xa0, 0xe9))).toBe("A–€é");
  expect(textOf(Uint8Array.of(0xfe, 0xff, 0x01, 0x75))).toBe("ŵ");
  expect(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0xc5, 0xb5))).toBe("ŵ");
});
