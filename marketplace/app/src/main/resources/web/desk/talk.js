import { element } from '/kit/1/page.js';
import { entered, form, lines, section, words } from './parts.js';

/** What vendor and reviewers say to each other, and the appeal against a refusal. */
export function talk(page, { release, comments, appeal, appealDueAt }, me, role) {
  const { text } = page;
  const address = `${page.release(release.app, release.version)}/review`;
  const send = (path, told) => async made => {
    await page.ask(`${address}/${path}`, { method: 'POST', body: entered(made) });
    page.again(told);
  };
  const mayAppeal = !appeal && release.status === 'refused' && ['owner', 'publisher'].includes(role);
  return [
    appeal ? section(text.appeal, lines(said(text, appeal), ''),
      appealDueAt ? element('p', { textContent: text.dueAt(text.minute(appealDueAt)) }) : undefined,
      appeal.answer || !me.approver ? undefined : answer(page, address, appeal, me)) : undefined,
    mayAppeal ? section(text.appeal, element('p', { textContent: text.appealHow }), form(text.appealNow, send('appeal', text.appealed), words(text.appealWhy, 'reason')))
      : undefined,
    section(text.comments, lines(comments.map(each => line(text, each.at, each.by, each.text)), text.noComments),
      form(text.say, send('comments', text.said), words(text.comment, 'text', { maxLength: 4000 }))),
  ];
}

function said(text, { at, by, reason, answer: told }) {
  return [line(text, at, by, reason), ...(told ? [line(text, told.at, told.by, `${told.granted ? text.granted : text.denied} ${told.reason}`)] : [])];
}

function line(text, at, by, words2) {
  return [element('small', { textContent: `${by} · ${text.minute(at)}` }), element('span', { className: 'said', textContent: words2 })];
}

/** Whoever has refused does not answer. */
function answer(page, address, appeal, me) {
  const { text } = page;
  if (appeal.refusedBy === me.account) {
    return element('p', { textContent: text.notYou });
  }
  const decide = granted => async made => {
    await page.ask(`${address}/appeal/answer`, { method: 'POST', body: { granted, ...entered(made) } });
    page.again(text.answered);
  };
  return element('div', {}, form(text.grantAppeal, decide(true), words(text.reasonVendor, 'reason')),
    form(text.denyAppeal, decide(false), words(text.reasonVendor, 'reason')));
}
