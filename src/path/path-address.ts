import { everyCore } from './find-path.ts';

/** All that a reader chose on the page of paths; what makes a path again anywhere. */
export interface PathChoice {
  goals: readonly string[];
  /** Topics known beside those that the reader's progress tells of. */
  known: readonly string[];
  picks: readonly string[];
  hoursAWeek: number;
  /** First day, `YYYY-MM-DD`; undefined is today. */
  start: string | undefined;
  /** Whether topics that are done or skipped are left out. */
  useProgress: boolean;
}

export const usualHours = 6;
export const mostHours = 80;

/** The choice as the query of an address; ids without the roadmap they all begin with. */
export function toQuery(choice: PathChoice, roadmap: string): string {
  const query = new URLSearchParams();
  const short = (id: string) => id.replace(`${roadmap}/`, '');
  for (const id of choice.goals) query.append('goal', short(id));
  for (const id of choice.known) query.append('known', short(id));
  for (const id of choice.picks) query.append('pick', short(id));
  if (choice.hoursAWeek !== usualHours) query.set('hours', String(choice.hoursAWeek));
  if (choice.start !== undefined) query.set('start', choice.start);
  if (!choice.useProgress) query.set('progress', 'no');
  // Slashes may stand in a query and read better.
  return query.toString().replaceAll('%2F', '/');
}

/**
 * Reads a choice from a query that anybody may have written: what makes no sense is left out.
 * @param isTopic whether an id is a topic of this roadmap
 */
export function fromQuery(
  query: URLSearchParams,
  roadmap: string,
  isTopic: (id: string) => boolean,
): PathChoice {
  const ids = (name: string) => [
    ...new Set(
      query
        .getAll(name)
        .map((short) => `${roadmap}/${short}`)
        .filter(isTopic),
    ),
  ];
  const hours = Number(query.get('hours') ?? usualHours);
  const start = query.get('start') ?? '';
  return {
    goals: [...(query.getAll('goal').includes(everyCore) ? [everyCore] : []), ...ids('goal')],
    known: ids('known'),
    picks: ids('pick'),
    hoursAWeek: hours >= 1 && hours <= mostHours ? Math.round(hours) : usualHours,
    start: isDate(start) ? start : undefined,
    useProgress: query.get('progress') !== 'no',
  };
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
