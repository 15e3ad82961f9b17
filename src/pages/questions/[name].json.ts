import type { APIRoute, GetStaticPaths } from 'astro';
import type { BankQuestion } from '../../questions/bank.ts';
import { readBank } from '../../questions/read-bank.ts';
import { loadRoadmaps } from '../../roadmap/load.ts';

export const getStaticPaths = (async () => {
  const roadmaps = await loadRoadmaps();
  const banks = await Promise.all(roadmaps.map(readBank));
  return banks
    .flat()
    .filter(({ questions }) => questions.length > 0)
    .map(({ name, questions }) => ({ params: { name }, props: { questions } }));
}) satisfies GetStaticPaths;

/** The questions of one section, for review and placement. */
export const GET: APIRoute<{ questions: readonly BankQuestion[] }> = ({ props }) =>
  Response.json(props.questions);
