import MarkdownIt from "markdown-it";

/** The HTML names of characters that a browser also reads without their semicolon (HTML, 13.5). */
const WITHOUT_SEMICOLON =
  "AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute Icirc Igrave Iuml LT " +
  "Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave Uuml Yacute aacute acirc acute aelig " +
  "agrave amp aring atilde auml brvbar ccedil cedil cent copy curren deg divide eacute ecirc egrave eth euml frac12 frac14 " +
  "frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot nbsp not ntilde oacute ocirc ograve ordf ordm " +
  "oslash otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml " +
  "uuml yacute yen yuml";
const SHORT = new RegExp(
  `^(?:${WITHOUT_SEMICOLON.split(" ")
    .sort((a, b) => b.length - a.length)
    .join("|")})`,
);
const REFERENCE = /&(?:#x([0-9a-f]{1,8});?|#(\d{1,9});?|([a-z][a-z0-9]{1,31})(;?))/gi;
const { unescapeAll } = new MarkdownIt().utils;

/** Text as a browser shows it: `&eacute;`, `&#233;`, `&#xE9;` and `&eacute` are all “é”; what is no reference stays. */
export function withoutReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (all, hex?: string, decimal?: string, name?: string, end?: string) => {
    if (hex !== undefined) return numbered(Number.parseInt(hex, 16));
    if (decimal !== undefined) return numbered(Number(decimal));
    const whole = end === ";" ? unescapeAll(all) : all;
    if (whole !== all || name === undefined) return whole;
    const short = SHORT.exec(name)?.[0];
    return short === undefined ? all : unescapeAll(`&${short};`) + name.slice(short.length) + (end ?? "");
  });
}

/** Numbers from 128 to 159 mean what they mean in Windows (HTML, 13.2.5.80). */
function numbered(code: number): string {
  if (code >= 0x80 && code < 0xa0) return new TextDecoder("windows-1252").decode(Uint8Array.of(code));
  return code === 0 || code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);
}
