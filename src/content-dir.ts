/** Folder of the content, relative to the working directory; a fixture roadmap sets `CONTENT_DIR`. */
export const contentDir = (process.env['CONTENT_DIR'] ?? 'content').replace(/\/+$/, '');
