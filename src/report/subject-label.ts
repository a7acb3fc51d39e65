import type { SubjectReport } from './report.ts';

/**
 * What tells one image of a report from the others, in a word or two: its kind where they differ in it, its platform
 * where they differ in that.
 * @param subjects all of the report, itself among them.
 */
export function labelOf({ kind, platform }: SubjectReport, subjects: readonly SubjectReport[]): string {
  const kinds = new Set(subjects.map((subject) => subject.kind));
  const platforms = new Set(subjects.map((subject) => subject.platform));
  if (platforms.size === 1 || platform === null) return kind;
  return kinds.size === 1 ? platform : `${kind} ${platform}`;
}

/** A list in words, for a heading: every image of the report, or the labels of some. */
export function labelsOf(some: readonly SubjectReport[], subjects: readonly SubjectReport[]): string {
  if (some.length === subjects.length && some.length > 2) return 'all images';
  return `${some.map((subject) => labelOf(subject, subjects)).join(' and ')} image`;
}

/** The first digits of a digest, which tell the images of a report apart: `sha256:4d834d0d7be7…`. */
export function shortDigest(digest: string): string {
  return digest.replace(/^(\w+:\w{12})\w+$/, '$1…');
}
