import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sharedSite } from "./shared-site.ts";

test("of several who ask for a site that cannot be built each is told why, and none waits for ever", async () => {
  const content = mkdtempSync(join(tmpdir(), "orderpaper-shared-"));
  writeFileSync(join(content, "council.yaml"), "name: Tiny Council\n");
  const council = { name: "One without a profile", content };
  const asked = await Promise.allSettled([sharedSite(council), sharedSite(council), sharedSite(council)]);
  rmSync(content, { recursive: true });
  const said = asked.map((each) => (each.status === "rejected" ? String(each.reason) : "it was built"));
  for (const words of said) expect(words).toContain("the council must have `profile`");
});
