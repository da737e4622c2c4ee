/** Why there is nothing to be had at an address, in words that can be shown. */
export class SourceFault extends Error {}

/** Most bytes of one answer in JSON, and of one file. */
export const LARGEST_ANSWER = 64 * 1024 * 1024;
export const LARGEST_FILE = 128 * 1024 * 1024;
