/** Every file of an archive: its path below the content folder, and its text. */
export function archive(papers: number, seed?: number): Generator<readonly [path: string, text: string]>;
