import { counted } from "../../text/lists.ts";
import type { Imported } from "../imported.ts";
import { writeActions } from "./actions.ts";
import { likelyZone } from "./clock.ts";
import { ownZone, writeCouncil } from "./council.ts";
import { Draft, someOf } from "./draft.ts";
import { writeGone } from "./gone.ts";
import { harvest } from "./harvest.ts";
import { writeMeeting } from "./meetings.ts";
import { writeMinutes } from "./minutes.ts";
import { writePapers } from "./papers.ts";
import { planMeetings } from "./plan.ts";
import { writeRedirects } from "./redirects.ts";
import type { OparlSource } from "./source.ts";
import { writeWho } from "./who.ts";
import type { Work } from "./work.ts";

export { oparlSource } from "./open-source.ts";
export type { OparlSource } from "./source.ts";
export { SourceFault } from "./source-fault.ts";

/**
 * What a server of OParl 1.0 or 1.1 has, as content: council, bodies, people, meetings with their agendas, papers and
 * what was decided. Of our own export everything comes back that it says (`pack:` properties); of another server's what
 * the specification has, with questions where that does not say what our format must know. Throws a SourceFault if the
 * server cannot be read at all. Specification: https://oparl.org/spezifikation/online-ansicht/
 */
export async function importOparl(source: OparlSource): Promise<Imported> {
  const found = await harvest(source);
  const draft = new Draft();
  const work: Work = { harvest: found, source, draft, zone: ownZone(found) ?? likelyZone(source.start) };
  writeCouncil(work);
  const who = await writeWho(work);
  const meetings = await planMeetings(work, who);
  const papers = await writePapers(work, who, meetings);
  writeActions(work, found.body);
  for (const meeting of meetings) {
    writeActions(work, meeting.object);
    await writeMeeting(work, who, meeting, papers);
    await writeMinutes(work, who, meeting);
  }
  writeGone(work);
  if (found.body["pack:content"] === undefined) writeRedirects(work, meetings);
  if (found.troubles.length > 0)
    draft.ask(
      undefined,
      `the server gave ${counted(found.troubles.length, "answer")} that could not be used: ${someOf(found.troubles, 10)}`,
    );
  return draft.imported();
}
