import { pathTopicsSchema, type PathTopic } from '../path/path-topic.ts';
import { choosePlacement } from '../placement/choose-questions.ts';
import { proposeKnown, type Proposal } from '../placement/propose-known.ts';
import { sectionOf, type BankQuestion } from '../questions/bank.ts';
import { loadBankIndex, loadSection } from '../questions/load-bank.ts';
import { showQuestion } from './bank-question.ts';
import { make } from './make-element.ts';
import { tell } from './question-status.ts';
import { offerKnown } from './placement-known.ts';

/** The placement of the section in the address: its questions, and then what can be skipped. */
class PlacementTest extends HTMLElement {
  #section = '';

  async connectedCallback() {
    const slug = new URLSearchParams(location.search).get('section');
    const list = this.querySelector<HTMLElement>('nav');
    const link = [...this.querySelectorAll('nav a')].find(
      (each) => each.getAttribute('href') === `?section=${slug}`,
    );
    if (!link || !list) return;
    this.#section = link.textContent.trim();
    list.hidden = true;
    this.#show(make('p', {}, 'Loading the questions…'));
    const roadmap = this.dataset['roadmap'] ?? '';
    const id = `${roadmap}/${slug}`;
    const loaded = await Promise.all([
      loadTopics(roadmap),
      loadBankIndex(roadmap).then((index) => loadSection(index, id)),
    ]).catch(() => undefined);
    if (!loaded) {
      list.hidden = false;
      this.#show(
        make('p', {}, 'The questions could not be loaded. Load the page again to try once more.'),
      );
      return;
    }
    const [topics, questions] = loaded;
    this.#begin(
      topics.filter((topic) => sectionOf(topic.id) === id),
      questions,
    );
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
      { class: 'select' },
      new Option('none of them', ''),
      ...alternatives.map(({ id, title }) => new Option(title, id)),
    );
    const form = make(
      'form',
      { class: 'placement-alternative' },
      make('label', {}, 'Of these one is enough. Which do you know best? ', select),
      make('button', { class: 'button main' }, 'Start'),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(topics, choosePlacement(topics, questions, select.value || undefined));
      this.#focusTitle();
    });
    this.#show(this.#title(this.#section), form);
  }

  #ask(topics: readonly PathTopic[], questions: readonly BankQuestion[]) {
    const asked = questions.map((question) => {
      const { text, fields } = showQuestion(question);
      return { question, fields, item: make('li', { class: 'question' }, text, fields.element) };
    });
    const finish = make('button', { class: 'button main' }, 'See what I can skip');
    const form = make(
      'form',
      { class: 'prose placement-questions' },
      make('ol', { class: 'questions' }, ...asked.map(({ item }) => item)),
      finish,
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      // Enter on a field sends the form, also when it has no button any more.
      if (!finish.isConnected) return;
      const answers = asked.map(({ question, fields, item }) => {
        const { right } = fields.judge();
        const words = fields.chosen().size === 0 ? 'Left open' : right ? 'Right' : 'Not right';
        const status = make('p');
        tell(status, right ? 'right' : 'wrong', words);
        item.append(status);
        fields.explain('all');
        fields.freeze();
        return { topic: question.topic, right };
      });
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
    const other = make('a', { href: location.pathname }, 'Another section');
    this.#show(
      this.#title('What you can skip'),
      offerKnown(rows),
      make(
        'details',
        { class: 'placement-answers' },
        make('summary', {}, 'The questions again, with reasons'),
        answered,
      ),
      make('p', {}, other),
    );
    this.#focusTitle();
  }

  #title(text: string): HTMLElement {
    return make('h2', { tabindex: '-1' }, text);
  }

  #focusTitle() {
    this.querySelector<HTMLElement>('.placement-body h2')?.focus();
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
