import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedSearchData } from '../../search/published-search-data.ts';

export const getStaticPaths = (async () => {
  const hash = import.meta.env.DEV ? 'dev' : (await publishedSearchData()).hash;
  return [{ params: { hash } }];
}) satisfies GetStaticPaths;

/** The names of every page, for the first keystrokes of a search. */
export const GET: APIRoute = async () => {
  const { json } = await publishedSearchData();
  return new Response(json, { headers: { 'Content-Type': 'application/json' } });
};
