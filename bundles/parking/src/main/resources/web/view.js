// What the page is made of.
import { element } from '/kit/1/page.js';

/** Shows a lot as an item of the list. */
export function lotCard(lot, text) {
  const free = element('div', { className: lot.free === 0 ? 'free none' : 'free' },
    element('strong', { textContent: lot.free === 0 ? text.full : lot.free }),
    ...(lot.free === 0 ? [] : [element('span', { textContent: text.free })]),
    element('small', { textContent: text.capacity(lot.capacity) }));
  const title = element('h2', { textContent: text.name(lot.name) });
  const address = element('p', { className: 'address', textContent: text.name(lot.address) });
  if (lot.metres !== undefined) {
    address.prepend(element('span', { className: 'distance', textContent: text.distance(lot.metres) }));
  }
  return element('li', { className: 'card', tabIndex: -1 },
    element('div', {}, title, address), free, tariff(lot.tariff, text));
}

function tariff(rules, text) {
  const parts = rules ? text.tariff(rules).filter(Boolean) : [text.noTariff];
  return element('p', { className: 'tariff' }, ...parts.map(part => element('span', { textContent: part })));
}
