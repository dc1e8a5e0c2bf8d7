import { get } from './api.js';
import { element, pairs } from './dom.js';

export async function releasePage(page, app, version) {
  const release = await get(page, `/releases/${encodeURIComponent(app)}/${encodeURIComponent(version)}`);
  return element('article', {},
    element('p', {}, element('a', { href: '#/' }, `‹ ${page.text.back}`)),
    element('h2', {}, page.of(release.name), ' ', element('span', { class: 'version' }, release.version)),
    element('p', {}, page.of(release.summary)),
    facts(page, release),
    element('h3', {}, page.text.permissions), permissions(page, release),
    element('h3', {}, page.text.install), install(page, release),
    element('h3', {}, page.text.checks), checks(page, release));
}

function facts(page, release) {
  return pairs([
    [page.text.app, release.app],
    [page.text.vendor, release.vendor],
    [page.text.status, page.text[release.status]],
    [page.text.submitted, `${page.date(release.submittedAt)} · ${release.submittedBy}`],
    [page.text.decided, release.decidedAt && `${page.date(release.decidedAt)} · ${release.decidedBy}`],
    [page.text.reason, release.reason],
    [page.text.size, page.size(release.size)],
    [page.text.digest, element('code', {}, release.sha256)]]);
}

function permissions(page, release) {
  if (!release.permissions.length) {
    return element('p', { class: 'quiet' }, page.text.noPermissions);
  }
  const approved = release.approvedPermissions;
  return element('ul', {}, ...release.permissions.map(({ name, reason }) => element('li', {},
    element('code', {}, name), ' ', page.of(reason),
    approved && !approved.includes(name) ? element('em', {}, ` (${page.text.notApproved})`) : null)));
}

function install(page, release) {
  return element('div', {}, element('p', {}, page.text.installHow),
    element('pre', {}, element('code', {}, `./nanwang install ${release.app} ${release.version} --region 370811`)));
}

function checks(page, release) {
  return element('ul', { class: 'checks' }, ...release.checks.map(check => element('li', {},
    element('span', { class: check.passed ? 'passed' : 'failed' }, check.passed ? '✓' : '✗'), ' ',
    element('code', {}, check.rule),
    ...check.findings.map(finding => element('p', {}, `${finding.place}: ${finding.message} ${finding.remedy}`)))));
}
