import { element } from '/kit/1/page.js';
import { checkList, findingsByWeight } from './checks.js';
import { findingsAppeal } from './findings.js';
import { article, badge, facts, section } from './parts.js';

/** One submission with what every rule said of it. */
export async function submissionPage(page, number) {
  const { text } = page;
  const [me, submission] = await Promise.all([page.me(), page.ask(`/submissions/${encodeURIComponent(number)}`)]);
  const { app, version, state, channel, submittedAt, submittedBy, judgedAt, sha256, size, vendor, checks } = submission;
  return article(`${app} ${version}`, badge(text.states[state], state === 'refused'),
    element('a', { className: 'back', href: `#/organisations/${encodeURIComponent(vendor)}`, textContent: `‹ ${vendor}` }),
    state === 'refused' ? element('p', { textContent: text.stillFree }) : undefined,
    section(text.facts, facts([
      [text.channel, text.channels[channel]],
      [text.submitted, `${text.minute(submittedAt)} · ${submittedBy}`],
      [text.judged, judgedAt ? text.minute(judgedAt) : text.notJudged],
      [text.size, text.bytes(size)],
      ['SHA-256', element('code', { textContent: sha256 })]])),
    ...findingsByWeight(page, checks),
    await findingsAppeal(page, submission, me),
    section(text.checks, checkList(page, checks)));
}
