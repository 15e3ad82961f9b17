import { expect, test } from 'vitest';
import { splitStatements } from '../../../src/examples/split-statements.ts';

test.each([
  ['SELECT 1; SELECT 2', ['SELECT 1;', 'SELECT 2']],
  ["SELECT 'a;b''c;'; SELECT \"x;\"", ["SELECT 'a;b''c;';", 'SELECT "x;"']],
  [
    'SELECT 1 -- one; two\n; /* three; */ SELECT 4;',
    ['SELECT 1 -- one; two\n;', '/* three; */ SELECT 4;'],
  ],
  ['; ;; -- nothing', []],
  ['SELECT CASE WHEN 1 THEN 2 END; SELECT 3;', ['SELECT CASE WHEN 1 THEN 2 END;', 'SELECT 3;']],
  [
    'create temp trigger t after insert on a begin select case when 1 then 2 end; select 1; end; select 2;',
    [
      'create temp trigger t after insert on a begin select case when 1 then 2 end; select 1; end;',
      'select 2;',
    ],
  ],
  ["SELECT 'never closed; ", ["SELECT 'never closed;"]],
])('%j', (sql, statements) => {
  expect(splitStatements(sql)).toEqual(statements);
});
