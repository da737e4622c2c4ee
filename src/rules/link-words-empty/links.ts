import { inlineWords } from "../../markdown/number/inline-words.ts";
import type { Block } from "../../markdown/parse/block.ts";
import type { Token } from "../../markdown/parse/markdown.ts";
import { readBody } from "../../markdown/parse/read.ts";
import type { Prose } from "../../model/prose.ts";

/** The words of a link, and the line of the file on which it begins. */
export interface Link {
  readonly words: string;
  readonly line: number;
}

/** The links of a text with their words; a picture in a link speaks with its alternative text, and is left out. */
export function linksIn(body: Prose): readonly Link[] {
  const found: Link[] = [];
  const visit = (block: Block): void => {
    let breaks = 0;
    let open: { readonly href: string; readonly line: number; readonly inside: Token[] } | undefined;
    for (const token of block.inline) {
      if (token.type === "softbreak" || token.type === "hardbreak") breaks += 1;
      if (token.type === "link_open")
        open = {
          href: token.attrGet("href") ?? "",
          line: body.firstLine + block.from + breaks,
          inside: [],
        };
      else if (token.type !== "link_close") open?.inside.push(token);
      else if (open !== undefined) {
        const words = inlineWords(open.inside).replace(/\s+/g, " ").trim();
        // An address that is refused makes no link, and has a finding of its own.
        if (words !== "" && !/^(?:javascript|data|vbscript):/i.test(open.href))
          found.push({ words, line: open.line });
        open = undefined;
      }
    }
    for (const child of block.children) visit(child);
  };
  for (const block of readBody(body).blocks) visit(block);
  return found;
}
