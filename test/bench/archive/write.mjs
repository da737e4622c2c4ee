/** An archive's files, one after the other: the text of 50,000 papers is never held at once. */
import { besideMeetings, figuresOf, matterOf, pictureOf } from "./beside.mjs";
import { dayAfter, planOf } from "./plan.mjs";
import { writer } from "./prose.mjs";

/**
 * Every file of an archive of so many papers, by its path below the content folder.
 * @param {number} papers @param {number} [seed] @returns {Generator<readonly [path: string, text: string]>}
 */
export function* archive(papers, seed = 1) {
  const { people, bodies, meetings } = planOf(papers, seed);
  yield [
    "council.yaml",
    "name: Wennshire Archive Council\nprofile: england-principal\nurl: https://archive.example.org\ncontact: { name: The archivist, email: archive@archive.example.org }\n",
  ];
  for (const { id, name, ward, party } of people)
    yield [`people/${id}.md`, `---\nname: ${name}\ntitle: Councillor\nward: ${ward}\nparty: ${party}\n---\n`];
  for (const { id, name, kind, members, former } of bodies)
    yield [
      `bodies/${id}.md`,
      `---\nname: ${name}\nkind: ${kind}\nquorum: 3\nmembers:\n${members.map((who, at) => `  - { person: ${who}${at === 0 ? ", role: Chair" : ""} }`).join("\n")}\n${former === undefined ? "" : `  - { person: ${former}, from: 2014-05-22, to: 2018-05-03 }\n`}---\nIt meets when it must.\n`,
    ];
  yield* besideMeetings(meetings);
  for (const meeting of meetings) yield* meetingFiles(meeting);
}

function* meetingFiles(meeting) {
  const folder = `meetings/${meeting.id}`;
  const chance = writer(meeting.seed);
  const titles = meeting.papers.map(() => `${chance.phrase()} at ${chance.street()}`);
  yield [`${folder}/meeting.md`, agenda(meeting, titles, chance)];
  for (const [at, paper] of meeting.papers.entries()) {
    yield [`${folder}/${paper}.md`, report(meeting, paper, titles[at], at)];
    if (at % 8 === 4) yield [`${folder}/${paper}.csv`, figuresOf(chance)];
    if (at % 10 === 7) yield [`${folder}/${paper}.svg`, pictureOf(chance)];
  }
  if (!meeting.minuted) return;
  yield [`${folder}/minutes.md`, minutes(meeting, titles, chance)];
  for (const [at] of meeting.papers.entries())
    yield [`actions/${meeting.id}/action-${String(at + 1).padStart(2, "0")}.md`, action(meeting, at, chance)];
}

function agenda(meeting, titles, chance) {
  const { body, date, before, papers } = meeting;
  const items = [
    "  - Apologies for absence",
    "  - Declarations of interest",
    ...(before === undefined
      ? ["  - Minutes"]
      : [`  - title: Minutes\n    papers: [{ minutes: ${before} }, actions]`]),
    ...papers.map(
      (paper, at) =>
        `  - title: "${titles[at]}"\n${at === 1 ? `    matter: ${matterOf(meeting)}\n` : ""}    for: ${at % 3 === 0 ? "noting" : "decision"}\n    papers: [${paper}.md]`,
    ),
  ];
  return `---\nbody: ${body.id}\ndate: ${date}\ntime: 18:30\nvenue: Town Hall, ${chance.street()}\npublished: ${dayAfter(date, -14)}\nagenda:\n${items.join("\n")}\n---\n`;
}

/** About 1,600 words: a list, a table of eight rows in every second one, a chart, a plan, and a way to another paper. */
function report({ id, body, date, seed, before, late }, paper, title, at) {
  const chance = writer(seed + 1 + at * 7919);
  const noting = at % 3 === 0;
  const sections = Array.from({ length: chance.number(4, 12) }, (_, index) => {
    const parts = [`## ${chance.phrase()}`, chance.sentences(4), chance.sentences(3), chance.sentences(2)];
    if (index === 2) parts.push(chance.list(4));
    if (index === 4 && at % 2 === 0) parts.push(chance.table(8, 5));
    if (index === 5 && at % 3 === 1)
      parts.push(`The cost was checked.[^1] ${chance.sentence()}`, `[^1]: ${chance.sentence()}`);
    if (index === 1 && at % 8 === 4) parts.push(`::: chart ${paper}.csv\n${chance.phrase()}\n:::`);
    if (index === 1 && at % 10 === 7)
      parts.push(`![A plan of the land at ${chance.street()}](${paper}.svg "The land")`);
    if (index === 3 && before !== undefined)
      parts.push(
        `It was [put off by the last meeting](/meetings/${before}/), and [an earlier report](/meetings/${before}/${paper}/) says why.`,
      );
    return parts.join("\n\n");
  });
  const asked = noting
    ? `That the ${body.kind} notes the report.`
    : `1. That ${chance.pounds()} be spent on ${chance.street()}.\n2. That a report come back in six months.`;
  return `---\ntitle: "${title}"\nreport-of: Director of ${chance.surname()}\nwards: ${chance.surname()}\nauthors: [{ name: ${chance.name()}, post: Head of ${chance.surname()} }]\ncontact: [{ name: Committee Services, email: committees@archive.example.org }]\nbackground-papers: ["File ${id.slice(0, 7)}/${at + 1}"]\n${late && at === 9 ? `published: ${dayAfter(date, -10)}\n` : ""}---\n## Summary\n\n${chance.sentences(3)}\n\n## Recommendations\n\n${asked}\n\n${sections.join("\n\n")}\n\n## Financial implications\n\n${chance.sentences(2)}\n\n## Legal implications\n\n${chance.sentences(2)}\n`;
}

function minutes({ body, date, before, papers, seed }, titles, chance) {
  const [chair, second, ...others] = body.members;
  const away = others.at(-1);
  const items = papers.map((_, at) => {
    const number = at + 4;
    const decided =
      at % 3 === 0
        ? "**NOTED:** The report."
        : `**RESOLVED:** That ${chance.pounds()} be spent on ${chance.street()}.`;
    return `## ${number}. ${titles[at]}\n\n${chance.sentences(3)}\n\n${decided}`;
  });
  const present = body.members.filter((who) => who !== away);
  const counted = `  - { item: "5", moved: ${chair}, seconded: ${second}, for: 4, against: 1, abstained: 0 }`;
  const named = `  - { item: "6", moved: ${second}, seconded: ${chair}, for: [${present.slice(2).join(", ")}], against: [${present.slice(0, 2).join(", ")}], abstained: [] }`;
  const votes = papers.length < 3 ? " []" : `\n${seed % 3 === 0 ? `${counted}\n${named}` : counted}`;
  return `---\nstatus: draft\npublished: ${dayAfter(date, 8)}\nstarted: 18:30\nended: 20:10\nchair: ${chair}\npresent: [${present.join(", ")}]\napologies: [${away ?? ""}]\ndeclarations: []\nvotes:${votes}\n---\n## 1. Apologies for absence\n\nApologies were received.\n\n## 2. Declarations of interest\n\nThere were none.\n\n## 3. Minutes\n\n${before === undefined ? "There were none yet." : "**RESOLVED:** That the minutes be signed as a correct record."}\n\n${items.join("\n\n")}\n`;
}

function action({ id, body, date }, at, chance) {
  const done = at % 4 !== 0;
  return `---\nmeeting: ${id}\nitem: "${at + 4}"\nlead: [${body.members[at % body.members.length]}]\ndue: ${dayAfter(date, 60)}\nstatus: ${done ? "done" : "open"}\n${done ? `comment: Completed.\nclosed: { date: ${dayAfter(date, 58)} }\n` : ""}---\nTo report on ${chance.street()}: ${chance.sentence()}\n`;
}
