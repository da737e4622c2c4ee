/** What a page may load and run (Content Security Policy Level 3): the one place that decides it. */

/** Directives of a policy and what each allows; what is not named falls back to `default-src`. */
type Directives = Readonly<Record<string, readonly string[]>>;

/** Nothing is allowed but what is said, nothing may change where addresses lead, and no plug-in runs. */
const NOTHING: Directives = {
  "default-src": ["'none'"],
  "base-uri": ["'none'"],
  "object-src": ["'none'"],
  "form-action": ["'none'"],
};

const SELF = ["'self'"];

const PAGE: Directives = {
  ...NOTHING,
  "script-src": SELF,
  "style-src": SELF,
  "img-src": SELF,
  "font-src": SELF,
  "connect-src": SELF,
  "form-action": SELF,
};

/** paged.js writes style sheets into the document that it breaks into pages. */
const SHEET: Directives = { ...PAGE, "style-src": ["'self'", "'unsafe-inline'"], "form-action": ["'none'"] };

/**
 * Kinds of pages by what they need. `search` reads its index with WebAssembly. `print` lays out sheets of a pack, each in a
 * frame. `leading-on` is a short address: it has nothing but an icon.
 */
const KINDS = {
  page: PAGE,
  search: { ...PAGE, "script-src": ["'self'", "'wasm-unsafe-eval'"] },
  "leading-on": { ...NOTHING, "img-src": SELF },
  sheet: SHEET,
  print: { ...SHEET, "frame-src": SELF },
} as const satisfies Readonly<Record<string, Directives>>;

export type PolicyKind = keyof typeof KINDS;

const written = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, allowed]) => `${name} ${allowed.join(" ")}`)
    .join("; ");

/** The policy of a kind of page as its meta element says it (HTML, "http-equiv: content-security-policy"). */
export const pagePolicy = (kind: PolicyKind): string => written(KINDS[kind]);

/**
 * The policy of the web editor. Decap CMS compiles the checks of its forms, writes style sheets, previews in a frame, and
 * talks to the hosts that keep the repository.
 */
const editorDirectives = (hosts: readonly string[]): Directives => ({
  ...PAGE,
  "script-src": ["'self'", "'unsafe-eval'"],
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:", "blob:", ...hosts],
  "font-src": ["'self'", "data:"],
  "connect-src": ["'self'", "data:", "blob:", ...hosts],
  "frame-src": ["'self'", "blob:"],
});

/** The same as the editor's page says it; `hosts` are origins. */
export const editorPolicy = (hosts: readonly string[]): string => written(editorDirectives(hosts));

/** What a site has beside ordinary pages. */
export interface PolicyNeeds {
  /** Whether packs can be printed from the reader's browser. */
  readonly hasPacks: boolean;
  /** Hosts that a published web editor talks to; undefined if there is none. */
  readonly editorHosts: readonly string[] | undefined;
}

/**
 * The policy as a header for every answer of a host: what any page of the site needs, because hosts differ in which of two
 * headers they send, and a browser keeps to all policies that it is told. Each page's own meta element narrows it. Only a
 * header can say who may frame a page (`frame-ancestors`): nobody, or the site itself where its print view frames sheets.
 */
export function headerPolicy({ hasPacks, editorHosts }: PolicyNeeds): string {
  const kinds: readonly Directives[] = [
    KINDS.page,
    KINDS.search,
    ...(hasPacks ? [KINDS.print] : []),
    ...(editorHosts === undefined ? [] : [editorDirectives(editorHosts)]),
  ];
  const names = [...new Set(kinds.flatMap((kind) => Object.keys(kind)))];
  const whole = names.map((name) => {
    const allowed = [...new Set(kinds.flatMap((kind) => kind[name] ?? []))];
    return [name, allowed.length > 1 ? allowed.filter((each) => each !== "'none'") : allowed] as const;
  });
  return written({
    ...Object.fromEntries(whole),
    "frame-ancestors": hasPacks ? SELF : ["'none'"],
  });
}
