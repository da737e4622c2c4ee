/**
 * What is asked, as it stands in the page's address, so that it can be sent on and Back leads to it:
 * `?q=tannery&body=Planning+Committee&year=2026&kind=Minutes&kind=Report&sort=newest&from=2019`. A large site is searched from
 * the newest papers on, back to `from`.
 */

/** Reads an address's query. Several kinds are "any of these". */
export function readAddress(query) {
  const given = new URLSearchParams(query);
  return {
    q: (given.get("q") ?? "").trim().slice(0, 200),
    body: given.get("body") ?? "",
    year: given.get("year") ?? "",
    kinds: given.getAll("kind"),
    sort: given.get("sort") === "newest" ? "newest" : "",
    from: /^\d{4}$/.exec(given.get("from") ?? "")?.[0] ?? "",
  };
}

/** The address's query again; what is not asked is not in it. */
export function writeAddress({ q, body, year, kinds, sort, from }) {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries({ q, body, year })) if (value !== "") given.set(name, value);
  for (const kind of kinds) given.append("kind", kind);
  if (sort !== "") given.set("sort", sort);
  if (from !== "") given.set("from", from);
  const query = given.toString();
  return query === "" ? "" : `?${query}`;
}

/** Whether only some of what there is may be found. */
export const isNarrowed = ({ body, year, kinds }) => body !== "" || year !== "" || kinds.length > 0;

/** Whether anything is asked: choices alone are no question. */
export const isAsked = ({ q }) => /[\p{L}\p{N}]/u.test(q);
