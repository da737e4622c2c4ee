import type { Term } from "../../model/glossary.ts";
import { slug } from "../../text/slug.ts";
import type { Ids } from "../number/ids.ts";
import { inlineWords, withoutLeading } from "../number/inline-words.ts";
import type { Block } from "../parse/block.ts";
import type { Faults } from "../parse/faults.ts";
import type { Token } from "../parse/markdown.ts";

/** A list item that explains a term. */
export interface Definition extends Term {
  /** The words of its first paragraph that explain. */
  readonly inline: readonly Token[];
}

/**
 * The items of lists that begin with a bold term and a colon, each with an anchor of its own. What may be typed:
 * `**Call-in**: the power`, `**Call-in:** the power`, `**Joint assessment** (JSNA): the evidence`. A term explained twice
 * is a fault: readers would be shown the first explanation only.
 */
export function definitionsIn(
  blocks: readonly Block[],
  ids: Ids,
  faults: Faults,
): ReadonlyMap<Block, Definition> {
  const known = new Set<string>();
  return new Map(
    itemsIn(blocks).flatMap((item) => {
      const typed = definitionOf(item.children[0]?.inline ?? []);
      if (typed === undefined) return [];
      for (const name of typed.names) {
        if (known.has(name.toLowerCase())) reportTwice(item, name, faults);
        known.add(name.toLowerCase());
      }
      return [[item, { id: ids.named(slug(typed.names[0] ?? "")), ...typed }] as const];
    }),
  );
}

const itemsIn = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) =>
    block.kind === "item" ? [block, ...itemsIn(block.children)] : itemsIn(block.children),
  );

/** Other names in brackets, then the colon. */
const AFTER_NAME = /^\s*(?:\(([^()]*)\)\s*)?:\s*/;

function definitionOf(inline: readonly Token[]): Pick<Definition, "names" | "inline"> | undefined {
  const open = inline.findIndex(({ type, content }) => type !== "text" || content !== "");
  const close = inline.findIndex(({ type }) => type === "strong_close");
  if (inline[open]?.type !== "strong_open" || close < 0) return undefined;
  const bold = inlineWords(inline.slice(open, close)).trim();
  const name = bold.replace(/\s*:$/, "");
  const rest = inline.slice(close + 1);
  const words = inlineWords(rest);
  const after = name === bold ? AFTER_NAME.exec(words) : /^\s*()/.exec(words);
  const [, first = "", within] = /^(.*?)(?:\s*\(([^()]*)\))?$/.exec(name) ?? [];
  if (after === null || first.trim() === "") return undefined;
  const others = [within, after[1]].flatMap((typed) => (typed ?? "").split(/[,;]/));
  const names = [first, ...others].map((typed) => typed.trim()).filter((typed) => typed !== "");
  return { names, inline: withoutLeading(rest, after[0].length) };
}

const reportTwice = (item: Block, name: string, { report }: Faults): void =>
  report({
    id: "term-explained-twice",
    severity: "warning",
    message: `the glossary explains “${name}” twice; papers show the first explanation`,
    help: "put both explanations into one item, or give one of them a name of its own",
    lines: item,
    at: name,
  });
