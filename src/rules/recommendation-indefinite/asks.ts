/** Verbs by which a recommendation lets a meeting do something, without their endings. */
const STRONG = [
  "accept adopt advertise advise agree allocate allow amend appoint approve ask assign assure author award",
  "borrow build buy cancel carry choose close commend commission commit confirm consent consult contract create",
  "decide declare decline defer delegate designate determine direct dismiss dispose elect endorse enter establish",
  "exclude exercise extend forward fund give grant implement include increase instruct introduce invest invite issue",
  "join keep lease let make monitor move name nominate object offer open oppose pay permit plant prepare present",
  "proceed prohibit propose provide publish purchase put ratif reaffirm recogn recommend record reduce refer refuse",
  "reject release remove renew replace report request require rescind resolve respond retain review revoke scrutin",
  "seal secure seek sell send set sign spend start stop submit support suspend take tell terminate thank transfer",
  "turn upgrade uphold vary vote waive withdraw write",
].join("|");

/** Verbs by which it lets the meeting take something in, and settle nothing. */
const WEAK = "comment|consider|discuss|examine|note|read|receive|welcome";

/** "the purchase of", "for review": the same letters as a noun. */
const NOT_A_NOUN =
  "(?<!\\b(?:a|an|any|as|by|each|every|for|in|its|no|of|on|our|such|the|their|this|under|with|your) )";

const verb = (stems: string): RegExp =>
  new RegExp(
    `${NOT_A_NOUN}\\b(?:${stems.replace(/ /g, "|")})(?:y|e?s|ies|ied|d|[a-z]?ed|en|i[sz]e[sd]?)?\\b`,
    "i",
  );

const STRONG_VERB = verb(STRONG);
const WEAK_VERB = verb(WEAK);

/** Words behind which somebody does something: "that …", "to buy …", "be planted", "should", "is asked". */
const CLAUSE =
  /\b(?:that|should|shall|must|will|may|can)\b|\bto (?!the\b|an?\b|this\b|its\b|their\b|follow\b|come\b|date\b|section|paragraph)[a-z]|\bbe [a-z]|\b(?:is|are) (?:asked|invited|requested|recommended|required)\b/i;

/**
 * What a line of recommendations asks of its meeting: to do something, only to take something in, or nothing that words
 * show. Whatever may be a clause counts as asking, because nobody can list every verb of English.
 */
export function asked(words: string): "something" | "to-note" | "nothing" {
  if (STRONG_VERB.test(words)) return "something";
  if (WEAK_VERB.test(words)) return "to-note";
  return CLAUSE.test(words) ? "something" : "nothing";
}
