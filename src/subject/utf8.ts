/**
 * Reads bytes as a text in UTF-8, without the mark that some editors put at its start.
 * @returns undefined when they are no UTF-8.
 */
export function utf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
