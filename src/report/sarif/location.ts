import type { ArtifactLocation } from 'sarif';

/**
 * A file of the checkout as SARIF names it: a relative reference (RFC 3986, percent-encoded), read from the root of the
 * repository.
 * @param path relative to the checkout.
 */
export function artifactLocation(path: string): ArtifactLocation {
  const segments = path.replace(/^(?:\.\/)+/, '').split('/');
  const uri = segments.map((segment) => encodeURIComponent(segment.toWellFormed())).join('/');
  return { uri, uriBaseId: '%SRCROOT%' };
}
