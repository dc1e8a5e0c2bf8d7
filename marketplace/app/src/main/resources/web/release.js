import { element } from '/kit/1/page.js';
import { decision } from './decision.js';
import { standingNote } from './desk/standing.js';
import { terms } from './terms.js';

/** One release: what it is, what it asks for, what was checked, how it is installed. */
export async function releasePage(page, app, version) {
  const { text } = page;
  const release = await page.ask(`/releases/${encodeURIComponent(app)}/${encodeURIComponent(version)}`);
  return element('article', {},
    element('a', { className: 'back', ...(release.status === 'listed'
      ? { href: `#/${encodeURIComponent(app)}`, textContent: `‹ ${text.name(release.name)}` } : { href: '#/', textContent: `‹ ${text.back}` }) }),
    element('h2', { className: 'name' }, text.name(release.name), element('span', { className: 'version', textContent: release.version })),
    element('p', { textContent: text.name(release.summary) }),
    await standingNote(page, release),
    section(text.facts, facts(text, release)),
    section(text.permissions, permissions(text, release)),
    release.decidable ? decision(page, release) : undefined,
    release.status !== 'listed' ? undefined : section(text.install, element('p', { textContent: text.installHow }),
      element('code', { className: 'command', textContent: `./nanwang install ${release.app} ${release.version} --region 370811` })),
    section(text.checks, checks(text, release)));
}

function section(title, ...content) {
  return element('section', { className: 'card' }, element('h3', { textContent: title }), ...content);
}

function facts(text, release) {
  return terms([
    [text.app, release.app],
    [text.vendor, release.vendor],
    [text.status, text.statuses[release.status]],
    [text.submitted, `${text.minute(release.submittedAt)} · ${release.submittedBy}`],
    [text.decided, release.decidedAt && `${text.minute(release.decidedAt)} · ${release.decidedBy}`],
    [text.reason, release.reason],
    [text.size, text.bytes(release.size)],
    ['SHA-256', element('code', { textContent: release.sha256 })]]);
}

function permissions(text, release) {
  if (!release.permissions.length) {
    return element('p', { textContent: text.noPermissions });
  }
  const denied = name => release.approvedPermissions && !release.approvedPermissions.includes(name);
  return element('ul', {}, ...release.permissions.map(({ name, reason }) => element('li', {},
    element('code', { textContent: name }), ` ${text.name(reason)}`,
    denied(name) ? element('em', { textContent: ` (${text.notApproved})` }) : undefined)));
}

/** All in order is told in a line; what failed is shown at once. */
function checks(text, release) {
  const failed = release.checks.filter(check => !check.passed).length;
  return element('details', { open: failed > 0 },
    element('summary', { textContent: text.checked(release.checks.length, failed) }),
    element('ul', { className: 'checks' }, ...release.checks.map(check)));
}

function check({ rule, passed, findings }) {
  return element('li', { className: passed ? 'passed' : 'failed' },
    element('code', { textContent: rule }),
    ...findings.map(finding => element('p', { textContent: `${finding.place}: ${finding.message}: ${finding.remedy}` })));
}
