import type { Page } from "playwright-core";

/** Words that every council's papers have, and a page that no pack has. */
const TYPED = "report";

/** Uses what a page has: opens what is folded, types, picks, ticks, and presses buttons that belong to no form. */
export async function tryControls(page: Page): Promise<void> {
  for (const fold of await page.locator("main details:not([open]) > summary").all())
    if (await fold.isVisible()) await fold.click();
  for (const field of await page.locator("input:is([type=search], [type=text], :not([type])):visible").all())
    await field.pressSequentially(TYPED);
  for (const box of await page.locator("main input:is([type=checkbox], [type=radio]):visible").all())
    await box.click();
  for (const choice of await page.locator("main select:visible").all())
    await choice.selectOption({ index: (await choice.locator("option").count()) - 1 });
  const buttons = page.locator("main button[type=button]:visible:enabled");
  for (let at = 0; at < Math.min(await buttons.count(), 12); at += 1) await buttons.nth(at).click();
  await page.waitForLoadState("networkidle");
}
