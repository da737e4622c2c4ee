export function writeArchive(
  folder: string,
  papers: number,
  seed?: number,
): { readonly files: number; readonly bytes: number };
