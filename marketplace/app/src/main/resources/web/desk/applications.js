import { element } from '/kit/1/page.js';
import { applicationCard } from './application.js';
import { all, entered, field, folded, form, words } from './parts.js';

/** What organisations ask for, the waiting ones first, each with what an admin decides by. */
export async function applicationsPage(page) {
  const { text } = page;
  const applications = await all(page, '/applications');
  const waiting = applications.filter(({ state }) => state === 'pending').reverse();
  const decided = applications.filter(({ state }) => state !== 'pending');
  return element('article', {}, element('h2', { className: 'name', textContent: text.applications }),
    element('p', { className: 'status', textContent: text.waiting(waiting.length) }),
    ...waiting.map(application => applicationCard(page, application, ...deciding(page, application))),
    decided.length ? folded(text.decidedOnes(decided.length), ...decided.map(application => applicationCard(page, application)))
      : undefined);
}

function deciding(page, { id, documented, alike }) {
  const { text } = page;
  const address = `/applications/${id}`;
  const decide = async (what, body, told) => {
    await page.ask(`${address}/${what}`, { method: 'POST', body });
    page.again(told);
  };
  return [
    documented ? form(text.readLicence, () => page.download(`${address}/document`, `${id}`)) : undefined,
    form(text.verify, made => decide('verification', { lookAlikeAllowed: made.elements.alike?.checked ?? false,
      comment: entered(made).comment }, text.verified),
    ...(alike.length ? [element('label', {}, element('input', { type: 'checkbox', name: 'alike', required: true }), ` ${text.alikeAllowed}`)] : []),
    field(text.commentTold, 'comment', { maxLength: 2000 })),
    form(text.reject, made => decide('rejection', entered(made), text.rejected), words(text.reasonApplicant, 'reason')),
  ];
}
