import { once } from './once.ts';

/** Titles of all topics by their ids, in the order of the roadmaps. */
export const loadTopicTitles = once(async (): Promise<ReadonlyMap<string, string>> => {
  const response = await fetch('/topics.json');
  if (!response.ok) throw new Error(`/topics.json: ${response.status}`);
  const topics: [id: string, title: string][] = await response.json();
  return new Map(topics);
});
