import { resolve } from 'node:path';
import { defineConfig, mergeConfig } from 'vitest/config';
import usual from '../../vitest.config.ts';
import { breakages } from './list.ts';

/** Which of the breakages, by its words. */
const broken = breakages.find(({ what }) => what === process.env['TIDEMARK_BREAKAGE']);
if (broken === undefined) throw new Error('TIDEMARK_BREAKAGE names no breakage');
const { file, from, to } = broken;

/** The usual tests over a product with one breakage, which is put in as the file is read: the tree stays as it is. */
export default mergeConfig(
  usual,
  defineConfig({
    // The cache of transformed files would keep one breakage for the next.
    test: { fsModuleCache: false },
    plugins: [
      {
        name: 'breakage',
        enforce: 'pre',
        transform(code, id) {
          if (id.split('?')[0] !== resolve(file)) return undefined;
          const parts = code.split(from);
          if (parts.length !== 2) throw new Error(`not once in ${file}: ${from}`);
          return parts.join(to);
        },
      },
    ],
  }),
);
