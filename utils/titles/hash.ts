const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const PER_DIGIT = 64;

export const digitValue = (digit: string): number => DIGITS.indexOf(digit);

/** `n` (a whole number from 0) as `length` digits of the URL-safe base-64 alphabet, its lowest ones. */
export function base64(n: number, length: number): string {
  let text = '';
  for (let rest = n; text.length < length; rest = Math.floor(rest / PER_DIGIT))
    text = (DIGITS[rest % PER_DIGIT] ?? '') + text;
  return text;
}

/**
 * 54 bits of a text as nine base-64 digits. Two multiplicative hashes over the UTF-16 units, mixed at
 * the end; good for tables, no secret.
 */
export function hash54(text: string): string {
  let a = 0x9e3779b1;
  let b = 0x85ebca77;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193 ^ (a >>> 15));
    b = Math.imul(b ^ unit, 0x5bd1e995 ^ (b >>> 13));
  }
  a = Math.imul(a ^ (a >>> 16), 0x7feb352d) ^ Math.imul(b ^ (b >>> 13), 0x846ca68b);
  b = Math.imul(b ^ (b >>> 16), 0x2c1b3c6d) ^ Math.imul(a ^ (a >>> 13), 0x297a2d39);
  return base64(a >>> 5, 4) + base64((b >>> 2) & 0x3fffffff, 5);
}
