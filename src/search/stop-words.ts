/** Words that say nothing about what is sought. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about all also although am an and any are as at be because been between both but by can cannot cant could did do
  does doesnt doing dont each every exactly for from had has have how i if im in into is isnt it its ive just know learn
  let lets like many may me might mine more most much must my no not now of on one only or other our own really same
  she he her his him shall should so some somebody someone something still such than that the their them then there
  these they thing things this those to too us very was we were what whats when where which while who whose why will
  with without would you your yourself`.split(/\s+/),
);

/** Words that are in many questions and tell a little: they count for less. */
const fillers = new Set(
  `actually basic basics best better called difference different example examples explain explained explanation find
  fix get getting give go good guide happen happens help intro introduction mean means meaning need needs new right take
  tutorial understand use used using want way work works working write`.split(/\s+/),
);

/** Whether a word says nothing about what is sought. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** Whether a word says little about what is sought. */
export function isFiller(word: string): boolean {
  return fillers.has(word);
}
