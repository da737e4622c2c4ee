/** Which kids stand beside each other in an element. */
import { element, isElement, type Kid } from "./element.ts";
import { isIllustration, isInline } from "./kinds.ts";

const inLine = (kid: Kid): boolean => !isElement(kid) || isInline(kid.kind);

/** Whether kids make one run of text. */
export const allInline = (kids: readonly Kid[]): boolean => kids.every(inLine);

/** The kids of a grouping element: each run of bare text becomes a paragraph; illustrations may stand by themselves. */
export function paragraphs(kids: readonly Kid[]): readonly Kid[] {
  const done: Kid[] = [];
  let run: Kid[] = [];
  const endRun = (): void => {
    const alone = run.every((kid) => isElement(kid) && isIllustration(kid.kind));
    if (alone) done.push(...run);
    else done.push(element("P", run));
    run = [];
  };
  for (const kid of kids) {
    if (inLine(kid)) run.push(kid);
    else {
      endRun();
      done.push(kid);
    }
  }
  endRun();
  return done;
}

/** The kids of a list item: labels, then one body with all the rest (ISO 32000-1, table 336). */
export function itemKids(kids: readonly Kid[]): readonly Kid[] {
  const labels = kids.filter((kid) => is(kid, "Lbl"));
  const rest = kids.filter((kid) => !is(kid, "Lbl"));
  if (rest.length === 0 || rest.every((kid) => is(kid, "LBody"))) return kids;
  const body = rest.flatMap((kid) => (isElement(kid) && kid.kind === "LBody" ? kid.kids : [kid]));
  return [...labels, element("LBody", body)];
}

const is = (kid: Kid, kind: string): boolean => isElement(kid) && kid.kind === kind;
