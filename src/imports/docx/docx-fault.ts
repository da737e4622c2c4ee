/** Why a file is no Word report that can be read, and what to do about it, in words that can be shown. */
export class DocxFault extends Error {}
