import { element } from '/kit/1/page.js';

/** What an admin decides a release with: the permissions to approve, or a reason to refuse. */
export function decision(page, release) {
  const { text } = page;
  const boxes = release.permissions.map(({ name }) => element('input', { type: 'checkbox', value: name, checked: true }));
  const reason = element('textarea', { id: 'reason', required: true, maxLength: 1000, rows: 2 });
  const problem = element('p', { className: 'status alarming', role: 'alert' });
  const decide = async (what, body) => {
    try {
      await page.ask(`/releases/${encodeURIComponent(release.app)}/${encodeURIComponent(release.version)}/${what}`,
        { method: 'POST', body });
      page.again();
    } catch (refusal) {
      problem.textContent = refusal.message;
    }
  };
  return element('section', { className: 'card decision' }, element('h3', { textContent: text.decide }),
    element('p', {}, element('a', { className: 'back', href: `#/reviews/${encodeURIComponent(release.app)}/${encodeURIComponent(release.version)}`, textContent: text.evidence })),
    form(() => decide('approval', { permissions: boxes.filter(box => box.checked).map(box => box.value) }),
      ...boxes.map((box, index) => element('label', {}, box, ` ${text.name(release.permissions[index].reason)}`)),
      element('button', { textContent: text.approve })),
    form(() => decide('refusal', { reason: reason.value }),
      element('label', { htmlFor: 'reason', textContent: text.reasonAsked }), reason, element('button', { textContent: text.refuse })),
    problem);
}

function form(act, ...content) {
  const made = element('form', {}, ...content);
  made.addEventListener('submit', event => {
    event.preventDefault();
    act();
  });
  return made;
}
