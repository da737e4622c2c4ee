/** Invented council prose: the same number always gives the same sentences. */

const WHO = [
  "The council",
  "Each ward partnership",
  "The transport team",
  "Officers in public health",
  "The contractor for highways",
  "A working group of members",
  "The library service",
  "Every school in the borough",
  "The housing association at Long Meadow",
  "Local traders and residents",
  "The panel of independent advisers",
  "Neighbouring authorities",
];
const DOES = [
  "will set out the cost of",
  "has reviewed the evidence for",
  "expects to complete",
  "asked for a further report on",
  "compared three ways of paying for",
  "will consult parish councils about",
  "has agreed a timetable for",
  "measures the effect of",
  "found savings of four per cent in",
  "is concerned about the delay to",
];
const WHAT = [
  "the repair of the old bridge at Mill Lane",
  "lighting on the riverside path",
  "the winter gritting of minor roads",
  "short breaks for unpaid carers",
  "a new sports hall beside the upper school",
  "the collection of garden waste in outlying villages",
  "safer crossings near the infant schools",
  "the planting of six hundred street trees",
  "the licence fees for market stalls",
  "opening hours of the smaller libraries",
  "heat pumps in the sheltered flats",
  "the survey of flood defences along the Orrin",
];
const HOW = [
  "before the end of the financial year",
  "within the budget that was approved in February",
  "with the help of a grant from the regional fund",
  "although two bids were higher than expected",
  "because demand rose by a fifth in eighteen months",
  "so that members can decide in the spring",
  "after a trial in three wards showed good results",
  "without any increase in the number of staff",
  "and will report again when figures for the summer are known",
  "as the committee requested at its last meeting",
];

/** A source of choices that looks random and is not: mulberry32, by Tommy Ettinger, public domain. */
export function choices(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  /** A whole number from `least` to `most`, both included. */
  const number = (least, most) => least + Math.floor(next() * (most - least + 1));
  const of = (list) => list[number(0, list.length - 1)];
  const sentence = () => `${of(WHO)} ${of(DOES)} ${of(WHAT)} ${of(HOW)}.`;
  return {
    number,
    of,
    sentence,
    /** `count` sentences. */
    sentences: (count) => Array.from({ length: count }, sentence).join(" "),
    /** A few words without a stop, for table cells and headings. */
    phrase: () => capital(of(WHAT)),
    who: () => of(WHO),
  };
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);
