/** The newest of days or moments, all of one form; empty where there are none. */
export function newestOf(dates: readonly string[]): string {
  return dates.reduce((newest, date) => (date > newest ? date : newest), '');
}
