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

/**
 * Reads platforms of Linux by line or by comma.
 * @returns at least one, or undefined when one is not of the form, is not Linux or stands there twice.
 */
export function parseLinuxPlatforms(text: string): readonly Platform[] | undefined {
  const texts = text
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  const platforms = texts.flatMap((item) => parsePlatform(item) ?? []).filter(({ os }) => os === 'linux');
  const isRead = platforms.length > 0 && platforms.length === texts.length;
  return isRead && new Set(texts).size === texts.length ? platforms : undefined;
}

/** Writes a platform as `os/architecture[/variant]`. */
export function formatPlatform(platform: Platform): string {
  const { os, architecture, variant } = platform;
  return variant === undefined ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}
