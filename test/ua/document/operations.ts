import { isSpace } from "../cos/characters.ts";
import { Keyword, Lexer } from "../cos/lexer.ts";
import { type Cos, CosString, Dict, Name } from "../cos/values.ts";

/** Reads a content stream (ISO 32000-1, 7.8.2) and calls `visit` for every operator with its operands. @throws Unreadable */
export function readOperations(
  bytes: Uint8Array,
  visit: (operator: string, operands: readonly Cos[]) => void,
): void {
  const lexer = new Lexer(bytes, 0);
  let operands: Cos[] = [];
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (!(token instanceof Keyword)) operands.push(token);
    else {
      if (token.word === "BI") skipInlineImage(bytes, lexer);
      visit(token.word === "BI" ? "EI" : token.word, operands);
      operands = [];
    }
  }
}

/** Goes behind `EI`: white space, EI, and white space or the end (8.9.7). */
function skipInlineImage(bytes: Uint8Array, lexer: Lexer): void {
  for (let token = lexer.next(); token !== undefined; token = lexer.next())
    if (token instanceof Keyword && token.word === "ID") break;
  let at = lexer.position + 1;
  while (at < bytes.length) {
    const closes = bytes[at] === 69 && bytes[at + 1] === 73 && isSpace(bytes[at - 1]);
    if (closes && (at + 2 >= bytes.length || isSpace(bytes[at + 2]))) break;
    at += 1;
  }
  lexer.position = at + 2;
}

/** The strings an operator shows: of Tj, TJ, ' and ". */
export function shownStrings(operands: readonly Cos[]): readonly Uint8Array[] {
  const last = operands.at(-1) ?? null;
  const items: readonly Cos[] = last instanceof CosString ? [last] : Array.isArray(last) ? last : [];
  return items.flatMap((item) => (item instanceof CosString ? [item.bytes] : []));
}

/** The tag and the properties of BMC or BDC (14.6), named ones looked up. */
export function marks(
  operands: readonly Cos[],
  resources: Dict | undefined,
): { readonly tag: string; readonly properties: Dict | undefined } {
  const [tag, properties] = operands;
  const named = properties instanceof Name ? resources?.dict("Properties")?.dict(properties.name) : undefined;
  return {
    tag: tag instanceof Name ? tag.name : "",
    properties: properties instanceof Dict ? properties : named,
  };
}
