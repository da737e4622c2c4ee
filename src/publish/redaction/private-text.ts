import { createHash } from "node:crypto";
import { type Document, isScalar, parseDocument, type Scalar, visit } from "yaml";
import { readFrontMatter } from "../../content/front-matter.ts";
import type { Finding } from "../../findings/finding.ts";

/** A private file taken apart: its front matter as a document of words, and what stands below. */
export interface PrivateText {
  readonly file: string;
  readonly text: string;
  /** Every scalar is text, as it was typed. */
  readonly fields: Document;
  /** Where the front matter's YAML begins in the text, in characters. */
  readonly fieldsFrom: number;
  readonly body: string;
  readonly bodyFrom: number;
  /** The line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
}

/** Takes a private file apart, or finds why its front matter cannot be read. */
export function takeApart(text: string, file: string): PrivateText | readonly Finding[] {
  const { findings, source } = readFrontMatter(file, text);
  if (findings.length > 0 || source === undefined) return findings;
  const lines = text.split("\n");
  const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  const fieldsFrom = (lines[0] ?? "").length + 1;
  return {
    file,
    text,
    fields: parseDocument(lines.slice(1, close).join("\n"), { schema: "failsafe" }),
    fieldsFrom,
    body: source.body.text,
    bodyFrom: text.length - source.body.text.length,
    bodyLine: source.body.firstLine,
  };
}

/** The scalars of front matter, names of fields among them. */
export function scalarsOf(fields: Document): readonly Scalar<string>[] {
  const found: Scalar<string>[] = [];
  visit(fields, {
    Scalar: (_, node) => {
      if (isScalar<string>(node) && typeof node.value === "string") found.push(node);
    },
  });
  return found;
}

export const sha256Of = (text: string): string => createHash("sha256").update(text).digest("hex");
