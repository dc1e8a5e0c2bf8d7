import { element } from '/kit/1/page.js';
import { choice, entered, field, folded, form, lines, section } from './parts.js';

/** Who acts for a vendor. Owners say who does. */
export function membersSection(page, address, members, may) {
  const { text } = page;
  const member = account => `${address}/members/${encodeURIComponent(account)}`;
  const line = ({ account, role, addedAt, addedBy }) => [element('strong', { textContent: account }), ` ${text.roles[role]}`,
    element('small', { textContent: text.addedBy(text.minute(addedAt), addedBy) }),
    may ? folded(text.remove(account), form(text.removeNow, async () => {
      await page.ask(member(account), { method: 'DELETE' });
      page.again(text.memberRemoved(account));
    })) : undefined];
  return section(text.members, lines(members.map(line), text.noMembers),
    may ? form(text.addMember, async made => {
      const { account, role } = entered(made);
      await page.ask(member(account), { method: 'PUT', body: { role } });
      page.again(text.memberAdded(account));
    }, field(text.account, 'account', { required: true, maxLength: 100, spellcheck: false, autocapitalize: 'none' }),
    choice(text.role, 'role', ['publisher', 'viewer', 'owner'].map(role => [role, text.roles[role]]))) : undefined);
}
