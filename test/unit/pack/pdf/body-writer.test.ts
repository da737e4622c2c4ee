import { expect, it } from "vitest";
import { FIRST_STAMP, PART, parentKey, reference } from "../../../../src/pack/pdf/body.ts";
import { BodyWriter } from "../../../../src/pack/pdf/body-writer.ts";
import { toText } from "../../../../src/pack/pdf/syntax.ts";

it("leaves the numbers of objects and of parents blank, and says where", () => {
  const writer = new BodyWriter(1);
  const slot = writer.add(`<</P ${reference(PART)}/StructParent ${parentKey(7)}>>`);
  expect(slot).toBe(FIRST_STAMP + 1);
  const body = writer.finish();
  expect(toText(body.bytes)).toBe("<</P          0 R/StructParent         >>\n");
  expect([...body.blanks]).toEqual([5, PART]);
  expect([...body.parentKeys]).toEqual([31, 7]);
  expect([...body.objects]).toEqual([slot, 0, body.bytes.length]);
});

it("knows streams by what they and the streams below them are", () => {
  const digestsOf = (pixels: string): readonly string[] => {
    const writer = new BodyWriter(0);
    const mask = writer.reserve();
    writer.writeStream(mask, "/Type/XObject", Buffer.from(pixels));
    writer.writeStream(writer.reserve(), `/SMask ${reference(mask)}`, Buffer.from("image"));
    writer.writeStream(writer.reserve(), `/Resources ${reference(writer.add("<<>>"))}`, Buffer.from("form"));
    return writer.finish().digests;
  };
  const [mask, image, form] = digestsOf("one");
  expect(digestsOf("one")).toEqual([mask, image, form]);
  expect(digestsOf("two")[0]).not.toBe(mask);
  expect(digestsOf("two")[1]).not.toBe(image);
  expect(form).toBe("");
});

it("does not finish with a hole in it", () => {
  const writer = new BodyWriter(0);
  writer.reserve();
  expect(() => writer.finish()).toThrow("never written");
});
