/** One page of each template, for tests that hold for all of them. */
export const templates = {
  home: '/',
  roadmap: '/backend/',
  section: '/backend/internet/',
  topic: '/backend/internet/dns/',
  search: '/search/',
  'not found': '/no-such-page/',
} as const;
