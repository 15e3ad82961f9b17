/** Languages whose fences can be marked `run`. */
export const runLanguages = ['sh', 'js', 'ts', 'py', 'sql'] as const;

export type RunLanguage = (typeof runLanguages)[number];
