// The entry page: choose a county or district, open its apps. mount() returns how to take the page out again.
import { fetchApps, fetchRegions } from './platform.js';
import { recall, remember, startLanguage, translations } from './texts.js';

export async function mount(host, context) {
  const style = await loadStyle();
  const page = new PortalPage(host, context);
  page.open();
  return () => {
    page.close();
    style.remove();
  };
}

class PortalPage {
  #host; #city; #base; #language; #text; #parts;
  #regions = [];
  #requests = new AbortController();
  #hashChanged = () => this.#choose(this.#fromHash());

  constructor(host, context) {
    this.#host = host;
    this.#city = context.region;
    this.#base = context.base;
    this.#speak(startLanguage(context.language));
  }

  async open() {
    window.addEventListener('hashchange', this.#hashChanged);
    this.#draw();
    try {
      this.#regions = await fetchRegions(this.#city.code, this.#requests.signal);
    } catch {
      this.#tell(this.#text.failed, true);
      return;
    }
    this.#draw();
    this.#choose(this.#fromHash() || recall('region'));
  }

  close() {
    window.removeEventListener('hashchange', this.#hashChanged);
    this.#requests.abort();
    this.#host.replaceChildren();
  }

  #draw() {
    const text = this.#text;
    const language = element('button', { type: 'button', className: 'quiet', textContent: text.otherLanguage, lang: text.otherTag });
    language.addEventListener('click', () => this.#switchLanguage());
    this.#parts = {
      region: element('select', { id: 'region' }, element('option', { value: '', textContent: text.choose }),
        ...this.#regions.map(region => element('option', { value: region.code, textContent: text.name(region.name) }))),
      status: element('p', { className: 'status', role: 'status' }),
      apps: element('ul', { className: 'apps', ariaLabel: text.apps }),
    };
    this.#parts.region.addEventListener('change', () => { location.hash = this.#parts.region.value; });
    this.#host.replaceChildren(element('div', { className: 'page', lang: text.tag },
      element('header', {}, element('h1', { textContent: text.title }), language),
      element('p', { className: 'lead', textContent: text.lead }),
      element('div', { className: 'choice' }, element('label', { htmlFor: 'region', textContent: text.region }), this.#parts.region),
      this.#parts.status, this.#parts.apps));
  }

  /** Shows the apps of a region, if there is one of this code. */
  async #choose(code) {
    const region = this.#regions.find(each => each.code === code);
    this.#parts.region.value = region?.code ?? '';
    this.#parts.apps.replaceChildren();
    this.#requests.abort();
    this.#requests = new AbortController();
    if (!region) {
      this.#tell(this.#text.chooseFirst);
      return;
    }
    remember('region', region.code);
    const { signal } = this.#requests;
    this.#tell(this.#text.loading);
    try {
      const apps = (await fetchApps(region.code, signal)).filter(app => app.page && app.address !== this.#base);
      this.#parts.apps.append(...apps.map(app => appCard(app, this.#text)));
      this.#tell(apps.length ? this.#text.found(apps.length, this.#text.name(region.name)) : this.#text.noApps(this.#text.name(region.name)));
    } catch {
      if (!signal.aborted) {
        this.#tell(this.#text.failed, true);
      }
    }
  }

  #fromHash() {
    return location.hash.slice(1);
  }

  #switchLanguage() {
    const chosen = this.#parts.region.value;
    this.#speak(this.#language === 'zh' ? 'en' : 'zh');
    remember('language', this.#language);
    this.#draw();
    this.#choose(chosen);
    this.#host.querySelector('header button').focus();
  }

  #speak(language) {
    this.#language = language;
    this.#text = translations[language];
    document.documentElement.lang = this.#text.tag;
    document.title = this.#text.title;
  }

  #tell(message, alarming = false) {
    this.#parts.status.textContent = message;
    this.#parts.status.classList.toggle('alarming', alarming);
  }
}

function appCard(app, text) {
  const name = text.name(app.name);
  return element('li', {}, element('a', { href: app.address },
    element('span', { className: 'mark', ariaHidden: 'true', textContent: [...name][0] }),
    element('span', {}, element('strong', { textContent: name }), element('span', { className: 'summary', textContent: text.name(app.summary) }))));
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Waits for the style sheet, so that the page never shows without it. */
function loadStyle() {
  const link = element('link', { rel: 'stylesheet', href: new URL('portal.css', import.meta.url).href });
  return new Promise(resolve => {
    link.onload = link.onerror = () => resolve(link);
    document.head.append(link);
  });
}
