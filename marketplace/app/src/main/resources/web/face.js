import { element } from '/kit/1/page.js';

/** An app's icon; its first letter until it has one. */
export function mark(page, { icon, name }) {
  return icon
    ? element('img', { className: 'mark', src: page.image(icon), alt: '', width: 48, height: 48, loading: 'lazy' })
    : element('span', { className: 'mark', ariaHidden: 'true', textContent: [...page.text.name(name)][0] });
}

/** The average of an app's ratings; nothing when there are none. */
export function stars(text, { ratings, stars: average }) {
  return ratings ? element('span', { className: 'stars', textContent: text.rated(average, ratings) }) : undefined;
}

/** A text in paragraphs and lists. All of it becomes text, whatever it looks like. */
export function prose(text) {
  return text.split(/\n\s*\n/).filter(block => block.trim()).map(block => {
    const lines = block.trim().split('\n');
    return lines.every(line => line.startsWith('- '))
      ? element('ul', { className: 'prose' }, ...lines.map(line => element('li', { textContent: line.slice(2) })))
      : element('p', { className: 'prose', textContent: block.trim() });
  });
}
