import type MarkdownIt from "markdown-it";
import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";

/** What stands on an opening line: `::: chart figures.csv`. */
export interface ContainerLine {
  readonly name: string;
  /** The rest of the line, trimmed. */
  readonly words: string;
}

export const CONTAINER_OPEN = "container_line_open";
export const CONTAINER_CLOSE = "container_line_close";

const CODE_INDENT = 4;
const LINE = /^:{3,}[ \t]*(?:([A-Za-z][\w-]*)(?:[ \t]+(.*?))?)?[ \t]*:*$/;

/**
 * `::: name words` and a bare `:::` become one token each, whatever stands between them: the tree pairs them
 * (parse/tree.ts), so a block that is never closed cannot swallow a fence, a list or the rest of the paper unseen.
 */
export function containerLines(markdown: MarkdownIt): void {
  markdown.block.ruler.before("fence", "container_line", containerLine, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
}

function containerLine(state: StateBlock, line: number, _end: number, probing: boolean): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (!state.src.startsWith(":::", start)) return false;
  if ((state.sCount[line] ?? 0) - state.blkIndent >= CODE_INDENT) return false;
  const match = LINE.exec(state.src.slice(start, state.eMarks[line]));
  if (match === null) return false;
  if (probing) return true;
  const [, name, words] = match;
  const token = state.push(name === undefined ? CONTAINER_CLOSE : CONTAINER_OPEN, "", 0);
  token.map = [line, line + 1];
  if (name !== undefined) token.meta = { name, words: words ?? "" } satisfies ContainerLine;
  state.line = line + 1;
  return true;
}
