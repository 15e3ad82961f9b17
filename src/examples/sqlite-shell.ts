/**
 * Runs the SQL of a page in a child process: standard input is a JSON list of sources, of which
 * all but the last are run silently, so that each fence finds the database its page has built.
 */
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { splitStatements } from './split-statements.ts';

const sources = JSON.parse(await text(process.stdin)) as string[];
const database = new DatabaseSync(':memory:');
sources.forEach((source, index) => {
  for (const statement of splitStatements(source)) {
    const lines = run(statement);
    if (index === sources.length - 1) for (const line of lines) console.log(line);
  }
});

/** A line of column names and a line a row; an error as one line, as the sqlite3 shell goes on. */
function run(sql: string): string[] {
  try {
    const statement = database.prepare(sql);
    // The shell tells 3 from 3.0; plain numbers would not.
    statement.setReadBigInts(true);
    const columns = statement.columns();
    if (columns.length === 0) {
      statement.run();
      return [];
    }
    const names = columns.map(({ name }) => name).join('|');
    statement.setReturnArrays(true);
    // In this mode a row is a list; the types of Node 24 do not know it.
    const rows = statement.all() as unknown as SQLOutputValue[][];
    return [names, ...rows.map((row) => row.map(formatValue).join('|'))];
  } catch (error) {
    return [`Error: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function formatValue(value: SQLOutputValue): string {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return Number.isInteger(value) ? `${value}.0` : `${value}`;
  if (value instanceof Uint8Array) return `x'${Buffer.from(value).toString('hex')}'`;
  return String(value);
}
