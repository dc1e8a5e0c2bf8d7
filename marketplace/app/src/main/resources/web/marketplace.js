// The marketplace's page: a list of approved releases and a page for each, told apart by the address's fragment.
// mount() returns how to take the page out again.
import { Api } from './api.js';
import { element, loadStyle } from './dom.js';
import { listPage } from './list.js';
import { releasePage } from './release.js';
import { rememberLanguage, startLanguage, translations } from './texts.js';

export async function mount(host, context) {
  const style = await loadStyle('marketplace.css');
  const page = new MarketplacePage(host, context);
  page.open();
  return () => {
    page.close();
    style.remove();
  };
}

class MarketplacePage {
  #host; #context; #language; #text;
  #requests = new AbortController();
  #hashChanged = () => this.#show();

  constructor(host, context) {
    this.#host = host;
    this.#context = context;
    this.#language = startLanguage(context.language);
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

  async #show() {
    this.#text = translations[this.#language];
    document.documentElement.lang = this.#text.tag;
    document.title = this.#text.title;
    // A slower answer to an earlier click must not replace a later one.
    this.#requests.abort();
    this.#requests = new AbortController();
    const { signal } = this.#requests;
    const content = await this.#content(signal);
    if (!signal.aborted) {
      this.#host.replaceChildren(element('div', { className: 'page', lang: this.#text.tag }, this.#header(), content));
      window.scrollTo(0, 0);
    }
  }

  #header() {
    const text = this.#text;
    const language = element('button', { type: 'button', className: 'quiet', textContent: text.otherLanguage, lang: text.otherTag });
    language.addEventListener('click', () => this.#switchLanguage());
    return element('header', {}, element('h1', {}, element('a', { href: '#/', textContent: text.title })), language);
  }

  async #content(signal) {
    const page = { text: this.#text, api: new Api(this.#context.api, this.#text, signal) };
    try {
      const [, app, version] = location.hash.split('/').map(decodeURIComponent);
      return app && version ? await releasePage(page, app, version) : await listPage(page);
    } catch (problem) {
      return element('p', { className: 'status alarming', role: 'alert', textContent: problem.message });
    }
  }

  async #switchLanguage() {
    this.#language = this.#language === 'zh' ? 'en' : 'zh';
    rememberLanguage(this.#language);
    await this.#show();
    this.#host.querySelector('header button').focus();
  }
}
