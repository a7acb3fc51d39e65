import type { Jurisdictions } from '../../policy/policy.ts';
import type { Reference } from '../../subject/reference.ts';
import type { Collected } from '../evidence.ts';
import { type ImageSource, type RegistryUses, registryUses } from '../jurisdiction/registries.ts';
import { type DeclaredImage, imagesOf } from '../kubernetes/manifests.ts';
import type { ProjectEvidence } from './project.ts';

/**
 * Every registry that the image and the files around it name, of all that was looked at.
 * @param policyFile path of the file that has the table.
 * @param image the published image under test; undefined when there is none.
 */
export function namedRegistries(
  table: Jurisdictions,
  policyFile: string,
  image: Reference | undefined,
  { dockerfile, manifests, compose }: ProjectEvidence,
): Collected<RegistryUses> {
  const frontend = dockerfile?.foreignFrontend;
  return registryUses(table, policyFile, image, [
    {
      by: 'frontend',
      images: { state: 'collected', value: frontend === undefined ? [] : [frontend], records: [] },
      // The builder reads the Dockerfile wherever it lies, and so pulls what it names.
      unread: dockerfile?.state === 'not-applicable' ? [dockerfile.reason] : [],
    },
    source('base image', dockerfile, ({ images, faults }) => ({
      images,
      unread: faults.map(({ reason }) => reason),
    })),
    source('manifest', manifests, ({ pods, faults }) => ({
      images: imagesOf(pods),
      unread: faults.map(({ reason }) => reason),
    })),
    source('Compose file', compose, ({ images }) => ({ images, unread: [] })),
  ]);
}

function source<T>(
  by: string,
  evidence: Collected<T> | undefined,
  read: (value: T) => { readonly images: readonly DeclaredImage[]; readonly unread: readonly string[] },
): ImageSource {
  if (evidence?.state !== 'collected') return { by, images: evidence, unread: [] };
  const { images, unread } = read(evidence.value);
  return { by, images: { state: 'collected', value: images, records: [] }, unread };
}
