/** Gives each block of code a button that copies it; without script there is none. */
for (const figure of document.querySelectorAll('figure.code')) {
  const code = figure.querySelector('pre code');
  const caption = figure.querySelector('figcaption');
  if (!code || !caption || figure.classList.contains('output')) continue;

  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  const status = document.createElement('span');
  status.className = 'visually-hidden';
  status.role = 'status';
  button.addEventListener('click', async () => {
    const done = await copy(code.textContent);
    button.textContent = done ? 'Copied' : 'Press Ctrl+C';
    status.textContent = done ? 'Code copied' : 'Copying is not allowed here';
    setTimeout(() => {
      button.textContent = 'Copy';
      status.textContent = '';
    }, 2000);
  });
  caption.append(button, status);
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
