/** The layer of every check that judges manifests. */
export const KUBERNETES = 'Kubernetes';
