/** Tokens that matter for finding the end of a statement: text, comments, words and `;`. */
const token =
  /'(?:[^']|'')*'?|"(?:[^"]|"")*"?|`(?:[^`]|``)*`?|\[[^\]]*\]?|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|;|[A-Za-z_][\w$]*|[^\s]/g;

/**
 * SQL statements one by one. A `;` inside text, a comment or the body of a trigger does not end a
 * statement; the rule for triggers is that of `sqlite3_complete`: they end with `; END ;`.
 */
export function splitStatements(sql: string): string[] {
  const statements: string[] = [];
  let start = 0;
  let words: string[] = [];
  for (const match of sql.matchAll(token)) {
    const [text] = match;
    if (text.startsWith('--') || text.startsWith('/*')) continue;
    words.push(text.toUpperCase());
    if (text !== ';' || (isTrigger(words) && !endsTrigger(words))) continue;
    const end = match.index + 1;
    if (words.length > 1) statements.push(sql.slice(start, end).trim());
    start = end;
    words = [];
  }
  if (words.length > 0) statements.push(sql.slice(start).trim());
  return statements;
}

function isTrigger(words: readonly string[]): boolean {
  const rest = words[0] === 'EXPLAIN' ? words.slice(1) : words;
  const [create, second, third] = rest;
  if (create !== 'CREATE') return false;
  return second === 'TRIGGER' || (/^TEMP(ORARY)?$/.test(second ?? '') && third === 'TRIGGER');
}

function endsTrigger(words: readonly string[]): boolean {
  return words.at(-3) === ';' && words.at(-2) === 'END';
}
