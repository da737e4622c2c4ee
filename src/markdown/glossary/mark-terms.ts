import { isText } from "../number/inline-words.ts";
import { markToken, type Token, textToken } from "../parse/markdown.ts";
import { isApart, type Printing } from "../print/printing.ts";
import type { TermMarks, TermPlace } from "./find-terms.ts";

/**
 * The words of a paragraph with the first place of each term of the text between `term_open` and `term_close`. Looked for
 * in running text only: a heading, a table and a note are not asked, and words of a link, a picture or code are left alone.
 */
export function withTerms(tokens: readonly Token[], printing: Printing): readonly Token[] {
  const { terms } = printing;
  if (terms === undefined || printing.inCell || isApart(printing)) return tokens;
  const out: Token[] = [];
  let stretch: Token[] = [];
  let links = 0;
  const end = (): void => {
    for (const token of marked(stretch, terms)) out.push(token);
    stretch = [];
  };
  for (const token of tokens) {
    if (links === 0 && (isText(token) || token.type === "softbreak")) {
      stretch.push(token);
      continue;
    }
    end();
    if (token.type === "link_open") links += 1;
    if (token.type === "link_close") links -= 1;
    out.push(token);
  }
  end();
  return out;
}

const wordsOf = (token: Token): string => (isText(token) ? token.content : "\n");

function marked(stretch: readonly Token[], terms: TermMarks): readonly Token[] {
  const places = terms.find(stretch.map(wordsOf).join("")).filter(({ id }) => {
    if (terms.marked.has(id)) return false;
    terms.marked.add(id);
    return true;
  });
  return places.length === 0 ? stretch : cut(stretch, places);
}

/** Text and the ends of its lines, with a mark opened and closed at each place; a term may go over the end of a line. */
function cut(stretch: readonly Token[], places: readonly TermPlace[]): Token[] {
  const out: Token[] = [];
  const edges = places.flatMap(({ id, from, to }) => [
    { at: from, token: markToken("term_open", id) },
    { at: to, token: markToken("term_close", id) },
  ]);
  let start = 0;
  for (const token of stretch) {
    const words = wordsOf(token);
    let done = 0;
    for (let edge = edges[0]; edge !== undefined && edge.at <= start + words.length; edge = edges[0]) {
      if (edge.at - start > done) out.push(textToken(words.slice(done, edge.at - start)));
      done = Math.max(done, edge.at - start);
      out.push(edge.token);
      edges.shift();
    }
    if (!isText(token)) out.push(token);
    else if (done < words.length) out.push(textToken(words.slice(done)));
    start += words.length;
  }
  return out;
}
