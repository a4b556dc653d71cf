interface Native {
  getMessage(name: string): string;
  getUILanguage(): string;
}

const scope = globalThis as { browser?: { i18n?: Native }; chrome?: { i18n?: Native } };

/** `browser.i18n`, in pages, in the worker and in page scripts alike, without the polyfill. */
export const native = (): Native => (scope.browser?.i18n ?? scope.chrome?.i18n) as Native;
