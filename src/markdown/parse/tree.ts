import { closest, distance } from "fastest-levenshtein";
import { listInWords } from "../../text/lists.ts";
import type { Block, BlockKind } from "./block.ts";
import { CONTAINER_CLOSE, CONTAINER_OPEN, type ContainerLine } from "./container-line.ts";
import type { Faults, Lines } from "./faults.ts";
import { DEEPEST, type Token, textToken } from "./markdown.ts";

/** The blocks that may stand between `:::` lines. */
export const CONTAINERS: readonly string[] = ["columns", "column", "landscape", "chart", "table"];

const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ["paragraph_open", "paragraph"],
  ["heading_open", "heading"],
  ["bullet_list_open", "list"],
  ["ordered_list_open", "list"],
  ["list_item_open", "item"],
  ["blockquote_open", "quote"],
  ["table_open", "table"],
  ["thead_open", "rows"],
  ["tbody_open", "rows"],
  ["tr_open", "row"],
  ["th_open", "cell"],
  ["td_open", "cell"],
  ["fence", "code"],
  ["hr", "rule"],
  ["footnote_reference_open", "note"],
  [CONTAINER_OPEN, "container"],
]);

/** Kinds whose inside markdown-it leaves out at the deepest level. */
const HOLDERS: ReadonlySet<BlockKind> = new Set(["list", "item", "quote", "note"]);

interface Open extends Block {
  readonly children: Open[];
  inline: Token[];
  /** A note's token does not know its line: its first block does. */
  from: number;
  to: number;
}

/** Blocks in a row become a tree: opening and closing tokens paired, and the `:::` lines with them. `lines` are the typed ones. */
export function treeOf(
  tokens: readonly Token[],
  faults: Faults,
  lines: () => readonly string[],
): readonly Block[] {
  const root: Open = { kind: "item", token: undefined, children: [], inline: [], from: 0, to: 1 };
  const path: Open[] = [root];
  const top = (): Open => path.at(-1) ?? root;
  const leaveOpen = (): void => {
    const open = top();
    if (open.kind === "container") faults.report(notClosed(open));
    path.pop();
  };
  for (const token of tokens) {
    if (token.type === "inline") {
      top().inline = token.children ?? [];
    } else if (token.type === CONTAINER_CLOSE) {
      if (top().kind === "container") path.pop();
      else faults.report(notOpen(linesOf(token, top())));
    } else if (token.nesting === -1) {
      while (top().kind === "container") leaveOpen();
      path.pop();
    } else {
      const block = blockOf(token, top());
      if (token.level >= DEEPEST - 1 && HOLDERS.has(block.kind)) {
        faults.report(tooDeep(block));
        if (block.kind !== "list") block.children.push(asTyped(block, lines()));
      }
      if (top().kind === "note" && top().children.length === 0) top().from = block.from;
      for (const outer of path) outer.to = Math.max(outer.to, block.to);
      top().children.push(block);
      if (block.kind === "container" && path.length >= DEEPEST) faults.report(tooDeep(block));
      else if (token.nesting === 1 || block.kind === "container") path.push(block);
      if (block.kind === "container") findUnknown(block, faults);
    }
  }
  while (path.length > 1) leaveOpen();
  return root.children;
}

/** What stands on a container's opening line. */
export function containerLineOf(block: Block): ContainerLine {
  return block.token?.meta ?? { name: "", words: "" };
}

function blockOf(token: Token, parent: Block): Open {
  const kind = KINDS.get(token.type);
  if (kind === undefined) throw new Error(`no block is made from a token called ${token.type}`);
  return { kind, token, children: [], inline: [], ...linesOf(token, parent) };
}

const linesOf = (token: Token, parent: Lines): Lines => ({
  from: token.map?.[0] ?? parent.from,
  to: token.map?.[1] ?? parent.to,
});

/** What markdown-it left out of a block, as a paragraph of the words as they were typed: none may be lost. */
const asTyped = ({ from, to }: Open, lines: readonly string[]): Open => ({
  kind: "paragraph",
  token: undefined,
  children: [],
  inline: [textToken(lines.slice(from, to).join(" ").trim())],
  from,
  to,
});

/** Only the opening line: what follows it may be the whole paper. */
const firstLineOf = (lines: Lines): Lines => ({ from: lines.from, to: lines.from + 1 });

function findUnknown(block: Block, faults: Faults): void {
  const { name } = containerLineOf(block);
  if (CONTAINERS.includes(name)) return;
  const near = closest(name.toLowerCase(), CONTAINERS);
  faults.report({
    id: "container-unknown",
    severity: "error",
    message: `there is no block called \`${name}\`; there are ${listInWords(CONTAINERS)}`,
    help:
      distance(name.toLowerCase(), near) <= 3
        ? `did you mean \`::: ${near}\`?`
        : "take the `:::` lines out, or use one of these",
    lines: firstLineOf(block),
    at: name,
  });
}

const notClosed = (block: Block) => ({
  id: "container-not-closed",
  severity: "error" as const,
  message: `\`::: ${containerLineOf(block).name}\` is opened here and never closed`,
  help: "put `:::` on a line of its own where it ends",
  lines: firstLineOf(block),
});

const notOpen = (lines: Lines) => ({
  id: "container-not-open",
  severity: "error" as const,
  message: "this `:::` closes nothing: no block is open here",
  help: "take the line out, or open the block with its name: `::: columns`",
  lines,
});

const tooDeep = (block: Block) => ({
  id: "nested-too-deep",
  severity: "error" as const,
  message: `blocks stand in one another ${DEEPEST} deep; what is inside is printed as it was typed`,
  help: "write it with fewer levels",
  lines: firstLineOf(block),
});
