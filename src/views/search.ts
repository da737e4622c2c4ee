import { addressOf } from "../model/reference.ts";
import { counted } from "../text/lists.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { type FrameView, frameView } from "./frame.ts";
import { yearsOf } from "./meetings.ts";

/** A way to the same pages without searching. */
export interface SearchListView extends Link {
  /** What the list holds, or how much. */
  readonly detail: string;
}

export interface SearchPageView {
  readonly frame: FrameView;
  readonly heading: string;
  /** Where the form leads: this page. */
  readonly action: string;
  /** Below which Pagefind's files are, with a final slash. */
  readonly index: string;
  readonly years: readonly Link[];
  readonly bodies: readonly Link[];
  readonly lists: readonly SearchListView[];
}

/** The search page: a form that a script answers, and under it, or instead of it, the lists of everything there is. */
export function searchPageView(context: ViewContext): SearchPageView {
  const { library, sitePage } = context;
  const address = addressOf.search();
  const list = (words: string, there: string, detail: string): readonly SearchListView[] => {
    const found = sitePage(there);
    return found === undefined ? [] : [{ words, href: found, detail }];
  };
  const minuted = library.meetings.filter(({ minutes }) => minutes !== undefined).length;
  return {
    frame: frameView(context, {
      title: "Search",
      address,
      description: "Search papers, minutes, decisions and actions, down to the numbered paragraph",
      styles: ["/css/search.css"],
      scripts: ["/js/search.js"],
      policy: "search",
    }),
    heading: "Search",
    action: href(context, address),
    index: href(context, "/pagefind/"),
    years: yearsOf(context).map((year) => ({
      words: String(year),
      href: href(context, addressOf.year(year)),
    })),
    bodies: library.bodies.map(({ id, name }) => ({ words: name, href: href(context, addressOf.body(id)) })),
    lists: [
      ...(minuted === 0
        ? []
        : list("Decisions", addressOf.decisions(), `from the minutes of ${counted(minuted, "meeting")}`)),
      ...list(
        "Decisions taken outside meetings",
        addressOf.decisionRecords(),
        counted(library.decisionRecords.length, "decision"),
      ),
      ...(library.actions.length === 0
        ? []
        : list("Actions", addressOf.actions(), counted(library.actions.length, "action"))),
      ...list("Matters", addressOf.matters(), "what several meetings dealt with"),
      ...(library.people.length === 0
        ? []
        : list("People", addressOf.people(), counted(library.people.length, "person", "people"))),
      ...list("Glossary", addressOf.page("glossary"), "what words and abbreviations mean"),
    ],
  };
}
