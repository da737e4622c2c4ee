/** The marks of a content stream as it is cleaned: which stay, which go, and what lies in a layer that is not shown. */
import type { PDFDict, PDFObject } from "@cantoo/pdf-lib";
import { markOf, type Properties } from "../content/marks.ts";
import type { Operation } from "../content/operations.ts";
import { dictAt, numberAt, textAt } from "../source/entries.ts";
import { name, textString } from "../syntax.ts";
import type { Layers } from "./layers.ts";

interface Open {
  /** Where in the pieces it begins, if it stays. */
  readonly piece?: number;
  /** What it is without words that stand for its content. */
  readonly plain?: string;
  readonly mcid?: number | undefined;
  /** All within belongs to a layer that is not shown. */
  readonly hides: boolean;
}

/** Entries of a property list that stand for words (ISO 32000-1, 14.9). */
const SPOKEN = ["ActualText", "Alt", "E", "Lang"] as const;

/** Writes the marks that stay into the pieces of the stream. */
export class KeptMarks {
  readonly #resources: PDFDict | undefined;
  readonly #layers: Layers;
  readonly #tagged: boolean;
  readonly #pieces: string[];
  readonly #open: Open[] = [];
  readonly #touched = new Set<number>();

  constructor(
    around: { readonly resources: PDFDict | undefined; readonly layers: Layers; readonly tagged: boolean },
    pieces: string[],
  ) {
    this.#resources = around.resources;
    this.#layers = around.layers;
    this.#tagged = around.tagged;
    this.#pieces = pieces;
  }

  /** Whether what comes next is not shown. */
  get hidden(): boolean {
    return this.#open.at(-1)?.hides ?? false;
  }

  /** Marked content from which something was taken out. */
  get touched(): ReadonlySet<number> {
    return this.#touched;
  }

  /** Takes an operation that opens, closes or is a mark; says whether it was one. */
  take(operation: Operation): boolean {
    const { operator } = operation;
    if (operator === "MP" || operator === "DP") return true;
    const mark = markOf(operation, this.#properties);
    if (mark === undefined) return false;
    if (mark === "close") {
      if (this.#open.pop()?.piece !== undefined) this.#pieces.push("EMC");
      return true;
    }
    const hides = this.hidden || !this.#layers.shows(this.#layerOf(operation));
    if (hides) {
      this.#open.push({ hides });
      if (mark.mcid !== undefined) this.#touched.add(mark.mcid);
      return true;
    }
    const tag = operation.operands[0] ?? "/Span";
    if (this.#tagged && mark.kind === "content") {
      const plain = `${tag} <</MCID ${mark.mcid}>>BDC`;
      this.#keep({ hides, mcid: mark.mcid, plain }, `${tag} ${this.#listed(operation)}BDC`);
    } else if (this.#tagged && mark.kind === "artifact") {
      this.#keep({ hides }, "/Artifact BMC");
    } else if (mark.actualText !== undefined && mark.kind !== "artifact") {
      this.#keep({ hides, plain: "/Span BMC" }, `/Span <</ActualText ${mark.actualText}>>BDC`);
    } else {
      this.#open.push({ hides });
    }
    return true;
  }

  /** Something within all open marks is taken out, so none of them may go on saying what it said. */
  touch(): void {
    for (const { piece, plain, mcid } of this.#open) {
      if (mcid !== undefined) this.#touched.add(mcid);
      if (piece !== undefined && plain !== undefined) this.#pieces[piece] = plain;
    }
  }

  /** Closes what the stream forgot to close. */
  close(): void {
    for (const { piece } of this.#open.splice(0)) if (piece !== undefined) this.#pieces.push("EMC");
  }

  #keep(open: Open, text: string): void {
    this.#open.push({ ...open, piece: this.#pieces.length });
    this.#pieces.push(text);
  }

  #layerOf({ operands }: Operation): PDFObject | undefined {
    return operands[0] === "/OC" ? this.#list(operands[1] ?? "") : undefined;
  }

  #list(operand: string): PDFDict | undefined {
    const lists = this.#resources === undefined ? undefined : dictAt(this.#resources, "Properties");
    return lists === undefined || !operand.startsWith("/") ? undefined : dictAt(lists, operand.slice(1));
  }

  /** The property list of marked content, written out, so that the resources need none. */
  #listed({ operands }: Operation): string {
    const [, written = ""] = operands;
    return written.startsWith("/") ? `<<${this.#properties(written.slice(1)) ?? ""}>>` : written;
  }

  readonly #properties: Properties = (named) => {
    const list = this.#list(`/${named}`);
    if (list === undefined) return undefined;
    const mcid = numberAt(list, "MCID");
    const spoken = SPOKEN.flatMap((key) => {
      const text = textAt(list, key);
      return text === undefined ? [] : `${name(key)}${textString(text)}`;
    });
    return [mcid === undefined ? "" : `/MCID ${mcid}`, ...spoken].join("");
  };
}
