import { expect, it } from 'vitest';
import { notesOf, withRelease } from '../../../scripts/release/changelog.ts';

const CHANGELOG = '# Changelog\n\n## Unreleased\n- One.\n- Two.\n\n## 0.1.0\n- First.\n';

it('what is unreleased becomes the version’s, and its notes', () => {
  const changelog = withRelease(CHANGELOG, '0.2.0', '2026-11-27');
  expect(changelog).toBe(
    '# Changelog\n\n## 0.2.0 (2026-11-27)\n- One.\n- Two.\n\n## 0.1.0\n- First.\n',
  );
  expect(notesOf(changelog, '0.2.0')).toBe('- One.\n- Two.\n');
  expect(notesOf(changelog, '0.1.0')).toBe('- First.\n');
});

it('the notes of a version are not those of one that begins alike', () => {
  expect(() => notesOf('## 0.1.01 (x)\n- No.\n', '0.1.0')).toThrow('no entries');
});

it.each(['# Changelog\n\n## 0.1.0\n- First.\n', '## Unreleased\n\n## 0.1.0\n- First.\n'])(
  'a release without entries is refused',
  (changelog) => {
    expect(() => withRelease(changelog, '0.2.0', '2026-11-27')).toThrow('no entries');
  },
);
