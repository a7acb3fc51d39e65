import type { z } from 'zod';
import type { Part } from './json-parts.ts';
import type { VulnerabilityMap } from './vulnerabilities.ts';

/** One report of a scanner, read. Texts are untrusted. */
export interface ScanReport {
  readonly format: 'Trivy JSON' | 'Grype JSON' | 'SARIF';
  /** `Trivy 0.74.0` */
  readonly scanner: string;
  /** When it scanned, as it tells it; undefined where it does not. */
  readonly date: string | undefined;
  /** Of when its database is, as it tells it; undefined where it does not. */
  readonly database: string | undefined;
  readonly image: NamedImage;
  readonly vulnerabilities: VulnerabilityMap;
  /** Findings that the scanner's own rules took out. */
  readonly suppressed: number;
  /** Findings that are no vulnerabilities. */
  readonly unjudged: number;
  /** True when the scanner found nothing that it could have looked at. */
  readonly empty: boolean;
}

/** How a report names what it is about. */
export interface NamedImage {
  /** What the user called it. */
  readonly name: string | undefined;
  /** The image's id: the digest of its config, or with containerd's image store of its manifest or index. */
  readonly id: string | undefined;
  /** Digests of its manifest or index. */
  readonly digests: readonly string[];
  /** Digests of its unpacked layers (diff ids), lowest first. */
  readonly layers: readonly string[];
}

/** Reads one format. It is asked for its parts first, and then at the end whether it knows the file for its own. */
export interface FormatReader {
  /** Which members it wants beside its parts. */
  readonly head: z.ZodObject;
  readonly parts: readonly Part[];
  /** @throws UnreadableJson when the file seems to be of this format and is not. */
  readonly end: (head: Readonly<Record<string, unknown>>) => ScanReport | undefined;
}

/**
 * The digests among untrusted texts: `sha256:…` itself, or what stands behind the `@` of a reference.
 */
export function digestsIn(texts: readonly (string | null | undefined)[]): readonly string[] {
  return texts.flatMap(
    (text) => /(?:^|@)(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/.exec(text ?? '')?.[1] ?? [],
  );
}
