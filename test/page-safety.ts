/** Tags as a browser finds them: a name and what stands up to the closing sign, quoted values whole. */
const TAG = /<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const ATTRIBUTE = /([^\s"'=/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** Tags that content never makes, and layouts have no use for. */
const NEVER = /^(?:script|iframe|object|embed|base|form|style|applet|frame)$/i;

/** Attributes whose value is an address. */
const ADDRESS = /^(?:href|src|srcset|action|formaction|data|poster|xlink:href)$/i;

/** What a page says of itself for search engines: data that no browser runs, and of which no word can end the element. */
const DATA = /<script type="application\/ld\+json">([^<]*)<\/script>/g;

/** A page without such data. What does not parse, or holds a "<", stays, and is then a script like any other. */
export function withoutData(html: string): string {
  return html.replace(DATA, (element, json: string) => (isJson(json) ? "" : element));
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

/** What would run or leave a page: tags, event handlers, addresses that are programs. Nothing for a safe page. */
export function unsafeIn(html: string): readonly string[] {
  const found: string[] = [];
  for (const [tag, name = "", attributes = ""] of withoutData(html).matchAll(TAG)) {
    if (NEVER.test(name)) found.push(tag);
    for (const [attribute, key = "", value = ""] of attributes.matchAll(ATTRIBUTE)) {
      if (/^on/i.test(key) || /^style$/i.test(key)) found.push(attribute);
      if (ADDRESS.test(key) && /^(?:javascript|data|vbscript|file):/i.test(addressIn(value)))
        found.push(attribute);
    }
  }
  return found;
}

/** An address as a browser reads it: without quotes, entities read, white space and control characters taken out. */
function addressIn(value: string): string {
  return value
    .replace(/^["']|["']$/g, "")
    .replace(/&#x([0-9a-f]+);?/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);?/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(?:Tab|NewLine);/g, "")
    .replace(/&colon;/g, ":")
    .replace(/[\s\p{Cc}]/gu, "");
}
