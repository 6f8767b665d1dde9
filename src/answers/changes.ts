export { groupForReading, shiftOf } from '../reconcile/grouping.js';
export type { ChangeGroups, Shift } from '../reconcile/grouping.js';
