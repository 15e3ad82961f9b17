import path from 'node:path';
import { openReader } from '../rules/reader.ts';
import type { InputVerdict } from './judge-input.ts';
import { makeInput } from './make-input.ts';
import { seededRandom } from './random.ts';

export interface FuzzReport {
  inputs: number;
  accepted: number;
  /** Inputs that ended the process that read them; the checker tells such a page by its file. */
  crashes: string[];
  /** Inputs that were accepted and should not have been, each with the reason. */
  wrong: { input: string; faults: string[] }[];
  slowest: { milliseconds: number; input: string };
}

const hang = 2;

/** Makes inputs of pieces of pages and judges each; the same seed gives the same inputs. */
export async function fuzz(
  pieces: readonly [string, ...string[]],
  { count, seed }: { count: number; seed: number },
): Promise<FuzzReport> {
  const random = seededRandom(seed);
  const script = path.join(import.meta.dirname, 'reader-input.ts');
  const reader = openReader<string, InputVerdict>(script, hang);
  const report: FuzzReport = {
    inputs: count,
    accepted: 0,
    crashes: [],
    wrong: [],
    slowest: { milliseconds: 0, input: '' },
  };
  // The first answer waits for the process to load.
  await reader.read('');
  for (let left = count; left > 0; left--) {
    const input = makeInput(random, pieces);
    const start = performance.now();
    const reading = await reader.read(input);
    const milliseconds = performance.now() - start;
    if ('failure' in reading) {
      report.crashes.push(input);
      await reader.read('');
      continue;
    }
    if (milliseconds > report.slowest.milliseconds) report.slowest = { milliseconds, input };
    const { accepted, faults } = reading.answer;
    if (accepted) report.accepted++;
    if (faults.length > 0) report.wrong.push({ input, faults });
  }
  reader.close();
  return report;
}
