import { calendarFile } from '../path/calendar-file.ts';
import type { PlannedStep } from '../path/plan-dates.ts';

/** Hands the steps of a plan to the reader as a calendar file. */
export function saveCalendar(steps: readonly PlannedStep[], name: string): void {
  const text = calendarFile(steps, { name, site: location.origin, now: new Date() });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  link.download = 'path.ics';
  link.click();
  URL.revokeObjectURL(link.href);
}
