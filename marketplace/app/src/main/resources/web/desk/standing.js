import { element } from '/kit/1/page.js';
import { translations } from './texts.js';

/** What everybody is told of a release that stands badly; nothing of one in good standing. */
export async function standingNote(page, { app, version, status }) {
  if (status !== 'listed') {
    return undefined;
  }
  const text = translations[page.text.name({ zh: 'zh', en: 'en' })];
  const { standing, reason } = await page.ask(`/releases/${encodeURIComponent(app)}/${encodeURIComponent(version)}/standing`);
  return standing === 'listed' ? undefined
    : element('p', { className: 'status alarming', textContent: `${text.standingsTold[standing]} ${reason}` });
}
