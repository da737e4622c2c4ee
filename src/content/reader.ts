import type * as v from "valibot";
import { type Finding, type Span, spanOnLine } from "../findings/finding.ts";
import type { Audience } from "../model/library.ts";
import type { Prose } from "../model/prose.ts";
import { noteRead } from "../model/reading.ts";
import type { Bare } from "./bare-words.ts";
import { escapedSigns } from "./escaped-signs.ts";
import type { ContentFile } from "./files.ts";
import { readFrontMatter } from "./front-matter.ts";
import { readFields } from "./schema.ts";
import type { FieldPath, Found, ReadSource, Source } from "./source.ts";
import { noWords } from "./stand-ins.ts";
import { Texts } from "./texts.ts";
import { withPlainWords } from "./withheld-fields.ts";
import { readYamlFile } from "./yaml/read.ts";

/** A source and its fields, typed by a schema. */
export interface Read<Fields> {
  readonly source: Source;
  readonly typed: Fields;
  /** Whether nothing in the fields was wrong: what was may have been left out. */
  readonly whole: boolean;
}

/** Findings of one file come one behind the other, and point to a few others. */
const MOST_SOURCES = 20;

interface Known {
  readonly body: Prose;
  readonly bare: Bare | undefined;
}

/**
 * Reads files one by one, and holds neither their texts nor their sources: what a finding needs of them later (code frames, places)
 * is read again. One for each tree that is loaded.
 */
export class Reader {
  readonly findings: Finding[] = [];
  /** Text of every file read, by the name findings call it. */
  readonly texts: Texts;
  /** What was read with fields. */
  readonly #read = new Map<string, Known>();
  /** Those that were asked for last. */
  readonly #sources = new Map<string, Source>();
  readonly #unread = new Set<string>();
  readonly #tree: string;
  readonly #audience: Audience;

  /** For whom the tree is: only the members' (private) one may hold the words of `[[exempt 3: words]]`. */
  constructor(tree: string, audience: Audience = "public") {
    this.#tree = tree;
    this.#audience = audience;
    this.texts = new Texts(audience);
  }

  /** What findings call a file: its path from where the command runs. */
  shown(path: string): string {
    return `${this.#tree}/${path}`;
  }

  /**
   * One file as typed fields and body. What was wrong in it has its findings; undefined if too much was for its noun
   * to be made, and then it needs a stand-in. What may be `bare` may be words alone, in the public tree.
   */
  read<Schema extends v.GenericSchema>(
    file: ContentFile,
    schema: Schema,
    noun: string,
    bare?: Bare,
  ): Read<v.InferOutput<Schema>> | undefined {
    const shown = this.shown(file.path);
    const { text, findings } = this.texts.read(file, shown);
    this.findings.push(...findings);
    if (text === "" && findings.some(({ inRecord }) => inRecord !== undefined)) this.#unread.add(shown);
    if (text === "") return undefined;
    const mayBe = this.#audience === "public" ? bare : undefined;
    const split = this.#split(shown, text, mayBe);
    this.findings.push(...split.findings);
    if (!split.source) return undefined;
    const source = withPlainWords(split.source, this.#audience);
    this.#read.set(shown, { body: source.body, bare: mayBe });
    this.findings.push(...escapedSigns(source));
    const { typed: fields, findings: issues } = readFields(source, schema, noun);
    this.findings.push(...issues);
    if (fields === undefined) return undefined;
    return { source, typed: fields, whole: issues.length === 0 && split.findings.length === 0 };
  }

  /** A text in fields and a body, which is looked up when somebody asks for its words. */
  #split(shown: string, text: string, bare: Bare | undefined): ReadSource {
    if (shown.endsWith(".yaml")) return readYamlFile(shown, text);
    const { texts } = this;
    return readFrontMatter(shown, text, bare, (at) => () => texts.meant(shown).slice(at));
  }

  /** The source of a file, for the places in it: read again, for few are held. Undefined if it could not be read as one. */
  sourceOf(shown: string): Source | undefined {
    noteRead(`text ${shown}`);
    const known = this.#read.get(shown);
    if (known === undefined) return undefined;
    const source = this.#sources.get(shown) ?? this.#split(shown, this.texts.meant(shown), known.bare).source;
    if (source === undefined) return undefined;
    this.#sources.set(shown, source);
    for (const oldest of this.#sources.keys())
      if (this.#sources.size > MOST_SOURCES) this.#sources.delete(oldest);
    return source;
  }

  /** Whether a file is writing of which no word could be read. */
  isUnread(file: ContentFile): boolean {
    return this.#unread.has(this.shown(file.path));
  }

  /** The words below the front matter of a file that was read, whatever became of its fields. */
  words(file: ContentFile): Prose {
    const shown = this.shown(file.path);
    return this.#read.get(shown)?.body ?? noWords(shown);
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
