/** An OCI platform: `os/architecture[/variant]` (OCI image index, `platform`). */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant: string | undefined;
}

/**
 * Reads `os/architecture[/variant]`.
 * @returns the platform, or undefined when the text is not of that form.
 */
export function parsePlatform(text: string): Platform | undefined {
  const match = /^([a-z0-9]+)\/([a-z0-9_]+)(?:\/([a-z0-9]+))?$/.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  return { os: match[1], architecture: match[2], variant: match[3] };
}

/** Writes a platform as `os/architecture[/variant]`. */
export function formatPlatform(platform: Platform): string {
  const { os, architecture, variant } = platform;
  return variant === undefined ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}
