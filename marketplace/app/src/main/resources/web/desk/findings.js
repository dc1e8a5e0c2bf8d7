import { element } from '/kit/1/page.js';
import { entered, field, form, lines, section, words } from './parts.js';

/** The appeal against what rules found in a refused submission: its vendor names findings, a reviewer answers each. */
export async function findingsAppeal(page, submission, me) {
  if (submission.state !== 'refused') {
    return undefined;
  }
  const address = `/submissions/${submission.id}/appeal`;
  const appeal = await page.ask(address).catch(() => undefined);
  if (appeal) {
    return section(page.text.appeal, ...told(page, address, appeal, me));
  }
  const role = me.vendors.find(({ id }) => id === submission.vendor)?.role;
  return ['owner', 'publisher'].includes(role) ? section(page.text.appeal, appealForm(page, address, submission)) : undefined;
}

function appealForm(page, address, { findings }) {
  const { text } = page;
  return form(text.appealNow, async made => {
    const { reason } = entered(made);
    await page.ask(address, { method: 'POST', body: { findings: new FormData(made).getAll('findings'), reason } });
    page.again(text.appealed);
  }, element('p', { textContent: text.findingsHow }), ...findings.map(({ fingerprint, rule, place, message }) => element('label', {},
    element('input', { type: 'checkbox', name: 'findings', value: fingerprint }), ' ', element('code', { textContent: `${rule} ${place}` }), ` ${message}`)),
  words(text.appealWhy, 'reason'));
}

function told(page, address, { at, by, reason, dueAt, findings }, me) {
  const { text } = page;
  return [element('p', { textContent: `${by} · ${text.minute(at)}: ${reason}` }), dueAt ? element('p', { textContent: text.dueAt(text.minute(dueAt)) }) : undefined,
    lines(findings.map(({ finding, answer }) => [element('code', { textContent: `${finding.rule} ${finding.place}` }),
      element('span', { className: 'said', textContent: finding.message }),
      answer ? element('small', { textContent: `${answer.overturned ? text.overturned : text.upheld} ${answer.reason} · ${answer.by}` })
        : me.approver ? answerForm(page, address, finding.fingerprint) : element('small', { textContent: text.undecided })]), '')];
}

function answerForm(page, address, fingerprint) {
  const { text } = page;
  return form(text.answer, async made => {
    const { reason, expires } = entered(made);
    await page.ask(`${address}/answer`, { method: 'POST', body: { findings: [{ fingerprint, reason,
      overturned: made.elements.overturned.checked, ...(expires && { expires: new Date(expires).toISOString() }) }] } });
    page.again(text.answered);
  }, element('label', {}, element('input', { type: 'checkbox', name: 'overturned' }), ` ${text.overturn}`),
  field(text.expires, 'expires', { type: 'date' }), words(text.reasonVendor, 'reason'));
}
