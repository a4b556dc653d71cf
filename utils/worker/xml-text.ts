/** What XML 1.0 cannot hold, even escaped (https://www.w3.org/TR/xml/#charsets). */
// oxlint-disable-next-line no-control-regex
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * A text as the content of an XML element. Chrome reads suggestions of the address bar as XML, and one
 * character that is none would silence them all.
 */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(NO_XML, ' ')
    .replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
