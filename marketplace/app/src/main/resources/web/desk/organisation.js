import { element } from '/kit/1/page.js';
import { keysSection } from './keys.js';
import { membersSection } from './members.js';
import { all, article, badge, lines, section } from './parts.js';
import { tokensSection } from './tokens.js';

/** One vendor as those who act for it see it: what is on its way, who acts, what is signed and sent with. */
export async function organisationPage(page, vendor) {
  const { text } = page;
  const address = `/vendors/${encodeURIComponent(vendor)}`;
  const me = await page.me();
  const mine = me.vendors.find(({ id }) => id === vendor);
  const owner = mine?.role === 'owner';
  const list = (name, may) => (may ? all(page, `${address}/${name}`) : undefined);
  const [{ suspended, reason }, submissions, waiting, members, keys, tokens] = await Promise.all([
    page.ask(`${address}/suspension`), all(page, `/submissions?vendor=${encodeURIComponent(vendor)}`), all(page, '/reviews'),
    list('members', mine || me.vendorAdmin), list('keys', mine || me.approver), list('tokens', mine)]);
  return article(mine?.name ?? vendor, badge(mine ? text.roles[mine.role] : vendor),
    suspended ? element('p', { className: 'status alarming', textContent: text.suspendedBecause(reason) }) : undefined,
    section(text.submissions, lines(submissions.map(submission => line(page, submission, waiting)), text.noSubmissions)),
    members && membersSection(page, address, members, owner || me.vendorAdmin),
    keys && keysSection(page, address, keys, owner),
    tokens && tokensSection(page, address, tokens, owner));
}

/** What has passed leads to its evidence, and has a clock as long as nobody has decided. */
function line({ text }, submission, waiting) {
  const { id, app, version, state, submittedAt } = submission;
  const review = waiting.find(one => one.app === app && one.version === version && state === 'passed');
  const href = state === 'passed' ? `#/reviews/${encodeURIComponent(app)}/${encodeURIComponent(version)}` : `#/submissions/${id}`;
  return [element('a', { href, textContent: `${app} ${version}` }), ' ',
    badge(review ? text.statuses['needs-review'] : text.states[state], state === 'refused'),
    element('small', { textContent: [text.minute(submittedAt), review && text.dueAt(text.minute(review.dueAt), review.overdue)].filter(Boolean).join(' · ') })];
}
