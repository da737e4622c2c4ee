import { withoutReferences } from "./character-references.ts";
import type { Finds } from "./finds.ts";
import { markedChanges } from "./marked-changes.ts";
import { markupTokens } from "./markup-tokens.ts";

/** Elements within which a word goes on: HTML's, and those of a drawing's text. */
const INLINE = new Set(
  (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter output q rb rp rt rtc ruby s samp " +
    "small span strike strong sub sup time tspan tt u var wbr nobr textpath"
  ).split(" "),
);
/** Attributes whose names may be printed: they are HTML's own, so they are nobody's secret. */
const KNOWN = new Set(
  (
    "alt aria-label aria-description class content datetime href id label lang media name placeholder rel sizes src srcdoc " +
    "srcset style summary title type value d transform viewbox xmlns action for role target data"
  ).split(" "),
);

/**
 * Reads HTML, or XML of any kind (feeds, site maps, drawings, XMP): the text with words whole where only inline tags stand
 * in them, comments, declarations, names, and every value of every attribute. What looks like markup in a value or in
 * text is read again by `say`.
 *
 * `program` reads what stands inside `script` and `style`.
 */
export function readMarkup(
  finds: Finds,
  source: string,
  isXml: boolean,
  program: (finds: Finds, element: string, attributes: string, text: string) => void,
): void {
  const blocks: string[] = [];
  const apart: string[] = [];
  const names = new Set<string>();
  let block = "";
  let spaced = "";
  const endBlock = (): void => {
    if (block.trim() !== "") {
      blocks.push(block);
      // A space where an inline tag stood makes other words of it: "<span>one</span><span>two</span>".
      if (spaced.replace(/\s+/g, " ").trim() !== block.replace(/\s+/g, " ").trim()) apart.push(spaced);
    }
    block = "";
    spaced = "";
  };
  for (const token of markupTokens(source, isXml)) {
    if (token.kind === "text") {
      const text = token.isPlain ? token.text : withoutReferences(token.text);
      block += text;
      spaced += text;
    } else if (token.kind === "tag") {
      names.add(token.name);
      if (INLINE.has(token.name.toLowerCase())) spaced += " ";
      else endBlock();
      for (const [name, value] of token.attributes) {
        names.add(name);
        const place = KNOWN.has(name.toLowerCase()) ? `attribute ${name.toLowerCase()}` : "an attribute";
        finds.say(place, withoutReferences(value));
      }
    } else if (token.kind === "program") {
      program(finds, token.element, token.attributes, token.text);
    } else {
      if (token.kind === "comment" && token.text.trim() !== "")
        finds.fact("comment", "comment", "is in the source of the page");
      finds.say(token.kind, token.text);
    }
  }
  endBlock();
  finds.say("text", blocks.join("\n"));
  finds.say("text, apart at tags", apart.join("\n"));
  if ([...names].some((name) => /GPSL(?:at|ong)itude$/.test(name)))
    finds.fact("position", "xmp", "says where the picture was taken");
  finds.say("names of elements and attributes", [...names].join("\n"));
  for (const version of markedChanges(source)) readMarkup(finds, version, isXml, () => {});
}
