import { closestMatch } from 'leven';

/**
 * Guesses what a word was meant to be: the words of a question, or '' where nothing is near.
 * @param dashes stand before the guess.
 */
export function didYouMean(word: string, known: readonly string[], dashes = ''): string {
  const match = closestMatch(word, known, { maxDistance: Math.max(1, Math.floor(word.length / 2)) });
  return match === undefined ? '' : `did you mean ${dashes}${match}? `;
}
