import { element } from '/kit/1/page.js';
import { checkList, findingList, findingsByWeight, trialSection } from './checks.js';
import { decide, stand } from './decide.js';
import { differencesSection } from './differences.js';
import { article, badge, facts, section } from './parts.js';
import { talk } from './talk.js';

/** All there is to judge one release by, and the decision. Its vendor sees the same, without the decision. */
export async function evidencePage(page, app, version) {
  const { text } = page;
  const [me, evidence, weaknesses] = await Promise.all([page.me(), page.ask(`${page.release(app, version)}/review`),
    page.ask(`${page.release(app, version)}/weaknesses`)]);
  const { release, review, differences } = evidence;
  const standing = release.status === 'listed' ? await page.ask(`${page.release(app, version)}/standing`) : undefined;
  const role = me.vendors.find(({ id }) => id === release.vendor)?.role;
  const state = standing ? text.standings[standing.standing] : text.statuses[release.status];
  return article(`${text.name(release.name)} ${version}`, badge(state, release.status === 'refused' || standing?.standing === 'recalled'),
    element('p', { textContent: text.name(release.summary) }),
    section(text.facts, clock(page, release, review)),
    section(text.permissions, permissions(page, release, review)),
    ...findingsByWeight(page, release.checks),
    weaknesses.length ? section(text.weaknesses, findingList(weaknesses.map(({ finding }) => finding))) : undefined,
    trialSection(page, release.checks),
    differences ? differencesSection(page, differences) : undefined,
    section(text.checks, checkList(page, release.checks)),
    ...talk(page, evidence, me, role),
    me.approver && release.decidable ? decide(page, release, review) : undefined,
    standing ? stand(page, standing, me.approver, role) : undefined);
}

function clock({ text }, release, review) {
  const approved = review.endorsements.map(({ by, at }) => `${by} (${text.minute(at)})`).join(', ');
  return facts([
    [text.app, release.app],
    [text.vendor, release.vendor],
    [text.channel, text.channels[release.channel]],
    [text.submitted, `${text.minute(release.submittedAt)} · ${release.submittedBy}`],
    [text.due, review.dueAt && element('span', {}, `${text.minute(review.dueAt)} `, review.overdue ? badge(text.overdue, true) : undefined)],
    [text.approvers, review.dueAt && review.approversNeeded > 1 && `${text.approvals(review.endorsements.length, review.approversNeeded)} ${approved}`],
    [text.decided, release.decidedAt && `${text.minute(release.decidedAt)} · ${release.decidedBy}`],
    [text.reason, release.reason],
    [text.size, text.bytes(release.size)],
    ['SHA-256', element('code', { textContent: release.sha256 })]]);
}

function permissions({ text }, { permissions: asked, approvedPermissions }, { sensitive }) {
  if (!asked.length) {
    return element('p', { textContent: text.noPermissions });
  }
  return element('ul', { className: 'lines' }, ...asked.map(({ name, reason }) => element('li', {},
    element('code', { textContent: name }), ' ', sensitive.includes(name) ? badge(text.sensitive, true) : undefined,
    approvedPermissions && !approvedPermissions.includes(name) ? badge(text.notApproved, true) : undefined,
    element('small', { textContent: text.name(reason) }))));
}
