import { element } from '/kit/1/page.js';
import { badge, entered, field, folded, form, lines, section, words } from './parts.js';

/** The keys that a vendor signs with. A revoked one signs nothing new, and what it has signed stays. */
export function keysSection(page, address, keys, may) {
  const { text } = page;
  const line = ({ id, active, registeredAt, registeredBy, revokedAt, revokedBy }) => [element('code', { textContent: id }), ' ',
    active ? undefined : badge(text.revoked, true),
    element('small', { textContent: text.addedBy(text.minute(registeredAt), registeredBy) + (active ? '' : ` · ${text.revokedBy(text.minute(revokedAt), revokedBy)}`) }),
    may && active ? folded(text.revoke(id), form(text.revokeNow, async made => {
      const since = entered(made).since;
      await page.ask(`${address}/keys/${encodeURIComponent(id)}${since && `?compromised-since=${encodeURIComponent(new Date(since).toISOString())}`}`,
        { method: 'DELETE' });
      page.again(text.keyRevoked(id));
    }, field(text.lostSince, 'since', { type: 'datetime-local' }))) : undefined];
  return section(text.keys, lines(keys.map(line), text.noKeys),
    may ? form(text.addKey, async made => {
      const { id } = await page.ask(`${address}/keys`, { method: 'POST', body: entered(made) });
      page.again(text.keyAdded(id));
    }, words(text.publicKey, 'publicKey', { rows: 3, placeholder: '-----BEGIN PUBLIC KEY-----', spellcheck: false }),
    element('p', { textContent: text.publicKeyHow })) : undefined);
}
