/** What readers call pages in their page box: the same as is stamped on them (ISO 32000-1, 12.4.2). */
import { textString } from "../syntax.ts";

/** The `/Nums` array of the page labels: a range for every run of numbers that count on, one for every other label. */
export function pageLabels(labels: readonly string[]): string {
  const ranges = labels.flatMap((label, side) => {
    if (!isNumber(label)) return [`${side}<</P${textString(label)}>>`];
    const before = labels[side - 1] ?? "";
    const countsOn = isNumber(before) && Number(before) + 1 === Number(label);
    return countsOn ? [] : [`${side}<</S/D/St ${label}>>`];
  });
  return `[${ranges.join("")}]`;
}

const isNumber = (label: string): boolean => /^[1-9]\d*$/.test(label);
