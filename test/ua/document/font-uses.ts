import { Dict, Stream } from "../cos/values.ts";
import { readTextOnly } from "./content.ts";
import type { Page } from "./pages.ts";

/** How a font is used in the file. */
export interface FontUse {
  readonly dict: Dict;
  /** The page where it is used first, from 1. */
  readonly page: number;
  /** Is any of its text painted, and not invisible (mode 3, ISO 32000-1, 9.3.6)? */
  visible: boolean;
  /** Every string shown with it, as one character a byte, with its first page. */
  readonly strings: Map<string, { readonly page: number; visible: boolean }>;
}

/** Collects the fonts of a file with what is written in them. */
export class FontUses {
  private readonly uses = new Map<Dict, FontUse>();
  private readonly read = new Set<Stream>();

  get all(): readonly FontUse[] {
    return [...this.uses.values()];
  }

  readonly see = (font: Dict | undefined, bytes: Uint8Array, mode: number, page: number): void => {
    if (font === undefined) return;
    let use = this.uses.get(font);
    if (use === undefined) {
      use = { dict: font, page, visible: false, strings: new Map() };
      this.uses.set(font, use);
      this.readGlyphs(font, page);
    }
    const visible = mode !== 3;
    use.visible ||= visible;
    const shown = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
    const known = use.strings.get(shown);
    if (known === undefined) use.strings.set(shown, { page, visible });
    else known.visible ||= visible;
  };

  /** Reads the appearances of annotations (12.5.5): their text is rendered too. */
  readAppearances(pages: readonly Page[]): void {
    for (const page of pages)
      for (const { dict } of page.annotations)
        for (const state of dict.dict("AP")?.entries.keys() ?? []) {
          const appearance = dict.dict("AP")?.get(state) ?? null;
          if (appearance instanceof Stream) this.readOnce(appearance, page.resources, page.number);
          else if (appearance instanceof Dict)
            for (const name of appearance.entries.keys()) {
              const stream = appearance.stream(name);
              if (stream !== undefined) this.readOnce(stream, page.resources, page.number);
            }
        }
  }

  /** The glyphs of a Type 3 font are content streams, which may show text (9.6.5). */
  private readGlyphs(font: Dict, page: number): void {
    const glyphs = font.dict("CharProcs");
    for (const name of glyphs?.entries.keys() ?? []) {
      const stream = glyphs?.stream(name);
      if (stream !== undefined) this.readOnce(stream, font.dict("Resources"), page);
    }
  }

  private readOnce(stream: Stream, resources: Dict | undefined, page: number): void {
    if (this.read.has(stream)) return;
    this.read.add(stream);
    readTextOnly(stream, resources, page, this.see);
  }
}
