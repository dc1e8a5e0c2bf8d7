// The marketplace's page: a list of approved releases and a page for each, told apart by the address's fragment.
import { element } from './dom.js';
import { listPage } from './list.js';
import { releasePage } from './release.js';
import { texts } from './texts.js';

export async function mount(root, context) {
  const page = { api: context.api, ...texts(context.language) };
  const style = element('link', { rel: 'stylesheet', href: new URL('marketplace.css', import.meta.url).href });
  const body = element('div', { class: 'body' });
  const shown = new Promise(resolve => { style.onload = style.onerror = resolve; });
  root.replaceChildren(style, element('div', { class: 'nanwang-marketplace', lang: context.language },
    element('header', {}, element('h1', {}, element('a', { href: '#/' }, page.text.title)),
      element('p', { class: 'quiet' }, context.region.name)),
    body));
  await shown;

  let current = 0;
  async function show() {
    const turn = ++current;
    const content = await pageOf(window.location.hash, page);
    // A slower answer to an earlier click must not replace a later one.
    if (turn === current) {
      body.replaceChildren(content);
      window.scrollTo(0, 0);
    }
  }
  window.addEventListener('hashchange', show);
  await show();

  return function unmount() {
    window.removeEventListener('hashchange', show);
    root.replaceChildren();
  };
}

async function pageOf(hash, page) {
  const [, app, version] = hash.split('/').map(decodeURIComponent);
  try {
    return app && version ? await releasePage(page, app, version) : await listPage(page);
  } catch (problem) {
    return element('p', { class: 'problem', role: 'alert' }, problem.message);
  }
}
