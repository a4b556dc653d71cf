const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export const digitValue = (digit: string): number => DIGITS.indexOf(digit);

/** The digit of the URL-safe base-64 alphabet for the lowest six bits of `n`. */
export const digit = (n: number): string => DIGITS.charAt(n & 63);

const code = (bits: number): number => DIGITS.charCodeAt(bits & 63);

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
  return String.fromCharCode(
    code(a >>> 23),
    code(a >>> 17),
    code(a >>> 11),
    code(a >>> 5),
    code(b >>> 26),
    code(b >>> 20),
    code(b >>> 14),
    code(b >>> 8),
    code(b >>> 2),
  );
}
