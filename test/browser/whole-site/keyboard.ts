import type { Page } from "playwright-core";

/** What has the focus: where it is in the window, and what shows it. */
interface Stop {
  readonly html: string;
  readonly path: string;
  readonly faults: readonly string[];
}

/**
 * Goes through a page by Tab alone and says what is wrong with a stop: outside the window, behind something else, or without
 * a mark (WCAG 2.2, 2.4.7 and 2.4.11). Ends where the page does, or after `most` stops.
 */
export async function tabThrough(
  page: Page,
  most: number,
): Promise<{ readonly stops: number; readonly faults: readonly string[] }> {
  const faults: string[] = [];
  const seen = new Set<string>();
  while (seen.size < most) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    if (stop === undefined) break;
    if (seen.has(stop.path)) {
      // Behind the last stop a browser without a window begins again at the first.
      if ([...seen][0] !== stop.path) faults.push(`the focus is caught at ${stop.html}`);
      break;
    }
    seen.add(stop.path);
    faults.push(...stop.faults.map((fault) => `${fault}: ${stop.html}`));
  }
  return { stops: seen.size, faults };
}

/** Undefined when nothing has the focus. */
function focused(page: Page): Promise<Stop | undefined> {
  return page.evaluate(async () => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return undefined;
    const isInside = ({ top, bottom, left, right }: DOMRect): boolean =>
      top < innerHeight && bottom > 0 && left < innerWidth && right > 0;
    // A browser moves the window to the focus in the frames that follow, and loses its way if Tab is pressed meanwhile.
    for (let frame = 0, still = 0, before = scrollY; frame < 300; frame += 1) {
      const now = element.getClientRects()[0];
      still = now && isInside(now) && scrollY === before ? still + 1 : 0;
      if (still === 3) break;
      before = scrollY;
      await new Promise((next) => requestAnimationFrame(next));
    }
    const path: number[] = [];
    for (let at: Element | null = element; at; at = at.parentElement)
      path.unshift([...(at.parentElement?.children ?? [])].indexOf(at));
    const faults: string[] = [];
    // A link over two lines has a box for each; its first is enough to look at.
    const box = element.getClientRects()[0];
    if (!box || box.width === 0 || box.height === 0) faults.push("has no size");
    else {
      const inside = isInside(box);
      if (!inside) faults.push("outside the window");
      const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
      const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
      const above = document.elementFromPoint(x, y);
      const label = above?.closest("label");
      const own = above !== null && (element.contains(above) || above.contains(element));
      if (inside && !own && !(label && label.htmlFor === element.id)) faults.push("behind something else");
    }
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const marked = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
    if (!marked && boxShadow === "none") faults.push("no mark of the focus");
    return { html: element.outerHTML.slice(0, 100), path: path.join(), faults };
  });
}
