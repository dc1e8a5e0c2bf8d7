// What the page is made of.
import { element } from '/kit/1/page.js';

/** Shows an app as a link to its page. */
export function appCard(app, text) {
  const name = text.name(app.name);
  return element('li', {}, element('a', { className: 'card', href: app.address },
    element('span', { className: 'mark', ariaHidden: 'true', textContent: [...name][0] }),
    element('span', {}, element('strong', { textContent: name }), element('small', { textContent: text.name(app.summary) }))));
}

/** Shows a county or district to choose. */
export function regionCard({ code, name }, text) {
  return element('li', {}, element('a', { className: 'card', href: `#${code}`, textContent: text.name(name) }));
}
