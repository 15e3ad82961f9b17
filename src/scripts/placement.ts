import { pathTopicsSchema, type PathTopic } from '../path/path-topic.ts';
import { choosePlacement } from '../placement/choose-questions.ts';
import { proposeKnown, type Proposal } from '../placement/propose-known.ts';
import { sectionOf, type BankQuestion } from '../questions/bank.ts';
import { loadBankIndex, loadSection } from '../questions/load-bank.ts';
import { make, makeQuestionFields, toNodes } from './check-yourself-fields.ts';
import { offerKnown } from './placement-known.ts';

/** The placement of the section in the address: its questions, and then what can be skipped. */
class PlacementTest extends HTMLElement {
  #section = '';

  async connectedCallback() {
    const slug = new URLSearchParams(location.search).get('section');
    if (slug === null) return;
    const roadmap = this.dataset['roadmap'] ?? '';
    const link = [...this.querySelectorAll('nav a')].find(
      (each) => each.getAttribute('href') === `?section=${slug}`,
    );
    if (!link) return;
    this.#section = link.textContent.trim();
    const choice = this.querySelector<HTMLElement>('nav');
    if (choice) choice.hidden = true;
    this.#show(make('p', '', 'Loading the questions…'));
    try {
      const [topics, questions] = await Promise.all([
        loadTopics(roadmap),
        loadBankIndex(roadmap).then((index) => loadSection(index, `${roadmap}/${slug}`)),
      ]);
      this.#begin(
        topics.filter(({ id }) => sectionOf(id) === `${roadmap}/${slug}`),
        questions,
      );
    } catch {
      if (choice) choice.hidden = false;
      this.#show(
        make('p', '', 'The questions could not be loaded. Load the page again to try once more.'),
      );
    }
  }

  /** In a section with alternatives the reader first names the one to be asked about. */
  #begin(topics: readonly PathTopic[], questions: readonly BankQuestion[]) {
    const alternatives = topics.filter(({ group }) => group !== '');
    if (alternatives.length === 0) {
      this.#ask(topics, choosePlacement(topics, questions, undefined));
      return;
    }
    const select = make(
      'select',
      '',
      new Option('none of them', ''),
      ...alternatives.map(({ id, title }) => new Option(title, id)),
    );
    const start = make('button', 'button main', 'Start');
    const form = make(
      'form',
      'placement-alternative',
      make('label', '', 'Of these one is enough. Which do you know best? ', select),
      start,
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(topics, choosePlacement(topics, questions, select.value || undefined));
      this.querySelector<HTMLElement>('h2')?.focus();
    });
    this.#show(this.#title(), form);
  }

  #ask(topics: readonly PathTopic[], questions: readonly BankQuestion[]) {
    const asked = questions.map((question) => {
      const text = make('div', 'question-text', make('p', '', ...toNodes(question.text)));
      const rights = question.options.filter(({ right }) => right).length;
      if (rights > 1) text.append(make('p', 'question-several', 'Choose all that apply.'));
      const fields = makeQuestionFields(
        text,
        question.options.map(({ text: option, right, why }) => ({
          text: toNodes(option),
          right,
          why: toNodes(why),
        })),
      );
      const item = make('li', 'question', text, fields.element);
      return { question, fields, item };
    });
    const finish = make('button', 'button main', 'See what I can skip');
    const form = make(
      'form',
      'prose placement-questions',
      make('ol', 'questions', ...asked.map(({ item }) => item)),
      finish,
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const answers = asked.map(({ question, fields }) => ({
        topic: question.topic,
        right: fields.judge().right,
      }));
      for (const { fields, item } of asked) {
        const { right } = fields.judge();
        const words = fields.chosen().size === 0 ? 'Left open' : right ? 'Right' : 'Not right';
        item.append(
          make(
            'p',
            `question-status ${right ? 'right' : 'wrong'}`,
            make('strong', 'verdict', words),
          ),
        );
        fields.explain('all');
        fields.freeze();
      }
      finish.remove();
      this.#propose(topics, proposeKnown(withoutGroups(topics), answers), form);
    });
    this.#show(this.#title(`${questions.length} questions on ${this.#section}`), form);
  }

  #propose(topics: readonly PathTopic[], proposals: readonly Proposal[], answered: HTMLElement) {
    const rows = proposals.flatMap(({ topic: id, known, right, asked }) => {
      const topic = topics.find((each) => each.id === id);
      if (!topic || (asked === 0 && !known)) return [];
      const why =
        asked === 0
          ? 'you know what builds on it'
          : `${right} of ${asked} ${asked === 1 ? 'question' : 'questions'} right`;
      return [{ topic, proposed: known, why }];
    });
    const details = make(
      'details',
      'placement-answers',
      make('summary', '', 'The questions again, with reasons'),
      answered,
    );
    this.#show(this.#title('What you can skip'), offerKnown(rows), details);
    this.querySelector<HTMLElement>('h2')?.focus();
  }

  #title(text = this.#section): HTMLElement {
    const title = make('h2', '', text);
    title.tabIndex = -1;
    return title;
  }

  #show(...content: Node[]) {
    this.querySelector('.placement-body')?.replaceChildren(...content);
  }
}

/** Knowing a topic says nothing of which alternative one knows. */
function withoutGroups(topics: readonly PathTopic[]): { id: string; needs: string[] }[] {
  return topics.map(({ id, needs }) => ({
    id,
    needs: needs.filter((need) => need.length === 1).flat(),
  }));
}

async function loadTopics(roadmap: string): Promise<PathTopic[]> {
  const response = await fetch(`/${roadmap}/path/topics.json`);
  return pathTopicsSchema.parse(await response.json());
}

customElements.define('placement-test', PlacementTest);
