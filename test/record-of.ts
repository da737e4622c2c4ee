import { Parser } from "htmlparser2";
import { sitePages } from "../src/site/pages.ts";
import type { ViewContext } from "../src/views/context.ts";
import { openLayouts } from "../src/views/layouts.ts";

const BLOCKS = /^(?:p|li|dt|dd|div|h[1-6]|section|article|header|tr|ol|ul|dl|table|nav|caption)$/;

/** What stands in the main part of a page, a line for each block of it, as a reader without styles has it. */
export function mainLines(html: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let inMain = false;
  const end = (): void => {
    const words = line.replace(/\s+/g, " ").trim();
    if (words !== "") lines.push(words);
    line = "";
  };
  const parser = new Parser({
    onopentag(name) {
      if (name === "main") inMain = true;
      if (!inMain) return;
      if (BLOCKS.test(name)) end();
      if (/^h[1-3]$/.test(name)) line += "#".repeat(Number(name[1]));
      if (name === "li") line += "- ";
      if (name === "td" || name === "th" || /^h[1-3]$/.test(name)) line += " ";
    },
    ontext(text) {
      if (inMain) line += text;
    },
    onclosetag(name) {
      if (BLOCKS.test(name)) end();
      if (name === "main") inMain = false;
    },
  });
  parser.write(html);
  parser.end();
  end();
  return lines;
}

/**
 * The record of a council as its site prints it: minutes, the decisions of each meeting, what each member voted, the logs of
 * declarations, the register. Plain text that people can read against the content.
 */
export function recordOf(context: ViewContext): string {
  const print = openLayouts();
  return sitePages(context)
    .filter(
      ({ address }) =>
        /\/(?:minutes|decisions|declarations)\/$/.test(address) || /^\/people\/./.test(address),
    )
    .map(({ address, layout, view }) =>
      [`=== ${address}`, ...mainLines(print(layout, view())), ""].join("\n"),
    )
    .join("\n");
}
