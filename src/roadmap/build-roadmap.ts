import type { Problem } from '../problems/problem.ts';
import { totalHours } from './hours.ts';
import type {
  Entries,
  Entry,
  Hours,
  PageRef,
  Roadmap,
  RoadmapPage,
  Section,
  Topic,
} from './model.ts';
import { nearestName } from './nearest-name.ts';
import { findCycles, reachableFrom } from './prerequisites.ts';
import type { RoadmapData, SectionData, TopicData } from './schema.ts';
import { pageUrl, roadmapTools } from './urls.ts';
import { levels } from './values.ts';

type AnyEntry = Entry<RoadmapData> | Entry<SectionData> | Entry<TopicData>;
type PlacedEntry = Entry<SectionData> | Entry<TopicData>;
type Path = readonly (string | number)[];

/**
 * The ordered tree of every roadmap, links resolved, and everything that is wrong with it.
 * The roadmaps are complete only when there is no problem.
 */
export function buildRoadmaps(entries: Entries): { roadmaps: Roadmap[]; problems: Problem[] } {
  const built = entries.roadmaps.map((root) => buildRoadmap(root, entries));
  const rootIds = new Set(entries.roadmaps.map((entry) => entry.id));
  const strays = [...entries.sections, ...entries.topics]
    .filter((entry) => !rootIds.has(roadmapOf(entry.id)))
    .map((entry) =>
      problem(
        entry,
        [],
        'tree',
        `'${entry.id}' stands in a folder without a roadmap page`,
        `Add ${roadmapOf(entry.id)}/index.mdx, or move the page into a roadmap.`,
      ),
    );
  return {
    roadmaps: built.map(({ roadmap }) => roadmap),
    problems: [...strays, ...built.flatMap(({ problems }) => problems)],
  };
}

function buildRoadmap(root: Entry<RoadmapData>, entries: Entries) {
  const inRoadmap = (entry: AnyEntry) => roadmapOf(entry.id) === root.id;
  const sectionEntries = entries.sections.filter(inRoadmap);
  const topicEntries = entries.topics.filter(inRoadmap);
  const problems: Problem[] = [];

  const sections = listedChildren(root, 'sections', root.data.sections, sectionEntries, problems);
  for (const section of sectionEntries) {
    if (!roadmapTools.some((tool) => tool === slugOf(section.id))) continue;
    problems.push(
      problem(
        section,
        [],
        'tree',
        `'${slugOf(section.id)}' is the address of a tool of every roadmap`,
        `Name the section's folder otherwise; taken are ${roadmapTools.join(', ')}.`,
      ),
    );
  }
  const topicsOf = new Map(
    sections.map((section) => {
      const own = topicEntries.filter((topic) => parentOf(topic.id) === section.id);
      return [section.id, listedChildren(section, 'topics', section.data.topics, own, problems)];
    }),
  );
  for (const topic of topicEntries) {
    const parent = parentOf(topic.id);
    if (sectionEntries.some((section) => section.id === parent)) continue;
    problems.push(
      problem(
        topic,
        [],
        'tree',
        `'${topic.id}' stands in a folder without a section page`,
        `Add ${parent}/index.mdx that lists it, or move the page into a section.`,
      ),
    );
  }

  const placed: PlacedEntry[] = sections.flatMap((section) => [
    section,
    ...(topicsOf.get(section.id) ?? []),
  ]);
  const links = resolveLinks(root.id, placed, problems);

  const reading: AnyEntry[] = [root, ...placed];
  const refs = new Map(reading.map((entry) => [entry.id, toRef(entry, root.id)]));
  const ref = (id: string): PageRef => {
    const found = refs.get(id);
    if (!found) throw new Error(`No page '${id}' in the roadmap '${root.id}'`);
    return found;
  };
  const order = new Map(reading.map((entry, index) => [entry.id, index]));
  const inOrder = (ids: Iterable<string>) =>
    [...ids].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)).map(ref);
  const neighbours = (id: string) => {
    const index = order.get(id) ?? 0;
    const previous = reading[index - 1];
    const next = reading[index + 1];
    return { previous: previous && ref(previous.id), next: next && ref(next.id) };
  };

  const page = (entry: AnyEntry) => ({
    summary: entry.data.summary,
    aliases: entry.data.aliases,
    questions: entry.data.questions,
    outcomes: entry.data.outcomes,
    reviewed: entry.data.reviewed,
    testedWith: entry.data.testedWith ?? [],
    resources: entry.data.resources,
    file: entry.file,
    ...neighbours(entry.id),
  });
  const placedPage = (entry: PlacedEntry) => ({
    ...page(entry),
    prerequisites: (links.prerequisites.get(entry.id) ?? []).map(ref),
    allPrerequisites: inOrder(reachableFrom(entry.id, links.prerequisites)),
    leadsTo: inOrder(links.leadsTo.get(entry.id) ?? []),
    related: (links.related.get(entry.id) ?? []).map(ref),
  });

  const buildTopic = (entry: Entry<TopicData>): Topic => ({
    ...ref(entry.id),
    ...placedPage(entry),
    kind: entry.data.kind,
    track: entry.data.track,
    level: entry.data.level,
    pickOne: entry.data.pickOne,
    hours: entry.data.hours,
    section: ref(parentOf(entry.id)),
  });
  const buildSection = (entry: Entry<SectionData>, index: number): Section => {
    const topics = (topicsOf.get(entry.id) ?? []).map(buildTopic);
    return {
      ...ref(entry.id),
      ...placedPage(entry),
      kind: 'section',
      number: index + 1,
      topics,
      hours: totalHours(topics),
      levels: levels.filter((level) => topics.some((topic) => topic.level === level)),
    };
  };

  const builtSections = sections.map(buildSection);
  const topics = builtSections.flatMap((section) => section.topics);
  const coreHours: Hours = totalHours(topics.filter((topic) => topic.track === 'core'));
  const roadmap: Roadmap = {
    ...ref(root.id),
    ...page(root),
    kind: 'roadmap',
    sections: builtSections,
    hours: totalHours(topics),
    coreHours,
  };
  return { roadmap, problems };
}

/** Every page of a roadmap in reading order, the roadmap page first. */
export function pagesInOrder(roadmap: Roadmap): RoadmapPage[] {
  return [roadmap, ...roadmap.sections.flatMap((section) => [section, ...section.topics])];
}

/** Topics of a roadmap in reading order. */
export function topicsInOrder(roadmap: Roadmap): Topic[] {
  return roadmap.sections.flatMap((section) => section.topics);
}

/** Children in the order of the parent's list; says what is missing, listed twice or not listed. */
function listedChildren<Data extends SectionData | TopicData>(
  parent: AnyEntry,
  key: 'sections' | 'topics',
  listed: readonly string[],
  children: readonly Entry<Data>[],
  problems: Problem[],
): Entry<Data>[] {
  const bySlug = new Map(children.map((child) => [slugOf(child.id), child]));
  const taken = new Map<string, Entry<Data>>();
  const path = (slug: string) =>
    `${parent.id}/${slug}${key === 'sections' ? '/index.mdx' : '.mdx'}`;

  listed.forEach((slug, index) => {
    const child = bySlug.get(slug);
    if (taken.has(slug)) {
      problems.push(
        problem(
          parent,
          [key, index],
          'tree',
          `'${slug}' is listed twice in ${key}`,
          'Keep one of the two lines.',
        ),
      );
    } else if (child) {
      taken.set(slug, child);
    } else {
      const near = nearestName(slug, bySlug.keys());
      problems.push(
        problem(
          parent,
          [key, index],
          'tree',
          `'${slug}' is listed in ${key}, but there is no page ${path(slug)}`,
          near ? `Did you mean '${near}'?` : `Write ${path(slug)}, or take the line out.`,
        ),
      );
    }
  });
  for (const [slug, child] of bySlug) {
    if (taken.has(slug)) continue;
    problems.push(
      problem(
        child,
        [],
        'tree',
        `The page is not listed in ${key} of ${parent.file}`,
        `Add '- ${slug}' there, where it belongs in the order.`,
      ),
    );
  }
  return [...taken.values()];
}

/** Prerequisites and related pages as whole ids; unknown names, self-references and cycles told. */
function resolveLinks(root: string, placed: readonly PlacedEntry[], problems: Problem[]) {
  const known = new Map(placed.map((entry) => [entry.id, entry]));
  const prerequisites = new Map<string, string[]>();
  const related = new Map<string, string[]>();
  const leadsTo = new Map<string, string[]>();
  const names = placed.map((entry) => entry.id.slice(root.length + 1));

  const resolve = (entry: PlacedEntry, key: 'prerequisites' | 'related'): string[] => {
    const found = new Set<string>();
    entry.data[key].forEach((name, index) => {
      const id = `${root}/${name}`;
      const report = (message: string, hint: string) =>
        problems.push(problem(entry, [key, index], key, message, hint));
      if (id === entry.id) {
        report(`The page names itself in ${key}`, 'Take the line out.');
      } else if (found.has(id)) {
        report(`'${name}' stands twice in ${key}`, 'Keep one of the two lines.');
      } else if (known.has(id)) {
        found.add(id);
      } else {
        const near = nearestName(name, names);
        report(
          `'${name}' in ${key} is not a page of this roadmap`,
          near
            ? `Did you mean '${near}'?`
            : 'Name a section or a topic as section/topic, without the roadmap.',
        );
      }
    });
    return [...found];
  };

  for (const entry of placed) {
    prerequisites.set(entry.id, resolve(entry, 'prerequisites'));
    related.set(entry.id, resolve(entry, 'related'));
  }
  for (const [id, needed] of prerequisites) {
    for (const other of needed) leadsTo.set(other, [...(leadsTo.get(other) ?? []), id]);
  }
  for (const cycle of findCycles(prerequisites)) {
    const [first, second] = cycle;
    const entry = first === undefined ? undefined : known.get(first);
    if (!entry || second === undefined) continue;
    const short = cycle.map((id) => id.slice(root.length + 1));
    problems.push(
      problem(
        entry,
        ['prerequisites', entry.data.prerequisites.indexOf(second.slice(root.length + 1))],
        'prerequisites',
        `Prerequisites form a cycle: ${short.join(' → ')}`,
        'Take one of these prerequisites out: a page can only build on what comes before it.',
      ),
    );
  }
  return { prerequisites, related, leadsTo };
}

function toRef(entry: AnyEntry, rootId: string): PageRef {
  const { id, data } = entry;
  const kind = 'kind' in data ? data.kind : id === rootId ? 'roadmap' : 'section';
  return { id, url: pageUrl(id), title: data.title, kind };
}

function problem(
  entry: Pick<AnyEntry, 'file' | 'locate'>,
  path: Path,
  rule: string,
  message: string,
  hint: string,
): Problem {
  return { file: entry.file, ...entry.locate(path), rule, severity: 'error', message, hint };
}

function roadmapOf(id: string): string {
  return id.split('/', 1)[0] ?? id;
}

function parentOf(id: string): string {
  return id.slice(0, id.lastIndexOf('/'));
}

function slugOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
