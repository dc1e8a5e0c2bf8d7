import { element } from '/kit/1/page.js';

const PAGE = 20;

/** What those see who have signed in, beside what is listed. */
export const STATUSES = ['needs-review', 'refused'];

export async function listPage(page, status) {
  const list = new ReleaseList(page, status);
  await list.load();
  return list.element;
}

/** Releases of a status, newest first, with a search. */
class ReleaseList {
  #page; #wanted; #search; #status; #releases; #more; #next;
  #turn = 0;

  constructor(page, wanted) {
    const { text } = page;
    this.#page = page;
    this.#wanted = wanted;
    this.#search = element('input', { id: 'search', type: 'search', maxLength: 100, placeholder: text.searchHint });
    this.#status = element('p', { className: 'status', role: 'status' });
    this.#releases = element('ul', { className: 'cards', ariaLabel: text.title });
    this.#more = element('button', { type: 'button', textContent: text.more, hidden: true });
    this.#more.addEventListener('click', () => this.load(this.#next));
    const form = element('form', { className: 'tools', role: 'search' },
      element('label', { htmlFor: 'search', textContent: text.search }), this.#search,
      element('button', { textContent: text.find }));
    form.addEventListener('submit', event => {
      event.preventDefault();
      this.load();
    });
    this.element = element('section', {}, statuses(text, wanted), form, this.#status, this.#releases, this.#more);
  }

  async load(after) {
    const turn = ++this.#turn;
    const query = new URLSearchParams({ status: this.#wanted, limit: PAGE, q: this.#search.value, ...(after && { after }) });
    try {
      const found = await this.#page.ask(`/releases?${query}`);
      if (turn === this.#turn) {
        this.#show(found, after);
      }
    } catch (problem) {
      this.#tell(problem.message, true);
    }
  }

  #show(found, after) {
    if (!after) {
      this.#releases.replaceChildren();
    }
    this.#releases.append(...found.items.map(release => card(this.#page, release)));
    this.#next = found.next;
    this.#more.hidden = !found.next;
    const { text } = this.#page;
    const count = this.#releases.children.length;
    this.#tell(count ? text.found(count, Boolean(found.next), this.#wanted) : text.nothingFound(this.#wanted));
  }

  #tell(message, alarming = false) {
    this.#status.textContent = message;
    this.#status.classList.toggle('alarming', alarming);
  }
}

/** The way between what is listed and what is not yet, or was not. */
export function statuses(text, wanted) {
  return element('nav', { className: 'statuses', ariaLabel: text.status }, ...['listed', ...STATUSES].map(status => {
    const link = element('a', { href: `#/${status}`, textContent: text.statuses[status] });
    link.ariaCurrent = status === wanted ? 'page' : null;
    return link;
  }));
}

function card({ text }, release) {
  const name = text.name(release.name);
  return element('li', {}, element('a', { className: 'card', href: `#/${encodeURIComponent(release.app)}/${encodeURIComponent(release.version)}` },
    element('span', { className: 'mark', ariaHidden: 'true', textContent: [...name][0] }),
    element('span', {},
      element('strong', { textContent: name }), element('span', { className: 'version', textContent: release.version }),
      element('span', { className: 'summary', textContent: text.name(release.summary) }),
      element('small', { textContent: `${release.vendor} · ${text.day(release.decidedAt ?? release.submittedAt)}` }))));
}
