import { type HtmlElement, type HtmlNode, isElement, likened } from "../markdown/elements.ts";
import type { Doubts } from "../markdown/places.ts";
import { doubtOfField, fieldsOf } from "./fields.ts";
import { SYMBOLS, signOf } from "./signs.ts";
import type { Styles } from "./styles.ts";
import { allNamed, asXml, childOf, isOn, madeXml, runOf, saidBy, wordsIn, type Xml } from "./xml.ts";

/** A comment in the margin. */
export interface Comment {
  readonly author: string;
  readonly words: string;
}

export interface Cleaned {
  /** What is left in the paragraph, with the places of doubts at its end. */
  readonly children: HtmlNode[];
  /** Blocks of text boxes that were anchored in it. */
  readonly boxes: readonly HtmlNode[];
  /** Whether it is a line of a table of contents. */
  readonly isContents: boolean;
}

export interface Cleaner {
  readonly paragraph: (paragraph: Xml) => Cleaned;
  /** Of the changes that were tracked in the whole text. */
  readonly changes: {
    readonly inserted: number;
    readonly deleted: number;
    readonly authors: ReadonlySet<string>;
  };
}

/** What has no words of its own, and what to write in its place until somebody does: `check` finds these. */
const OBJECTS = [
  [
    "c:chart",
    "chart",
    "a chart stood here: put its figures in a CSV beside the paper and write `::: chart`, or take it out",
  ],
  [
    "cx:chart",
    "chart",
    "a chart stood here: put its figures in a CSV beside the paper and write `::: chart`, or take it out",
  ],
  ["dgm:relIds", "diagram", "a diagram (SmartArt) stood here: write what it said as a list or table"],
  [
    "o:OLEObject",
    "embedded object",
    "an embedded file stood here: put it beside the paper and link to it, or write what it said",
  ],
  ["w:altChunk", "embedded text", "another document was embedded here: copy its words"],
] as const;

/** Takes out of paragraphs what is not to be printed, and says so where it stood. */
export function cleanerOf(styles: Styles, comments: ReadonlyMap<string, Comment>, doubts: Doubts): Cleaner {
  const fields = fieldsOf();
  const authors = new Set<string>();
  const changes = { inserted: 0, deleted: 0, authors };
  let signs = "";
  let boxes: HtmlNode[] = [];

  const say = (words: string): HtmlNode[] => {
    signs += doubts.say(words);
    return [];
  };
  const all = (nodes: readonly HtmlNode[]): HtmlNode[] =>
    nodes.flatMap((node) => (isElement(node) ? one(node) : [node]));
  const changed = (node: Xml): void => {
    authors.add(node.attribs["w:author"] ?? "somebody");
  };

  function one(node: HtmlElement): HtmlNode[] {
    switch (node.name) {
      case "w:pPr":
      case "w:proofErr":
      case "w:bookmarkStart":
      case "w:bookmarkEnd":
        return [];
      case "w:del":
      case "w:moveFrom":
        changes.deleted += 1;
        changed(node);
        return [];
      case "w:ins":
      case "w:moveTo":
        changes.inserted += 1;
        changed(node);
        return all(node.children);
      case "w:r":
        return isHidden(node) ? hidden(node) : [likened(node, { children: all(node.children) })];
      case "w:t":
        return [likened(node, { children: madeXml(asXml(plainSigns(wordsIn(node)))) })];
      case "w:sym":
        return madeXml(
          `<w:t>${signOf(Number.parseInt(node.attribs["w:char"] ?? "0", 16)) ?? unknownSign()}</w:t>`,
        );
      case "m:oMath":
      case "m:oMathPara":
        say(
          "a formula stood here; its signs are kept in one line: write it as words, or as a picture with its words",
        );
        return runOf(`[insert formula: ${wordsIn(node)}]`);
      case "w:commentReference":
        return commented(node);
      case "w:fldChar":
      case "w:instrText":
      case "w:fldSimple":
        return field(node);
      case "w:sdt":
        if (allNamed([node], "w:showingPlcHdr").length > 0)
          say("a box of a form was never filled in: write what belongs there or take it out");
        return all(childOf(node, "w:sdtContent")?.children ?? []);
      case "mc:AlternateContent":
        return all(chosen(node));
      case "w:drawing":
      case "w:pict":
      case "w:object":
      case "w:altChunk":
        return drawn(node);
      default:
        return [likened(node, { children: all(node.children) })];
    }
  }

  function isHidden(run: Xml): boolean {
    const own = childOf(run, "w:rPr");
    return isOn(own, "w:vanish") ?? styles.of(saidBy(own, "w:rStyle") ?? "?").hidden === true;
  }

  function hidden(run: Xml): HtmlNode[] {
    const words = wordsIn(run).trim();
    return words === "" ? [] : say(`hidden words stood here and are left out: “${words.slice(0, 80)}”`);
  }

  const plainSigns = (words: string): string =>
    words.replace(SYMBOLS, (sign) => signOf(sign.charCodeAt(0)) ?? unknownSign());

  function unknownSign(): string {
    say("a sign of a symbol font stood here that has no name: write it as a word");
    return "[insert symbol]";
  }

  function commented(node: Xml): HtmlNode[] {
    const comment = comments.get(node.attribs["w:id"] ?? "");
    return say(
      comment === undefined
        ? "a comment stood here and is left out"
        : `a comment of ${comment.author} stood here and is left out: “${comment.words.slice(0, 80)}”`,
    );
  }

  function field(node: Xml): HtmlNode[] {
    if (node.name === "w:instrText") {
      fields.words(node.children.map((child) => ("data" in child ? child.data : "")).join(""));
      return [node];
    }
    if (node.name === "w:fldSimple") {
      const doubt = doubtOfField(node.attribs["w:instr"] ?? "");
      if (doubt !== undefined) say(doubt);
      return all(node.children);
    }
    const kind = node.attribs["w:fldCharType"];
    if (kind === "begin") fields.begin();
    if (kind === "separate") {
      const doubt = fields.inContents() ? undefined : doubtOfField(fields.result());
      if (doubt !== undefined) say(doubt);
    }
    // Where a table of contents ends its begin is gone already: mammoth wants them in pairs.
    return kind === "end" && fields.end() ? [] : [node];
  }

  function drawn(node: Xml): HtmlNode[] {
    const [box] = allNamed([node], "w:txbxContent");
    if (box !== undefined) {
      boxes.push(...box.children);
      return say("a text box stood here; its words now follow this paragraph: look where they belong");
    }
    if (
      allNamed([node], "a:blip").some(
        ({ attribs }) => attribs["r:embed"] === undefined && "r:link" in attribs,
      )
    ) {
      say(
        "a picture stood here that is not in the file, only linked to: put it beside the paper and write ![what it shows](name.png)",
      );
      return madeXml("<w:t>[insert picture]</w:t>");
    }
    const object = OBJECTS.find(([name]) => node.name === name || allNamed([node], name).length > 0);
    if (object === undefined) return [node];
    say(object[2]);
    return madeXml(`<w:t>[insert ${object[1]}]</w:t>`);
  }

  return {
    changes,
    paragraph: (paragraph) => {
      signs = "";
      boxes = [];
      const before = fields.inContents();
      const children = all(paragraph.children);
      const isContents = before || fields.inContents() || /^(?:toc|contents) \d$/i.test(nameOf(paragraph));
      return { children: signs === "" ? children : [...children, ...runOf(signs)], boxes, isContents };
    },
  };

  function nameOf(paragraph: Xml): string {
    return styles.of(saidBy(childOf(paragraph, "w:pPr"), "w:pStyle")).name;
  }
}

/** Of two ways to draw the same, the one that mammoth reads: text boxes and pictures of the first, else the second. */
function chosen(node: Xml): readonly HtmlNode[] {
  const choice = childOf(node, "mc:Choice");
  const second = childOf(node, "mc:Fallback");
  const reads = ["a:blip", "w:txbxContent", "c:chart", "cx:chart", "dgm:relIds"];
  const isFirst = second === undefined || reads.some((name) => allNamed([choice ?? node], name).length > 0);
  return (isFirst ? choice : second)?.children ?? [];
}
