/** The process that judges inputs: it may crash, and the next input goes to a new one. */
import { judgeInput } from './judge-input.ts';

process.on('message', (body: string) => process.send?.(judgeInput(body)));
process.on('disconnect', () => process.exit());
process.send?.('ready');
