/** Written by script/generate.ts: the hash of the style as a content security policy names it. */
export const STYLE_HASH = 'sha256-SXrLSH9GSpNahS/aymVYwKEFtjTb+ZxqrexjAkA3Isw=';
