/** Where an import gets what a server of OParl answers. */
export interface OparlSource {
  /** The address of the object at which to begin. */
  readonly start: string;
  /** The text at an address. Throws a SourceFault that says why there is none. */
  readonly text: (address: string) => Promise<string>;
  /** A file; undefined if it cannot be had from here. */
  readonly bytes: (address: string) => Promise<Uint8Array | undefined>;
  /** From now on addresses with this one's host may be asked, too: a list of the server leads there. */
  readonly allow: (address: string) => void;
}
