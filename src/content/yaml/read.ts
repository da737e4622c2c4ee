import type { LineCounter } from "yaml";
import { type Finding, spanOnLine } from "../../findings/finding.ts";
import type { Prose } from "../../model/prose.ts";
import { type ReadSource, refuse, type Source } from "../source.ts";
import { slipsAt, unexplained } from "./faults.ts";
import { type Fault, parseYaml } from "./parse.ts";
import { placesOf } from "./places.ts";
import { plainFields } from "./plain-fields.ts";
import type { Slip } from "./slip.ts";

/** So many slips are said of one file at once. */
const MOST = 25;

/** Each slip reads the whole again, and again for what it may mean: in front matter this long only the first few are said. */
const LONG = 1000;
const MOST_OF_LONG = 4;
const mostOf = (lines: readonly string[]): number => (lines.length > LONG ? MOST_OF_LONG : MOST);

/** A field that is written twice is wrong, and leaves the rest as it was meant. */
const stopsReading = ({ code }: Fault): boolean => code !== "DUPLICATE_KEY";

/** Reads a file that is YAML from its first line: `council.yaml`. */
export function readYamlFile(file: string, text: string): ReadSource {
  return readYaml(file, text, 0, { text: "", file, firstLine: text.split("\n").length });
}

/**
 * Reads YAML that begins below `above` lines of its file. Every scalar stays text. A slip of the pen is found, read as
 * it was meant, and the reading goes on: one error never hides the next.
 */
export function readYaml(file: string, yaml: string, above: number, body: Prose): ReadSource {
  const fields = plainFields(yaml);
  if (fields) return { source: plainSource({ file, yaml, above, fields }, body), findings: [] };
  const typed = yaml.split("\n");
  const lines = [...typed];
  const findings: Finding[] = [];
  const mended = new Set<number>();
  for (;;) {
    const text = lines.join("\n");
    const parsed = parseYaml(text);
    const stops = parsed.faults.filter(stopsReading);
    if (stops.length === 0) {
      const twice = parsed.faults.slice(0, MOST - findings.length);
      findings.push(...twice.map((fault) => findingOf(file, above, explained([fault], lines, parsed.lines))));
      const source = sourceOf({ file, yaml: text, written: typed, above, mended, ...parsed }, body);
      return source.fields === undefined
        ? { ...notFields(file, above, typed), source }
        : { source, findings };
    }
    const slip = explained(stops, lines, parsed.lines);
    const again = mended.has(slip.line + above + 1);
    if (!again) findings.push(findingOf(file, above, slip));
    if (again || slip.meant === undefined || findings.length >= mostOf(lines))
      return { source: unreadable(file, above, body), findings };
    for (const [line, meant] of slip.meant) {
      lines[line] = meant;
      mended.add(line + above + 1);
    }
  }
}

/** The slip behind some faults: the first that is seen near one of them and helps; if none is, the first fault. */
function explained(faults: readonly Fault[], lines: readonly string[], places: LineCounter): Slip {
  const stumbles = faults.slice(0, mostOf(lines)).map(({ code, reason, offset }) => {
    const { line, col } = places.linePos(offset);
    return { lines, line: line - 1, column: col - 1, code, reason };
  });
  for (const stumble of stumbles)
    for (const slip of slipsAt(stumble)) if (slip.sure || helps(slip, lines, faults.length)) return slip;
  const [first] = stumbles;
  if (first === undefined) throw new Error("nothing to explain");
  return unexplained(first);
}

/** Whether reading gets further with the lines as they were meant: nobody is told to type what is wrong again. */
function helps(slip: Slip, lines: readonly string[], stops: number): boolean {
  if (slip.meant === undefined) return true;
  const mended = lines.map((line, at) => slip.meant?.get(at) ?? line).join("\n");
  const { faults, lines: places } = parseYaml(mended);
  const left = faults.filter(stopsReading);
  const [next] = left;
  return next === undefined || left.length < stops || places.linePos(next.offset).line - 1 > slip.line;
}

function findingOf(file: string, above: number, slip: Slip): Finding {
  const { id, message, help, elsewhere } = slip;
  const at = (place: { line: number; column: number; length: number }) =>
    spanOnLine(file, place.line + above + 1, place.column + 1, place.length);
  return {
    id,
    severity: "error",
    span: at(slip),
    message,
    help,
    ...(elsewhere ? { elsewhere: [{ span: at(elsewhere), note: elsewhere.note }] } : {}),
  };
}

function sourceOf(places: Parameters<typeof placesOf>[0], body: Prose): Source {
  const { file, mended, document } = places;
  const fields = withoutBlanks(document.toJS() ?? {});
  return { file, body, mended, ...(isGroup(fields) ? { fields } : {}), ...placesOf(places) };
}

interface Plain {
  readonly file: string;
  readonly yaml: string;
  readonly above: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Fields with nothing wrong in the writing of them: their places are worked out when somebody asks for one. */
function plainSource({ file, yaml, above, fields }: Plain, body: Prose): Source {
  const mended: ReadonlySet<number> = new Set();
  let known: ReturnType<typeof placesOf> | undefined;
  const places = () => {
    known ??= placesOf({ file, yaml, written: yaml.split("\n"), above, mended, ...parseYaml(yaml) });
    return known;
  };
  return {
    file,
    body,
    mended,
    fields,
    spanOf: (path) => places().spanOf(path),
    spanOfName: (path) => places().spanOfName(path),
    typed: (path) => places().typed(path),
  };
}

/** Stands for a file whose fields cannot be read: its body can be. */
export function unreadable(file: string, above: number, body: Prose): Source {
  const top = spanOnLine(file, Math.max(1, above), 1, 3);
  return { file, body, mended: new Set(), spanOf: () => top, spanOfName: () => top, typed: () => "" };
}

function notFields(file: string, above: number, lines: readonly string[]): ReadSource {
  const first = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== "" && !line.startsWith("#")),
  );
  return refuse(
    { file, line: first + above + 1, length: Math.max(1, (lines[first] ?? "").length) },
    {
      id: "front-matter-not-fields",
      message: `${/^\s*-/.test(lines[first] ?? "") ? "a list stands" : "plain words stand"} where fields must be`,
      help: "write one field a line: its name, a colon, a space, its words",
    },
  );
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Blank fields are missing fields: `post:` with nothing behind it says nothing. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (!isGroup(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== "" && field !== null)
      .map(([name, field]) => [name, withoutBlanks(field)]),
  );
}
