/**
 * npm run check:environment: prints that no secret is in reach of what runs here, or names what is, never
 * its value, and ends with an error. CI runs it before anything that a pull request brings.
 */
import { spawnSync } from 'node:child_process';
import { secretNames } from './secret-names.ts';

const names = Object.keys(process.env);
// What `actions/checkout` leaves behind unless it is told not to.
const { stdout } = spawnSync(
  'git',
  ['config', '--name-only', '--get-regexp', '^http\\..*\\.extraheader$'],
  {
    encoding: 'utf8',
  },
);
const found = [...secretNames(process.env), ...(stdout ?? '').split('\n').filter(Boolean)];
if (found.length > 0) {
  console.error(`Secrets are in reach: ${found.join(', ')}`);
  process.exitCode = 1;
} else {
  console.log(
    `No secret is in reach: none of ${names.length} variables of the environment, nor git's settings, holds one.`,
  );
}
