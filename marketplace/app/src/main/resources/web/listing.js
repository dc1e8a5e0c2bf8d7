import { element } from '/kit/1/page.js';
import { mark, prose, stars } from './face.js';
import { ratings } from './ratings.js';
import { terms } from './terms.js';

/** One app: what its vendor says and shows, what it costs, which releases there are, what counties make of it. */
export async function listingPage(page, app) {
  const { text } = page;
  const place = `/listings/${encodeURIComponent(app)}`;
  const [shown, said, { items }] = await Promise.all([page.ask(place), page.ask(`${place}/ratings?limit=50`), page.ask('/categories')]);
  const { listing } = shown;
  return element('article', {},
    element('a', { className: 'back', href: '#/', textContent: `‹ ${text.back}` }),
    element('header', { className: 'face' }, mark(page, listing), element('div', {},
      element('h2', { className: 'name' }, text.name(listing.name), element('span', { className: 'version', textContent: listing.version })),
      element('p', { className: 'summary', textContent: text.name(listing.summary) }),
      element('small', {}, [text.price(listing.price), text.installations(listing.installations)].join(' · '),
        listing.ratings ? ' · ' : '', stars(text, listing) ?? ''))),
    warning(text, shown),
    ...prose(text.name(shown.description)),
    screenshots(page, shown),
    section(text.facts, terms(facts(text, shown, items))),
    section(text.install, element('p', { textContent: text.installHow }),
      element('code', { className: 'command', textContent: `./nanwang install ${listing.app} ${listing.version} --region 370811` })),
    section(text.versions, versions(text, shown)),
    shown.prices.length > 1 ? section(text.prices, prices(text, shown)) : undefined,
    section(text.ratings, ratings(page, place, said.items, shown.editable)));
}

function section(title, ...content) {
  return element('section', { className: 'card' }, element('h3', { textContent: title }), ...content);
}

/** What is taken back says so before all else. */
function warning(text, { listing, versions: [newest] }) {
  const reason = listing.standing === newest?.standing ? newest.reason : '';
  return listing.standing === 'listed' ? undefined
    : element('p', { className: 'status alarming', role: 'note', textContent: text.warned(text.standings[listing.standing], reason) });
}

function screenshots(page, { screenshots: shots }) {
  return shots.length === 0 ? undefined : element('div', { className: 'shots' }, ...shots.map(({ image, caption }) => {
    const words = page.text.name(caption);
    return element('figure', {}, element('img', { src: page.image(image), alt: words, loading: 'lazy' }),
      element('figcaption', { textContent: words }));
  }));
}

function facts(text, { listing, homepage, contact }, categories) {
  const named = categories.filter(({ code }) => listing.categories.includes(code)).map(({ name }) => text.name(name));
  return [
    [text.app, listing.app],
    [text.vendor, listing.vendor],
    [text.categories, named.join(' · ')],
    [text.levels, listing.levels.map(level => text.levelNames[level]).join(' · ')],
    [text.price(undefined, true), text.price(listing.price)],
    [text.homepage, link(homepage)],
    [text.contact, contact]];
}

/** Only an address of the web becomes a link. */
function link(address) {
  return /^https?:\/\//.test(address)
    ? element('a', { href: address, rel: 'noopener noreferrer nofollow', target: '_blank', textContent: address }) : '';
}

function versions(text, { listing, versions: all }) {
  return element('ul', { className: 'versions' }, ...all.map(release => element('li', {},
    element('a', { href: `#/${encodeURIComponent(listing.app)}/${encodeURIComponent(release.version)}`, textContent: release.version }),
    ` ${text.channels[release.channel]} · ${text.day(release.listedAt)}`,
    release.compatible ? '' : element('em', { textContent: ` · ${text.incompatible(release.sdk)}` }),
    release.standing === 'listed' ? '' : element('em', { className: 'standing', textContent: ` · ${text.standings[release.standing]}` }),
    release.reason ? ` ${release.reason}` : '',
    release.trial ? element('small', { className: 'tried', textContent: text.tried(release.trial) }) : '')));
}

function prices(text, { prices: all }) {
  return element('ul', {}, ...all.map(price => element('li', { textContent: `${text.since(price.from)} ${text.price(price)}` })));
}
