import { TEMPLATE_SENTENCES } from "../../model/report-template.ts";

/** A stretch of a line that was to be replaced, from 0. */
export interface Placeholder {
  readonly words: string;
  readonly from: number;
}

/** Words behind which two or three letters X are a Roman number: "Part XX". */
const NUMBERED =
  "(?:annex|appendix|article|book|chapter|class|clause|louis|part|psalm|regulation|rule|schedule|section|table|title|type|volume|world cup)";

/**
 * Words that stand for others until somebody writes them. Only what nobody writes for its own sake: square brackets that
 * lead somewhere are links, “to be confirmed” in words is a fact, and “XX” behind “Part” a number.
 */
const PLACEHOLDERS: readonly RegExp[] = [
  /\blorem ipsum\b/i,
  /\[(?:add|amount|author|date|delete|describe|enter|figures?|insert|name|number|officer|select|tb[acd]|title|type|x{2,}|\.{2,}|…)(?:[ ,:][^\][]*)?\](?![([:])/i,
  /<(?:add|enter|insert|select|type)\b[^<>\n]*>/i,
  /(?<![\w/.-])TB[ACD](?![\w/-])/,
  new RegExp(`(?<!\\b${NUMBERED} )(?<![\\w/.-])[£$€]?X{2,}(?:[.,]X+)*(?![\\w/-])`, "i"),
  /[£$€] ?\?+/,
  /\?{3,}/,
  /\b(?:click (?:or tap )?here to enter (?:text|a date)|choose an item)\b/i,
  /\berror! (?:reference source not found|bookmark not defined)\b/i,
];

/** What `orderpaper new report` wrote, where it stands for itself on a line. */
const isTemplate = (line: string): boolean => TEMPLATE_SENTENCES.includes(line.trim());

/** The placeholders of one line, one of each kind. */
export function placeholdersIn(line: string): readonly Placeholder[] {
  if (isTemplate(line)) return [{ words: line.trim(), from: line.length - line.trimStart().length }];
  const seen = withoutCode(line);
  return PLACEHOLDERS.flatMap((pattern) => {
    const found = pattern.exec(seen);
    return found ? [{ words: found[0], from: found.index }] : [];
  }).sort((a, b) => a.from - b.from);
}

/** Code, links' targets and tags are no words: as many spaces stand there instead. */
const withoutCode = (line: string): string =>
  line.replace(/`[^`]*`|\]\([^)]{0,2000}\)|https?:\/\/\S+/g, (code) => " ".repeat(code.length));

/** Whether a report is as `orderpaper new report` wrote it: no sentence of the template has been replaced. */
export const isUntouched = (text: string): boolean =>
  TEMPLATE_SENTENCES.every((sentence) => text.includes(`\n${sentence}\n`));
