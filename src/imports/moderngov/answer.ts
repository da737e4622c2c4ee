import { Parser } from "htmlparser2";

/** An element of an answer. Names are in small letters and without the prefix of their namespace. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements and text in their order; entities are decoded once, as XML wants it. */
  readonly children: readonly (Element | string)[];
}

/** An answer as it was saved. `breaksOff` if elements were never closed. */
export interface Answer {
  readonly root: Element;
  readonly breaksOff: boolean;
}

/** Deeper than any answer goes: what is deeper is none. */
const DEEPEST = 500;

class TooDeep extends Error {}

interface Growing {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
}

const localName = (name: string): string => name.replace(/^.*:/, "").toLowerCase();

/**
 * Reads XML as forgivingly as a browser reads HTML: the service sends what no XML parser takes. An answer that came wrapped
 * (a SOAP envelope, or `<string>` round the escaped answer) is unwrapped by whoever looks for its elements: text that is
 * itself XML is read as such.
 */
export function readAnswer(text: string): Answer {
  const root: Growing = { name: "", attributes: new Map(), children: [] };
  const stack: Growing[] = [root];
  let isEnding = false;
  let breaksOff = false;
  const top = (): Growing => stack[stack.length - 1] ?? root;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Growing = {
          name: localName(name),
          attributes: new Map(
            Object.entries(attributes).map(([key, value]) => [localName(key), value] as const),
          ),
          children: [],
        };
        top().children.push(element);
        stack.push(element);
        if (stack.length > DEEPEST) throw new TooDeep();
      },
      onclosetag(_name, isImplied) {
        // What closes itself is implied, too, but not at the end.
        if (isImplied && isEnding) breaksOff = true;
        if (stack.length > 1) stack.pop();
      },
      ontext(words) {
        const { children } = top();
        const last = children.length - 1;
        const before = children[last];
        if (typeof before === "string") children[last] = before + words;
        else children.push(words);
      },
    },
    { xmlMode: true },
  );
  try {
    parser.write(text);
    isEnding = true;
    parser.end();
  } catch (fault) {
    if (!(fault instanceof TooDeep)) throw fault;
    breaksOff = true;
  }
  return { root: unwrapped(root), breaksOff };
}

/** What SOAP and ASMX put round an answer. */
const ENVELOPE = /^(?:envelope|body|string|\w*(?:response|result))$/;

/** An answer without its envelopes; `<string>&lt;meeting&gt;…</string>` is an answer inside an answer. */
function unwrapped(root: Element): Element {
  const [only, ...others] = elementsIn(root);
  if (!only || others.length > 0 || !ENVELOPE.test(only.name)) return root;
  if (elementsIn(only).length > 0) return unwrapped(only);
  const inside = textOf(only);
  return /^\s*<[?a-z]/i.test(inside) ? readAnswer(inside).root : root;
}

export const elementsIn = ({ children }: Element): readonly Element[] =>
  children.filter((child): child is Element => typeof child !== "string");

/** Every element of a name, wherever it stands, in the order of the text; those inside another of that name too. */
export function allNamed(within: Element, name: string): readonly Element[] {
  return elementsIn(within).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allNamed(child, name),
  ]);
}

/** All text of an element, that of the elements in it too. */
export function textOf({ children }: Element): string {
  return children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** The first child of one of these names that says anything; an attribute of that name counts as a child. */
export function fieldOf(element: Element, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const child = elementsIn(element).find((each) => each.name === name);
    const said = (child ? innerHtml(child) : element.attributes.get(name))?.trim();
    if (said !== undefined && said !== "") return said;
  }
  return undefined;
}

/** What an element holds; elements in it, which should have been escaped, as the HTML they are. */
function innerHtml({ children }: Element): string {
  return children
    .map((child) => {
      if (typeof child === "string") return child;
      const attributes = [...child.attributes].map(
        ([name, value]) => ` ${name}="${value.replace(/"/g, "&quot;")}"`,
      );
      return `<${child.name}${attributes.join("")}>${innerHtml(child)}</${child.name}>`;
    })
    .join("");
}

/** True for "True", "true", "1", "yes". */
export const isTrue = (said: string | undefined): boolean => /^(?:true|1|yes|y)$/i.test(said?.trim() ?? "");

/** False where the field says so; a field that is not there says nothing. */
export const isFalse = (said: string | undefined): boolean => /^(?:false|0|no|n)$/i.test(said?.trim() ?? "");
