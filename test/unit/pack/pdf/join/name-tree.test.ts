import { expect, it } from "vitest";
import { nameTree } from "../../../../../src/pack/pdf/join/name-tree.ts";

function written(names: readonly string[]): { readonly root: string; readonly objects: readonly string[] } {
  const objects: string[] = [];
  nameTree(
    names.map((name, i) => [name, `${i} 0 R`] as const),
    (text) => objects.push(text),
  );
  return { root: objects.at(-1) ?? "", objects };
}

it("puts names in the order of their bytes", () => {
  expect(written(["b", "ŵ", "a/1", "a"]).root).toBe(
    "<</Names[(a) 3 0 R (a/1) 2 0 R (b) 0 0 R <FEFF0175> 1 0 R]>>",
  );
  expect(written([]).root).toBe("<</Names[]>>");
});

it("branches when there are many, and says what each leaf spans", () => {
  const { root, objects } = written(Array.from({ length: 5000 }, (_, i) => `p${String(i).padStart(4, "0")}`));
  expect(root).toBe("<</Kids[80 0 R 81 0 R]>>");
  expect(objects[0]).toMatch(/^<<\/Limits\[\(p0000\) \(p0063\)\]\/Names\[\(p0000\) 0 0 R /);
  expect(objects[79]).toMatch(/^<<\/Limits\[\(p0000\) \(p4095\)\]\/Kids\[1 0 R 2 0 R /);
});

it("refuses two places with one name", () => {
  expect(() => written(["a", "b", "a"])).toThrow("two places in the pack are called a");
});
