import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Milliseconds that what a page does may take on a machine that has other work. */
const LONG = 30_000;

/**
 * Waits until an expression is true in the page. Playwright's own `waitForFunction` compiles words in the page, which the
 * site's content security policy does not allow.
 */
export async function until(page: Page, expression: string): Promise<void> {
  await expect.poll(() => page.evaluate(`Boolean(${expression})`), { timeout: LONG }).toBe(true);
}
