import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';

/** Formats pages in place as the format check wants them; other files are left alone. */
export async function formatPages(files: readonly string[]): Promise<void> {
  for (const file of files) {
    if (!file.endsWith('.mdx')) continue;
    const config = await resolveConfig(file);
    await writeFile(
      file,
      await format(await readFile(file, 'utf8'), { ...config, filepath: file }),
    );
  }
}
