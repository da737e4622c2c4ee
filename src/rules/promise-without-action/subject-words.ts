/** Words that stand in any sentence of minutes and say nothing of what it is about. */
const COMMON = new Set(
  `about action actions after again agree agreed also another answer apply asked attend before being board bring brought
  cabinet chair chairman circulate come committee consider consideration council councillor could details discuss each every
  following forward forwarded from future further given have having help information into items later made make matter meeting
  meetings member members more next noted officers other over prepare present progress promised provide provided publish
  published receive recommendation regarding report reported reports request requested respect response said send sent share
  should such take taken that their them there these they this those undertook until update were what when where whether which
  while with within work would write year years`.split(/\s+/),
);

/** How many letters of a word are compared: “discharges” and “discharged” are one. */
const STEM = 6;

/** What a text is about, for comparing: its longer words, short of their endings. */
export const subjectWords = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/[a-z]{4,}/g) ?? [])
      .filter((word) => !COMMON.has(word))
      .map((word) => word.slice(0, STEM).replace(/s$/, "")),
  );
