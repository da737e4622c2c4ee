import matter from "gray-matter";
import { type Finding, spanOnLine } from "../findings/finding.ts";
import type { Prose } from "../model/person.ts";
import { type ReadSource, readYaml, refuse } from "./yaml-fields.ts";

const notAProgram = (): never => {
  throw new Error("front matter is YAML, never a program");
};

/** gray-matter only splits: our own reader reads the fields, and the engines that would run them are off. */
const ENGINES = {
  yaml: { parse: () => ({}), stringify: notAProgram },
  javascript: { parse: notAProgram, stringify: notAProgram },
  coffee: { parse: notAProgram, stringify: notAProgram },
  json: { parse: notAProgram, stringify: notAProgram },
};

/** Takes a Markdown file apart into fields and body. Finds front matter that is missing, unclosed or a program. */
export function readFrontMatter(file: string, text: string): ReadSource {
  const lines = text.split("\n");
  const first = lines[0] ?? "";
  if (first.trimEnd() !== "---") return { findings: [noFrontMatter(file, first)] };
  const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  if (close < 0) return notClosed(file, 1, "the front matter is opened with --- and never closed");
  const early = lines.findIndex((line, index) => index > 0 && index < close && line.startsWith("---"));
  if (early >= 0) return notClosed(file, early + 1, "a line inside the front matter begins with ---");
  const split = matter(text, { engines: ENGINES, language: "yaml" });
  const head = lines.slice(0, close + 1).join("\n").length + 1;
  const body: Prose = {
    text: split.content,
    file,
    firstLine: text.slice(0, text.length - split.content.length).split("\n").length,
  };
  return readYaml(file, lines.slice(1, close).join("\n"), first.length + 1, text.slice(0, head), body);
}

const notClosed = (file: string, line: number, message: string): ReadSource =>
  refuse(
    file,
    line,
    4,
    "front-matter-not-closed",
    message,
    "put --- on a line of its own behind the last field, and nowhere else",
  );

function noFrontMatter(file: string, first: string): Finding {
  const language = /^---\s*(\w+)/.exec(first)?.[1];
  if (language !== undefined)
    return {
      id: "front-matter-language",
      severity: "error",
      span: spanOnLine(file, 1, 1, first.length),
      message: `front matter in “${language}” is not read: it is YAML, never a program`,
      help: "begin the file with --- alone",
    };
  return {
    id: "front-matter-missing",
    severity: "error",
    span: spanOnLine(file, 1, 1, Math.min(first.length, 40)),
    message: "the file does not begin with front matter",
    help: "put its fields first, between two lines of ---",
  };
}
