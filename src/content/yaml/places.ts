import { type Document, isCollection, isNode, isPair, isScalar, type LineCounter } from "yaml";
import { type Span, spanOnLine } from "../../findings/finding.ts";
import type { FieldPath, Source } from "../source.ts";

type Range = readonly [from: number, to: number, ...rest: number[]];

interface PlacesOf {
  readonly file: string;
  readonly yaml: string;
  /** The lines of the YAML before any slip in them was mended. */
  readonly written: readonly string[];
  readonly document: Document;
  readonly lines: LineCounter;
  /** Lines of the file above the YAML. */
  readonly above: number;
  readonly mended: ReadonlySet<number>;
}

/** Turns paths of fields into places of the file. On a line with a slip of the pen columns are not known: all of it. */
export function placesOf(parts: PlacesOf): Pick<Source, "spanOf" | "spanOfName" | "typed"> {
  const { file, yaml, written, document, lines, above, mended } = parts;
  const wholeLine = (line: number): Span => {
    const text = written[line - above - 1] ?? "";
    const indent = text.length - text.trimStart().length;
    return spanOnLine(file, line, indent + 1, text.trim().length);
  };
  const spanOf = (range: Range | undefined): Span => {
    if (range === undefined) return above === 0 ? wholeLine(1) : spanOnLine(file, above, 1, 3);
    // An empty item of a list is shown by what stands before it: its hyphen.
    const from = range[0] === range[1] ? Math.max(0, trimmedEnd(yaml, 0, range[0]) - 1) : range[0];
    const begin = lines.linePos(from);
    const end = lines.linePos(Math.max(from, trimmedEnd(yaml, range[0], range[1])));
    const line = begin.line + above;
    if (mended.has(line)) return wholeLine(line);
    const longest = (written[end.line - 1] ?? "").length + 1;
    return {
      file,
      line,
      column: begin.col,
      endLine: end.line + above,
      endColumn: Math.max(Math.min(end.col, longest), end.line === begin.line ? begin.col + 1 : 1),
    };
  };
  return {
    spanOf: (path) => spanOf(rangeOf(document, path, false)),
    spanOfName: (path) => spanOf(rangeOf(document, path, true)),
    typed: (path) => {
      const node = document.getIn(path, true);
      const range = isNode(node) ? node.range : undefined;
      return range ? yaml.slice(range[0], trimmedEnd(yaml, range[0], range[1])) : "";
    },
  };
}

/** The range of the value at a path (or of its name), climbing to the nearest parent that exists. */
function rangeOf(document: Document, path: FieldPath, name: boolean): Range | undefined {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = document.getIn(path.slice(0, depth - 1), true);
    const key = path[depth - 1];
    const items = isCollection(parent) ? parent.items : [];
    const pair = items.filter(isPair).find((item) => isScalar(item.key) && item.key.value === key);
    const value = pair === undefined ? items[Number(key)] : pair.value;
    const wanted = depth < path.length ? ownerOf(pair?.key, value) : name ? (pair?.key ?? value) : value;
    const found = isBlank(wanted) && pair !== undefined ? pair.key : wanted;
    if (isNode(found) && found.range) return found.range;
  }
  return undefined;
}

/** What stands for a group in which a field is missing: its own name, or the first name in it if it is an item. */
function ownerOf(key: unknown, value: unknown): unknown {
  const first = isCollection(value) ? value.items[0] : undefined;
  return key ?? (isPair(first) ? first.key : value);
}

const isBlank = (node: unknown): boolean =>
  node === null ||
  node === undefined ||
  (isNode(node) && node.range != null && node.range[0] === node.range[1]);

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /\s/.test(text[end - 1] ?? "")) end -= 1;
  return end;
}
