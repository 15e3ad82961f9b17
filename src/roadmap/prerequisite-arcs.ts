import type { Roadmap, Section, Topic } from './model.ts';

/** A row of the drawing: a page, at a place in the list. */
export interface Row {
  page: Section | Topic;
  /** Height of its middle, in user units. */
  y: number;
}

/** A line from a page to one that needs it. */
export interface Arc {
  from: string;
  to: string;
  /** SVG path data. */
  path: string;
  /** Whether both ends are in one section. */
  near: boolean;
}

export interface ArcDrawing {
  rows: readonly Row[];
  arcs: readonly Arc[];
  width: number;
  height: number;
}

/**
 * An arc diagram of a roadmap's prerequisites: pages one below the other in reading order, an arc from
 * each page to every page that needs it, wider the further apart they are.
 * After M. Wattenberg, "Arc diagrams: visualizing structure in strings", 2002.
 * @param rowHeight height of a row and @param width width of the arcs' column, in user units
 */
export function drawArcs(roadmap: Roadmap, rowHeight: number, width: number): ArcDrawing {
  const pages = roadmap.sections.flatMap((section) => [section, ...section.topics]);
  const rows = pages.map((page, index) => ({ page, y: (index + 0.5) * rowHeight }));
  const heights = new Map(rows.map(({ page, y }) => [page.id, y]));
  const height = rows.length * rowHeight;

  const arcs = rows.flatMap(({ page, y }) =>
    page.prerequisites.flatMap((needed): Arc[] => {
      const start = heights.get(needed.id);
      if (start === undefined) return [];
      // The square root keeps short arcs apart and long ones inside the column.
      const reach = width * Math.sqrt(Math.abs(y - start) / height);
      const bend = (width - reach).toFixed(1);
      return [
        {
          from: needed.id,
          to: page.id,
          path: `M${width} ${start}C${bend} ${start} ${bend} ${y} ${width} ${y}`,
          near: sectionOf(needed.id) === sectionOf(page.id),
        },
      ];
    }),
  );
  return { rows, arcs, width, height };
}

function sectionOf(id: string): string {
  return id.split('/').slice(0, 2).join('/');
}
