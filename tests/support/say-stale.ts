import { staleBuild } from './stale-build.ts';

/** Before the browser suites: a build that is not of these sources is named, since its failures mislead. */
export default function sayStale(): void {
  for (const build of ['.output/chrome-mv3', '.output/firefox-mv3']) {
    const words = staleBuild(build);
    if (words !== undefined) console.warn(`\n⚠ ${words}\n`);
  }
}
