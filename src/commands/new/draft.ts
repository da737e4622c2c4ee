import { stringify } from "yaml";

/** A file to be written: its path below the content folder, and its text. */
export interface Draft {
  readonly path: string;
  readonly text: string;
}

/** One line of front matter, its value quoted where YAML would read it as something else. */
export function field(name: string, value: string): string {
  return `${name}: ${scalar(value)}`;
}

/** A value as it is typed into front matter: plain where it may be, in quotes where it must. */
export function scalar(value: string): string {
  return stringify(value, { lineWidth: 0, schema: "failsafe", defaultStringType: "PLAIN" }).trimEnd();
}

/** Front matter of such lines, then the words below it. */
export function page(lines: readonly string[], words = ""): string {
  return `---\n${lines.join("\n")}\n---\n${words}`;
}
