import { element } from '/kit/1/page.js';
import { choice, entered, form, section, words } from './parts.js';

/** The decision on a release: which permissions to approve, or why not. */
export function decide(page, release, review) {
  const { text } = page;
  const send = async (what, body, told) => {
    await page.ask(`${page.release(release.app, release.version)}/${what}`, { method: 'POST', body });
    page.again(told);
  };
  const boxes = release.permissions.map(({ name, reason }) => element('label', {},
    element('input', { type: 'checkbox', name: 'permissions', value: name, checked: true }), ' ', element('code', { textContent: name }), ` ${text.name(reason)}`));
  return section(text.decide,
    review.approversNeeded > 1 ? element('p', { textContent: text.twoPeople(review.approversNeeded) }) : undefined,
    form(text.approve, made => send('approval', { permissions: new FormData(made).getAll('permissions') }, text.approvedTold), ...boxes),
    form(text.refuse, made => send('refusal', entered(made), text.refusedTold), words(text.reasonAsked, 'reason')));
}

/** Where a listed release stands, and what may be done about it. */
export function stand(page, standing, approver, role) {
  const { text } = page;
  const { app, version, reason, proposed, since } = standing;
  const may = approver || role === 'owner' || role === 'publisher';
  const options = [...(standing.standing === 'listed' ? [] : ['listed']), 'deprecated', 'yanked', ...(approver ? ['recalled'] : [])]
    .filter(each => each !== standing.standing);
  return section(text.standing,
    element('p', { textContent: `${text.standings[standing.standing]} · ${text.minute(since)}${reason && ` · ${reason}`}` }),
    proposed ? element('p', { className: 'status alarming', textContent: text.proposed(proposed.by, text.standings[proposed.standing], proposed.reason) }) : undefined,
    may ? form(text.change, async made => {
      const kept = await page.ask(`${page.release(app, version)}/standing`, { method: 'POST', body: entered(made) });
      page.again(kept.proposed ? text.proposedTold : text.changedTold);
    }, choice(text.newStanding, 'standing', options.map(each => [each, text.standingsHow[each]])), words(text.reasonCounties, 'reason')) : undefined);
}
