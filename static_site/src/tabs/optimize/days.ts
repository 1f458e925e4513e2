/** Days as the API has them: YYYY-MM-DD in UTC. */

const DAY_MS = 86_400_000;

export function dayAfter(now: Date, days: number): string {
  return new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
}

/** False for what is no day. */
export function isAfterToday(day: string, now: Date): boolean {
  const real = /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day;
  return real && day > now.toISOString().slice(0, 10);
}
