import { type Answer, page, refusal, shownPull } from './answers.ts';
import type { Matched } from './contract.ts';
import { act } from './routes.ts';
import type { TokenAccount, World } from './world.ts';

/**
 * Does what a request asks for as Gitea 1.26 does: the same paths, of which some are missing, and accounts without a
 * type. The tests on a real Gitea (`script/test --gitea`) hold the same answers.
 * @param url of the request, with its query.
 * @param base of the REST API.
 */
export function actAsGitea(
  world: World,
  account: TokenAccount,
  matched: Matched,
  url: URL,
  base: string,
): Answer {
  const { per_page: _, ...parameters } = matched.parameters;
  switch (matched.operation) {
    case 'GET /user':
      return { status: 200, body: { id: -2, login: account.login } };
    case 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls':
      return refusal(404, 'The target could not be found.');
    case 'GET /repos/{owner}/{repo}/pulls': {
      const listed = world.pulls.filter(({ state }) => state === parameters['state']);
      return page(listed.map(shownPull), url, parameters);
    }
    default: {
      // A list of comments comes in one piece.
      const whole = { ...matched, parameters: { ...parameters, per_page: Number.MAX_SAFE_INTEGER } };
      const { status, body } = act(world, account, whole, url, base);
      return { status, body: withoutTypes(body) };
    }
  }
}

function withoutTypes(body: unknown): unknown {
  return body === undefined
    ? undefined
    : JSON.parse(JSON.stringify(body, (name, value) => (name === 'type' ? undefined : value)));
}
