import { element } from '/kit/1/page.js';
import { Cards } from './cards.js';
import { mark, stars } from './face.js';
import { statuses } from './list.js';

const SORTS = ['relevance', 'popular', 'rated', 'newest'];
const PRICES = ['free', 'per-county-year', 'per-call'];

/** What there is to install: found by words, a category, a price; the best first. */
export async function shopPage(page) {
  const { text } = page;
  const { items } = await page.ask('/categories');
  const form = element('form', { className: 'tools', role: 'search' },
    element('label', { htmlFor: 'search', textContent: text.search }),
    element('input', { id: 'search', name: 'q', type: 'search', maxLength: 100, placeholder: text.searchHint }),
    choice('category', text.anyCategory, items.map(({ code, name }) => [code, text.name(name)])),
    choice('price', text.anyPrice, PRICES.map(model => [model, text.models[model]])),
    choice('sort', '', SORTS.map(sort => [sort, text.sorts[sort]])),
    element('button', { textContent: text.find }));
  const cards = new Cards(page, {
    place: '/listings',
    query: () => Object.fromEntries(new FormData(form)),
    card,
    told: (count, more) => count ? text.foundApps(count, more) : text.noApps });
  form.addEventListener('submit', event => {
    event.preventDefault();
    cards.load();
  });
  form.addEventListener('change', event => event.target.id === 'search' || cards.load());
  await cards.load();
  return element('section', {}, page.signedIn ? statuses(text, 'listed') : undefined, form, ...cards.elements);
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
