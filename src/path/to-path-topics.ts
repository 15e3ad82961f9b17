import { topicsInOrder } from '../roadmap/build-roadmap.ts';
import type { PageRef, Roadmap, Section, Topic } from '../roadmap/model.ts';
import type { PathTopic } from './path-topic.ts';

/**
 * The topics of a roadmap with what each needs. A prerequisite that names a whole section stands for
 * one topic of the section's group of alternatives; in a section without alternatives it stands for its core topics.
 * What the section itself builds on is not added: its topics name that themselves, and more exactly.
 */
export function toPathTopics(roadmap: Roadmap): PathTopic[] {
  const sections = new Map(roadmap.sections.map((section) => [section.id, section]));
  const needsOf = ({ id }: PageRef): string[][] => {
    const section = sections.get(id);
    return section ? sectionNeeds(section) : [[id]];
  };
  return topicsInOrder(roadmap).map((topic) => ({
    id: topic.id,
    title: topic.title,
    url: topic.url,
    section: topic.section.title,
    kind: topic.kind,
    track: topic.track,
    hours: [...topic.hours],
    group: groupOf(topic),
    // A topic that builds on its own section means the others.
    needs: topic.prerequisites.flatMap(needsOf).filter((need) => !need.includes(topic.id)),
  }));
}

function sectionNeeds({ topics }: Section): string[][] {
  const groups = Map.groupBy(
    topics.filter(({ pickOne }) => pickOne !== undefined),
    groupOf,
  );
  if (groups.size > 0) return [...groups.values()].map((group) => group.map(({ id }) => id));
  return topics.filter(({ track }) => track === 'core').map(({ id }) => [id]);
}

function groupOf({ pickOne, section }: Topic): string {
  return pickOne === undefined ? '' : `${section.id}/${pickOne}`;
}
