import { element } from '/kit/1/page.js';
import { badge, entered, facts, field, form } from './parts.js';

/** One application: who asks, where it stands, and what is missing. */
export function applicationCard(page, application, ...more) {
  const { text } = page;
  const pending = application.state === 'pending';
  return element('section', { className: 'card' },
    element('h3', { textContent: `${application.name} ` }, badge(text.states[application.state], application.state === 'rejected')),
    facts([
      [text.namespace, application.vendor],
      [text.creditCode, application.creditCode],
      [text.contact, contact(application.contact)],
      [text.applied2, `${text.minute(application.appliedAt)} · ${application.appliedBy}`],
      [text.decided, application.decidedAt && `${text.minute(application.decidedAt)} · ${application.decidedBy}`],
      [text.reason, application.comment]]),
    application.alike.length && pending ? element('p', { className: 'status alarming', textContent: text.alike(application.alike.join(', ')) }) : undefined,
    pending && !application.documented ? element('p', { className: 'status alarming', textContent: text.licenceMissing }) : undefined,
    ...more);
}

const contact = ({ person, phone, email }) => [person, phone, email].filter(Boolean).join(' · ');

/** Takes the scanned licence, or a better one. */
export function attachForm(page, { id, documented }) {
  const { text } = page;
  return form(documented ? text.replaceLicence : text.attachLicence, async made => {
    await page.upload(`/applications/${id}/document`, entered(made).document);
    page.again(text.attached);
  }, field(text.licence, 'document', { type: 'file', accept: '.pdf,.png,.jpg,.jpeg', required: true }));
}
