import type { Status } from '../checks/finding.ts';

/**
 * A reader who has ten seconds sees what is wrong without a search; rows of one status keep the order of the layers.
 * What failed is often the cause of what could not be checked.
 */
export const GRAVEST_FIRST: readonly Status[] = ['fail', 'error', 'warning', 'pass'];
