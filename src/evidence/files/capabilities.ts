import { capabilityNames } from '../capabilities.ts';

/** Bytes of the attribute by the revision in its first word: one pair of sets, two, and two with a root id. */
const SIZES: Readonly<Record<number, number>> = { 1: 12, 2: 20, 3: 24 };

/**
 * The capabilities that an executable gets from its file, by the extended attribute security.capability
 * (struct vfs_cap_data, include/uapi/linux/capability.h, revisions 1 to 3).
 * @returns names of the permitted set without `CAP_`; none for an attribute that the kernel refuses.
 */
export function fileCapabilities(attribute: Buffer | undefined): readonly string[] {
  if (attribute === undefined || attribute.length < 4) return [];
  const revision = attribute.readUInt32LE(0) >>> 24;
  if (attribute.length !== SIZES[revision]) return [];
  const low = attribute.readUInt32LE(4);
  const high = revision === 1 ? 0 : attribute.readUInt32LE(12);
  return capabilityNames(`${hex(high)}${hex(low)}`);
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}
