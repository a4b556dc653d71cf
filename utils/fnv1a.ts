/** FNV-1a (isthe.com/chongo/tech/comp/fnv) over the UTF-16 units of a text: 32 bits, without sign. */
export function fnv1a(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}
