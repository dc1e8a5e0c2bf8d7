import { get } from './api.js';
import { element } from './dom.js';

const PAGE = 20;

export async function listPage(page) {
  const cards = element('ul', { class: 'cards' });
  const note = element('p', { class: 'quiet', role: 'status' });
  const more = element('button', { type: 'button', hidden: '' }, page.text.more);
  const search = element('input', { type: 'search', name: 'q', maxlength: '100', placeholder: page.text.search,
    'aria-label': page.text.search });
  let next;
  let turn = 0;

  async function load(after) {
    const mine = ++turn;
    const query = new URLSearchParams({ status: 'approved', limit: PAGE, q: search.value, ...(after && { after }) });
    try {
      const found = await get(page, `/releases?${query}`);
      if (mine !== turn) {
        return;
      }
      const items = found.items.map(release => card(page, release));
      after ? cards.append(...items) : cards.replaceChildren(...items);
      next = found.next;
      more.hidden = !next;
      note.textContent = cards.children.length ? '' : page.text.nothing;
    } catch (problem) {
      note.textContent = problem.message;
    }
  }

  more.addEventListener('click', () => load(next));
  const form = element('form', { role: 'search', onsubmit: event => { event.preventDefault(); load(); } },
    search, element('button', { type: 'submit' }, page.text.find));
  await load();
  return element('section', {}, form, note, cards, more);
}

function card(page, release) {
  const address = `#/${encodeURIComponent(release.app)}/${encodeURIComponent(release.version)}`;
  return element('li', {}, element('a', { class: 'card', href: address },
    element('strong', {}, page.of(release.name)),
    element('span', { class: 'version' }, release.version),
    element('span', {}, page.of(release.summary)),
    element('small', { class: 'quiet' }, `${release.vendor} · ${page.date(release.decidedAt)}`)));
}
