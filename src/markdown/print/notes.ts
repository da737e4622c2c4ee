import { inlineWords, isText } from "../number/inline-words.ts";
import type { Block } from "../parse/block.ts";
import type { Lines } from "../parse/faults.ts";
import type { Token } from "../parse/markdown.ts";
import type { Body } from "../parse/read.ts";
import { typedLines } from "../parse/typed-lines.ts";

/** A footnote that is called. Its text was typed as a block of its own, or in place, `^[like this]`. */
export interface Note {
  /** 1 for the first that is called. */
  readonly number: number;
  readonly block?: Block;
  readonly inline?: readonly Token[];
  readonly lines: Lines;
  /** How often it is called. */
  calls: number;
}

export interface Notes {
  /** In the order of their first calls; notes that only other notes call come last. */
  readonly list: readonly Note[];
  readonly calledBy: (call: Token) => Note | undefined;
  /** Whether the text of a note stands elsewhere, so that it is not printed where it was typed. */
  readonly isCalled: (definition: Block) => boolean;
}

/** Finds which notes are called, in which order; and calls without a note, notes without a call, two of one name. */
export function notesOf(body: Body): Notes {
  const definitions = definitionsIn(body);
  const byKey = new Map<string, Note>();
  const list: Note[] = [];
  const called = new Set<Block>();

  function call(token: Token, lines: Lines): void {
    const key = keyOf(token);
    const known = byKey.get(key);
    if (known !== undefined) {
      known.calls += 1;
      return;
    }
    const block = definitions.get(key);
    const inline = body.reading.footnotes?.list?.[token.meta.id]?.tokens;
    const note: Note = {
      number: list.length + 1,
      ...(block === undefined ? {} : { block }),
      ...(inline === undefined ? {} : { inline }),
      lines,
      calls: 1,
    };
    byKey.set(key, note);
    list.push(note);
    if (block !== undefined) called.add(block);
  }

  function callsIn(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === "note") continue;
      for (const token of block.inline) if (token.type === "footnote_ref") call(token, block);
      callsIn(block.children);
    }
  }

  if (body.reading.footnotes !== undefined) {
    callsIn(body.blocks);
    for (const note of list) {
      callsIn(note.block?.children ?? []);
      for (const token of note.inline ?? []) if (token.type === "footnote_ref") call(token, note.lines);
    }
  }
  findUncalled(definitions, called, body);
  if (body.source.text.includes("[^")) findUndefined(body.blocks, body);
  return { list, calledBy: (token) => byKey.get(keyOf(token)), isCalled: (block) => called.has(block) };
}

const keyOf = (call: Token): string =>
  call.meta.label === undefined ? `in place ${call.meta.id}` : `:${call.meta.label}`;

const labelOf = (definition: Block): string => definition.token?.meta.label ?? "";

/** The first definition of each label, wherever it was typed. */
function definitionsIn(body: Body): ReadonlyMap<string, Block> {
  const definitions = new Map<string, Block>();
  const gather = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === "note") {
        const key = `:${labelOf(block)}`;
        if (definitions.has(key)) reportTwice(block, body);
        else definitions.set(key, block);
      }
      gather(block.children);
    }
  };
  if (body.reading.footnotes?.refs !== undefined) gather(body.blocks);
  return definitions;
}

function reportTwice(block: Block, { faults }: Body): void {
  const label = labelOf(block);
  faults.report({
    id: "footnote-duplicate",
    severity: "error",
    message: `there are two notes called [^${label}]; calls get the first`,
    help: "give this one another name, and its calls too",
    lines: block,
    at: `[^${label}]`,
  });
}

function findUncalled(definitions: ReadonlyMap<string, Block>, called: ReadonlySet<Block>, body: Body): void {
  for (const block of definitions.values()) {
    if (called.has(block)) continue;
    const label = labelOf(block);
    body.faults.report({
      id: "footnote-unused",
      severity: "warning",
      message: `nothing calls the note [^${label}]: it is printed where it stands, without a number`,
      help: `put [^${label}] behind the words it is about, or take the note out`,
      lines: block,
      at: `[^${label}]`,
    });
  }
}

const CALL = /(?<!\\)\[\^([^\]\s]+)\]/g;

/** A call of a note that is not defined is left as text by Markdown. */
function findUndefined(blocks: readonly Block[], body: Body): void {
  for (const block of blocks) {
    const words = block.inline.length === 0 ? "" : inlineWords(block.inline.filter(isText));
    if (words.includes("[^")) reportUndefined(block, words, body);
    findUndefined(block.children, body);
  }
}

function reportUndefined(block: Block, words: string, { source, faults }: Body): void {
  const typed = typedLines(source).slice(block.from, block.to).join("\n");
  const labels = new Set([...typed.matchAll(CALL)].map(([, label]) => label));
  for (const label of labels) {
    if (!words.includes(`[^${label}]`)) continue;
    faults.report({
      id: "footnote-undefined",
      severity: "error",
      message: `there is no note called [^${label}]`,
      help: `write the note on a line of its own: \`[^${label}]: …\``,
      lines: block,
      at: `[^${label}]`,
    });
  }
}
