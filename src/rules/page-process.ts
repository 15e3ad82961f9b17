/** The process that reads pages: gets a source file, answers with its report. See `page-checkers.ts`. */
import { checkPage } from './check-page.ts';
import type { SourceFile } from './source-page.ts';

process.on('message', (file: SourceFile) => process.send?.(checkPage(file)));
process.on('disconnect', () => process.exit());
