// Makes elements. Text is always text, never markup: what vendors write cannot become a script.
export function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter(child => child !== undefined));
  return made;
}

/** A list of terms with their values; a term without a value is left out. */
export function terms(entries) {
  return element('dl', {}, ...entries
    .filter(([, value]) => value)
    .flatMap(([term, value]) => [element('dt', { textContent: term }), element('dd', {}, value)]));
}

/** Waits for the style sheet, so that the page never shows without it. */
export function loadStyle(name) {
  const link = element('link', { rel: 'stylesheet', href: new URL(name, import.meta.url).href });
  return new Promise(resolve => {
    link.onload = link.onerror = () => resolve(link);
    document.head.append(link);
  });
}
