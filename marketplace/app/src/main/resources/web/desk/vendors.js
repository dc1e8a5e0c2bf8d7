import { element } from '/kit/1/page.js';
import { all, badge, entered, folded, form, lines, words } from './parts.js';

/** All vendors; an admin suspends one, and lets it back. */
export async function vendorsPage(page) {
  const { text } = page;
  const vendors = await all(page, '/vendors');
  const states = await Promise.all(vendors.map(({ id }) => page.ask(`/vendors/${encodeURIComponent(id)}/suspension`)));
  return element('article', {}, element('h2', { className: 'name', textContent: text.vendors }),
    lines(vendors.map((vendor, index) => line(page, vendor, states[index])), text.noVendors));
}

function line(page, { id, name }, { suspended, reason, since }) {
  const { text } = page;
  const change = async (method, body, told) => {
    await page.ask(`/vendors/${encodeURIComponent(id)}/suspension`, { method, body });
    page.again(told);
  };
  return [element('a', { href: `#/organisations/${encodeURIComponent(id)}`, textContent: name }), ' ', suspended ? badge(text.suspended, true) : undefined,
    element('small', { textContent: suspended ? `${id} · ${text.minute(since)} · ${reason}` : id }),
    suspended ? form(text.reinstate(name), () => change('DELETE', undefined, text.reinstated(name)))
      : folded(text.suspend(name),
        form(text.suspendNow, made => change('PUT', entered(made), text.suspendedTold(name)), words(text.reasonCounties, 'reason')))];
}
