/** Asks the marketplace; a refusal becomes an error with the words the server found for it. */
export class Api {
  #base; #text; #signal;

  constructor(base, text, signal) {
    this.#base = base;
    this.#text = text;
    this.#signal = signal;
  }

  async get(path) {
    const headers = { Accept: 'application/json', 'Accept-Language': this.#text.tag };
    const answer = await fetch(this.#base + path, { headers, signal: this.#signal }).catch(() => undefined);
    const body = await answer?.json().catch(() => undefined);
    if (!answer?.ok || !body) {
      throw new Error(body?.detail ?? this.#text.failed);
    }
    return body;
  }
}
