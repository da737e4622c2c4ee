import type * as v from "valibot";
import { type Finding, spanOnLine } from "../findings/finding.ts";
import type { ContentFile } from "./files.ts";
import { readFrontMatter } from "./front-matter.ts";
import { plainText } from "./plain-text.ts";
import { readFields } from "./schema.ts";
import { readYamlFile, type Source } from "./yaml-fields.ts";

/** A source and its fields, typed by a schema. */
export interface Read<Fields> {
  readonly source: Source;
  readonly typed: Fields;
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

  constructor(tree: string) {
    this.#tree = tree;
  }

  /** What findings call a file: its path from where the command runs. */
  shown(path: string): string {
    return `${this.#tree}/${path}`;
  }

  /** One file as typed fields and body; undefined if anything in it could not be read (and was found). */
  read<Schema extends v.GenericSchema>(
    file: ContentFile,
    schema: Schema,
    noun: string,
  ): Read<v.InferOutput<Schema>> | undefined {
    const shown = this.shown(file.path);
    const { text, findings } = plainText(file, shown);
    if (findings.length > 0) {
      this.findings.push(...findings);
      return undefined;
    }
    this.texts.set(shown, text);
    const split = file.path.endsWith(".yaml") ? readYamlFile(shown, text) : readFrontMatter(shown, text);
    this.findings.push(...split.findings);
    if (!split.source) return undefined;
    this.sources.set(shown, split.source);
    const { typed, findings: issues } = readFields(split.source, schema, noun);
    this.findings.push(...issues);
    return typed === undefined ? undefined : { source: split.source, typed };
  }

  /** Finds something about a field of a source. */
  find(
    source: Source,
    path: readonly (string | number)[],
    finding: Omit<Finding, "span" | "severity"> & { severity?: Finding["severity"] },
  ): void {
    this.findings.push({ severity: "error", ...finding, span: source.spanOf(path) });
  }

  /** Finds something about a file as a whole. */
  findFile(
    path: string,
    finding: Omit<Finding, "span" | "severity"> & { severity?: Finding["severity"] },
  ): void {
    this.findings.push({ severity: "error", ...finding, span: spanOnLine(this.shown(path), 1, 1, 1) });
  }
}
