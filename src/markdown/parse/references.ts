import type { Faults } from "./faults.ts";
import type { Reading } from "./reading.ts";

/**
 * Notes which link definitions (`[plan]: plan.pdf`) are used: markdown-it asks for `href` only when it makes a link.
 * A definition is never printed, and `[Name]: Smith` looks like one, so an unused one is a loss of words.
 */
export function watchReferences(reading: Reading): void {
  if (reading.references === undefined || reading.unusedReferences !== undefined) return;
  const unused = new Set<string>();
  for (const [label, { href, title }] of Object.entries(reading.references)) {
    unused.add(label);
    reading.references[label] = {
      title,
      get href() {
        unused.delete(label);
        return href;
      },
    };
  }
  reading.unusedReferences = unused;
}

const DEFINITION = /^ {0,3}\[((?:[^[\]\\]|\\.)+)\]:/;

/** Finds the lines that were read as a link definition and are printed nowhere. */
export function findUnusedReferences(text: string, reading: Reading, faults: Faults): void {
  if (reading.unusedReferences === undefined || reading.unusedReferences.size === 0) return;
  text.split("\n").forEach((line, index) => {
    const label = DEFINITION.exec(line)?.[1];
    if (label === undefined || !reading.unusedReferences?.has(labelKey(label))) return;
    faults.report({
      id: "reference-unused",
      severity: "warning",
      message: `\`[${label}]:\` gives an address to links called "${label}"; there is no such link, and the line is not printed`,
      help: `if it is text, type \\[${label}]: with a backslash`,
      lines: { from: index, to: index + 1 },
    });
  });
}

/** The form in which markdown-it compares labels (its normalizeReference). */
const labelKey = (label: string): string => label.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();
