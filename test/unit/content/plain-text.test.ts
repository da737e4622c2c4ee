import { expect, test } from "vitest";
import { plainText } from "../../../src/content/plain-text.ts";

const file = (text: string | Uint8Array, size?: number) => {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return { path: "pages/a.md", size: size ?? bytes.length, stamp: "", bytes: () => bytes };
};
const read = (text: string | Uint8Array, size?: number) => plainText(file(text, size), "content/pages/a.md");
const ids = (text: string | Uint8Array, size?: number) => read(text, size).findings.map(({ id }) => id);

test("sixteen megabytes are read, a byte more is not", () => {
  expect(ids("words", 16 * 1024 * 1024)).toEqual([]);
  expect(ids("words", 16 * 1024 * 1024 + 1)).toEqual(["file-too-large"]);
});

test("a line of 200,000 characters is read, one more is not", () => {
  expect(ids("a".repeat(200_000))).toEqual([]);
  expect(read(`short\n${"a".repeat(200_001)}`).findings[0]).toMatchObject({
    id: "line-too-long",
    span: { line: 2 },
  });
});

test("ends of lines and the mark are taken away; everything else stays", () => {
  expect(read("\uFEFFa\r\nb\rc\n\td \u200d").text).toBe("a\nb\nc\n\td \u200d");
});

test("a sign that is not UTF-8 is found where it stands", () => {
  const bytes = new Uint8Array([...new TextEncoder().encode("ŵ\r\nca"), 0xe9, 0x0a]);
  expect(read(bytes).findings[0]).toMatchObject({ id: "file-not-utf-8", span: { line: 2, column: 3 } });
});

test.each([
  ["UTF-16 with its mark", [0xff, 0xfe, 0x61, 0x00, 0x62, 0x00], "file-not-utf-8"],
  ["UTF-16 the other way round", [0xfe, 0xff, 0x00, 0x61], "file-not-utf-8"],
  ["UTF-16 without a mark", [0x2d, 0, 0x2d, 0, 0x2d, 0, 0x0a, 0], "file-not-utf-8"],
  ["a JPEG", [0xff, 0xd8, 0xff, 0xe0], "file-not-text"],
  ["an old Word document", [0xd0, 0xcf, 0x11, 0xe0], "file-not-text"],
])("%s", (_what, bytes, id) => {
  expect(ids(new Uint8Array(bytes))).toEqual([id]);
});

test("a space without width is read as nothing in fields, and left in words", () => {
  const { text, written, findings } = read("---\nbody: bo\u200bard\n---\nbe\u200bsides\n");
  expect(text).toBe("---\nbody: board\n---\nbe\u200bsides\n");
  expect(written).toContain("bo\u200bard");
  expect(findings).toMatchObject([{ id: "sign-hidden", severity: "warning", span: { line: 2, column: 9 } }]);
});

test("twenty hidden signs are said of one file, each in its place", () => {
  const { findings } = read(`x\n${"a\u0007\n".repeat(30)}`);
  expect(findings).toHaveLength(20);
  expect(findings.map(({ span }) => span.line)).toEqual(Array.from({ length: 20 }, (_, at) => at + 2));
});
