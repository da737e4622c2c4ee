import type * as v from "valibot";
import { type Finding, type Span, spanOnLine } from "../findings/finding.ts";
import type { Audience } from "../model/library.ts";
import type { Prose } from "../model/prose.ts";
import { escapedSigns } from "./escaped-signs.ts";
import type { ContentFile } from "./files.ts";
import { readFrontMatter } from "./front-matter.ts";
import { plainText } from "./plain-text.ts";
import { readFields } from "./schema.ts";
import type { FieldPath, Found, Source } from "./source.ts";
import { noWords } from "./stand-ins.ts";
import { withPlainWords } from "./withheld-fields.ts";
import { withheldWordsIn, withoutWithheldWords } from "./withheld-words.ts";
import { readYamlFile } from "./yaml/read.ts";

/** A source and its fields, typed by a schema. */
export interface Read<Fields> {
  readonly source: Source;
  readonly typed: Fields;
  /** Whether nothing in the fields was wrong: what was may have been left out. */
  readonly whole: boolean;
}

/**
 * Reads files one by one and keeps what a finding needs later: the text of each (for code frames) and the source
 * of each (for places). One for each load.
 */
export class Reader {
  readonly findings: Finding[] = [];
  /** Text of every file read, by the name findings call it. */
  readonly texts = new Map<string, string>();
  readonly sources = new Map<string, Source>();
  readonly #tree: string;
  readonly #audience: Audience;

  /** For whom the tree is: only the members' (private) one may hold the words of `[[exempt 3: words]]`. */
  constructor(tree: string, audience: Audience = "public") {
    this.#tree = tree;
    this.#audience = audience;
  }

  /** What findings call a file: its path from where the command runs. */
  shown(path: string): string {
    return `${this.#tree}/${path}`;
  }

  /**
   * One file as typed fields and body. What was wrong in it has its findings; undefined if too much was for its noun
   * to be made, and then it needs a stand-in.
   */
  read<Schema extends v.GenericSchema>(
    file: ContentFile,
    schema: Schema,
    noun: string,
  ): Read<v.InferOutput<Schema>> | undefined {
    const shown = this.shown(file.path);
    const { text: typed, written, findings } = plainText(file, shown);
    this.findings.push(...findings);
    if (written !== "") this.texts.set(shown, written);
    const text = this.#readable(typed, shown);
    if (text === "") return undefined;
    const split = file.path.endsWith(".yaml") ? readYamlFile(shown, text) : readFrontMatter(shown, text);
    this.findings.push(...split.findings);
    if (!split.source) return undefined;
    const source = withPlainWords(split.source, this.#audience);
    this.sources.set(shown, source);
    this.findings.push(...escapedSigns(source));
    const { typed: fields, findings: issues } = readFields(source, schema, noun);
    this.findings.push(...issues);
    if (fields === undefined) return undefined;
    return { source, typed: fields, whole: issues.length === 0 && split.findings.length === 0 };
  }

  /** A text as its tree may hold it: withheld words in the public one are found, and go no further. */
  #readable(text: string, shown: string): string {
    if (this.#audience === "members") return text;
    const found = withheldWordsIn(text, shown);
    this.findings.push(...found);
    return found.length === 0 ? text : withoutWithheldWords(text);
  }

  /** The words below the front matter of a file that was read, whatever became of its fields. */
  words(file: ContentFile): Prose {
    const shown = this.shown(file.path);
    return this.sources.get(shown)?.body ?? noWords(shown);
  }

  /** Finds something about a field of a source. */
  find(source: Source, path: FieldPath, found: Found): void {
    this.#add(source.spanOf(path), found);
  }

  /** Finds something about a line of a source, from 1. */
  findLine(source: Source, line: number, found: Found): void {
    const text = this.texts.get(source.file)?.split("\n")[line - 1] ?? "";
    this.#add(spanOnLine(source.file, line, 1, text.length), found);
  }

  /** Finds something about a file as a whole. */
  findFile(path: string, found: Found): void {
    this.#add(spanOnLine(this.shown(path), 1, 1, 1), found);
  }

  #add(span: Span, found: Found): void {
    this.findings.push({ severity: "error", ...found, span });
  }
}
