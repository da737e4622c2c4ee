/** An answer that went out: the address below the root, and the bytes of its body as sent. */
export interface Sent {
  readonly address: string;
  readonly status: number;
  readonly type: string;
  readonly bytes: number;
}

export interface Served {
  readonly origin: string;
  /** Where the site's root is, without a final slash. */
  readonly base: string;
  /** Everything answered so far; may be emptied. */
  readonly sent: Sent[];
  readonly end: () => Promise<void>;
}

export function serveFiles(
  files: ReadonlyMap<string, Uint8Array>,
  typeOf: (address: string) => string,
  prefix?: string,
): Promise<Served>;
