/** What we use of jsonld (JSON-LD 1.1 processing): it comes without types. */
declare module "jsonld" {
  export interface RemoteDocument {
    readonly contextUrl: null;
    readonly document: object;
    readonly documentUrl: string;
  }
  export function expand(
    input: object,
    options: { readonly documentLoader: (address: string) => Promise<RemoteDocument> },
  ): Promise<readonly Record<string, unknown>[]>;
  const jsonld: { readonly expand: typeof expand };
  export default jsonld;
}
