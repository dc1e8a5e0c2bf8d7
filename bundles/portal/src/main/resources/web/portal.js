// The entry page: choose a county or district, open its apps. mount() returns how to take the page out again.
import { addStyle, element, recall, remember, spoken } from '/kit/1/page.js';
import { fetchApps, fetchCounties } from './platform.js';
import { translations } from './texts.js';
import { appCard, regionCard } from './view.js';

export async function mount(host, context) {
  const style = await addStyle(new URL('portal.css', import.meta.url).href);
  const page = new PortalPage(host, context);
  page.open();
  return () => {
    page.close();
    style.remove();
  };
}

class PortalPage {
  #host; #city; #base; #text; #parts; #person;
  #counties = [];
  #closed = new AbortController();
  #requests = new AbortController();
  #hashChanged = () => this.#choose(location.hash.slice(1));

  constructor(host, context) {
    this.#host = host;
    this.#city = context.region;
    this.#base = context.base;
    this.#person = context.session.name;
    this.#text = spoken(translations, context.language);
    document.title = this.#text.title;
  }

  async open() {
    window.addEventListener('hashchange', this.#hashChanged);
    this.#draw();
    this.#showCity();
    try {
      this.#counties = await fetchCounties(this.#city.code, this.#closed.signal);
    } catch (problem) {
      this.#fail(problem, this.#closed.signal);
      return;
    }
    this.#parts.county.append(...this.#counties.map(({ code, name }) => element('option', { value: code, textContent: this.#text.name(name) })));
    if (!location.hash) {
      history.replaceState(null, '', `#${recall('region')}`);
    }
    this.#choose(location.hash.slice(1));
  }

  close() {
    window.removeEventListener('hashchange', this.#hashChanged);
    this.#closed.abort();
    this.#requests.abort();
    this.#host.replaceChildren();
  }

  #draw() {
    const text = this.#text;
    this.#parts = {
      county: element('select', { id: 'county' }, element('option', { value: '', textContent: text.choose })),
      status: element('p', { className: 'status', role: 'status' }),
      list: element('ul', { ariaLabel: text.apps }),
      city: element('section', { hidden: true, ariaLabel: text.cityApps }),
    };
    const { county, status, list, city } = this.#parts;
    county.addEventListener('change', () => { location.hash = county.value; });
    this.#host.replaceChildren(element('div', { className: 'page' },
      element('h1', { textContent: text.title }),
      element('p', { className: 'lead', textContent: this.#person ? text.greeting(this.#person) : text.lead }),
      element('div', { className: 'choice' }, element('label', { htmlFor: 'county', textContent: text.county }), county),
      status, list, city));
  }

  /** Shows the apps of a county; the counties to choose from when there is none of this code. */
  async #choose(code) {
    this.#requests.abort();
    this.#requests = new AbortController();
    const county = this.#counties.find(each => each.code === code);
    this.#parts.county.value = county?.code ?? '';
    remember('region', county?.code ?? '');
    if (!county) {
      this.#list('regions', this.#counties.map(each => regionCard(each, this.#text)));
      this.#tell(this.#text.chooseFirst);
      return;
    }
    this.#list('cards', []);
    this.#tell(this.#text.loading);
    const name = this.#text.name(county.name);
    const { signal } = this.#requests;
    try {
      const apps = await this.#apps(county.code, signal);
      this.#list('cards', apps);
      this.#tell(apps.length ? this.#text.found(apps.length, name) : this.#text.noApps(name));
    } catch (problem) {
      this.#fail(problem, signal);
    }
  }

  /** Shows what serves the whole city. The page is useful without it, so that a failure stays silent. */
  async #showCity() {
    const apps = await this.#apps(this.#city.code, this.#closed.signal).catch(() => []);
    this.#parts.city.hidden = apps.length === 0;
    this.#parts.city.replaceChildren(element('h2', { className: 'city', textContent: this.#text.cityApps }),
      element('ul', { className: 'cards' }, ...apps));
  }

  async #apps(region, signal) {
    const apps = await fetchApps(region, signal);
    return apps.filter(app => app.page && app.address !== this.#base).map(app => appCard(app, this.#text));
  }

  #list(look, items) {
    this.#parts.list.className = look;
    this.#parts.list.replaceChildren(...items);
  }

  #fail(problem, signal) {
    if (!signal.aborted) {
      this.#tell(problem.message || this.#text.failed, true);
    }
  }

  #tell(message, alarming = false) {
    this.#parts.status.textContent = message;
    this.#parts.status.classList.toggle('alarming', alarming);
  }
}
