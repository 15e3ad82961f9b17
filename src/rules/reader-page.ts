/** The process that reads pages as the site does: gets a source file, answers with its report. */
import { checkPage } from './check-page.ts';
import type { SourceFile } from './source-page.ts';

process.on('message', (file: SourceFile) => process.send?.(checkPage(file)));
process.on('disconnect', () => process.exit());
process.send?.('ready');
