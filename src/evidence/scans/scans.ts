import type { ScanSettings } from '../../settings.ts';

/**
 * How grave a vulnerability is, the gravest first. `negligible` is Grype's own word for what nobody will fix; of
 * `unknown` the scanner itself does not say how grave it is.
 */
export const SCAN_SEVERITIES = ['critical', 'high', 'medium', 'low', 'negligible', 'unknown'] as const;
export type ScanSeverity = (typeof SCAN_SEVERITIES)[number];

/** One finding of a scanner. Texts are untrusted, and not longer than a line. */
export interface Vulnerability {
  /** `CVE-2024-0001`, or the rule of a SARIF report. */
  readonly id: string;
  readonly severity: ScanSeverity;
  /** Undefined where the report names none (SARIF). */
  readonly package: { readonly name: string; readonly version: string } | undefined;
  readonly fix: VulnerabilityFix;
  /** How often a rule of a SARIF report was found; 1 in the other formats. */
  readonly count: number;
}

/** Whether a version without it is there; `untold` where the report does not say. */
export type VulnerabilityFix =
  | { readonly state: 'available'; readonly versions: string }
  | { readonly state: 'none' }
  | { readonly state: 'untold' };

/** What the reports of scanners say of one image. */
export interface Scans {
  readonly policy: Pick<ScanSettings, 'threshold' | 'ignoreUnfixed'>;
  /** Who scanned, and when where it is told: `Trivy 0.74.0 of 2026-11-24`. */
  readonly scanners: readonly string[];
  /** What counts, by severity; the same vulnerability of the same package in two reports counts once. */
  readonly counts: Readonly<Record<ScanSeverity, number>>;
  /** The gravest of what counts, as many as a reader may want. */
  readonly gravest: readonly Vulnerability[];
  /** What does not count, since there is no fix. */
  readonly unfixed: number;
  /** What counts though fixes alone are asked for, since the report does not tell of fixes. */
  readonly untoldFix: number;
  /** What the scanner's own rules took out of its report. */
  readonly suppressed: number;
  /** Secrets, misconfigurations and licenses of Trivy reports, which are no vulnerabilities. */
  readonly unjudged: number;
  /** Reports that name no image, so that they could not be tied to this one. */
  readonly untied: readonly string[];
  /** Reports in which the scanner found no packages to look at. */
  readonly empty: readonly string[];
}
