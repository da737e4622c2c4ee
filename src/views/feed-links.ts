import type { Body } from "../model/body.ts";
import { addressOf } from "../model/reference.ts";
import type { ViewContext } from "./context.ts";

/** A feed as a page's head names it: what it holds, and its address below the site's root. */
export interface FeedLink {
  readonly words: string;
  readonly address: string;
}

/** Feeds need the site's whole address for their ids; where that is not known there are none, and nothing leads to them. */
const ifThere = ({ baseUrl }: ViewContext, link: FeedLink): readonly FeedLink[] =>
  baseUrl === undefined ? [] : [link];

/** The feed of everything that is published. */
export const everythingFeed = (context: ViewContext): readonly FeedLink[] =>
  ifThere(context, { words: "Agendas, papers and minutes", address: addressOf.feed("everything") });

/** The feed of a body's agendas, papers and minutes. */
export const bodyFeed = (context: ViewContext, { id, name }: Body): readonly FeedLink[] =>
  ifThere(context, { words: `${name}: agendas, papers and minutes`, address: addressOf.feedOfBody(id) });

/** The feed of what is decided. */
export const decisionsFeed = (context: ViewContext): readonly FeedLink[] =>
  ifThere(context, { words: "Decisions", address: addressOf.feed("decisions") });

/** The feed of actions. */
export const actionsFeed = (context: ViewContext): readonly FeedLink[] =>
  ifThere(context, { words: "Actions", address: addressOf.feed("actions") });
