import { describe, expect, test } from "vitest";
import { readCase, withFindings } from "./case-file.ts";
import { unsafeIn } from "./page-safety.ts";

const bytesOf = (text: string): string => {
  const file = readCase(text).files.get("a.md");
  if (file?.kind !== "bytes") throw new Error("a.md has no bytes");
  return Buffer.from(file.bytes).toString("latin1");
};

describe("a case", () => {
  test("holds files, what is printed, and findings", () => {
    const read = readCase(
      "Why it is here.\nprints: <b>\nnever prints: x\nprints: y\n\n-- a.md --\none\n\n-- b/c.md --\n\n-- findings --\nsaid\n",
    );
    expect(read.prints).toEqual(["<b>", "y"]);
    expect(read.neverPrints).toEqual(["x"]);
    expect([...read.files.keys()]).toEqual(["a.md", "b/c.md"]);
    expect(read.findings).toBe("said");
    expect(readCase("-- a.md --\none\n").findings).toBeUndefined();
  });

  test.each([
    ["verbatim, without the blank line before the next marker", "-- a.md --\n a \n\n-- b --\n", " a \n"],
    ["empty", "-- a.md --\n-- b --\n", ""],
    ["with Windows ends of lines", "-- a.md, crlf --\na\nb\n", "a\r\nb\r\n"],
    ["with old Mac ends of lines", "-- a.md, cr --\na\nb\n", "a\rb\r"],
    ["with a mark", "-- a.md, bom --\na\n", "\xef\xbb\xbfa\n"],
    ["from bytes", "-- a.md, hex --\n00 ff\n41\n", "\0\xffA"],
    ["in Latin-1", "-- a.md, latin-1 --\né\n", "\xe9\n"],
    ["in UTF-16", "-- a.md, utf-16 --\na\n", "\xff\xfea\0\n\0"],
    ["filled", "-- a.md, filled --\n«ab * 3»«U+0007»«-\\n * 2»\n", "ababab\x07-\n-\n\n"],
    ["with two directives", "-- a.md, filled, crlf --\n«a\\n * 2»\n", "a\r\na\r\n\r\n"],
  ])("has a file %s", (_what, text, bytes) => {
    expect(bytesOf(text)).toBe(bytes);
  });

  test("has links and files taken away", () => {
    const { files } = readCase("-- a.md, link to /etc/hosts --\n-- council.yaml, missing --\n");
    expect([...files.values()]).toEqual([{ kind: "link", to: "/etc/hosts" }, { kind: "missing" }]);
  });

  test.each(["", "words only\n", "-- a.md, crfl --\n", "-- a.md --\n-- a.md --\n"])(
    "is refused: %j",
    (text) => {
      expect(() => readCase(text)).toThrow();
    },
  );

  test("gets other findings and keeps everything else", () => {
    expect(withFindings("-- a.md --\none\n\n-- findings --\nold\n", "new")).toBe(
      "-- a.md --\none\n\n-- findings --\nnew\n",
    );
    expect(withFindings("-- a.md --\none\n", "new")).toBe("-- a.md --\none\n\n-- findings --\nnew\n");
  });
});

describe("a page is unsafe with", () => {
  test.each([
    "<script>x</script>",
    "<SCRIPT src=x>",
    '<a href="#" onclick="x">',
    "<img src=x onerror=alert(1)>",
    '<a title="a>b" onmouseover=x>',
    '<a href="javascript:x">',
    '<a href=" java&#x0A;script&colon;x">',
    '<img src="data:text/html,x">',
    "<iframe src=x>",
    "<p style='x'>",
    '<script type="application/ld+json">{"name":"<b>"}</script>',
    '<script type="application/ld+json">alert(1)</script>',
    '<script type="application/ld+json" src="x">{}</script>',
  ])("%s", (html) => {
    expect(unsafeIn(html)).not.toEqual([]);
  });

  test("and safe with data that no browser runs", () =>
    expect(unsafeIn('<script type="application/ld+json">{"name":"\\u003cb onclick=x>"}</script>')).toEqual(
      [],
    ));

  test("and safe with words about them", () => {
    const html =
      '<p title="onclick=x">&lt;script&gt; javascript:x</p><a href="https://example.org/?a=javascript:">x</a>';
    expect(unsafeIn(html)).toEqual([]);
  });
});
