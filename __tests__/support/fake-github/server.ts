import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { type Answer, refusal } from './answers.ts';
import { type ContractRequest, type Matched, match } from './contract.ts';
import { actAsGitea } from './gitea.ts';
import { type RandomFaults, randomFaults } from './random-faults.ts';
import { act } from './routes.ts';
import {
  addComment,
  addReviewComment,
  type ChangedFile,
  commentsOf,
  type Pull,
  type StoredComment,
  type StoredReview,
  type StoredReviewComment,
  type TokenAccount,
  type World,
} from './world.ts';

/** Strikes the next requests that fit, instead of the answer they would get. */
export interface Fault {
  readonly method: string;
  readonly path: RegExp;
  /** How many requests it strikes. */
  readonly times: number;
  /** `after`: the request does its work first, only its answer is lost. */
  readonly when: 'before' | 'after';
  /** `reset` breaks the connection, `cut` breaks it in the middle of the answer. */
  readonly answer: 'reset' | 'cut' | Answer;
}

/** One request that came in, in the order of arrival. */
export interface LoggedRequest {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly method: string;
  /** Path below the API's base, with the query. */
  readonly path: string;
  /** Undefined until it is answered, and when the connection was broken. */
  status: number | undefined;
  /** True when a fault struck it. */
  struck: boolean;
}

/** A GitHub on loopback which takes nothing that GitHub's own description does not know. */
export interface FakeGitHub {
  readonly apiUrl: string;
  /** Empty where the server has no GraphQL, as the runner sets the variable. */
  readonly graphqlUrl: string;
  readonly requests: readonly LoggedRequest[];
  /** What did not fit GitHub's description, in requests and in the fake's own answers. */
  readonly violations: readonly string[];
  addToken(token: string, account: TokenAccount): void;
  addPull(pull: Pull): void;
  /** Has a commit with these files, by path. */
  addCommit(sha: string, files: Readonly<Record<string, string>>): void;
  /** Plants a comment as if its author had written it. */
  addComment(pull: number, author: Pick<TokenAccount, 'login' | 'type'>, body: string): StoredComment;
  comments(pull: number): readonly StoredComment[];
  /** Lets a pull request change these files, instead of those that it changed before. */
  setFiles(pull: number, files: readonly ChangedFile[]): void;
  /** Plants a comment of a review as if its author had written it. */
  addReviewComment(comment: Omit<StoredReviewComment, 'id' | 'createdAt'>): void;
  reviews(pull: number): readonly StoredReview[];
  reviewComments(pull: number): readonly StoredReviewComment[];
  fail(fault: Fault): void;
  stop(): Promise<void>;
}

export interface FakeGitHubOptions {
  /** `owner/name` of the one repository there is. */
  readonly repository: string;
  /** Longest random delay before and after each request's work, in milliseconds. */
  readonly latency?: number;
  /** Serves under the paths of a GitHub Enterprise Server. */
  readonly enterprise?: boolean;
  /** Serves as Gitea does: without GraphQL, and with answers that lack what GitHub alone has. */
  readonly gitea?: boolean;
  /** Strikes requests beside those that `fail` names; those of a token that may only read go unharmed. */
  readonly faults?: RandomFaults;
}

/** Starts a fake GitHub on a free port of 127.0.0.1. */
export async function startFakeGitHub(options: FakeGitHubOptions): Promise<FakeGitHub> {
  const { repository, latency = 0, enterprise = false, gitea = false } = options;
  const world: World = {
    repository,
    tokens: new Map(),
    pulls: [],
    comments: new Map(),
    commits: new Map(),
    reviews: [],
    reviewComments: [],
    nextId: 1_001,
  };
  const requests: LoggedRequest[] = [];
  const violations: string[] = [];
  const faults: { readonly rule: Fault; left: number }[] = [];
  const restPath = gitea ? '/api/v1' : enterprise ? '/api/v3' : '';
  const graphqlPath = gitea ? undefined : enterprise ? '/api/graphql' : '/graphql';
  const strike = randomFaults(options.faults ?? { share: 0, seed: 0 });

  const delay = () => (latency > 0 ? setTimeout(Math.random() * latency) : undefined);

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', origin());
    const call = await readCall(request, url, restPath);
    const logged: LoggedRequest = {
      time: Date.now(),
      method: call.method,
      path: call.path + url.search,
      status: undefined,
      struck: false,
    };
    requests.push(logged);
    await delay();

    const graphql = url.pathname === graphqlPath;
    const matched = graphql ? undefined : match(call);
    violations.push(...callFaults(request, call, matched, graphql));
    const account = world.tokens.get(tokenOf(request) ?? '');
    const fault = faults.find(
      ({ rule, left }) => left > 0 && rule.method === call.method && rule.path.test(call.path),
    );
    if (fault !== undefined) fault.left -= 1;
    const writes = Object.values(account?.permissions ?? {}).includes('write');
    const struck = fault?.rule ?? (writes ? strike(`${call.method} ${logged.path}`) : undefined);
    logged.struck = struck !== undefined;
    const real = () => {
      if (account === undefined) return refusal(401, 'Bad credentials');
      if (graphql) return viewer(account);
      if (matched === undefined) return refusal(404, 'Not Found');
      if (matched.faults.length > 0) return unprocessable(matched.faults);
      return (gitea ? actAsGitea : act)(world, account, matched, url, origin() + restPath);
    };
    const worked = struck?.when === 'before' ? undefined : real();
    await delay();

    const answer = struck?.answer ?? worked;
    if (answer === undefined || answer === 'reset') {
      request.socket.resetAndDestroy();
      return;
    }
    if (answer === 'cut') {
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': 1_000 });
      response.write('[');
      await setTimeout(50);
      request.socket.destroy();
      return;
    }
    const body = answer.body === undefined ? '' : JSON.stringify(answer.body);
    const misfits = gitea ? [] : (matched?.checkAnswer(answer.status, body) ?? []);
    violations.push(...misfits.map((misfit) => `own answer to ${call.method} ${call.path}: ${misfit}`));
    logged.status = answer.status;
    response.writeHead(answer.status, {
      'content-type': 'application/json; charset=utf-8',
      ...answer.headers,
    });
    response.end(body);
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      violations.push(`the fake failed: ${error instanceof Error ? error.stack : error}`);
      response.writeHead(500).end();
    });
  });
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });

  return {
    apiUrl: origin() + restPath,
    graphqlUrl: graphqlPath === undefined ? '' : origin() + graphqlPath,
    requests,
    violations,
    addToken: (token, account) => world.tokens.set(token, account),
    addPull: (pull) => world.pulls.push(pull),
    addCommit: (sha, files) => world.commits.set(sha, new Map(Object.entries(files))),
    addComment: (pull, author, body) => addComment(world, pull, author, body),
    comments: (pull) => commentsOf(world, pull),
    setFiles: (number, files) => {
      const index = world.pulls.findIndex((pull) => pull.number === number);
      const pull = world.pulls[index];
      if (pull !== undefined) world.pulls[index] = { ...pull, files };
    },
    addReviewComment: (comment) => addReviewComment(world, comment),
    reviews: (number) => world.reviews.filter(({ pull }) => pull === number),
    reviewComments: (number) => world.reviewComments.filter(({ pull }) => pull === number),
    fail: (rule) => faults.push({ rule, left: rule.times }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readCall(request: IncomingMessage, url: URL, restPath: string): Promise<ContractRequest> {
  const body = await text(request);
  const below = url.pathname.startsWith(`${restPath}/`) ? url.pathname.slice(restPath.length) : url.pathname;
  return {
    method: request.method ?? '',
    path: below,
    query: url.searchParams,
    contentType: request.headers['content-type'],
    body: body === '' ? undefined : body,
  };
}

function callFaults(
  request: IncomingMessage,
  call: ContractRequest,
  matched: Matched | undefined,
  graphql: boolean,
): readonly string[] {
  const name = `${call.method} ${call.path}`;
  const { accept = '', 'user-agent': agent = '' } = request.headers;
  const faults: string[] = [];
  if (tokenOf(request) === undefined) faults.push(`${name}: no token in the authorization header`);
  if (agent === '') faults.push(`${name}: no user agent`);
  if (!/json/.test(accept)) faults.push(`${name}: it accepts ${JSON.stringify(accept)}`);
  if (graphql) return [...faults, ...graphqlFaults(name, call)];
  return [...faults, ...(matched?.faults ?? [`${name}: no such operation is described`])];
}

/** The description is of the REST API only; of GraphQL one query is known. */
function graphqlFaults(name: string, call: ContractRequest): readonly string[] {
  const known = call.body === '{"query":"query { viewer { login } }"}';
  return call.method === 'POST' && known ? [] : [`${name}: the query is not known: ${call.body}`];
}

function tokenOf(request: IncomingMessage): string | undefined {
  return /^(?:token|bearer) (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

function viewer(account: TokenAccount): Answer {
  return { status: 200, body: { data: { viewer: { login: account.graphqlLogin ?? account.login } } } };
}

function unprocessable(faults: readonly string[]): Answer {
  const errors = faults.map((message) => ({ code: 'invalid', message }));
  return {
    status: 422,
    body: { message: 'Validation Failed', errors, documentation_url: 'https://docs.github.com/rest' },
  };
}
