/** The id of a decision, from its anchor in the minutes: "5.6" of the paragraph at "p5.6", and "d3" as it is. */
export const decisionId = (anchor: string): string => anchor.replace(/^p(?=\d)/, "");
