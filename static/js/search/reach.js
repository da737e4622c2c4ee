/** How far back a large site was searched, in words. Years come newest first. */

/** "2026", "2026 and 2025", "2026 to 2019". */
function range(years) {
  const [newest, next] = years;
  if (years.length < 3) return years.length === 2 ? `${newest} and ${next}` : newest;
  return `${newest} to ${years.at(-1)}`;
}

/** Which years were searched, if there is more: "2026 to 2019", or no words. */
export const reachWords = ({ years, older }) =>
  older.length === 0 || years.length === 0 ? "" : range(years);

/** Above the way further, or in its place. */
export const searchedWords = (years, older) =>
  older.length === 0
    ? `All years were searched${years.length === 0 ? "" : `: ${range(years)}`}.`
    : `Only ${range(years)} ${years.length === 1 ? "was" : "were"} searched: the newest first.`;

/** On the way further. */
export const olderWords = (older) => (older.length === 0 ? "" : `Search older papers too: ${range(older)}`);
