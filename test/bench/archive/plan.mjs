/**
 * What a council of so many papers has, in the mix of a real one: fifty committees, ten years, ten papers and ten actions a
 * meeting, minutes for all but the last, members who come and go. Sizes follow from the number of papers alone.
 */
import { writer } from "./prose.mjs";

const KINDS = ["committee", "sub-committee", "panel", "board"];
const SUBJECTS =
  "Planning Licensing Housing Schools Transport Libraries Waste Parks Health Audit Standards Pensions Culture Markets Flooding Highways".split(
    " ",
  );
const YEARS = 10;
const PAPERS_A_MEETING = 10;

/**
 * @typedef {{ id: string, name: string, kind: string, members: readonly string[], former?: string }} Body
 * @typedef {{ id: string, body: Body, date: string, at: number, papers: readonly string[], before?: string, minuted: boolean, late: boolean, seed: number }} Meeting
 * @typedef {{ people: readonly { id: string, name: string, ward: string, party: string }[], bodies: readonly Body[], meetings: readonly Meeting[] }} Plan
 */

/** The plan of an archive. @param {number} papers @param {number} [seed] @returns {Plan} */
export function planOf(papers, seed = 1) {
  const chance = writer(seed);
  const meetingCount = Math.max(1, Math.round(papers / PAPERS_A_MEETING));
  const bodyCount = Math.max(1, Math.min(50, Math.round(meetingCount / 20)));
  const people = peopleOf(chance, Math.max(8, Math.min(400, bodyCount * 8)));
  const bodies = Array.from({ length: bodyCount }, (_, at) => bodyOf(chance, at, people));
  const meetings = bodies.flatMap((body, at) => {
    const count = Math.floor(meetingCount / bodyCount) + (at < meetingCount % bodyCount ? 1 : 0);
    return meetingsOf(body, at, count, papers, meetingCount);
  });
  return { people, bodies, meetings };
}

function peopleOf(chance, count) {
  const taken = new Set();
  return Array.from({ length: count }, () => {
    let name = chance.name();
    while (taken.has(name)) name = `${name}-${chance.surname()}`;
    taken.add(name);
    return {
      id: idOf(name),
      name,
      ward: chance.surname(),
      party: chance.of(["Labour", "Conservative", "Green", "Independent"]),
    };
  });
}

function bodyOf(chance, at, people) {
  const subject = SUBJECTS[at % SUBJECTS.length];
  const round = Math.floor(at / SUBJECTS.length);
  const kind = KINDS[at % KINDS.length];
  const name = `${["", "Joint ", "North ", "South "][round] ?? `Area ${round} `}${subject} ${kind === "sub-committee" ? "Sub-Committee" : capital(kind)}`;
  const from = chance.number(0, people.length - 1);
  const members = Array.from({ length: 7 }, (_, each) => people[(from + each) % people.length].id);
  const former = people[(from + 7) % people.length].id;
  return {
    id: idOf(name),
    name,
    kind,
    members: [...new Set(members)],
    ...(members.includes(former) ? {} : { former }),
  };
}

/** Spread over ten years, the last of them after the others were minuted. */
function meetingsOf(body, at, count, papers, all) {
  const span = YEARS * 365;
  const made = [];
  let before;
  let last = -1;
  for (let index = 0; index < count; index += 1) {
    const day = Math.max(last + 1, Math.floor((index * span) / count) + (at % 5));
    last = day;
    const date = dayAfter("2016-05-03", day);
    const id = `${date}-${body.id}`;
    const place = at * 100_003 + index;
    const share = Math.floor(papers / all) + (index < papers % all && at === 0 ? 1 : 0);
    made.push({
      id,
      body,
      date,
      at: index,
      ...(before === undefined ? {} : { before }),
      minuted: index < count - 1,
      late: index % 20 === 5,
      seed: place * 17 + 3,
      papers: Array.from({ length: share }, (_, paper) => `${String(paper + 4).padStart(2, "0")}-report`),
    });
    before = id;
  }
  return made;
}

/** A day of the calendar so many days after another. */
export function dayAfter(day, days) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

const idOf = (name) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);
