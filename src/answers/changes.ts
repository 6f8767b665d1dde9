export { groupForReading, shiftOf } from '../reconcile/releases/grouping.js';
export type { ChangeGroups, Shift } from '../reconcile/releases/grouping.js';
