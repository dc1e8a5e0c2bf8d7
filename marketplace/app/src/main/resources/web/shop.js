import { element } from '/kit/1/page.js';
import { mark, stars } from './face.js';
import { statuses } from './list.js';

const PAGE = 20;
const SORTS = ['relevance', 'popular', 'rated', 'newest'];
const PRICES = ['free', 'per-county-year', 'per-call'];

/** What there is to install: found by words, a category, a price; the best first. */
export async function shopPage(page) {
  const { items } = await page.ask('/categories');
  const shop = new Shop(page, items);
  await shop.load();
  return shop.element;
}

class Shop {
  #page; #form; #status; #listings; #more; #next;
  #turn = 0;

  constructor(page, categories) {
    const { text } = page;
    this.#page = page;
    this.#status = element('p', { className: 'status', role: 'status' });
    this.#listings = element('ul', { className: 'cards', ariaLabel: text.title });
    this.#more = element('button', { type: 'button', textContent: text.more, hidden: true });
    this.#more.addEventListener('click', () => this.load(this.#next));
    this.#form = element('form', { className: 'tools', role: 'search' },
      element('label', { htmlFor: 'search', textContent: text.search }),
      element('input', { id: 'search', name: 'q', type: 'search', maxLength: 100, placeholder: text.searchHint }),
      choice('category', text.anyCategory, categories.map(({ code, name }) => [code, text.name(name)])),
      choice('price', text.anyPrice, PRICES.map(model => [model, text.models[model]])),
      choice('sort', '', SORTS.map(sort => [sort, text.sorts[sort]])),
      element('button', { textContent: text.find }));
    this.#form.addEventListener('submit', event => {
      event.preventDefault();
      this.load();
    });
    this.#form.addEventListener('change', event => event.target.id === 'search' || this.load());
    this.element = element('section', {}, page.signedIn ? statuses(text, 'listed') : undefined, this.#form, this.#status, this.#listings, this.#more);
  }

  async load(after) {
    const turn = ++this.#turn;
    const query = new URLSearchParams(new FormData(this.#form));
    query.set('limit', PAGE);
    if (after) {
      query.set('after', after);
    }
    try {
      const found = await this.#page.ask(`/listings?${query}`);
      if (turn === this.#turn) {
        this.#show(found, after);
      }
    } catch (problem) {
      this.#tell(problem.message, true);
    }
  }

  #show(found, after) {
    if (!after) {
      this.#listings.replaceChildren();
    }
    this.#listings.append(...found.items.map(listing => card(this.#page, listing)));
    this.#next = found.next;
    this.#more.hidden = !found.next;
    const { text } = this.#page;
    const count = this.#listings.children.length;
    this.#tell(count ? text.foundApps(count, Boolean(found.next)) : text.noApps);
  }

  #tell(message, alarming = false) {
    this.#status.textContent = message;
    this.#status.classList.toggle('alarming', alarming);
  }
}

function choice(name, none, options) {
  const select = element('select', { name, ariaLabel: none || name });
  select.append(...(none ? [['', none], ...options] : options).map(([value, label]) => element('option', { value, textContent: label })));
  return select;
}

function card(page, listing) {
  const { text } = page;
  return element('li', {}, element('a', { className: 'card', href: `#/${encodeURIComponent(listing.app)}` },
    mark(page, listing),
    element('span', {},
      element('strong', { textContent: text.name(listing.name) }), element('span', { className: 'version', textContent: listing.version }),
      listing.standing === 'listed' ? undefined : element('em', { className: 'standing', textContent: text.standings[listing.standing] }),
      element('span', { className: 'summary', textContent: text.name(listing.summary) }),
      element('small', {}, [listing.vendor, text.price(listing.price), text.installations(listing.installations)].join(' · '),
        listing.ratings ? ' · ' : '', stars(text, listing) ?? ''))));
}
