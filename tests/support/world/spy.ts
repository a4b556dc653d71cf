/**
 * What a page that wants to learn of its reader would run before us (`?spy` on a page of arXiv): it takes the
 * names of our elements, and writes down every change, measure and event. `spied.look()` gives all that can
 * be measured of a page at this moment, as text.
 */
export const SPY = `<script>(() => {
  const spied = { roots: [], seen: [], events: [], look };
  window.spied = spied;
  for (const name of ['badge', 'save', 'card', 'bar', 'layer'])
    customElements.define('tidemark-' + name, class extends HTMLElement {
      static formAssociated = true;
      constructor() { super(); this.peek(); }
      connectedCallback() { this.peek(); }
      peek() {
        try { this.internals ??= this.attachInternals(); } catch {}
        if (this.internals?.shadowRoot ?? this.shadowRoot) spied.roots.push(this.localName);
      }
    });
  const names = (nodes) => [...nodes].map(({ nodeName }) => nodeName).join();
  new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records)
      spied.seen.push([type, target.nodeName, attributeName, names(addedNodes), names(removedNodes)].join(' '));
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  new PerformanceObserver((list) => {
    for (const { entryType, name } of list.getEntries()) spied.seen.push(entryType + ' ' + name);
  }).observe({ entryTypes: ['measure', 'mark'] });
  for (const type of ['hashchange', 'popstate', 'focusin', 'focusout', 'focus', 'blur', 'scroll', 'resize',
    'selectionchange', 'dragstart', 'beforetoggle', 'toggle', 'animationstart', 'transitionrun', 'input',
    'change', 'copy', 'invalid', 'slotchange', 'message', 'visibilitychange', 'beforeprint'])
    window.addEventListener(type, ({ target }) => spied.events.push(type + ' ' + (target.nodeName ?? '')), true);
  const WORDS = ['Saved', 'Removed', 'Undo', 'Done', 'Opened', 'secret tag', 'In your queue'];
  function box(element) {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height].join();
  }
  function look() {
    const ours = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('tidemark-'));
    const rows = [...document.querySelectorAll('dt, dd, h1, body, html')];
    const around = ours.slice(0, 8).flatMap((host) => {
      const { left, right, top, height } = host.getBoundingClientRect();
      const points = [];
      for (let x = left - 120; x < right + 60; x += 4) points.push([x, top + height / 2]);
      return points.map(([x, y]) => document.elementsFromPoint(x, y).map(({ localName }) => localName).join('>'));
    });
    const { scrollWidth, scrollHeight, scrollTop } = document.documentElement;
    const style = (host) => { const s = getComputedStyle(host); return [s.width, s.display, s.cursor, s.color].join(); };
    getSelection().removeAllRanges();
    const found = WORDS.filter((word) => window.find(word, true));
    getSelection().selectAllChildren(document.body);
    const selected = getSelection().toString();
    getSelection().removeAllRanges();
    return JSON.stringify({
      ours: ours.map((host) => [host.outerHTML, box(host), style(host)]),
      rows: rows.map(box), around, scroll: [scrollWidth, scrollHeight, scrollTop], found, selected,
      animations: document.getAnimations().length, active: document.activeElement?.localName,
      style: document.querySelectorAll('style').length, title: document.title, hash: location.hash,
    }, null, 1);
  }
})()</script>`;
