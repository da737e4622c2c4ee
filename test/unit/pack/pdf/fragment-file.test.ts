import { describe, expect, it } from "vitest";
import { freezeFragment, thawFragment } from "../../../../src/pack/pdf/fragment-file.ts";
import { toFragment } from "../../../../src/pack/pdf/to-fragment.ts";
import { blank, roads } from "./papers.ts";
import { samplePdf } from "./sample-paper.ts";

const about = { key: "roads", title: "Tŷ – roads", language: "en-GB" };

describe("a fragment on its way through a cache", () => {
  it("comes back as it went in", async () => {
    for (const sample of [roads, blank]) {
      const fragment = await toFragment(await samplePdf(sample), about);
      const thawed = thawFragment(freezeFragment(fragment));
      expect({ ...thawed, body: undefined }).toEqual({ ...fragment, body: undefined });
      expect(thawed?.body.objects).toEqual(fragment.body.objects);
      expect(thawed?.body.blanks).toEqual(fragment.body.blanks);
      expect(thawed?.body.parentKeys).toEqual(fragment.body.parentKeys);
      expect(Buffer.compare(thawed?.body.bytes ?? Buffer.of(), fragment.body.bytes)).toBe(0);
    }
  });

  it("is not read when it is another version or not whole", async () => {
    const frozen = freezeFragment(await toFragment(await samplePdf(roads), about));
    expect(thawFragment(frozen.subarray(0, -1))).toBeUndefined();
    expect(thawFragment(frozen.subarray(0, 40))).toBeUndefined();
    expect(thawFragment(Buffer.from("orderpaper fragment 0\n{}\n"))).toBeUndefined();
    expect(thawFragment(new Uint8Array())).toBeUndefined();
  });
});
