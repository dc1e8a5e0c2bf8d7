// The marketplace's page: what there is to install, an app's listing, lists of releases by status and a page for each, told
// apart by the address's fragment.
// mount() returns how to take the page out again.
import { addStyle, element, spoken } from '/kit/1/page.js';
import { deskLinks, deskPage, deskStyle, deskTools, isDesk } from './desk/desk.js';
import { STATUSES, listPage } from './list.js';
import { listingPage } from './listing.js';
import { releasePage } from './release.js';
import { shopPage } from './shop.js';
import { translations } from './texts.js';

export async function mount(host, context) {
  const styles = await Promise.all([addStyle(new URL('marketplace.css', import.meta.url).href), deskStyle()]);
  const page = new MarketplacePage(host, context);
  page.open();
  return () => {
    page.close();
    styles.forEach(style => style.remove());
  };
}

class MarketplacePage {
  #host; #api; #text; #session;
  #requests = new AbortController();
  #hashChanged = () => this.#show();

  constructor(host, context) {
    this.#host = host;
    this.#api = context.api;
    this.#session = context.session;
    this.#text = spoken(translations, context.language);
  }

  open() {
    window.addEventListener('hashchange', this.#hashChanged);
    this.#show();
  }

  close() {
    window.removeEventListener('hashchange', this.#hashChanged);
    this.#requests.abort();
    this.#host.replaceChildren();
  }

  async #show(notice) {
    // A slower answer to an earlier click must not replace a later one.
    this.#requests.abort();
    this.#requests = new AbortController();
    const { signal } = this.#requests;
    const page = this.#page(signal);
    const parts = location.hash.split('/').slice(1).map(decodeURIComponent);
    const [content, links] = await Promise.all([this.#content(page, parts), deskLinks(page, parts[0])]);
    if (!signal.aborted) {
      const told = notice && element('p', { className: 'status', role: 'status', tabIndex: -1, textContent: notice });
      this.#host.replaceChildren(element('div', { className: 'page' },
        element('h1', {}, element('a', { href: '#/', textContent: this.#text.title })), links ?? '', told ?? '', content));
      window.scrollTo(0, 0);
      told?.focus();
    }
  }

  #page(signal) {
    const ask = (path, options) => this.#ask(path, { signal, ...options });
    return { text: this.#text, signedIn: this.#session.signedIn, again: notice => this.#show(notice), ask,
      image: digest => `${this.#api}/images/${digest}`,
      ...deskTools(this.#session, this.#api, ask) };
  }

  async #content(page, [first, version, ...more]) {
    try {
      if (isDesk(first)) {
        return await deskPage(page, [first, version, ...more]);
      }
      if (version) {
        return await releasePage(page, first, version);
      }
      if (first?.includes('.')) {
        return await listingPage(page, first);
      }
      return await (page.signedIn && STATUSES.includes(first) ? listPage(page, first) : shopPage(page));
    } catch (problem) {
      return element('p', { className: 'status alarming', role: 'alert', textContent: problem.message });
    }
  }

  async #ask(path, options) {
    try {
      return await this.#session.ask(this.#api + path, options);
    } catch (problem) {
      throw new Error(problem.message || this.#text.failed);
    }
  }
}
