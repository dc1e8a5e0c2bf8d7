import { element } from '/kit/1/page.js';
import { folded, section } from './parts.js';

const KINDS = ['permissions', 'operations', 'libraries', 'migrations', 'destructive', 'descriptor', 'classes'];
const FEW = 12;

/** What is other than in the release approved before, by kind; what is much is folded up. */
export function differencesSection({ text }, differences) {
  const changed = KINDS.filter(kind => count(differences[kind]) > 0);
  return section(text.differences(differences.previous),
    ...changed.flatMap(kind => [element('h4', { textContent: text.kinds[kind] }), list(text, differences[kind])]),
    changed.length ? undefined : element('p', { textContent: text.noDifferences }));
}

const count = ({ added, removed, changed }) => added.length + removed.length + changed.length;

function list(text, difference) {
  const { added, removed, changed, more } = difference;
  const lines = [...added.map(line('+', text.added)), ...removed.map(line('−', text.removed)), ...changed.map(line('~', text.changed)),
    ...(more ? [element('li', { textContent: text.furtherOnes(more) })] : [])];
  const made = element('ul', { className: 'differences' }, ...lines);
  return count(difference) > FEW ? folded(text.summed(added.length, removed.length, changed.length), made) : made;
}

/** The sign is for the eye, its word for whoever listens. */
function line(sign, word) {
  return name => element('li', {}, element('span', { className: 'sign', ariaHidden: 'true', textContent: sign }),
    element('span', { className: 'unseen', textContent: `${word} ` }), element('code', { textContent: name }));
}
