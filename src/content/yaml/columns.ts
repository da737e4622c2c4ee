import { counted } from "../../text/lists.ts";
import { blockText, indentOf, takeApart } from "./line.ts";
import { lineOf, type Slip, type SlipFinder, type Stumble } from "./slip.ts";

/** A tab where spaces must be: said once, whatever the number of lines. */
export const tab: SlipFinder = (stumble) => {
  if (stumble.code !== "TAB_AS_INDENT") return undefined;
  const block = blockText(stumble.lines);
  const meant = new Map<number, string>();
  stumble.lines.forEach((line, index) => {
    const lead = /^[\s-]*/.exec(line)?.[0] ?? "";
    if (lead.includes("\t") && !block.has(index))
      meant.set(index, lead.replace(/-\t/g, "- ").replace(/\t/g, "  ") + line.slice(lead.length));
  });
  const others = [...meant.keys()].filter((line) => line > stumble.line).length;
  const line = lineOf(stumble);
  return {
    id: "yaml-tab",
    line: stumble.line,
    column: Math.max(0, line.indexOf("\t")),
    length: 1,
    message: `a tab stands here${others > 0 ? ` and on ${counted(others, "more line")}` : ""}; only spaces may stand before a field`,
    help: "replace each tab with two spaces",
    meant,
  };
};

/** A field or an item that begins in no column of those above it. */
interface Column {
  readonly column: number;
  /** Whether hyphens or names begin in it. */
  readonly kind: "hyphen" | "name";
  /** What begins in it nearest above. */
  readonly name: string;
  /** Whether that has its words on its own line. */
  readonly hasWords: boolean;
}

/** The columns in which something may begin below some lines: those of the fields and lists that are still open. */
function openColumns(lines: readonly string[], end: number): readonly Column[] {
  const block = blockText(lines);
  let open: Column[] = [];
  lines.slice(0, end).forEach((line, index) => {
    if (block.has(index) || line.trim() === "" || line.trimStart().startsWith("#")) return;
    const { lead, name, value } = takeApart(line);
    const begins: Column[] = [...lead.matchAll(/-/g)].map((match) => ({
      column: match.index,
      kind: "hyphen",
      name: "-",
      hasWords: true,
    }));
    if (name !== undefined) begins.push({ column: lead.length, kind: "name", name, hasWords: value !== "" });
    const first = begins[0];
    if (first === undefined) return;
    open = [...open.filter(({ column }) => column < first.column), ...begins];
  });
  return open;
}

/** A line that begins between two columns: one space too few or too many. */
export const betweenColumns: SlipFinder = (stumble) => wrongColumn(stumble, stumble.line);

/** The next line begins further in than the field above it, which has its words already. */
export const tooFarIn: SlipFinder = (stumble) => {
  const next = stumble.lines.findIndex((line, index) => index > stumble.line && line.trim() !== "");
  return next < 0 ? undefined : wrongColumn(stumble, next);
};

function wrongColumn({ lines }: Stumble, line: number): Slip | undefined {
  const typed = lines[line] ?? "";
  const { lead, name } = takeApart(typed);
  const kind = lead.includes("-") ? "hyphen" : "name";
  if (kind === "name" && name === undefined) return undefined;
  const column = indentOf(typed);
  const open = openColumns(lines, line);
  if (open.some((begun) => begun.column === column)) return undefined;
  const wanted = open
    .filter((begun) => begun.kind === kind)
    .sort((a, b) => Math.abs(a.column - column) - Math.abs(b.column - column) || b.column - a.column)[0];
  if (wanted === undefined) return undefined;
  const spaces = Math.abs(wanted.column - column);
  const what = kind === "hyphen" ? "this hyphen" : (name ?? "");
  const below = kind === "hyphen" ? "the hyphens of its list" : wanted.name;
  return {
    id: "yaml-indent",
    line,
    column,
    length: kind === "hyphen" ? 1 : what.length,
    message: `${what} begins in column ${column + 1}; to stand below ${below} it must begin in column ${wanted.column + 1}`,
    help: `${column < wanted.column ? "put" : "take"} ${spaces} space${spaces === 1 ? "" : "s"} ${column < wanted.column ? "before it" : "away before it"}`,
    meant: moved(lines, line, column, wanted.column),
  };
}

/** A line and what stands below it, moved to another column; up to a line that begins there already. */
function moved(
  lines: readonly string[],
  first: number,
  from: number,
  to: number,
): ReadonlyMap<number, string> {
  const meant = new Map<number, string>();
  for (let line = first; line < lines.length; line += 1) {
    const typed = lines[line] ?? "";
    const indent = indentOf(typed);
    if (line > first && (indent < from || indent === to)) break;
    if (typed.trim() !== "") meant.set(line, " ".repeat(Math.max(0, indent + to - from)) + typed.trimStart());
  }
  return meant;
}

const ABOVE_A_LIST = "write the name of its field and a colon, such as agenda:, on a line above the list";

/** An item among fields, a field among items, or an item below a field that has its words already. */
export const listAmongFields: SlipFinder = (stumble) => {
  const typed = lineOf(stumble);
  const { lead, name } = takeApart(typed);
  const column = indentOf(typed);
  const place = { id: "yaml-list", line: stumble.line, column };
  const open = openColumns(stumble.lines, stumble.line);
  const neighbour = open.find((begun) => begun.column === column);
  if (lead.includes("-") && neighbour?.kind !== "hyphen") {
    const owner = open.findLast((begun) => begun.kind === "name" && begun.column <= column);
    if (owner === undefined || !owner.hasWords) return undefined;
    const message =
      owner.column === column
        ? "an item of a list stands among fields; the field it belongs to must stand above it"
        : `an item of a list stands below ${owner.name}, which has its words; a field of its own must stand above it`;
    return { ...place, length: 1, message, help: ABOVE_A_LIST };
  }
  if (lead.includes("-") || name === undefined || neighbour?.kind !== "hyphen") return undefined;
  return {
    ...place,
    length: name.length,
    message: `${name} stands among the items of a list; an item must begin with a hyphen and a space`,
    help: "write “- ” before it if it begins an item, or put 2 spaces before it if it belongs to the item above",
  };
};

/** The next line begins a list below a field that has its words. */
export const listBelowWords: SlipFinder = (stumble) => {
  const { name, value } = takeApart(lineOf(stumble));
  const next = stumble.lines.findIndex((line, index) => index > stumble.line && line.trim() !== "");
  if (name === undefined || value === "" || !/^\s*-\s/.test(stumble.lines[next] ?? "")) return undefined;
  return listAmongFields({ ...stumble, line: next });
};

/** Words that are no field and go on from nothing. */
export const wordsAlone: SlipFinder = (stumble) => {
  const typed = lineOf(stumble);
  const { lead, name, value } = takeApart(typed);
  if (name !== undefined || lead.includes("-") || value === "") return undefined;
  const above = stumble.lines.slice(0, stumble.line);
  const place = { line: stumble.line, column: lead.length, length: value.length };
  if (above[above.length - 1]?.trim() === "")
    return {
      ...place,
      id: "front-matter-not-closed",
      message:
        "words stand among the fields: the line of --- that must close the front matter is missing above them",
      help: "write --- on a line of its own above this one",
    };
  const owner = above.findLast((line) => takeApart(line).name !== undefined) ?? "";
  const field = takeApart(owner);
  const inside = above.at(-1) === owner ? field.lead.length + 2 : indentOf(above.at(-1) ?? "");
  const goesOn = field.name !== undefined && !/^[[{"']|^$/.test(field.value) && inside > indentOf(typed);
  return {
    ...place,
    id: "yaml-field",
    message: goesOn
      ? `these words belong to no field; to go on from ${field.name} they must stand further in`
      : "these words belong to no field; a line must be a name, a colon, a space and words",
    help: goesOn
      ? `put ${inside - indentOf(typed)} spaces before them, or write the field's name and a colon`
      : "write the field's name, a colon and a space before them",
    meant: new Map([
      [
        stumble.line,
        goesOn ? " ".repeat(inside) + typed.trimStart() : `${typed.slice(0, lead.length)}# left out`,
      ],
    ]),
  };
};
