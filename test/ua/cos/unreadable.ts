/** The file cannot be read; `message` says where. */
export class Unreadable extends Error {}
