import { element } from '/kit/1/page.js';

/** What counties say, what the vendor has answered, and a form for either. */
export function ratings(page, place, all, vendor) {
  const { text } = page;
  return element('div', {},
    all.length ? element('ul', { className: 'ratings' }, ...all.map(rating => one(page, place, rating, vendor)))
      : element('p', { textContent: text.noRatings }),
    page.signedIn && !vendor ? element('details', {}, element('summary', { textContent: text.rate }), ballot(page, place)) : undefined);
}

function one(page, place, rating, vendor) {
  const { text } = page;
  return element('li', {},
    element('strong', { textContent: '★'.repeat(rating.stars) + '☆'.repeat(5 - rating.stars) }),
    element('small', { textContent: ` ${rating.region} · ${rating.version} · ${text.day(rating.ratedAt)}` }),
    rating.running ? undefined : element('em', { textContent: ` · ${text.left}` }),
    element('p', { className: 'prose', textContent: rating.text }),
    rating.reply ? element('blockquote', { className: 'prose', textContent: `${text.replied}: ${rating.reply.text}` }) : undefined,
    vendor && (!rating.reply || rating.reply.repliedAt < rating.ratedAt) ? answer(page, `${place}/ratings/${rating.id}/reply`) : undefined);
}

function ballot(page, place) {
  const { text } = page;
  const region = field(text.region, element('input', { required: true, pattern: '[0-9]{6,12}', inputMode: 'numeric', maxLength: 12 }));
  const stars = field(text.starsAsked, element('input', { type: 'number', required: true, min: 1, max: 5, value: 5 }));
  const words = field(text.words, element('textarea', { maxLength: 2000, rows: 3 }));
  return form(page, [region, stars, words], text.send, () => page.ask(`${place}/ratings`, { method: 'POST', body: {
    region: region.lastChild.value, stars: Number(stars.lastChild.value), text: words.lastChild.value } }));
}

function answer(page, place) {
  const words = field(page.text.replied, element('textarea', { required: true, maxLength: 2000, rows: 2 }));
  return form(page, [words], page.text.send, () => page.ask(place, { method: 'PUT', body: { text: words.lastChild.value } }));
}

function field(label, input) {
  return element('label', {}, label, input);
}

function form(page, fields, label, act) {
  const problem = element('p', { className: 'status alarming', role: 'alert' });
  const made = element('form', { className: 'ballot' }, ...fields, element('button', { textContent: label }), problem);
  made.addEventListener('submit', async event => {
    event.preventDefault();
    try {
      await act();
      page.again();
    } catch (refusal) {
      problem.textContent = refusal.message;
    }
  });
  return made;
}
