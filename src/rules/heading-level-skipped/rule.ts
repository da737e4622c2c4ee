import { outlineOf } from "../../markdown/outline.ts";
import type { Rule } from "../rule.ts";

/** A heading more than one level below the one before it, or a first heading that is not the highest. */
export const headingLevelSkipped: Rule = {
  id: "heading-level-skipped",
  severity: "error",
  why: "WCAG 2.2, 1.3.1: with a screen reader people go from heading to heading, and a level left out sounds like a part that is missing",
  ofWriting: ({ body, severity }, _, report) => {
    // Only a heading of the third level or deeper can skip one.
    if (!/^ {0,3}#{3,}/m.test(body.text)) return;
    let before = 1;
    for (const { level, line, title } of outlineOf(body, { numbering: "none" }).sections) {
      if (level > before + 1)
        report({
          at: { file: body.file, line },
          severity,
          message:
            before === 1
              ? `the first heading, “${title}”, has ${level} signs #, and no heading with 2 stands before it`
              : `“${title}” is a heading with ${level} signs #, and the heading before it has ${before}`,
          help: `write ${"#".repeat(before + 1)} ${title}`,
        });
      before = level;
    }
  },
};
