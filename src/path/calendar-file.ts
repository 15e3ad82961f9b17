import type { PlannedStep } from './plan-dates.ts';

/**
 * The steps of a plan as a calendar file (RFC 5545): one entry a step, over whole days, which does not
 * make the day look busy. An entry keeps its name, so that a plan imported again replaces itself.
 */
export function calendarFile(
  steps: readonly PlannedStep[],
  about: { name: string; site: string; now: Date },
): string {
  const { name, site, now } = about;
  const { host } = new URL(site);
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${host}//path//EN`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...steps.flatMap(({ topic, from, to }) => [
      'BEGIN:VEVENT',
      `UID:${topic.id}@${host}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(from)}`,
      // The end is the first day after.
      `DTEND;VALUE=DATE:${compact(dayAfter(to))}`,
      `SUMMARY:${escaped(topic.title)}`,
      `DESCRIPTION:${escaped(`${topic.section}, ${topic.hours.join(' to ')} hours`)}`,
      `URL:${new URL(topic.url, site).href}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** Lines of at most 75 bytes, never cut inside a character. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let size = 0;
  for (const character of line) {
    const bytes = new TextEncoder().encode(character).length;
    if (size + bytes > 75) {
      lines.push(current);
      // The space that marks a line as continued counts too.
      current = ' ';
      size = 1;
    }
    current += character;
    size += bytes;
  }
  return [...lines, current].join('\r\n');
}

function compact(date: string): string {
  return date.replaceAll('-', '');
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
