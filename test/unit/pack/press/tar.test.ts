import { describe, expect, it } from "vitest";
import { PressFault } from "../../../../src/pack/press/press-fault.ts";
import { readTar } from "../../../../src/pack/press/tar.ts";

interface Entry {
  readonly name: string;
  readonly text?: string;
  readonly kind?: string;
  readonly prefix?: string;
}

function block({ name, text = "", kind = "0", prefix = "" }: Entry): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write("0000644\0", 100);
  header.write(`${text.length.toString(8).padStart(11, "0")}\0`, 124);
  header.write(kind, 156);
  header.write("ustar\x0000", 257);
  header.write(prefix, 345);
  header.write("        ", 148);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  const body = Buffer.alloc(Math.ceil(text.length / 512) * 512);
  body.write(text);
  return Buffer.concat([header, body]);
}

const archive = (...entries: readonly Entry[]) => Buffer.concat([...entries.map(block), Buffer.alloc(1024)]);

describe("readTar", () => {
  it("gives plain files with their bytes, in the archive's order", () => {
    const long = "x".repeat(700);
    const files = readTar(
      archive(
        { name: "lib/", kind: "5" },
        { name: "lib/b.so", text: long },
        { name: "./a", text: "a" },
        { name: "c", prefix: "deep/down" },
      ),
    );
    expect(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual([
      ["lib/b.so", long],
      ["a", "a"],
      ["deep/down/c", ""],
    ]);
  });

  it.each(["../x", "lib/../../x", "/etc/passwd", "lib//x", "C:x", "lib\\..\\x", "lib/.", ".."])(
    "refuses the path %s",
    (name) => {
      expect(() => readTar(archive({ name }))).toThrow(PressFault);
    },
  );

  it("refuses a path that leaves by its prefix", () => {
    expect(() => readTar(archive({ name: "x", prefix: ".." }))).toThrow("leaves it");
  });

  it.each([
    ["a hard link", "1"],
    ["a symbolic link", "2"],
    ["a device", "3"],
    ["a pax header", "x"],
  ])("refuses %s", (_, kind) => {
    expect(() => readTar(archive({ name: "x", kind }))).toThrow("no plain file");
  });

  it("refuses an archive that ends inside a file", () => {
    expect(() => readTar(block({ name: "x", text: "y".repeat(600) }).subarray(0, 1024))).toThrow(
      "ends inside",
    );
  });

  it("refuses an archive without an end", () => {
    expect(() => readTar(block({ name: "x" }))).toThrow("without its end");
  });

  it("refuses a header whose checksum is wrong", () => {
    const bytes = archive({ name: "x" });
    bytes.write("y", 0);
    expect(() => readTar(bytes)).toThrow("checksum");
  });
});
