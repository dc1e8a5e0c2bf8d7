import { element } from '/kit/1/page.js';
import { badge, folded, lines, section } from './parts.js';

const SITES = 'dynamic-sites';

/** What the rules found, by its weight: what refuses, what people have to look at, advice; places chosen while running apart. */
export function findingsByWeight({ text }, checks) {
  const findings = checks.flatMap(check => check.findings);
  const groups = ['refuse', 'review', 'advice'].map(weight => [text.weights[weight],
    findings.filter(({ severity, rule, exception }) => severity === weight && rule !== SITES && !exception)]);
  const sites = findings.filter(({ rule }) => rule === SITES);
  const excepted = findings.filter(({ exception, rule }) => exception && rule !== SITES);
  const shown = [...groups, [text.excepted, excepted]].filter(([, found]) => found.length)
    .map(([title, found]) => section(`${title} (${found.length})`, findingList(found)));
  return [...shown, ...(sites.length ? [section(text.sites, element('p', { textContent: text.sitesHow }),
    folded(text.places(sites.length), findingList(sites)))] : [])];
}

/** Findings with their places and cures. */
export function findingList(findings) {
  return element('ul', { className: 'findings' }, ...findings.map(finding => element('li', {},
    element('code', { textContent: finding.place }), element('span', { textContent: finding.message }),
    element('span', { className: 'remedy', textContent: finding.remedy }),
    element('small', { textContent: finding.rule }))));
}

/** What was counted when the release was tried; nothing where it was not. */
export function trialSection({ text }, checks) {
  const tried = checks.filter(({ numbers }) => numbers && Object.keys(numbers).length);
  return tried.length ? section(text.trial, lines(tried.map(({ rule, numbers }) => [element('code', { textContent: rule }),
    element('small', { textContent: Object.entries(numbers).map(([name, number]) => counted(text, name, number)).join(' · ') })]), '')) : undefined;
}

function counted(text, name, number) {
  return name.endsWith('-micros') ? `${text.numbers[name] ?? name} ${text.took2(number)}` : `${text.numbers[name] ?? name} ${number}`;
}

/** All rules and what came of each, those that were not asked with the reason. */
export function checkList({ text }, checks) {
  const count = outcome => checks.filter(check => check.outcome === outcome).length;
  return folded(text.outcomes(count('passed'), count('broken'), count('skipped')),
    lines(checks.map(({ rule, outcome, micros, reason, findings }) => [element('code', { textContent: rule }), ' ',
      badge(text.outcome[outcome], outcome === 'broken'),
      element('small', { textContent: [reason, findings.length ? text.found2(findings.length) : '', text.took(micros)].filter(Boolean).join(' · ') })]),
    text.notJudged));
}
