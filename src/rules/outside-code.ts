const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * The lines of a file, with empty ones for those between fences (CommonMark 4.5): code is shown, and says nothing itself. A
 * fence is closed by one of the same sign that is as long or longer.
 */
export function linesOutsideCode(text: string): readonly string[] {
  let open = "";
  return text.split("\n").map((line) => {
    const fence = FENCE.exec(line)?.[1] ?? "";
    const isInside = open !== "";
    if (!isInside) open = fence;
    else if (fence.startsWith(open) && line.trim() === fence) open = "";
    return isInside || fence !== "" ? "" : line;
  });
}
