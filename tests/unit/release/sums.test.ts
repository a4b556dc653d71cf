import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sha256Sums } from '../../../scripts/release/sums.ts';

it('a line for each file, as sha256sum --check reads it, whatever the order', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sums-'));
  const files = ['b.zip', 'a.zip'].map((name) => join(folder, name));
  for (const file of files) writeFileSync(file, '');
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  expect(sha256Sums(files)).toBe(`${empty}  a.zip\n${empty}  b.zip\n`);
  rmSync(folder, { recursive: true });
});
