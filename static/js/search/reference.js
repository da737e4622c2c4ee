/** References such as 26/0412, which people write with more or fewer noughts than the register does. */

/**
 * How the site writes a reference, or the reference itself if the site does not have it. Pagefind answers a number it does
 * not know with one that begins alike, so the text of a page is asked whether it is really there.
 */
export async function asWritten(index, reference) {
  const [year, number = "", ...letters] = reference.split("/");
  const bare = number.replace(/^0+(?=\d)/, "");
  const widths = [number.length, bare.length, 3, 4, 5, 6].filter((width) => width >= bare.length);
  for (const width of new Set(widths)) {
    const spelt = [year, bare.padStart(width, "0"), ...letters].join("/");
    const { results } = await index.search(spelt);
    const first = results[0] && (await results[0].data());
    if (first && `${first.meta.title} ${first.raw_content}`.toLowerCase().includes(spelt.toLowerCase()))
      return spelt;
  }
  return reference;
}
