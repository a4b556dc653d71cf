import { useServices } from '../../components/services.tsx';

/** What Firefox calls the data that a request on the reader's wish sends. */
type Kind = 'browsingActivity' | 'searchTerms';

/**
 * Asks in Firefox, the first time, whether this kind of data may be sent to the feed; it must be
 * called in a click. Other browsers have no such question.
 */
export function useConsent(kind: Kind): () => Promise<boolean> {
  const { browser } = useServices();
  return async () =>
    import.meta.env.FIREFOX ? browser.permissions.request({ data_collection: [kind] }) : true;
}
