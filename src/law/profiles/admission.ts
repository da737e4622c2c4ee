/** The Act under which parish councils and NHS boards meet in public. */
export const ADMISSION = "Public Bodies (Admission to Meetings) Act 1960";

/** Section 1(2) of it: what a resolution says of business that no schedule describes. Each item's own reason stands with it. */
export const PUBLICITY =
  "publicity would be prejudicial to the public interest by reason of the confidential nature of the business to be transacted, or for the other special reasons stated against";
