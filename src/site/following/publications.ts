import { asAt, type ViewContext } from "../../views/context.ts";
import { agendaNews, statusNews } from "./meeting-news.ts";
import { type News, newestFirst } from "./news.ts";
import { minutesNews, paperNews } from "./writing-news.ts";

/** What was published about meetings and what became of them: agendas, papers, minutes, cancellations; newest first. */
export function publications(context: ViewContext): readonly News[] {
  const { library } = context;
  const latest = asAt(library);
  return newestFirst(
    library.meetings.flatMap((meeting) => [
      ...statusNews(meeting, latest),
      ...agendaNews(meeting),
      ...meeting.papers.flatMap((paper) => paperNews(meeting, paper)),
      ...minutesNews(context, meeting),
    ]),
  );
}
