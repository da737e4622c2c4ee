import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * A server of OParl 1.0 as towns in Germany run them, written from the specification, with what such servers do wrong: a
 * list of bodies that is a body, types left out, objects where addresses are due and the other way round, a list that goes
 * round, deleted objects, raw control characters, "N/A", ids that are not addresses of their objects. The town is made up.
 */
export function germanAnswers(base: string): Readonly<Record<string, string | Uint8Array>> {
  const type = (name: string): string => `https://schema.oparl.org/1.0/${name}`;
  const at = (path: string): string => `${base}${path}`;
  const page = (objects: readonly object[], self: string, next?: string): object => ({
    data: objects,
    pagination: { totalElements: objects.length },
    links: { self: at(self), ...(next === undefined ? {} : { next: at(next) }) },
  });
  const file = (number: number, more: object): object => ({
    id: at(`/file/${number}`),
    accessUrl: at(`/dokumente/${number}.pdf`),
    mimeType: "application/pdf",
    fileName: `${number}.pdf`,
    ...more,
  });
  const answers: Record<string, unknown> = {
    "/oparl/system": {
      id: at("/oparl/system"),
      type: type("System"),
      oparlVersion: "https://schema.oparl.org/1.0/",
      body: at("/oparl/bodies"),
    },
    "/oparl/bodies": {
      id: at("/oparl/body/1"),
      type: type("Body"),
      name: "Stadt Klein-Güstrow am See",
      shortName: "",
      ags: "99999999",
      contactName: "N/A",
      website: "https://www.klein-guestrow.example",
      organization: at("/oparl/organizations"),
      person: at("/oparl/people"),
      meeting: at("/oparl/meetings"),
      paper: at("/oparl/papers"),
      legislativeTerm: [],
    },
    "/oparl/organizations": page(
      [
        {
          id: at("/oparl/organization/1"),
          type: type("Organization"),
          name: "Rat der Stadt",
          organizationType: "Gremium",
          classification: "Rat",
          web: at("/to/au0020.asp?AULFDNR=1"),
        },
        {
          id: at("/oparl/organization/2"),
          name: "Ausschuss für Umwelt & Verkehr",
          organizationType: "Gremium",
        },
        { id: at("/oparl/organization/3"), type: type("Organization"), deleted: true },
      ],
      "/oparl/organizations",
      "/oparl/organizations?page=2",
    ),
    "/oparl/organizations?page=2": page(
      [
        { id: at("/oparl/organization/4"), name: "Fraktion Grüne Liste", organizationType: "Fraktion" },
        { id: at("/oparl/organization/5"), name: "Amt 12", organizationType: "Verwaltungsbereich" },
        { id: at("/oparl/organization/6"), name: "Runder Tisch", organizationType: "Sonstiges" },
      ],
      "/oparl/organizations?page=2",
      "/oparl/organizations",
    ),
    "/oparl/people": page(
      [
        {
          id: at("/oparl/person/1"),
          type: type("Person"),
          familyName: "Größer",
          givenName: "Jürgen",
          title: "Dr.",
          email: ["N/A", "j.groesser@klein-guestrow.example"],
          phone: "0123 456",
          location: { description: "Rathaus" },
          membership: [
            {
              organization: at("/oparl/organization/1"),
              role: "Bürgermeister",
              votingRight: true,
              startDate: "2024-07-01",
            },
            { id: at("/oparl/membership/2"), organization: { id: at("/oparl/organization/4") }, role: " " },
          ],
        },
        {
          id: at("/oparl/person/2"),
          name: "Eva Müller",
          membership: {
            organization: at("/oparl/organization/1"),
            onBehalfOf: at("/oparl/organization/4"),
            endDate: "2025-06-30T00:00:00+02:00",
            votingRight: "false",
          },
        },
        { id: at("/oparl/person/3"), name: "Eva Müller", email: "keine" },
        { id: at("/oparl/person/4"), deleted: true },
      ],
      "/oparl/people",
    ),
    "/oparl/meetings": page(
      [
        {
          id: at("/oparl/meeting/1"),
          type: type("Meeting"),
          name: "12. Sitzung des Rates",
          start: "2026-09-01T15:00:00Z",
          end: "2026-09-01T19:30:00+02:00",
          location: { description: "Ratssaal *EG*" },
          organization: [at("/oparl/organization/1"), at("/oparl/organization/2")],
          participant: [at("/oparl/person/1"), at("/oparl/person/1"), at("/oparl/person/99")],
          web: at("/to/to0040.asp?TOLFDNR=17"),
          invitation: file(1, { name: "Einladung", date: "2026-08-20" }),
          resultsProtocol: file(2, { name: "Niederschrift" }),
          agendaItem: [
            {
              id: at("/oparl/item/3"),
              order: 2,
              number: "Ö 3",
              name: "Verkauf <script>alert(1)</script>",
              public: false,
              consultation: at("/oparl/consultation/3"),
            },
            {
              id: at("/oparl/item/1"),
              order: 0,
              number: "1",
              name: "Radweg [Seestraße](http://böse.example) *neu*",
              public: true,
              consultation: at("/oparl/consultation/1"),
              result: "einstimmig beschlossen",
              resolutionText:
                "<p>Der Rat beschließt den Bau.</p>\r\n\r\n# Die Mittel\u0007 stehen bereit. [[exempt 3: geheim]]",
            },
            {
              id: at("/oparl/item/2"),
              order: 1,
              number: "2",
              name: "Haushalt",
              consultation: at("/oparl/consultation/2"),
              auxiliaryFile: file(9, { name: "Anlage 1" }),
            },
          ],
        },
        {
          id: at("/oparl/meeting/2"),
          name: "Sondersitzung",
          start: "2026-09-01T21:00:00+02:00",
          organization: at("/oparl/organization/1"),
          cancelled: true,
          agendaItem: { id: at("/oparl/item/4"), name: "Nur dies" },
        },
        {
          id: at("/oparl/meeting/3"),
          name: "Ausschuss",
          start: "2026-10-06T00:00:00+02:00",
          organization: [{ id: at("/oparl/organization/2"), name: "Ausschuss für Umwelt & Verkehr" }],
          location: "Feuerwehrhaus",
          agendaItem: [at("/oparl/item/5")],
        },
        { id: at("/oparl/meeting/4"), name: "Ohne Tag", organization: [at("/oparl/organization/1")] },
        {
          id: at("/oparl/meeting/5"),
          start: "2026-10-07T18:00:00+02:00",
          organization: [at("/oparl/organization/4")],
        },
      ],
      "/oparl/meetings",
    ),
    "/oparl/item/5": {
      id: at("/oparl/item/5"),
      number: "1",
      name: "Radweg, Sachstand",
      public: "true",
    },
    "/oparl/papers": page(
      [
        {
          id: at("/oparl/paper/1"),
          name: "Bau des Radwegs",
          reference: "VO/2026/017",
          date: "2026-08-10",
          web: at("/vo/vo0050.asp?VOLFDNR=17"),
          mainFile: [
            file(3, {
              text: "Vorlage\n\n1. Der Radweg wird gebaut.\n- Kosten: 5 $\n\n::: landscape\n![x](y.png)",
            }),
          ],
          originatorPerson: [at("/oparl/person/1")],
          consultation: [
            { id: at("/oparl/consultation/1"), agendaItem: at("/oparl/item/1"), authoritative: true },
            { id: at("/oparl/consultation/5"), agendaItem: at("/oparl/item/5") },
          ],
        },
        // Its id is not where it is.
        at("/oparl/papers/2"),
        {
          id: at("/oparl/paper/3"),
          name: "Kaufvertrag",
          mainFile: file(5, { name: "Vertrag" }),
          consultation: [{ id: at("/oparl/consultation/3"), agendaItem: at("/oparl/item/3") }],
        },
        { id: at("/oparl/paper/4"), name: "Nirgends beraten", mainFile: "http://elsewhere.example/4" },
      ] as readonly object[],
      "/oparl/papers",
    ),
    "/oparl/papers/2": {
      id: at("/oparl/vorlage/2"),
      name: "Haushaltsplan",
      mainFile: file(4, { name: "Plan" }),
    },
    "/oparl/consultation/2": { id: at("/oparl/consultation/2"), paper: at("/oparl/papers/2") },
    "/oparl/consultation/1": { id: at("/oparl/consultation/1"), paper: at("/oparl/paper/1") },
    "/oparl/consultation/3": { id: at("/oparl/consultation/3"), paper: at("/oparl/paper/3") },
  };
  const text = (value: unknown): string =>
    // As some servers write them: raw.
    JSON.stringify(value).replaceAll("\\u0007", "\u0007").replaceAll("\\r\\n", "\r\n");
  const pdf = (number: number): readonly [string, Uint8Array] => [
    `/dokumente/${number}.pdf`,
    new TextEncoder().encode(`%PDF-1.4 ${number} %%EOF`),
  ];
  return {
    ...Object.fromEntries(Object.entries(answers).map(([path, value]) => [path, `\uFEFF${text(value)}`])),
    ...Object.fromEntries([pdf(1), pdf(4), pdf(5)]),
    "/dokumente/9.pdf": "<html>Fehler</html>",
  };
}

/** Serves it on this machine, and more at other paths. To be closed. */
export async function serveGerman(
  more: (base: string) => Readonly<Record<string, string | Uint8Array | { to: string } | "never">>,
): Promise<{ readonly base: string; readonly asked: string[]; readonly server: Server }> {
  const asked: string[] = [];
  let answers: Record<string, string | Uint8Array | { to: string }> = {};
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const answer = answers[path];
    if (answer === "never") return;
    if (answer === undefined) response.writeHead(404).end("nothing here");
    else if (typeof answer === "object" && "to" in answer)
      response.writeHead(302, { location: answer.to }).end();
    else response.writeHead(200).end(answer);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  answers = { ...germanAnswers(base), ...more(base) };
  return { base, asked, server };
}
