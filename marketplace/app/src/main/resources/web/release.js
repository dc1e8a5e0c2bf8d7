import { element, terms } from './dom.js';

/** One release: what it is, what it asks for, what was checked, how it is installed. */
export async function releasePage(page, app, version) {
  const { text } = page;
  const release = await page.api.get(`/releases/${encodeURIComponent(app)}/${encodeURIComponent(version)}`);
  return element('article', {},
    element('p', {}, element('a', { href: '#/', textContent: `‹ ${text.back}` })),
    element('h2', {}, text.name(release.name), element('span', { className: 'version', textContent: release.version })),
    element('p', { textContent: text.name(release.summary) }),
    section(text.facts, facts(text, release)),
    section(text.permissions, permissions(text, release)),
    section(text.install, element('p', { textContent: text.installHow }),
      element('code', { className: 'command', textContent: `./nanwang install ${release.app} ${release.version} --region 370811` })),
    section(text.checks, checks(release)));
}

function section(title, ...content) {
  return element('section', { className: 'card' }, element('h3', { textContent: title }), ...content);
}

function facts(text, release) {
  return terms([
    [text.app, release.app],
    [text.vendor, release.vendor],
    [text.status, text.statuses[release.status]],
    [text.submitted, `${text.date(release.submittedAt)} · ${release.submittedBy}`],
    [text.decided, release.decidedAt && `${text.date(release.decidedAt)} · ${release.decidedBy}`],
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

function checks(release) {
  return element('ul', { className: 'checks' }, ...release.checks.map(check =>
    element('li', { className: check.passed ? 'passed' : 'failed' },
      element('code', { textContent: check.rule }),
      ...check.findings.map(finding => element('p', { textContent: `${finding.place}: ${finding.message}: ${finding.remedy}` })))));
}
