import type { MdastNode } from 'satteri';
import type { SourcePage } from './source-page.ts';
import type { PageData } from './stand-in.ts';
import type { FrontMatter } from './strict-yaml.ts';

/** A page as the rules about its body see it. */
export interface ParsedPage extends SourcePage {
  /** What its headings must be: a project differs from the other topics. */
  kind: 'roadmap' | 'section' | 'topic' | 'project';
  tree: MdastNode;
  data: PageData;
  locate: FrontMatter['locate'];
}
