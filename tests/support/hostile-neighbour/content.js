// Another extension that works on the same page as rudely as some do. At `#war` it never stops.
const state = document.documentElement.dataset;
const count = (name) => (state[name] = String(Number(state[name] ?? 0) + 1));

document.addEventListener('keydown', ({ key }) => key === 'k' && count('keys'));
document.addEventListener('click', ({ target }) => target.closest('dt') && count('clicks'));

function rewriteTitles() {
  for (const dt of document.querySelectorAll('dt')) dt.innerHTML = `${dt.innerHTML} `;
  count('rewrites');
}

let removals = location.hash === '#war' ? Infinity : 3;
new MutationObserver(() => {
  const unknown = [...document.querySelectorAll('*')].filter(({ localName }) =>
    localName.includes('-'),
  );
  if (unknown.length === 0 || removals <= 0) return;
  removals -= 1;
  for (const node of unknown) node.remove();
  count('removals');
}).observe(document.documentElement, { childList: true, subtree: true });

setTimeout(rewriteTitles, 300);
setTimeout(rewriteTitles, 1200);
