/** vitest past the hook that leads its name to `vitest.ts`. */
declare module 'vitest-itself' {
  export { expect, vi } from 'vitest';
}
