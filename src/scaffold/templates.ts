/**
 * New pages. Each passes the checker as it is, so that a contributor begins from green, and says in plain
 * words what to write where.
 */

import { shorten } from './shorten.ts';

interface NewPage {
  title: string;
  /** Today, `YYYY-MM-DD`. */
  date: string;
}

// Each names the page, since search cannot tell apart pages that share an alias.
const aliases = ({ title }: NewPage) =>
  ['another name of', 'the acronym of', 'the everyday word for', 'a tool for']
    .map((begin) => `  - ${JSON.stringify(shorten(`${begin} ${title}`, 60))}\n`)
    .join('');

const pageFields = (page: NewPage) => `aliases:
${aliases(page)}questions:
  - What does a learner ask who has never heard of it?
  - Which problem brings a reader to this page?
outcomes:
  - Explain what it is for.
  - Use it in a small example.
  - Recognise the most common mistake.
reviewed: ${page.date}
resources:
  - title: MDN Web Docs
    url: https://developer.mozilla.org/en-US/
    type: docs
    why: Replace by the page of the documentation that you used, and say what it adds.
    free: true
  - title: RFC Editor
    url: https://www.rfc-editor.org/
    type: spec
    why: Replace by the specification, if there is one.
    free: true
  - title: Wikipedia
    url: https://en.wikipedia.org/wiki/Main_Page
    type: article
    why: Replace by an article that goes further than this page.
    free: true
`;

/** A topic with every part that a topic needs. */
export function topicPage(page: NewPage): string {
  return `---
title: ${JSON.stringify(page.title)}
summary: Say in one sentence what the reader gets from this page.
kind: concept
track: extension
level: beginner
hours: [1, 2]
prerequisites: []
related: []
${pageFields(page)}---

Answer the reader's question first, in at most 60 words.

## Why it matters

Tell one real situation in which this matters.

## How it works

Explain it in order, under headings of your own. Give one example that runs:

\`\`\`sh run
echo "replace this example"
\`\`\`

\`\`\`output
replace this example
\`\`\`

And one diagram, with a caption that says the same in words:

\`\`\`mermaid
flowchart TD
  A[Request] --> B[Your program]
  B --> C[Answer]
\`\`\`

_A request comes in, your program works on it, and an answer goes out._

## Common mistakes

- **Name a mistake.** Say what happens, and what to do instead.

## Exercise

Give a task that takes ten minutes, and say how to check the result.

<details>
<summary>Hint</summary>

One step that helps.

</details>

<details>
<summary>Solution</summary>

The way, and the result.

</details>

## Check yourself

1. Ask something that shows whether the reader has understood.

   - [ ] A mistake people really make — Say why it is wrong.
   - [x] The right answer — Say why it is right.
   - [ ] Another mistake — Say why it is wrong.

2. Ask a second question.

   - [x] The right answer — Say why it is right.
   - [ ] A mistake — Say why it is wrong.

3. Ask a third question.

   - [ ] A mistake — Say why it is wrong.
   - [x] The right answer — Say why it is right.

## At work

Say how it looks in production, and what interviewers ask.
`;
}

/** A section with one topic to begin with. */
export function sectionPage(page: NewPage, firstTopic: string): string {
  return `---
title: ${JSON.stringify(page.title)}
summary: Say in one sentence what this section gives.
prerequisites: []
related: []
${pageFields(page)}topics:
  - ${firstTopic}
---

Say in at most 60 words what the reader can do after this section.

## How the topics fit together

\`\`\`mermaid
flowchart TD
  A[First topic] --> B[Second topic]
\`\`\`

_The first topic leads to the second._

## When you are done

Say how a reader can tell.

## What to skip at first

Say what can wait.
`;
}

/** A roadmap with one section to begin with. */
export function roadmapPage(page: NewPage, firstSection: string): string {
  return `---
title: ${JSON.stringify(page.title)}
summary: Say in one sentence what this roadmap teaches.
${pageFields(page)}sections:
  - ${firstSection}
---

Say in at most 60 words what the trade is, and who this roadmap is for.

## What the work is

Describe a day.

## How to use this roadmap

Say where to begin, and what to skip.
`;
}
