import { element } from '/kit/1/page.js';
import { Cards } from './cards.js';

/** What those see who have signed in, beside what is listed. */
export const STATUSES = ['needs-review', 'refused'];

/** Releases of a status, newest first, with a search. */
export async function listPage(page, status) {
  const { text } = page;
  const search = element('input', { id: 'search', type: 'search', maxLength: 100, placeholder: text.searchHint });
  const cards = new Cards(page, {
    place: '/releases',
    query: () => ({ status, q: search.value }),
    card,
    told: (count, more) => count ? text.found(count, more, status) : text.nothingFound(status) });
  const form = element('form', { className: 'tools', role: 'search' },
    element('label', { htmlFor: 'search', textContent: text.search }), search, element('button', { textContent: text.find }));
  form.addEventListener('submit', event => {
    event.preventDefault();
    cards.load();
  });
  await cards.load();
  return element('section', {}, statuses(text, status), form, ...cards.elements);
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
