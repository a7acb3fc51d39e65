/** An account and what its token may do. */
export interface TokenAccount {
  /** As the REST API names it. */
  readonly login: string;
  readonly type: 'Bot' | 'User';
  /** By permission, as GitHub's headers name them: `pull_requests`. */
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
  /** What GraphQL says where it is not the same. */
  readonly graphqlLogin?: string;
}

export interface Pull {
  readonly number: number;
  readonly headSha: string;
  readonly state: 'open' | 'closed';
  /** `owner/name` of the repository that it is to be merged into. */
  readonly base: string;
  /** Where its head is; default: the branch `branch` of the base. */
  readonly head?: { readonly repository: string; readonly branch: string };
  /** What it changes; none where a test is not about that. */
  readonly files?: readonly ChangedFile[];
}

/** A file of a pull request's diff. */
export interface ChangedFile {
  readonly filename: string;
  readonly status: 'added' | 'modified' | 'renamed';
  /** Its hunks without headers; undefined as of a file that is too large. */
  readonly patch: string | undefined;
  readonly previousFilename?: string;
}

export interface StoredReview {
  readonly id: number;
  readonly pull: number;
  readonly login: string;
  readonly body: string;
  readonly commitId: string;
}

/** A comment of a review, at lines of the head. */
export interface StoredReviewComment {
  readonly id: number;
  readonly pull: number;
  readonly login: string;
  readonly type: 'Bot' | 'User';
  readonly path: string;
  /** Undefined where it is one line. */
  readonly startLine: number | undefined;
  /** Undefined when the diff shows it no longer. */
  readonly line: number | undefined;
  readonly body: string;
  readonly createdAt: string;
}

export interface StoredComment {
  readonly id: number;
  readonly pull: number;
  readonly login: string;
  readonly type: 'Bot' | 'User';
  readonly createdAt: string;
  body: string;
  updatedAt: string;
}

/** What GitHub knows. There are no locks, as on GitHub. */
export interface World {
  /** `owner/name`. */
  readonly repository: string;
  readonly tokens: Map<string, TokenAccount>;
  readonly pulls: Pull[];
  readonly comments: Map<number, StoredComment>;
  /** Files by commit and path, as text. */
  readonly commits: Map<string, ReadonlyMap<string, string>>;
  readonly reviews: StoredReview[];
  readonly reviewComments: StoredReviewComment[];
  nextId: number;
}

/** Adds a comment, without asking for permissions. */
export function addComment(
  world: World,
  pull: number,
  author: { readonly login: string; readonly type: 'Bot' | 'User' },
  body: string,
): StoredComment {
  const now = new Date().toISOString();
  const { login, type } = author;
  const comment = { id: world.nextId, pull, login, type, body, createdAt: now, updatedAt: now };
  world.nextId += 1;
  world.comments.set(comment.id, comment);
  return comment;
}

/** Adds a comment of a review, without asking for permissions or whether the diff shows its lines. */
export function addReviewComment(
  world: World,
  comment: Omit<StoredReviewComment, 'id' | 'createdAt'>,
): StoredReviewComment {
  const stored = { ...comment, id: world.nextId, createdAt: new Date().toISOString() };
  world.nextId += 1;
  world.reviewComments.push(stored);
  return stored;
}

/** The comments of a pull request, the lowest id first. */
export function commentsOf(world: World, pull: number): readonly StoredComment[] {
  return [...world.comments.values()].filter((comment) => comment.pull === pull).sort((a, b) => a.id - b.id);
}
