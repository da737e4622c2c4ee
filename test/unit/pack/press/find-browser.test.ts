import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findBrowser } from "../../../../src/pack/press/find-browser.ts";
import { inspect, installedPlaces } from "../../../../src/pack/press/installed.ts";

const folder = mkdtempSync(path.join(tmpdir(), "orderpaper-test-"));
const cache = path.join(folder, "cache");
afterAll(() => rmSync(folder, { recursive: true }));

/** A program that answers `--version` as a browser does. */
function program(name: string, says: string): string {
  const place = path.join(folder, name);
  writeFileSync(place, `#!/bin/sh\n${says}\n`);
  chmodSync(place, 0o755);
  return place;
}

describe("installedPlaces", () => {
  it("goes by name first, then by folder", () => {
    const places = installedPlaces("linux", { PATH: "/usr/local/bin:relative:/usr/bin" });
    expect(places.slice(0, 3)).toEqual([
      "/usr/local/bin/google-chrome-stable",
      "/usr/bin/google-chrome-stable",
      "/usr/local/bin/google-chrome",
    ]);
    expect(places.at(-1)).toBe("/usr/bin/microsoft-edge");
  });

  it("knows the places of Mac and Windows", () => {
    expect(installedPlaces("darwin", { HOME: "/Users/a" })).toContain(
      "/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    );
    expect(installedPlaces("win32", { ProgramFiles: "C:\\Program Files" })).toContain(
      "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
    );
  });
});

describe.skipIf(process.platform === "win32")("inspect", () => {
  it("reads name and version", async () => {
    const place = program("good", "echo 'Chromium 156.0.8078.79 built on Debian'");
    expect(await inspect(place, cache)).toEqual({ name: "Chromium", version: "156.0.8078.79" });
  });

  it.each([
    ["an old one", "echo 'Google Chrome 139.0.1.2'", "older than 140"],
    ["one that starts a snap", "exec /snap/bin/chromium", "is a snap"],
    ["one that says nothing", "exit 0", "does not say its version"],
    ["one that fails", "exit 3", "does not say its version"],
  ])("says why %s will not do", async (name, says, why) => {
    expect(await inspect(program(name.replaceAll(" ", "-"), says), cache)).toEqual({
      why: expect.stringContaining(why),
    });
  });

  it("knows nothing of a place where nothing stands", async () => {
    expect(await inspect(path.join(folder, "nothing"), cache)).toBeUndefined();
  });
});

describe.skipIf(process.platform === "win32")("findBrowser", () => {
  it("takes the browser that was asked for", async () => {
    const place = program("asked", "echo 'Microsoft Edge 150.0.1'");
    expect(await findBrowser(place, folder)).toMatchObject({
      name: "Microsoft Edge",
      path: place,
      embedded: false,
    });
  });

  it("takes the browser of CHROME_PATH before any installed one, unless it is empty", async () => {
    const place = program("google-chrome", "echo 'Google Chrome 150.0.1'");
    const other = program("other", "echo 'Chromium 151.0.1'");
    expect((await findBrowser(undefined, folder, { PATH: folder, CHROME_PATH: other })).path).toBe(other);
    expect((await findBrowser(undefined, folder, { PATH: folder, CHROME_PATH: "" })).path).toBe(place);
    const gone = findBrowser(undefined, folder, { PATH: folder, CHROME_PATH: "/gone" });
    await expect(gone).rejects.toThrow("there is no browser at /gone (CHROME_PATH)");
  });

  it("passes over installed browsers that will not do, and says why", async () => {
    const beside = mkdtempSync(path.join(folder, "path-"));
    writeFileSync(path.join(beside, "chromium"), "#!/bin/sh\necho 'Chromium 120.0.1'\n", { mode: 0o755 });
    const found = await findBrowser(undefined, folder, { PATH: beside }).catch(
      (fault: Error) => fault.message,
    );
    const said = typeof found === "string" ? found : found.passedOver.join();
    expect(said).toContain("Chromium 120.0.1, older than 140");
  });

  it("fails when the browser that was asked for is not there or too old, and tries no other", async () => {
    await expect(findBrowser(path.join(folder, "gone"), folder)).rejects.toThrow("there is no browser at");
    const old = program("too-old", "echo 'Chromium 100.0.1'");
    await expect(findBrowser(old, folder)).rejects.toThrow("older than 140");
  });

  it.runIf(process.platform === "linux" && process.arch === "x64")("names the embedded browser", async () => {
    const found = await findBrowser("embedded", folder);
    expect(found).toMatchObject({ name: "Chromium", embedded: true });
    expect(found.path).toBe(path.join(folder, `chromium-${found.version}`, "chromium"));
  });
});
