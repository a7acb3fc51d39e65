/** A hunk as far as a comment on the right side may stand on it: the lines of the head that it shows. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
}

/** Reads the headers of a patch, which say how many lines of the head each hunk shows. */
export function hunksOf(patch: string | undefined): readonly Hunk[] {
  const headers = (patch ?? '').matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm);
  return [...headers].map(([, start, count]) => {
    const from = Number(start);
    return { from, to: from + Number(count ?? 1) - 1 };
  });
}
