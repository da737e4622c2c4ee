/** Letters behind a name that are no part of it: "OBE", "MP", "FRCP". */
const HONOURS = /(?:[\s,]+[A-Z]{2,5})+$/;

/**
 * What a list of people is ordered by: the last word of a name, then all of it, without case and accents. Nobody can tell a
 * surname of two words from a second forename; the one who looks for "de la Cruz" finds Cruz.
 */
export function surnameKey(name: string): string {
  const plain = name
    .replace(HONOURS, "")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .trim();
  return `${plain.split(/\s+/).pop() ?? ""} ${plain}`;
}
