/** Name of the label on this action's containers; its value is of one run. */
export const LABEL = 'layered-defense.run';
