import { element } from '/kit/1/page.js';
import { applicationCard, attachForm } from './application.js';
import { all, entered, field, form, section } from './parts.js';

/** Whom somebody acts for, what they have applied for, and how to apply. */
export async function organisationsPage(page) {
  const { text } = page;
  const [{ vendors, account }, applications] = await Promise.all([page.me(), all(page, '/applications')]);
  const mine = applications.filter(application => application.appliedBy === account);
  return element('article', {}, element('h2', { className: 'name', textContent: text.organisations }),
    vendors.length ? element('ul', { className: 'cards' }, ...vendors.map(vendor => card(text, vendor)))
      : element('p', { textContent: text.noOrganisation }),
    ...mine.map(application => applicationCard(page, application, application.state === 'pending' ? attachForm(page, application) : undefined)),
    section(text.apply, element('p', { textContent: text.applyHow }), applyForm(page)));
}

function card(text, { id, name, role }) {
  return element('li', {}, element('a', { className: 'card', href: `#/organisations/${encodeURIComponent(id)}` },
    element('span', { className: 'mark', ariaHidden: 'true', textContent: [...name][0] }),
    element('span', {}, element('strong', { textContent: name }), element('span', { className: 'summary', textContent: id }),
      element('small', { textContent: text.roles[role] }))));
}

function applyForm(page) {
  const { text } = page;
  const must = { required: true, maxLength: 200 };
  return form(text.applyNow, async made => {
    const { id, name, creditCode, person, phone, email, document } = entered(made);
    const kept = await page.ask('/applications', { method: 'POST', body: { id, name, creditCode, contact: { person, phone, email } } });
    if (document.size) {
      await page.upload(`/applications/${kept.id}/document`, document);
    }
    page.again(text.applied);
  }, field(text.organisationName, 'name', must),
  field(text.namespaceAsked, 'id', { ...must, placeholder: 'com.example', spellcheck: false, autocapitalize: 'none' }),
  field(text.creditCode, 'creditCode', { ...must, maxLength: 18, spellcheck: false, autocapitalize: 'characters' }),
  field(text.contactPerson, 'person', { ...must, autocomplete: 'name' }),
  field(text.contactPhone, 'phone', { ...must, type: 'tel', autocomplete: 'tel' }),
  field(text.contactEmail, 'email', { ...must, type: 'email', autocomplete: 'email' }),
  field(text.licence, 'document', { type: 'file', accept: '.pdf,.png,.jpg,.jpeg' }));
}
