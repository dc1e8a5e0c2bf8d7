// What the pages of the desk are made of.
import { element } from '/kit/1/page.js';
import { terms } from '../terms.js';

/** A card with a heading; what is undefined is left out. */
export function section(title, ...content) {
  return element('section', { className: 'card' }, element('h3', { textContent: title }), ...content);
}

/** A page of the desk: a heading with a word on where something stands, and what belongs to it. */
export function article(title, state, ...content) {
  return element('article', {}, element('h2', { className: 'name', textContent: `${title} ` }, state), ...content);
}

/** Facts; a term without a value is left out. */
export function facts(entries) {
  return terms(entries);
}

/** A word on where something stands. */
export function badge(word, alarming = false) {
  return element('span', { className: alarming ? 'badge alarming' : 'badge', textContent: word });
}

/** A form that does one thing and tells what is wrong with it. Its button cannot be pressed twice. */
export function form(label, act, ...content) {
  const button = element('button', { textContent: label });
  const problem = element('p', { className: 'status alarming', role: 'alert' });
  const made = element('form', { className: 'desk-form' }, ...content, button, problem);
  made.addEventListener('submit', async event => {
    event.preventDefault();
    problem.textContent = '';
    button.disabled = true;
    try {
      await act(made);
    } catch (refusal) {
      problem.textContent = refusal.message;
    }
    button.disabled = false;
  });
  return made;
}

/** A field with its label over it. */
export function field(label, name, properties = {}, kind = 'input') {
  return element('label', { className: 'field' }, element('span', { textContent: label }), element(kind, { name, ...properties }));
}

/** A field for more than a line. */
export function words(label, name, properties = {}) {
  return field(label, name, { rows: 2, maxLength: 2000, required: true, ...properties }, 'textarea');
}

/** A choice with its label over it. */
export function choice(label, name, options) {
  const made = field(label, name, {}, 'select');
  made.lastChild.append(...options.map(([value, textContent]) => element('option', { value, textContent })));
  return made;
}

/** Folded up until somebody wants it. */
export function folded(summary, ...content) {
  return element('details', {}, element('summary', { textContent: summary }), ...content);
}

/** A list of lines; a word in its place when there are none. */
export function lines(items, none) {
  return items.length ? element('ul', { className: 'lines' }, ...items.map(item => element('li', {}, ...[item].flat())))
    : element('p', { textContent: none });
}

/** Gives what was entered into a form, by the names of its fields. */
export function entered(made) {
  return Object.fromEntries(new FormData(made));
}

/** Gives all pages of a list, up to a thousand items. */
export async function all(page, path) {
  const items = [];
  let next = '';
  do {
    const found = await page.ask(`${path}${path.includes('?') ? '&' : '?'}limit=200${next && `&after=${encodeURIComponent(next)}`}`);
    items.push(...found.items);
    next = found.next ?? '';
  } while (next && items.length < 1000);
  return items;
}
