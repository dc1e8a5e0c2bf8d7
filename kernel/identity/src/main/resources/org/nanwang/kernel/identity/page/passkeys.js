// Brings the passkey forms of a page to life: asks the device for a passkey, and sends what it says with the form.
const forms = [...document.querySelectorAll("form[data-passkey]")];
const RENEWED = 4 * 60 * 1000; // before a challenge expires
let waiting = null; // the offer in the browser's list of suggestions

const bytes = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), one => one.charCodeAt(0));
const text = buffer => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const named = list => (list ?? []).map(one => ({ ...one, id: bytes(one.id) }));

async function challenge() {
  const answer = await fetch("/oauth2/passkeys/challenge");
  if (!answer.ok) throw new Error(`challenge: ${answer.status}`);
  return new TextEncoder().encode(await answer.text());
}

async function invitation(form) {
  const asked = JSON.parse(form.dataset.invitation);
  if (asked.user) asked.user.id = bytes(asked.user.id);
  return { ...asked, challenge: await challenge(), allowCredentials: named(asked.allowCredentials),
    excludeCredentials: named(asked.excludeCredentials) };
}

function said({ id, rawId, type, response, authenticatorAttachment }) {
  return JSON.stringify({ id, rawId: text(rawId), type, authenticatorAttachment, clientExtensionResults: {}, response: {
    clientDataJSON: text(response.clientDataJSON), attestationObject: text(response.attestationObject),
    transports: response.getTransports?.(), authenticatorData: text(response.authenticatorData),
    signature: text(response.signature), userHandle: text(response.userHandle) ?? undefined } });
}

function send(form, credential) {
  form.elements.passkey.value = said(credential);
  form.submit();
}

function tell(form, what) {
  form.querySelectorAll("[data-when]").forEach(one => { one.hidden = one.dataset.when !== what; });
}

async function ask(form) {
  tell(form, "");
  waiting?.abort();
  try {
    const publicKey = await invitation(form);
    send(form, form.dataset.passkey === "make"
      ? await navigator.credentials.create({ publicKey }) : await navigator.credentials.get({ publicKey }));
  } catch (problem) {
    tell(form, problem.name === "InvalidStateError" ? "present" : "failed");
    suggest();
  }
}

/** Lets the browser suggest passkeys where the name is typed. */
async function suggest() {
  const form = forms.find(one => one.elements.step.value === "passkey");
  if (!form || !await PublicKeyCredential.isConditionalMediationAvailable?.()) return;
  const current = new AbortController();
  waiting = current;
  const again = setTimeout(() => { current.abort(); suggest(); }, RENEWED);
  try {
    send(form, await navigator.credentials.get({ publicKey: await invitation(form), mediation: "conditional",
      signal: current.signal }));
  } catch {
    clearTimeout(again);
  }
}

/** Browsers ask for a passkey only where the platform is reached by the name it is known by. */
const usual = form => {
  const asked = JSON.parse(form.dataset.invitation);
  return (asked.rpId ?? asked.rp.id) === location.hostname;
};

if (window.PublicKeyCredential && forms.length > 0 && forms.every(usual)) {
  forms.forEach(form => {
    form.hidden = false;
    form.addEventListener("submit", event => { event.preventDefault(); ask(form); });
  });
  document.querySelectorAll("[data-passkey-missing]").forEach(one => { one.hidden = true; });
  suggest();
}
