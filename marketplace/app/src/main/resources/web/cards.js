import { element } from '/kit/1/page.js';

const PAGE = 20;

/** What was found, as cards: a line that tells how much, the list, and a button while there is more of it. */
export class Cards {
  #page; #kind; #status; #list; #more; #next;
  #turn = 0;

  /** The kind knows the address of a search, how an item looks, and what to say of a number of them. */
  constructor(page, kind) {
    const { text } = page;
    this.#page = page;
    this.#kind = kind;
    this.#status = element('p', { className: 'status', role: 'status' });
    this.#list = element('ul', { className: 'cards', ariaLabel: text.title });
    this.#more = element('button', { type: 'button', textContent: text.more, hidden: true });
    this.#more.addEventListener('click', () => this.load(this.#next));
    this.elements = [this.#status, this.#list, this.#more];
  }

  /** Asks from the beginning, or for what comes after; a later question overtakes an earlier one. */
  async load(after) {
    const turn = ++this.#turn;
    const query = new URLSearchParams({ limit: PAGE, ...(after && { after }), ...this.#kind.query() });
    try {
      const found = await this.#page.ask(`${this.#kind.place}?${query}`);
      if (turn === this.#turn) {
        this.#show(found, after);
      }
    } catch (problem) {
      this.#tell(problem.message, true);
    }
  }

  #show(found, after) {
    if (!after) {
      this.#list.replaceChildren();
    }
    this.#list.append(...found.items.map(item => this.#kind.card(this.#page, item)));
    this.#next = found.next;
    this.#more.hidden = !found.next;
    this.#tell(this.#kind.told(this.#list.children.length, Boolean(found.next)));
  }

  #tell(message, alarming = false) {
    this.#status.textContent = message;
    this.#status.classList.toggle('alarming', alarming);
  }
}
