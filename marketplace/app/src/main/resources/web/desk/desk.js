// The pages of those who publish and of those who decide, told apart by the address's fragment.
import { addStyle, element } from '/kit/1/page.js';
import { applicationsPage } from './applications.js';
import { evidencePage } from './evidence.js';
import { organisationPage } from './organisation.js';
import { organisationsPage } from './organisations.js';
import { queuePage } from './queue.js';
import { submissionPage } from './submission.js';
import { translations } from './texts.js';
import { vendorsPage } from './vendors.js';

const PAGES = {
  organisations: (page, vendor) => (vendor ? organisationPage(page, vendor) : organisationsPage(page)),
  submissions: (page, number) => submissionPage(page, number),
  reviews: (page, app, version) => (version ? evidencePage(page, app, version) : queuePage(page)),
  applications: page => applicationsPage(page),
  vendors: page => vendorsPage(page),
};

/** Loads the style of these pages; gives it to be removed later. */
export function deskStyle() {
  return addStyle(new URL('desk.css', import.meta.url).href);
}

/** What these pages can do besides asking for JSON: know who reads them, and send and fetch files. */
export function deskTools(session, api, ask) {
  let me;
  const send = async (path, options) => {
    const answer = await fetch(api + path, { ...options, headers: { Authorization: `Bearer ${await session.token()}`,
      'Accept-Language': document.documentElement.lang } }).catch(() => undefined);
    if (!answer?.ok) {
      throw new Error((await answer?.json().catch(() => undefined))?.detail ?? '');
    }
    return answer;
  };
  return {
    me: () => (me ??= ask('/me')),
    upload: (path, body) => send(path, { method: 'PUT', body }),
    download: async (path, name) => save(await (await send(path, {})).blob(), name),
  };
}

/** Hands a file to the browser to be kept. */
function save(blob, name) {
  const href = URL.createObjectURL(blob);
  element('a', { href, download: `${name}.${blob.type.split('/')[1] ?? 'bin'}` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000); // by then the browser has taken it
}

/** Tells whether the first word of an address leads to one of these pages. */
export function isDesk(first) {
  return Object.hasOwn(PAGES, first ?? '');
}

/** Gives one of these pages; whoever has not signed in is asked to. */
export async function deskPage(page, [first, ...parts]) {
  const desk = { ...page, text: { ...page.text, ...spokenIn(page) }, release: (app, version) => `/releases/${encodeURIComponent(app)}/${encodeURIComponent(version)}` };
  if (!page.signedIn) {
    return element('p', { className: 'status', textContent: desk.text.signInFirst });
  }
  return PAGES[first](desk, ...parts);
}

/** Gives the ways to these pages, as many as the person needs; nothing to whoever has not signed in. */
export async function deskLinks(page, current) {
  const me = page.signedIn && await page.me().catch(() => undefined);
  if (!me) {
    return undefined;
  }
  const text = spokenIn(page);
  const links = [['', text.apps], ['organisations', text.organisations], ...(me.approver ? [['reviews', text.reviews]] : []),
    ...(me.vendorAdmin ? [['applications', text.applications], ['vendors', text.vendors]] : [])];
  return element('nav', { className: 'statuses desk', ariaLabel: text.desk }, ...links.map(([path, textContent]) => {
    const link = element('a', { href: `#/${path}`, textContent });
    link.ariaCurrent = path === current ? 'page' : null;
    return link;
  }));
}

function spokenIn(page) {
  return translations[page.text.name({ zh: 'zh', en: 'en' })];
}
