/**
 * The fonts a browser may fall back to, and nothing else. Without a fontconfig file of ours a page breaks elsewhere on
 * every machine (hinting), and on a machine without fonts a page that needs one loses all its text without a word.
 */
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { asWoff, type Typeface, typefaces } from "../../text/typefaces.ts";
import { PressFault } from "./press-fault.ts";
import { unpackWoff } from "./woff.ts";

const FONTS_CSS = new URL("../../../static/css/fonts.css", import.meta.url);

/**
 * The path of a fontconfig file that knows the typefaces of `static/css/fonts.css` only, with hinting off. The fonts lie
 * beside it as TrueType, in a folder below `cacheFolder` named by their content, made in one step (rename).
 */
export async function fontconfigFile(cacheFolder: string): Promise<string> {
  const faces = typefaces(await readFile(FONTS_CSS, "utf8"));
  const woffs = await Promise.all(faces.map(async (face) => ({ face, bytes: await woffOf(face) })));
  const digest = createHash("sha256").update(fontconfig(cacheFolder, faces));
  for (const { bytes } of woffs) digest.update(bytes);
  const folder = path.join(cacheFolder, `typefaces-${digest.digest("hex").slice(0, 16)}`);
  const file = path.join(folder, "fonts.conf");
  if (await exists(file)) return file;
  await mkdir(cacheFolder, { recursive: true, mode: 0o700 });
  const draft = await mkdtemp(path.join(cacheFolder, "unpacking-"));
  await mkdir(path.join(draft, "faces"));
  await mkdir(path.join(draft, "cache"));
  for (const { face, bytes } of woffs) {
    await writeFile(path.join(draft, "faces", face.file.replace(/\.woff2$/, ".ttf")), unpackWoff(bytes));
  }
  await writeFile(path.join(draft, "fonts.conf"), fontconfig(folder, faces));
  await rename(draft, folder).catch(async (cause: unknown) => {
    await rm(draft, { recursive: true, force: true });
    // A parallel run may have been first; the name is a digest, so its folder is ours.
    if (!(await exists(file))) throw new PressFault(`could not put the fonts into ${folder}`, { cause });
  });
  return file;
}

/** A fontconfig file (fonts-conf(5)): one folder, no hinting, and generic families that name our faces. */
function fontconfig(folder: string, faces: readonly Typeface[]): string {
  const families = [...new Set(faces.map(({ family }) => family))];
  const [serif = "", sans = "", ...others] = families;
  const generics = {
    serif: [serif, ...others],
    "sans-serif": [sans, ...others],
    monospace: [sans, ...others],
  };
  const aliases = Object.entries(generics).map(([name, choice]) => {
    const prefer = choice.map((family) => `<family>${family}</family>`).join("");
    return `  <alias binding="same"><family>${name}</family><prefer>${prefer}</prefer></alias>`;
  });
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${escaped(path.join(folder, "faces"))}</dir>
  <cachedir>${escaped(path.join(folder, "cache"))}</cachedir>
${aliases.join("\n")}
  <match target="font">
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="autohint" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="embeddedbitmap" mode="assign"><bool>false</bool></edit>
  </match>
</fontconfig>
`;
}

async function woffOf(face: Typeface): Promise<Uint8Array> {
  try {
    return await readFile(createRequire(import.meta.url).resolve(asWoff(face.from)));
  } catch (cause) {
    throw new PressFault(`the typeface ${asWoff(face.from)} is missing: run npm ci`, { cause });
  }
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );
