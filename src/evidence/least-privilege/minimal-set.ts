/** What came out of the search. */
export interface MinimalSet {
  readonly set: readonly string[];
  /** True when it was shown that none of its members can be left out. */
  readonly minimal: boolean;
}

/**
 * Finds a smallest set with which something works: the sets of a ladder are tried one after the other, and from the
 * first that works every member is left out that can be. What works with a set is taken to work with a larger one.
 * The result is 1-minimal in the sense of delta debugging (Zeller and Hildebrandt, 2002): without any one of its
 * members it does not work. One that works was tried as it is.
 * @param ladder sets to start from, the likeliest first, the largest last; the empty set is known not to work.
 * @param works tries a set; undefined when there are no tries left. Several tries may run side by side.
 * @returns undefined when no set of the ladder works.
 */
export async function minimalSet(
  ladder: readonly (readonly string[])[],
  works: (set: readonly string[]) => Promise<boolean | undefined>,
): Promise<MinimalSet | undefined> {
  const start = await firstThatWorks(ladder, works);
  if (start === undefined) return undefined;
  if (start.length === 1) return { set: start, minimal: true };
  const without = (set: readonly string[], left: readonly string[]) =>
    set.filter((member) => !left.includes(member));
  const answers = await Promise.all(start.map((member) => works(without(start, [member]))));
  const dispensable = start.filter((_, at) => answers[at] === true);
  const complete = !answers.includes(undefined);
  if (dispensable.length === 0) return { set: start, minimal: complete };
  const rest = without(start, dispensable);
  // One that was left out alone with success has been tried already.
  if (dispensable.length === 1) return { set: rest, minimal: complete };
  if (rest.length > 0 && (await works(rest)) === true) return { set: rest, minimal: complete };
  return leaveOutInTurn(start, dispensable, complete, works);
}

async function firstThatWorks(
  ladder: readonly (readonly string[])[],
  works: (set: readonly string[]) => Promise<boolean | undefined>,
): Promise<readonly string[] | undefined> {
  for (const set of ladder) if (await works(set)) return set;
  return undefined;
}

/** Some members stand in for each other: each can be left out, but not all of them. */
async function leaveOutInTurn(
  start: readonly string[],
  dispensable: readonly string[],
  complete: boolean,
  works: (set: readonly string[]) => Promise<boolean | undefined>,
): Promise<MinimalSet> {
  let set = start;
  let minimal = complete;
  for (const [at, member] of dispensable.entries()) {
    const smaller = set.filter((one) => one !== member);
    if (smaller.length === 0) break;
    const answer = at === 0 ? true : await works(smaller);
    if (answer === true) set = smaller;
    if (answer === undefined) minimal = false;
  }
  return { set, minimal };
}
