/** What an answer is set in, a step each: classes, then elements within. */
const samples = [
  ['answer prose', 'p'],
  ['answer prose', 'strong'],
  ['answer prose', 'em'],
  ['answer prose', 'code'],
  ['note prose', 'h2'],
  ['note prose', 'p'],
  ['note prose', 'strong'],
  ['note prose', 'code'],
  ['quiet prose', 'b'],
  ['ratings rating', 'small'],
] as const;
const text = 'Abcdefghijklmnopqrstuvwxyz 0123456789 .,:;()"\'-';

/**
 * Looks up the fonts of an answer while nobody waits. The first answer after a start would otherwise look up all
 * of them within one frame, which takes a phone 50 ms.
 */
export function warmFonts(): void {
  const place = document.createElement('div');
  // Laid out, and neither seen nor found by a search or a screen reader.
  Object.assign(place.style, { position: 'fixed', visibility: 'hidden' });
  document.body.append(place);
  const steps = samples.values();
  const step = () => {
    const { value, done } = steps.next();
    if (done) return place.remove();
    const [names, tag] = value;
    place.className = names;
    const element = document.createElement(tag);
    element.textContent = text;
    place.replaceChildren(element);
    void place.offsetHeight;
    setTimeout(step, 50);
  };
  step();
}
