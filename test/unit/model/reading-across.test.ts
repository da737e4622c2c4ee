import { expect, test } from "vitest";
import { noteRead, query, recordReads, recordReadsAcross } from "../../../src/model/reading.ts";

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const size = query("size-of-what-is-read-across", (of: { readonly name: string }) => {
  noteRead("inside a query");
  return of.name.length;
});

test("work that waits notes its own reads, and not those of what is done meanwhile", async () => {
  const work = async (name: string) => {
    noteRead(`${name} before`);
    await turn();
    size({ name });
    noteRead(`${name} behind`);
  };
  const [one, other] = await Promise.all([
    recordReadsAcross(() => work("one")),
    recordReadsAcross(() => work("other")),
  ]);
  const asked = "?size-of-what-is-read-across";
  expect([...one.reads]).toEqual(["one before", asked, "one behind"]);
  expect([...other.reads]).toEqual(["other before", asked, "other behind"]);
});

test("what is recorded by itself inside keeps its reads to itself", async () => {
  const { reads } = await recordReadsAcross(async () => {
    await turn();
    recordReads(() => noteRead("inside"));
    noteRead("outside");
  });
  expect([...reads]).toEqual(["outside"]);
});
