import { element } from '/kit/1/page.js';
import { all, badge } from './parts.js';

/** What waits for a decision, overdue first: releases, refusals that were appealed against, and findings of rules. */
export async function queuePage(page) {
  const { text } = page;
  const reviews = await all(page, '/reviews');
  return element('article', {}, element('h2', { className: 'name', textContent: text.reviews }),
    element('p', { className: 'status', textContent: text.waiting(reviews.length) }),
    element('ul', { className: 'cards' }, ...reviews.map(review => card(text, review))));
}

function card(text, review) {
  const name = review.name ? text.name(review.name) : review.app;
  const approvals = review.approversNeeded > 1 ? text.approvals(review.endorsements.length, review.approversNeeded) : '';
  return element('li', {}, element('a', { className: 'card', href: place(review) },
    element('span', { className: 'mark', ariaHidden: 'true', textContent: [...name][0] }),
    element('span', {}, element('strong', { textContent: name }), element('span', { className: 'version', textContent: review.version }), ' ',
      review.kind === 'release' ? undefined : badge(text.waitingKinds[review.kind]), review.overdue ? badge(text.overdue, true) : undefined,
      element('span', { className: 'summary', textContent: review.app }),
      element('small', { textContent: [text.dueAt(text.minute(review.dueAt)), approvals].filter(Boolean).join(' · ') }))));
}

const place = ({ kind, submission, app, version }) => (kind === 'findings' ? `#/submissions/${submission}`
  : `#/reviews/${encodeURIComponent(app)}/${encodeURIComponent(version)}`);
