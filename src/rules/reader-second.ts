/** The process that reads pages a second time: gets a body, answers with what remark says against it. */
import { secondOpinion } from './second-opinion.ts';

process.on('message', (body: string) => process.send?.(secondOpinion(body)));
process.on('disconnect', () => process.exit());
process.send?.('ready');
