import { stringify } from "yaml";
import type { Editor, HostedEditor } from "../../model/editor.ts";
import type { Library } from "../../model/library.ts";
import { collectionsOf } from "./collections.ts";

/** Where `orderpaper serve` answers the editor: below the site's root. */
export const LOCAL_FILES = "/admin/files";

/**
 * The configuration of Decap CMS (https://decapcms.org/docs/configuration-options/), made from the schemas that read the
 * content. `local` is the site of `orderpaper serve`: there the editor saves into the content folder of this computer.
 */
export function editorConfiguration(
  library: Library,
  editor: Editor,
  { content, local }: { readonly content: string; readonly local: boolean },
): string {
  const backend = local || editor === "local" ? { name: "proxy", proxy_url: LOCAL_FILES } : backendOf(editor);
  const { url } = library.council;
  return stringify(
    {
      backend,
      ...(url === undefined ? {} : { site_url: url }),
      media_folder: `${content}/pages`,
      public_folder: "",
      publish_mode: "simple",
      slug: { encoding: "ascii", clean_accents: true },
      collections: collectionsOf(library, content),
    },
    { lineWidth: 0 },
  );
}

function backendOf(editor: HostedEditor): object {
  const { backend: name, repo, branch, "sign-in": signIn, "app-id": appId } = editor;
  if (name === "github") return { name, repo, branch, base_url: signIn };
  const host =
    signIn === undefined ? {} : { base_url: signIn, api_root: `${signIn.replace(/\/$/, "")}/api/v4` };
  return { name, repo, branch, auth_type: "pkce", app_id: appId, ...host };
}
