import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { DevTools } from "../../../../src/pack/press/devtools.ts";

/** A pipe to nobody: what was sent, and a way to answer in pieces of any size. */
function pipe() {
  const to = new PassThrough();
  const from = new PassThrough();
  const devtools = new DevTools(to, from);
  const sent = () =>
    String(to.read() ?? "")
      .split("\0")
      .filter(Boolean)
      .map((each) => JSON.parse(each) as { id: number; method: string; sessionId?: string });
  const say = (...messages: readonly object[]) =>
    messages.map((each) => `${JSON.stringify(each)}\0`).join("");
  return { devtools, from, sent, say };
}

describe("the pipe to a browser", () => {
  it("gives each command its own answer, in whatever order they come and however they are cut", async () => {
    const { devtools, from, sent, say } = pipe();
    const first = devtools.send("A.one", { words: "é" });
    const second = devtools.send("B.two", {}, "tab");
    const [one, two] = sent();
    expect([one?.method, two?.method, two?.sessionId]).toEqual(["A.one", "B.two", "tab"]);
    const bytes = Buffer.from(say({ id: two?.id, result: { text: "naïve ✓" } }, { id: one?.id, result: {} }));
    for (const byte of bytes) from.write(Buffer.of(byte));
    expect(await second).toEqual({ text: "naïve ✓" });
    expect(await first).toEqual({});
  });

  it("rejects with what the browser says is wrong", async () => {
    const { devtools, from, sent, say } = pipe();
    const asked = devtools.send("Page.print");
    from.write(say({ id: sent()[0]?.id, error: { message: "no such page" } }));
    await expect(asked).rejects.toThrow("no such page");
  });

  it("tells an event to the listener of its session only", async () => {
    const { devtools, from, say } = pipe();
    const heard: unknown[] = [];
    devtools.listen("one", "Page.loaded", (said) => heard.push(said));
    const events = ["two", "one"].map((sessionId) => ({
      sessionId,
      method: "Page.loaded",
      params: { sessionId },
    }));
    from.write(say(...events));
    await new Promise(setImmediate);
    expect(heard).toEqual([{ sessionId: "one" }]);
  });

  it("rejects what an abandoned session waits for, and nothing else", async () => {
    const { devtools, from, sent, say } = pipe();
    const lost = devtools.send("A", {}, "tab");
    const other = devtools.send("B", {}, "other");
    devtools.abandon("tab", new Error("it crashed"));
    await expect(lost).rejects.toThrow("it crashed");
    from.write(say({ id: sent()[1]?.id, result: { fine: true } }));
    expect(await other).toEqual({ fine: true });
  });

  it("rejects everything when the browser goes", async () => {
    const { devtools, from } = pipe();
    const asked = devtools.send("A");
    from.destroy();
    await expect(asked).rejects.toThrow("the browser ended");
    expect(devtools.isOpen).toBe(false);
    await expect(devtools.send("B")).rejects.toThrow("the browser ended");
  });
});
