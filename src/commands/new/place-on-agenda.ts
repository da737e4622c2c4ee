import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from "yaml";
import type { AgendaItem } from "../../model/agenda.ts";
import { scalar } from "./draft.ts";

/**
 * The text of a `meeting.md` with a paper named under an item: everything else stays as it was typed, to the byte. Answers
 * undefined if the item is written in a way that cannot be added to safely (an agenda in brackets, say).
 */
export function placePaper(text: string, item: AgendaItem, file: string): string | undefined {
  const front = frontMatter(text);
  const node = parseDocument(front.text, { schema: "failsafe" }).getIn(item.path, true);
  if (isScalar(node) && node.range) {
    const [from, to] = node.range;
    const indent = " ".repeat(columnOf(front.text, from));
    return front.splice(from, to, `title: ${front.text.slice(from, to)}\n${indent}papers: [${scalar(file)}]`);
  }
  if (!isMap(node) || node.flow || !node.range) return undefined;
  const papers = node.get("papers", true);
  if (papers === undefined) {
    const title = lineAfter(front.text, endOfTitle(node));
    const indent = " ".repeat(columnOf(front.text, node.range[0]));
    return front.splice(title, title, `${indent}papers: [${scalar(file)}]\n`);
  }
  if (!isSeq(papers) || !papers.range) return undefined;
  if (papers.flow) {
    const close = papers.range[1] - 1;
    return front.splice(close, close, `${papers.items.length > 0 ? ", " : ""}${scalar(file)}`);
  }
  const lastItem = papers.items[papers.items.length - 1];
  const range = (lastItem as { range?: readonly number[] } | undefined)?.range;
  if (!range) return undefined;
  const end = lineAfter(front.text, range[1] ?? 0);
  const indent = " ".repeat(Math.max(0, columnOf(front.text, range[0] ?? 0) - 2));
  return front.splice(end, end, `${indent}- ${scalar(file)}\n`);
}

/** The text of a `meeting.md` with an item behind the last one of its agenda. */
export function appendItem(text: string, title: string, file: string): string | undefined {
  const front = frontMatter(text);
  const document = parseDocument(front.text, { schema: "failsafe" });
  const agenda = document.get("agenda", true);
  const lines = (indent: string): string =>
    `${indent}- title: ${scalar(title)}\n${indent}  papers: [${scalar(file)}]\n`;
  if (agenda === undefined)
    return front.splice(front.text.length, front.text.length, `agenda:\n${lines("  ")}`);
  if (!isSeq(agenda) || agenda.flow || !agenda.range || agenda.items.length === 0) return undefined;
  const first = (agenda.items[0] as { range?: readonly number[] }).range?.[0] ?? 0;
  const indent = " ".repeat(Math.max(0, columnOf(front.text, first) - 2));
  const last = agenda.items[agenda.items.length - 1] as { range?: readonly number[] };
  const end = lineAfter(front.text, (last.range?.[1] ?? agenda.range[1]) - 1);
  return front.splice(end, end, lines(indent));
}

/** The lines between the fences, and how to put others in their place. */
function frontMatter(text: string) {
  const start = text.indexOf("\n") + 1;
  const close = /^---\s*$/m.exec(text.slice(start));
  const end = start + (close?.index ?? text.length - start);
  return {
    text: text.slice(start, end),
    splice: (from: number, to: number, words: string): string =>
      text.slice(0, start + from) + words + text.slice(start + to),
  };
}

const columnOf = (text: string, at: number): number => at - (text.lastIndexOf("\n", at - 1) + 1);

/** Where the line after the one that holds a place begins. */
function lineAfter(text: string, at: number): number {
  const next = text.indexOf("\n", at);
  return next < 0 ? text.length : next + 1;
}

/** The last place of the field `title`. */
function endOfTitle(node: YAMLMap): number {
  const value = node.get("title", true);
  const [, end = 0] = (isScalar(value) ? value.range : undefined) ?? [];
  return Math.max(0, end - 1);
}
