import type { Clause } from "../body.ts";
import type { Block } from "../parse/block.ts";
import { inlineWords } from "./inline-words.ts";
import { wordsOf } from "./words.ts";

/** "(1) That …", "b) to …": the number that somebody typed before a clause. */
const TYPED = /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)\s+/i;

/** The clauses that blocks make: an item of a list each, with the lists inside it below it, and every other block by itself. */
export function clausesIn(blocks: readonly Block[]): readonly Clause[] {
  return blocks
    .filter(({ kind }) => kind !== "note")
    .flatMap((block) => (block.kind === "list" ? itemsOf(block) : [clauseOf(wordsOf(block))]))
    .filter(({ words, clauses }) => words !== "" || clauses.length > 0);
}

function itemsOf(list: Block): readonly Clause[] {
  const first =
    list.token?.type === "ordered_list_open" ? Number(list.token.attrGet("start") ?? 1) : undefined;
  return list.children.map((item, index) => {
    const at = item.children.findIndex(({ kind }) => kind !== "paragraph");
    const own = at < 0 ? item.children : item.children.slice(0, at);
    const words = own.map(({ inline }) => inlineWords(inline).trim()).join("\n");
    const clauses = at < 0 ? [] : clausesIn(item.children.slice(at));
    return first === undefined ? clauseOf(words, clauses) : { number: String(first + index), words, clauses };
  });
}

function clauseOf(words: string, clauses: readonly Clause[] = []): Clause {
  const typed = TYPED.exec(words)?.[0];
  return typed === undefined
    ? { words, clauses }
    : { number: typed.trim(), words: words.slice(typed.length), clauses };
}
