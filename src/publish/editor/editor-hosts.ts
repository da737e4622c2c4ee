import type { Editor } from "../../model/editor.ts";

/** Where Decap CMS reads and saves, says how the host does, and shows who is signed in, by the git host. */
const HOSTS = {
  github: [
    "https://api.github.com",
    "https://www.githubstatus.com",
    "https://raw.githubusercontent.com",
    "https://avatars.githubusercontent.com",
  ],
  gitlab: ["https://gitlab.com"],
} as const;

/**
 * The origins that a published editor talks to: its content security policy names no others. Undefined if none is published. GitHub's sign-in opens in a
 * window of its own, which a policy does not govern; a GitLab of the council's own stands in place of gitlab.com.
 */
export function editorHosts(editor: Editor | undefined): readonly string[] | undefined {
  if (editor === undefined || editor === "local") return undefined;
  const { backend, "sign-in": signIn } = editor;
  if (backend === "gitlab" && signIn !== undefined && URL.canParse(signIn)) return [new URL(signIn).origin];
  return HOSTS[backend];
}
