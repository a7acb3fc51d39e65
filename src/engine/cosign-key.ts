/** Where the public key is that signatures are verified with. */
export type KeySource =
  | { readonly kind: 'text'; readonly pem: string }
  | { readonly kind: 'variable'; readonly name: string }
  /** A key in a key management service: its public half is asked for once. */
  | { readonly kind: 'service'; readonly uri: string }
  /** A key pair in a Kubernetes secret. */
  | { readonly kind: 'kubernetes'; readonly uri: string }
  | { readonly kind: 'file'; readonly path: string };

/** Prefixes of the variables by which each service knows its client. */
const SERVICE_VARIABLES: Readonly<Record<string, readonly string[]>> = {
  awskms: ['AWS_'],
  azurekms: ['AZURE_', 'IDENTITY_', 'MSI_'],
  gcpkms: ['GOOGLE_', 'CLOUDSDK_', 'GCE_METADATA_'],
  hashivault: ['VAULT_', 'BAO_', 'TRANSIT_SECRET_ENGINE_PATH'],
  k8s: ['KUBECONFIG', 'KUBERNETES_'],
};

/**
 * Reads the input `key`: a PEM text, `env://NAME`, the URI of a key management service or a path.
 * @returns undefined for a URI of another kind, which cosign might fetch from anywhere.
 */
export function readKey(key: string): KeySource | undefined {
  if (key.trimStart().startsWith('-----BEGIN ')) return { kind: 'text', pem: key };
  const scheme = /^([a-z0-9]+):/i.exec(key)?.[1]?.toLowerCase();
  if (scheme === undefined) return { kind: 'file', path: key };
  if (scheme === 'env') {
    const name = /^env:\/\/([A-Za-z_][A-Za-z0-9_]*)$/.exec(key)?.[1];
    return name === undefined ? undefined : { kind: 'variable', name };
  }
  if (!(scheme in SERVICE_VARIABLES) || !key.startsWith(`${scheme}://`)) return undefined;
  return { kind: scheme === 'k8s' ? 'kubernetes' : 'service', uri: key };
}

/**
 * The variables that cosign needs to reach the service of a key, and no others.
 * @param uri the key's URI, of a kind that `readKey` knows.
 * @param own the environment to take them from.
 */
export function serviceVariables(uri: string, own: NodeJS.ProcessEnv): Record<string, string> {
  const prefixes = SERVICE_VARIABLES[uri.slice(0, uri.indexOf(':'))] ?? [];
  const picked: Record<string, string> = {};
  for (const [name, value] of Object.entries(own)) {
    if (value !== undefined && prefixes.some((prefix) => name.startsWith(prefix))) picked[name] = value;
  }
  return picked;
}
