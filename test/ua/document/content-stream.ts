import { dataOf } from "../cos/filters.ts";
import { Unreadable } from "../cos/unreadable.ts";
import { type Cos, Dict, Name, numberOf, Stream } from "../cos/values.ts";
import type { Content, ContentOwner, LooseRun, MarkedSequence, SeeText } from "./content.ts";
import { marks, readOperations, shownStrings } from "./operations.ts";

const PAINTS: ReadonlySet<string> = new Set("S s f F f* B B* b b* sh EI".split(" "));
const SHOWS: ReadonlySet<string> = new Set(["Tj", "TJ", "'", '"']);
const DEEPEST = 30;

interface TextState {
  readonly font: Dict | undefined;
  readonly mode: number;
}

/** Where a stream begins: whose it is, and what is around it. */
export interface Setting {
  readonly owner: ContentOwner;
  readonly page: number;
  readonly resources: Dict | undefined;
  readonly around: MarkedSequence | undefined;
  readonly text: TextState;
  /** How many forms it is in. */
  readonly depth: number;
}

/** Reads one content stream and the forms it paints into `found`. @throws Unreadable */
export function readStream(bytes: Uint8Array, setting: Setting, found: Content, see: SeeText): void {
  const { owner, page, resources } = setting;
  let inside = setting.around;
  let open = 0;
  let run: LooseRun | undefined;
  let text = setting.text;
  const saved: TextState[] = [];

  const paint = (operator: string): void => {
    if (inside !== undefined) inside.painted += 1;
    else {
      if (run === undefined) {
        run = { page, owner, operators: [] };
        found.loose.push(run);
      }
      run.operators.push(operator);
    }
  };
  const show = (operator: string, operands: readonly Cos[]): void => {
    paint(operator);
    if (inside !== undefined) inside.texts += 1;
    for (const shown of shownStrings(operands)) see(text.font, shown, text.mode, page);
  };
  const enter = (operands: readonly Cos[]): void => {
    const { tag, properties } = marks(operands, resources);
    const mcid = properties?.number("MCID");
    inside = { tag, properties, mcid, owner, page, around: inside, painted: 0, texts: 0 };
    found.sequences.push(inside);
    run = undefined;
    open += 1;
  };
  const leave = (): void => {
    if (open === 0) found.unpaired.push({ page, what: "EMC without BMC or BDC" });
    else {
      inside = inside?.around;
      open -= 1;
    }
  };
  const restore = (): void => {
    if (saved.length === 0) found.unpaired.push({ page, what: "Q without q" });
    text = saved.pop() ?? text;
  };
  const paintObject = (name: Cos): void => {
    const raw = name instanceof Name ? (resources?.dict("XObject")?.raw(name.name) ?? null) : null;
    const object = resources?.resolve(raw) ?? null;
    if (!(object instanceof Stream)) return;
    if (object.dict.name("Subtype") !== "Form") paint("Do");
    else {
      readForm(object, numberOf(raw), { ...setting, around: inside, text }, found, see);
      run = undefined;
    }
  };

  readOperations(bytes, (operator, operands) => {
    const [first = null] = operands;
    if (SHOWS.has(operator)) show(operator, operands);
    else if (PAINTS.has(operator)) paint(operator);
    else if (operator === "BDC" || operator === "BMC") enter(operands);
    else if (operator === "EMC") leave();
    else if (operator === "Do") paintObject(first);
    else if (operator === "q") saved.push(text);
    else if (operator === "Q") restore();
    else if (operator === "Tr" && typeof first === "number") text = { ...text, mode: first };
    else if (operator === "Tf" || operator === "gs")
      text = { ...text, font: fontSet(operator, first, resources) ?? text.font };
  });
  if (open > 0) found.unpaired.push({ page, what: `${open} BMC or BDC without EMC` });
  if (saved.length > 0) found.unpaired.push({ page, what: `${saved.length} q without Q` });
}

function readForm(
  form: Stream,
  object: number | undefined,
  painter: Setting,
  found: Content,
  see: SeeText,
): void {
  const { dict } = form;
  const { page, depth, resources } = painter;
  if (depth >= DEEPEST) throw new Unreadable(`forms within forms, more than ${DEEPEST} deep`);
  const known = found.forms.get(dict);
  if (known === undefined) found.forms.set(dict, { object, page, times: 1 });
  else known.times += 1;
  const owner: ContentOwner = { kind: "form", dict, object, structParents: dict.number("StructParents") };
  const setting = { ...painter, owner, resources: dict.dict("Resources") ?? resources, depth: depth + 1 };
  readStream(dataOf(form), setting, found, see);
}

/** The font that Tf sets, or gs if its dictionary has one (8.4.5). */
function fontSet(operator: string, name: Cos, resources: Dict | undefined): Dict | undefined {
  if (!(name instanceof Name)) return undefined;
  if (operator === "Tf") return resources?.dict("Font")?.dict(name.name);
  const [font] = resources?.dict("ExtGState")?.dict(name.name)?.items("Font") ?? [];
  return font instanceof Dict ? font : undefined;
}
