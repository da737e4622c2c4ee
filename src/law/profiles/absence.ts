/** Vacation of office by failure to attend: every council in England and Wales, parishes and communities included. */
export const ABSENCE = { months: 6, provision: "Local Government Act 1972, section 85" };
