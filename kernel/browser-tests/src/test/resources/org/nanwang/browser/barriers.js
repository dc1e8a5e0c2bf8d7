// Gives what keeps people from using the page, one sentence each. Text contrast and target sizes are those of WCAG 2.2 AA.
() => {
  const found = [];
  const visible = element => element.checkVisibility() && element.getClientRects().length > 0;
  const all = selector => [...document.querySelectorAll(selector)].filter(visible);
  const place = element => `<${element.tagName.toLowerCase()}> "${(element.textContent || element.id).trim().slice(0, 30)}"`;

  const channels = colour => colour.match(/[\d.]+/g).map(Number);
  const luminance = colour => channels(colour).slice(0, 3)
    .map(value => value / 255)
    .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
  const ground = element => {
    const colour = getComputedStyle(element).backgroundColor;
    return (channels(colour)[3] ?? 1) > 0 || !element.parentElement ? colour : ground(element.parentElement);
  };
  const contrast = element => {
    const [light, dark] = [luminance(getComputedStyle(element).color), luminance(ground(element))].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const ownText = element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());

  if (!/^(zh-CN|en)$/.test(document.documentElement.lang)) found.push('the page does not say its language');
  if (!document.title.trim()) found.push('the page has no title');
  if (all('h1').length !== 1) found.push(`the page has ${all('h1').length} main headings, not one`);
  if (all('main').length !== 1) found.push('the page has no main part');
  const levels = all('h1, h2, h3, h4').map(heading => Number(heading.tagName[1]));
  if (levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1)) found.push(`headings skip a level: ${levels}`);
  const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
  if (new Set(ids).size !== ids.length) found.push(`two elements have one id: ${ids}`);

  for (const field of all('input, select, textarea')) {
    if (!field.labels.length && !field.ariaLabel) found.push(`${place(field)} has no label`);
  }
  for (const target of all('a, button')) {
    if (!target.textContent.trim() && !target.ariaLabel) found.push(`${place(target)} has no name`);
  }
  for (const target of all('a, button, input, select')) {
    const { width, height } = target.getBoundingClientRect();
    if (Math.min(width, height) < 24) found.push(`${place(target)} is too small to be touched: ${width} x ${height}`);
  }
  for (const image of all('img')) {
    if (!image.hasAttribute('alt')) found.push(`${place(image)} has no text in its place`);
  }
  for (const element of all('body *').filter(ownText)) {
    if (contrast(element) < 4.5) found.push(`${place(element)} is too faint: ${contrast(element).toFixed(1)} to 1`);
  }
  const beyond = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (beyond > 0) found.push(`the page is ${beyond} pixels wider than the screen`);
  return found;
}
