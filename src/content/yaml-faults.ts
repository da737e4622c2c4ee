import type { YAMLError } from "yaml";

/** What to tell a clerk about a YAML fault: an id, what is the case, what to type. */
export interface YamlFault {
  readonly id: string;
  readonly message: string;
  readonly help: string;
}

const QUOTE = (typed: string): string => `"${typed.replace(/\\/g, "\\\\").replace(/"/g, '\\"')}"`;

/** `line` is the whole line of the file on which the reader stumbled. */
export function yamlFault(error: YAMLError, line: string): YamlFault {
  const field = /^(\s*(?:- )?)([^:#]+):\s+(.*)$/.exec(line);
  const value = field?.[3] ?? line.trim();
  const quoted = field ? `${(field[2] ?? "").trim()}: ${QUOTE(value)}` : QUOTE(value);
  switch (error.code) {
    case "TAB_AS_INDENT":
      return {
        id: "yaml-tab",
        message: "a tab stands where spaces are wanted",
        help: "replace the tab with two spaces",
      };
    case "DUPLICATE_KEY":
      return {
        id: "yaml-field-twice",
        message: `the field ${field?.[2]?.trim() ?? ""} is written twice`.replace("  ", " "),
        help: "keep one of the two",
      };
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
    case "BLOCK_IN_FLOW":
      if (/:\s/.test(value) || value.endsWith(":"))
        return {
          id: "yaml-colon",
          message: "a colon inside unquoted words ends the field's name",
          help: `put the words in straight quotes: ${quoted.trim()}`,
        };
      return {
        id: "yaml-field",
        message: "this line is not a field and does not continue one",
        help: "write it as name: value, or indent it below the field it belongs to",
      };
    case "MISSING_CHAR":
      return {
        id: "yaml-not-closed",
        message: missingMessage(error.message),
        help: "close the quote or bracket on the line where it opens",
      };
    case "BAD_ALIAS":
      return {
        id: "yaml-mark",
        message: `${value.charAt(0)} at the start of a value means something else in YAML`,
        help: `put the words in straight quotes: ${quoted.trim()}`,
      };
    case "BAD_SCALAR_START":
    case "BAD_DIRECTIVE":
    case "TAG_RESOLVE_FAILED":
    case "UNEXPECTED_TOKEN":
      return {
        id: "yaml-mark",
        message: "YAML cannot read what begins here",
        help: `put the words in straight quotes: ${quoted.trim()}`,
      };
    case "BAD_INDENT":
      return {
        id: "yaml-indent",
        message: "this line is indented differently from its neighbours",
        help: "fields of one group begin in the same column; use spaces",
      };
    case "MULTIPLE_DOCS":
      return {
        id: "yaml-two-documents",
        message: "a second document begins inside the front matter",
        help: "keep one front matter, between the first two lines of ---",
      };
    default:
      return {
        id: "yaml-unreadable",
        message: `the front matter cannot be read: ${firstSentence(error.message)}`,
        help: "check quotes, brackets and indentation on this line",
      };
  }
}

function missingMessage(message: string): string {
  if (message.includes("quote")) return "a quote is opened and never closed";
  if (message.includes("]")) return "a list is opened with [ and never closed with ]";
  if (message.includes("}")) return "a group is opened with { and never closed with }";
  return "something is opened and never closed";
}

const firstSentence = (message: string): string =>
  (message.split(/ at line |\n/)[0] ?? message).replace(/^[A-Z]/, (letter) => letter.toLowerCase());
