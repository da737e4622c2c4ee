import { BODY_KINDS } from "../../model/body.ts";
import { PROFILES } from "../../model/council.ts";
import { oneOf, orNothing } from "./answers.ts";
import { answer } from "./ask.ts";
import { draftBody, draftCouncil, draftPerson } from "./council.ts";
import { type Maker, nameOf, refuseExisting } from "./desk.ts";

/** Asks what the council is called and which law applies. */
export const newCouncil: Maker = async (desk) => {
  const { asking, content, flags } = desk;
  refuseExisting(content, "council.yaml");
  const name = await nameOf(desk, "What is the council called");
  const words = `Which law applies (${PROFILES.join(", ")})`;
  const question = { flag: "profile", words, proposal: PROFILES[0] };
  const profile = await answer(asking, flags.profile, question, oneOf("laws", PROFILES));
  return [draftCouncil(name, profile, flags.url)];
};

/** Asks for a name; for a title and a post only if neither was said, because most people have one of them. */
export const newPerson: Maker = async (desk) => {
  const { asking, content, flags } = desk;
  desk.library();
  const name = await nameOf(desk, "What is the person called, without a title");
  refuseExisting(content, draftPerson(name).path);
  const titles = { flag: "title", words: "Title (Councillor, Dr; nothing if none)", proposal: "" };
  const title = await answer(asking, flags.title ?? (flags.post && ""), titles, orNothing);
  const posts = { flag: "post", words: "Post (Town Clerk; nothing for a member)", proposal: "" };
  const post = await answer(asking, flags.post ?? (flags.title && ""), posts, orNothing);
  return [draftPerson(name, title, post)];
};

/** Asks for a name and a kind; who has a file and no post may become a member. */
export const newBody: Maker = async (desk) => {
  const { asking, content, flags } = desk;
  const { people } = desk.library();
  const name = await nameOf(desk, "What is the body called");
  refuseExisting(content, draftBody(name, "committee").path);
  const words = `What kind of body is it (${BODY_KINDS.join(", ")})`;
  const question = { flag: "kind", words, proposal: "committee" };
  const kind = await answer(asking, flags.kind, question, oneOf("kinds", BODY_KINDS));
  const withoutPost = people.filter(({ post }) => post === undefined).map(({ id }) => id);
  return [draftBody(name, kind, withoutPost)];
};
