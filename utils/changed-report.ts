import { addressForm } from './page-state.ts';

/** What a reader can send when a site has changed: no paper, no person, no search. */
export function changedReport(site: string, url: URL, version: string): string {
  const report = { site, address: addressForm(url), version, browser: navigator.userAgent };
  return JSON.stringify(report, null, 2);
}
