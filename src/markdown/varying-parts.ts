import type { ElementContent } from 'hast';
import { wildcard } from '../examples/compare-output.ts';
import { classesOf, element, isElement, mapElements, mapSiblings, type Tree } from './tree.ts';

/** What differs from run to run in an output is shown as such, not as the sign that authors write for it. */
export function showVaryingParts(tree: Tree): Tree {
  return mapElements(tree, (node) =>
    isElement(node, 'figure') && classesOf(node).includes('output')
      ? mapSiblings(node, (siblings) => siblings.flatMap(splitAtWildcards))
      : node,
  );
}

function splitAtWildcards(node: ElementContent): ElementContent[] {
  if (node.type !== 'text' || !node.value.includes(wildcard)) return [node];
  return node.value
    .split(wildcard)
    .flatMap((value, index): ElementContent[] => [
      ...(index > 0 ? [varyingPart()] : []),
      ...(value === '' ? [] : [{ type: 'text' as const, value }]),
    ]);
}

function varyingPart(): ElementContent {
  return element('span', { className: ['varies'], title: 'Differs from run to run' }, ['…']);
}
