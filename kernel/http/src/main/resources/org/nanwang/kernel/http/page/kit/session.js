// Signs the person in at the node's own provider, as any client of it does: authorization code with PKCE (S256); state,
// nonce and iss are checked. Tokens stay in this page's memory. A page that is loaded later asks the provider in a hidden
// frame whether the person is still there, and so does one whose token is about to end.
import { ask, element, recall, remember } from './page.js';

const MARK = 'signed-in';
const PENDING = 'nanwang-sign-in';
const EARLY = 60_000;
const PATIENCE = 10_000;

export class Session {
  #client; #scope; #base; #server; #tokens; #renewing; #changed;

  /** @param changed told when the person is no longer signed in, or is another */
  constructor({ client, scope, base }, changed) {
    this.#client = client;
    this.#scope = scope;
    this.#base = base;
    this.#changed = changed;
  }

  get signedIn() {
    return this.#tokens !== undefined;
  }

  /** The account's name; an empty text when nobody is signed in. */
  get name() {
    return this.#tokens?.name ?? '';
  }

  /** Takes up the provider's answer if the address carries one, or asks for one if somebody has signed in before. */
  async begin() {
    const pending = takePending();
    const answer = new URLSearchParams(location.search);
    if (pending && answer.get('state') === pending.state) {
      history.replaceState(null, '', pending.place);
      await this.#take(answer, pending);
    } else if (recall(MARK)) {
      await this.#renew();
    }
  }

  /** Gives an access token for the addresses this app is registered for; nothing when nobody is signed in. */
  async token() {
    if (this.#tokens && Date.now() > this.#tokens.ends - EARLY) {
      await this.#renew();
    }
    return this.#tokens?.access;
  }

  /** Asks an address of this node for JSON in the person's name, or in nobody's. */
  async ask(address, options = {}) {
    const own = new URL(address, location.href).origin === location.origin;
    const token = own ? await this.token() : undefined;
    try {
      return await ask(address, { ...options, token });
    } catch (problem) {
      if (problem.status === 401 && token) {
        this.#forget();
      }
      throw problem;
    }
  }

  /** Leaves for the sign-in page; it leads back to where the person is now. */
  async signIn() {
    const { issuer } = await this.#metadata();
    if (new URL(issuer).origin !== location.origin) {
      location.assign(issuer + here()); // answers go to the node's own name only
      return;
    }
    const request = await this.#request({});
    sessionStorage.setItem(PENDING, JSON.stringify({ ...request, place: here() }));
    location.assign(request.address);
  }

  /** Signs the person out of the node, and so of all its apps. */
  async signOut() {
    const server = await this.#metadata();
    remember(MARK, '');
    location.assign(`${server.end_session_endpoint}?${new URLSearchParams({
      client_id: this.#client, post_logout_redirect_uri: server.issuer + this.#base,
      ...(this.#tokens && { id_token_hint: this.#tokens.id }),
    })}`);
  }

  #renew() {
    // who cannot be reached has not said no: the token is used until it is refused
    this.#renewing ??= this.#silently().catch(console.warn).finally(() => { this.#renewing = undefined; });
    return this.#renewing;
  }

  async #silently() {
    const request = await this.#request({ prompt: 'none' });
    const answer = await framed(request.address);
    if (answer.get('error') === 'login_required') {
      remember(MARK, '');
    }
    if (!await this.#take(answer, request) && answer.has('error')) {
      this.#forget();
    }
  }

  async #request(more) {
    const server = await this.#metadata();
    const [state, nonce, verifier] = [random(), random(), random()];
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
    const address = `${server.authorization_endpoint}?${new URLSearchParams({
      response_type: 'code', client_id: this.#client, redirect_uri: server.issuer + this.#base, scope: this.#scope, state, nonce,
      code_challenge: base64url(new Uint8Array(digest)), code_challenge_method: 'S256',
      ui_locales: document.documentElement.lang, ...more,
    })}`;
    return { state, nonce, verifier, address };
  }

  async #take(answer, { state, nonce, verifier }) {
    const server = await this.#metadata();
    if (answer.get('state') !== state || answer.get('iss') !== server.issuer || !answer.has('code')) {
      return false;
    }
    const response = await fetch(server.token_endpoint, { method: 'POST', body: new URLSearchParams({
      grant_type: 'authorization_code', client_id: this.#client, code: answer.get('code'), code_verifier: verifier,
      redirect_uri: server.issuer + this.#base,
    }) });
    const tokens = response.ok ? await response.json() : undefined;
    // the ID token came from the token endpoint itself, so that its signature need not be checked (Core, 3.1.3.7)
    const claims = tokens && payload(tokens.id_token);
    if (!claims || claims.nonce !== nonce || claims.iss !== server.issuer || ![claims.aud].flat().includes(this.#client)) {
      return false;
    }
    const before = this.#tokens;
    this.#tokens = { person: claims.sub, name: claims.name ?? claims.preferred_username ?? '', id: tokens.id_token,
      access: tokens.access_token, ends: Date.now() + tokens.expires_in * 1000 };
    remember(MARK, 'yes');
    if (before && before.person !== claims.sub) {
      this.#changed();
    }
    return true;
  }

  #forget() {
    const before = this.#tokens;
    this.#tokens = undefined;
    if (before) {
      this.#changed();
    }
  }

  #metadata() {
    this.#server ??= ask('/.well-known/openid-configuration').catch(problem => {
      this.#server = undefined;
      throw problem;
    });
    return this.#server;
  }
}

/** Tells whether this page is only the end of a question in a hidden frame: whoever asked reads its address. */
export function isAnswer() {
  const answer = new URLSearchParams(location.search);
  return window !== window.parent && answer.has('state') && answer.has('iss');
}

function framed(address) {
  const frame = element('iframe', { hidden: true, src: address });
  return new Promise(resolve => {
    const give = () => resolve(new URLSearchParams(frame.contentDocument?.location.search ?? ''));
    frame.onload = give;
    setTimeout(give, PATIENCE);
    document.body.append(frame);
  }).finally(() => frame.remove());
}

function takePending() {
  const pending = sessionStorage.getItem(PENDING);
  sessionStorage.removeItem(PENDING);
  return pending ? JSON.parse(pending) : undefined;
}

const here = () => location.pathname + location.search + location.hash;
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));
const base64url = bytes => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const payload = token => JSON.parse(new TextDecoder().decode(Uint8Array.from(
  atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0))));
