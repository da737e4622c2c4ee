/** The peer of a page: the same words in the same elements, and nothing that makes them easy to read. */

/**
 * A page with the main part of another, without its classes, pictures, drawings, style sheets, scripts and frame: the least
 * that a site could send for these words.
 * @param {string} html
 */
export function barePage(html) {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
  const title = /<title>[^<]*<\/title>/.exec(html)?.[0] ?? "";
  const words = main
    .replace(/<(svg|script|style)[\s\S]*?<\/\1>/g, "")
    .replace(/<img[^>]*>/g, "")
    .replace(/ (?:class|data-[\w-]+)="[^"]*"/g, "");
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">${title}${words}</html>`;
}
