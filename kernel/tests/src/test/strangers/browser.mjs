/** A browser without JavaScript: keeps cookies, follows redirects on the node, fills in the forms it is shown. */
export class Browser {
  #cookies = new Map();

  constructor(origin, account) {
    this.origin = origin;
    this.account = account;
  }

  /** Opens an address and does what a person would until the browser is sent elsewhere, or a page says the end. */
  async visit(address) {
    let answer = await this.#send(address);
    for (let step = 0; step < 10; step++) {
      if (answer.location && !answer.location.startsWith(this.origin)) {
        return new URL(answer.location);
      }
      if (!answer.location && !answer.html.includes('<form')) {
        return answer.html;
      }
      answer = answer.location ? await this.#send(answer.location) : await this.#fill(answer);
    }
    throw new Error('going in circles');
  }

  #fill({ html, address }) {
    const action = text(html.match(/action="([^"]*)"/)[1]);
    const form = new URLSearchParams({ csrf: html.match(/name="csrf" value="([^"]*)"/)[1] });
    if (html.includes('type="password"')) {
      form.set('name', this.account.name);
      form.set('password', this.account.password);
      form.set('step', 'login');
    } else {
      form.set('step', html.match(/name="step" value="([^"]*)"/)[1]);
    }
    return this.#send(new URL(action, address).href, form);
  }

  async #send(address, form) {
    const response = await fetch(address, {
      method: form ? 'POST' : 'GET',
      body: form,
      redirect: 'manual',
      headers: { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'accept-language': 'zh' },
    });
    for (const header of response.headers.getSetCookie()) {
      const [, name, value] = header.match(/^([^=]*)=([^;]*)/);
      this.#cookies.set(name, value);
    }
    const location = response.headers.get('location');
    const html = await response.text();
    if (response.status >= 400) {
      throw new Error(`${response.status} ${html}`);
    }
    return { location: location && new URL(location, address).href, html, address };
  }
}

function text(html) {
  return html.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
}
