import { inlineWords } from "../../markdown/number/inline-words.ts";
import type { Block } from "../../markdown/parse/block.ts";
import { readBody } from "../../markdown/parse/read.ts";
import type { Rule } from "../rule.ts";

/** A row of bars with nothing between them: the head of a table that somebody left empty. */
const EMPTY_ROW = /^[ \t>]*\|(?:[ \t]*\|)*[ \t]*$/m;

/** A table typed with bars whose head is empty: no cell says what its column holds. */
export const tableWithoutHead: Rule = {
  id: "table-without-head",
  severity: "error",
  why: "WCAG 2.2, 1.3.1: a screen reader says the head of the column before each cell",
  ofWriting: ({ body, severity }, _, report) => {
    if (!EMPTY_ROW.test(body.text)) return;
    const visit = (block: Block): void => {
      const head = block.kind === "table" ? block.children[0]?.children[0] : undefined;
      if (head && head.children.length > 1 && head.children.every(isEmpty))
        report({
          at: { file: body.file, line: body.firstLine + head.from },
          severity,
          message: `the head of this table is empty: nothing says what its ${head.children.length} columns hold`,
          help: "name each column in the first row; if it is a list and no table, write it as a list",
        });
      for (const child of block.children) visit(child);
    };
    for (const block of readBody(body).blocks) visit(block);
  },
};

const isEmpty = ({ inline }: Block): boolean => inlineWords(inline).trim() === "";
