/** Words for what is done, or reached, one after the other; parts of expressions. */

/** What work is done in. */
export const stage = 'step|stage|phase';

/** What users are reached in. */
export const tranche = 'ring|wave|batch|tranche|cohort';
