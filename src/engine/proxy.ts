import { getProxyUrl } from '@actions/http-client/lib/proxy';
import { decoded } from '../report/secret-values.ts';

/** Variables of a runner that name its proxy, each in both spellings. */
const VARIABLES = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'] as const;

/**
 * Says for an error by which proxy a server was asked.
 * @param url of the server.
 * @returns ` through the proxy host:port`, without its user and password; '' when none is asked for this server.
 */
export function throughProxy(url: string | URL): string {
  const proxy = getProxyUrl(new URL(url));
  return proxy === undefined || proxy.hostname === '' ? '' : ` through the proxy ${proxy.host}`;
}

/**
 * The passwords that stand in the runner's proxy variables, to be taken out of every text; a user without a password is
 * a token.
 * @returns each as it is written there, and decoded.
 */
export function proxyPasswords(env: NodeJS.ProcessEnv): readonly string[] {
  return VARIABLES.flatMap((name) => {
    // The children take an address without a scheme too.
    const address = (env[name] ?? '').replace(/^\w+:\/\//, '');
    const account = address.slice(0, Math.max(address.lastIndexOf('@'), 0));
    const [, user = '', password = ''] = /^([^:]*)(?::(.*))?$/.exec(account) ?? [];
    const secret = password === '' ? user : password;
    return secret === '' ? [] : [secret, decoded(secret)];
  });
}
