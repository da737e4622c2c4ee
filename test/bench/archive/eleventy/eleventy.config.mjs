/** The same archive as a classic project of Eleventy: a template a file, layouts, collections and pagination, as its documentation says. */
const SECTIONS = ["meetings", "papers", "minutes", "actions", "people", "bodies"];

const groupedBy = (list, keyOf) => {
  const groups = {};
  for (const each of list)
    for (const key of [keyOf(each)].flat()) {
      groups[key] ??= [];
      groups[key].push(each);
    }
  return groups;
};

export default function (config) {
  const of = (api, kind) => api.getFilteredByGlob(`src/${kind}/**/*.md`);
  for (const kind of SECTIONS) config.addCollection(kind, (api) => of(api, kind));
  config.addCollection("people by id", (api) => groupedBy(of(api, "people"), ({ data }) => data.id));
  config.addCollection("meetings by id", (api) => groupedBy(of(api, "meetings"), ({ data }) => data.id));
  config.addCollection("meetings by body", (api) => groupedBy(of(api, "meetings"), ({ data }) => data.body));
  config.addCollection("papers by meeting", (api) =>
    groupedBy(of(api, "papers"), ({ data }) => data.meeting),
  );
  config.addCollection("minutes by meeting", (api) =>
    groupedBy(of(api, "minutes"), ({ data }) => data.meeting),
  );
  config.addCollection("actions by meeting", (api) =>
    groupedBy(of(api, "actions"), ({ data }) => data.meeting),
  );
  config.addCollection("actions by lead", (api) => groupedBy(of(api, "actions"), ({ data }) => data.lead));
  config.addCollection("items", (api) => of(api, "meetings").flatMap(({ data }) => itemsOf(data)));
  config.addCollection("decided", (api) => of(api, "minutes").flatMap(decisionsOf));
  config.addCollection("years", (api) => [
    ...listsBy(of(api, "meetings"), "meetings", ({ data }) => String(data.day).slice(0, 4)),
    ...listsBy(of(api, "meetings"), "bodies", ({ data }) => `${data.body}/${String(data.day).slice(0, 4)}`),
    ...listsBy(of(api, "actions"), "actions", ({ data }) => data.meeting.slice(0, 4)),
    ...listsBy(of(api, "minutes"), "decided", ({ data }) => data.meeting.slice(0, 4)),
  ]);
  config.addCollection("of a meeting", (api) => [
    ...of(api, "meetings").flatMap(({ data }) =>
      ["notice", "certificate"].map((kind) => ({ kind, id: data.id })),
    ),
    ...of(api, "minutes").map(({ data }) => ({ kind: "decisions", id: data.meeting })),
  ]);
  config.addCollection("short", (api) => [
    ...of(api, "meetings").flatMap(({ data }) => [
      { from: data.id, to: `/meetings/${data.id}/` },
      ...itemsOf(data).map(({ number }) => ({
        from: `${data.id}-${number}`,
        to: `/meetings/${data.id}/item-${number}/`,
      })),
    ]),
    ...["papers", "minutes"]
      .flatMap((kind) => of(api, kind))
      .map(({ data }) => ({
        from: `${data.meeting}-${data.id}`,
        to: `/meetings/${data.meeting}/${data.id}/`,
      })),
  ]);
  // What markdown-it-anchor and a plugin for contents do, for headings of the second rank.
  const slug = (words) => words.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  config.addFilter("anchored", (html) =>
    html.replace(/<h2>(.*?)<\/h2>/g, (_, words) => `<h2 id="${slug(words)}">${words}</h2>`),
  );
  config.addFilter("contents", (html) =>
    [...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, words]) => ({ id: slug(words), words })),
  );
  config.addPassthroughCopy({ beside: "meetings" });
  return { dir: { input: "src", includes: "../_includes", output: "site" }, markdownTemplateEngine: false };
}

const itemsOf = ({ id, agenda }) =>
  agenda.map((item, at) => ({
    meeting: id,
    number: at + 1,
    title: item.title ?? item,
    papers: (item.papers ?? [])
      .filter((paper) => typeof paper === "string")
      .map((paper) => paper.slice(0, -3)),
  }));

const decisionsOf = ({ data, rawInput }) =>
  [...rawInput.matchAll(/^\*\*(RESOLVED|NOTED):\*\* (.*)$/gm)].map(([, kind, words], at) => ({
    meeting: data.meeting,
    number: at + 1,
    title: `${kind}, ${data.meeting}`,
    words,
  }));

const listsBy = (list, kind, keyOf) =>
  Object.entries(groupedBy(list, keyOf)).map(([key, pages]) => ({ address: `/${kind}/${key}/`, key, pages }));
