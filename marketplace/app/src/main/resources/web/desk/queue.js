import { element } from '/kit/1/page.js';
import { all, badge } from './parts.js';

/** What waits for a decision, overdue first. */
export async function queuePage(page) {
  const { text } = page;
  const reviews = await all(page, '/reviews');
  return element('article', {}, element('h2', { className: 'name', textContent: text.reviews }),
    element('p', { className: 'status', textContent: text.waiting(reviews.length) }),
    element('ul', { className: 'cards' }, ...reviews.map(review => card(text, review))));
}

function card(text, review) {
  const name = text.name(review.name);
  const approvals = review.approversNeeded > 1 ? text.approvals(review.endorsements.length, review.approversNeeded) : '';
  return element('li', {}, element('a', { className: 'card', href: `#/reviews/${encodeURIComponent(review.app)}/${encodeURIComponent(review.version)}` },
    element('span', { className: 'mark', ariaHidden: 'true', textContent: [...name][0] }),
    element('span', {}, element('strong', { textContent: name }), element('span', { className: 'version', textContent: review.version }), ' ',
      review.overdue ? badge(text.overdue, true) : undefined,
      element('span', { className: 'summary', textContent: review.app }),
      element('small', { textContent: [text.dueAt(text.minute(review.dueAt)), approvals].filter(Boolean).join(' · ') }))));
}
