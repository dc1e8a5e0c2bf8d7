// The page of the car parks. mount() puts it into an element and returns how to take it out again.
import { addStyle, element, spoken } from '/kit/1/page.js';
import { fetchLots, fetchNearest, whereAmI } from './lots.js';
import { translations } from './texts.js';
import { lotCard } from './view.js';

const PAGE = 20;
const TYPING_PAUSE = 250;

export async function mount(host, context) {
  const style = await addStyle(new URL('parking.css', import.meta.url).href);
  const page = new ParkingPage(host, context);
  page.draw();
  page.load();
  return () => {
    page.close();
    style.remove();
  };
}

class ParkingPage {
  #host; #context; #text; #parts;
  #search = searchInAddress();
  #next = null;
  #position = null;
  #pause = 0;
  #requests = new AbortController();

  constructor(host, context) {
    this.#host = host;
    this.#context = context;
    this.#text = spoken(translations, context.language);
  }

  draw() {
    const text = this.#text;
    this.#parts = {
      search: element('input', { type: 'search', id: 'lot-search', value: this.#search, placeholder: text.searchHint, autocomplete: 'off' }),
      near: element('button', { type: 'button', textContent: text.near, ariaPressed: String(this.#position !== null) }),
      status: element('p', { className: 'status', role: 'status' }),
      lots: element('ul', { className: 'lots', ariaLabel: text.lots }),
      more: element('button', { type: 'button', textContent: text.more, hidden: true }),
    };
    this.#parts.search.addEventListener('input', () => this.#typed());
    this.#parts.near.addEventListener('click', () => this.#toggleNear());
    this.#parts.more.addEventListener('click', () => this.#loadMore());

    const { search, near, status, lots, more } = this.#parts;
    this.#host.replaceChildren(element('div', { className: 'page' },
      element('p', { className: 'region', textContent: this.#context.region.name }),
      element('h1', { textContent: text.title }),
      element('form', { className: 'tools sticky', role: 'search', onsubmit: event => event.preventDefault() },
        element('label', { htmlFor: 'lot-search', textContent: text.search }), search, near),
      status, lots, more));
  }

  /** Shows the first part of the list, or the nearest lots. */
  async load() {
    await this.#show(signal => this.#position
      ? fetchNearest(this.#context.api, this.#position, signal)
      : fetchLots(this.#context.api, { search: this.#search, limit: PAGE }, signal), true);
  }

  close() {
    clearTimeout(this.#pause);
    this.#requests.abort();
    this.#host.replaceChildren();
  }

  async #loadMore() {
    const seen = this.#parts.lots.children.length;
    await this.#show(signal => fetchLots(this.#context.api, { search: this.#search, limit: PAGE, after: this.#next }, signal), false);
    this.#parts.lots.children[seen]?.focus();
  }

  /** Asks, and shows the answer unless something else was asked meanwhile. */
  async #show(ask, fresh) {
    this.#requests.abort();
    this.#requests = new AbortController();
    const { signal } = this.#requests;
    this.#tell(this.#text.loading);
    try {
      const { items, next } = await ask(signal);
      if (fresh) {
        this.#parts.lots.replaceChildren();
      }
      this.#parts.lots.append(...items.map(lot => lotCard(lot, this.#text)));
      this.#next = next ?? null;
      this.#parts.more.hidden = this.#next === null;
      this.#tell(this.#found());
    } catch (problem) {
      if (!signal.aborted) {
        this.#tell(problem.message || this.#text.failed, true);
      }
    }
  }

  #found() {
    const count = this.#parts.lots.children.length;
    if (count === 0) {
      return this.#search ? this.#text.nothingFound(this.#search) : this.#text.noLots;
    }
    return this.#position ? this.#text.nearest(count) : this.#text.found(count, this.#next !== null);
  }

  #typed() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#search = this.#parts.search.value.trim();
      history.replaceState(null, '', `#${encodeURIComponent(this.#search)}`);
      this.#leavePosition();
      this.load();
    }, TYPING_PAUSE);
  }

  async #toggleNear() {
    if (this.#position) {
      this.#leavePosition();
      this.load();
      return;
    }
    this.#tell(this.#text.locating);
    try {
      this.#position = await whereAmI();
    } catch {
      this.#tell(this.#text.noPosition, true);
      return;
    }
    this.#search = '';
    this.#parts.search.value = '';
    this.#parts.near.ariaPressed = 'true';
    this.load();
  }

  #leavePosition() {
    this.#position = null;
    this.#parts.near.ariaPressed = 'false';
  }

  #tell(message, alarming = false) {
    this.#parts.status.textContent = message;
    this.#parts.status.classList.toggle('alarming', alarming);
  }
}

/** What was searched for stands in the address, so that it can be sent to somebody and outlives a change of language. */
function searchInAddress() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}
