const LIVE = '[role="status"], [role="alert"], [aria-live], output';

/**
 * What a screen reader is told while `act` goes on: the words of every live region below `page` that changed or
 * came, each once. `settle` lets the page come to rest.
 */
export async function heard(
  page: Element,
  act: () => unknown,
  settle: () => Promise<void>,
): Promise<string[]> {
  const before = new Map(
    [...page.querySelectorAll(LIVE)].map((region) => [region, region.textContent]),
  );
  await act();
  await settle();
  return [...page.querySelectorAll(LIVE)]
    .filter((region) => region.textContent !== '' && before.get(region) !== region.textContent)
    .map((region) => region.textContent.trim());
}
