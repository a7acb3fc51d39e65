/** Where whom to trust is said, for the sentences that tell what to mend there: `the input "key"`. */
export type TrustPlace = (field: 'key' | 'insecure-ignore-tlog') => string;

/** The inputs of those names. */
export const IN_INPUTS: TrustPlace = (field) => `the input "${field}"`;
