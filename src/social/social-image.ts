import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { fileURLToPath } from 'node:url';

/** What a social picture says. */
export interface SocialImage {
  /** What the page is: its section, or what it holds. */
  kicker: string;
  title: string;
  /** A line of facts under the title. */
  facts: string;
}

const width = 1200;
const height = 630;
const margin = 80;
const family = 'Atkinson';
const colours = {
  paper: '#fcfbf7',
  ink: '#1b2421',
  soft: '#4a5651',
  pine: '#0a6347',
  ochre: '#855300',
};

GlobalFonts.registerFromPath(
  fileURLToPath(
    import.meta
      .resolve('@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'),
  ),
  family,
);

/** Draws the picture that other sites show beside a link to a page: a PNG of 1200 × 630 pixels. */
export function drawSocialImage({ kicker, title, facts }: SocialImage, siteName: string): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, width, height);
  drawRoute(context);

  context.textBaseline = 'alphabetic';
  context.fillStyle = colours.pine;
  context.font = `700 34px ${family}`;
  context.fillText(kicker, margin, 150);

  const size = title.length > 36 ? 68 : 84;
  context.fillStyle = colours.ink;
  context.font = `700 ${size}px ${family}`;
  wrap(context, title, width - 2 * margin - 120).forEach((line, index) => {
    context.fillText(line, margin, 250 + index * size * 1.15);
  });

  context.fillStyle = colours.soft;
  context.font = `400 32px ${family}`;
  context.fillText(facts, margin, height - 130);
  context.fillStyle = colours.ink;
  context.font = `700 34px ${family}`;
  context.fillText(siteName, margin, height - 70);
  return canvas.toBuffer('image/png');
}

/** Lines of text none of which is wider than the given width, in pixels. */
function wrap(context: SKRSContext2D, text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > most) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/** The site's sign, large, at the right edge: a line with two stations and a branch to come. */
function drawRoute(context: SKRSContext2D): void {
  const x = width - 110;
  context.lineWidth = 14;
  context.strokeStyle = colours.pine;
  context.beginPath();
  context.moveTo(x, -10);
  context.lineTo(x, height + 10);
  context.stroke();
  context.fillStyle = colours.paper;
  for (const y of [150, 315]) {
    context.beginPath();
    context.arc(x, y, 26, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }
  context.strokeStyle = colours.ochre;
  context.beginPath();
  for (const [dx, dy] of [
    [0, -34],
    [34, 0],
    [0, 34],
    [-34, 0],
  ] as const) {
    context.lineTo(x + dx, 480 + dy);
  }
  context.closePath();
  context.fill();
  context.stroke();
}
