import { element } from '/kit/1/page.js';

/** A list of terms with their values; a term without a value is left out. */
export function terms(entries) {
  return element('dl', {}, ...entries
    .filter(([, value]) => value)
    .flatMap(([term, value]) => [element('dt', { textContent: term }), element('dd', {}, value)]));
}
