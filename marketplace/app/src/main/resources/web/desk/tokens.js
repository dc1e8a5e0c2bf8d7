import { element } from '/kit/1/page.js';
import { badge, entered, field, folded, form, lines, section } from './parts.js';

/** Tokens of a vendor's machines. A new one is shown until the page is left, and never again. */
export function tokensSection(page, address, tokens, may) {
  const { text } = page;
  const shown = element('p', { className: 'secret', role: 'status' });
  const line = ({ id, name, madeAt, madeBy, expiresAt, revokedAt }) => [element('strong', { textContent: name }), ' ',
    revokedAt ? badge(text.revoked, true) : undefined,
    element('small', { textContent: `${text.addedBy(text.minute(madeAt), madeBy)} · ${text.endsAt(text.minute(expiresAt))}` }),
    may && !revokedAt ? folded(text.revoke(name), form(text.revokeNow, async () => {
      await page.ask(`${address}/tokens/${encodeURIComponent(id)}`, { method: 'DELETE' });
      page.again(text.tokenRevoked(name));
    })) : undefined];
  return section(text.tokens, element('p', { textContent: text.tokensHow }), lines(tokens.map(line), text.noTokens),
    may ? form(text.addToken, async made => {
      const { name, days } = entered(made);
      const { token } = await page.ask(`${address}/tokens`, { method: 'POST', body: { name, days: Number(days) } });
      shown.replaceChildren(text.tokenShown, element('code', { className: 'command', textContent: token }));
      made.reset();
    }, field(text.tokenFor, 'name', { required: true, maxLength: 100, placeholder: 'build-server' }),
    field(text.days, 'days', { type: 'number', min: 1, max: 366, value: 90, required: true })) : undefined, shown);
}
