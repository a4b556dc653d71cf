import { useRef, useState } from 'react';
import type { Entry } from '../../utils/network/ledger.ts';
import type { RequestReason } from '../../utils/network/reasons.ts';
import { useServices } from '../services.tsx';

/** The bytes of what an element loaded, where its server lets the browser tell. */
function sizeOf(url: string): number | undefined {
  const found = performance.getEntriesByName(url, 'resource').at(-1);
  const size = found instanceof PerformanceResourceTiming ? found.encodedBodySize : 0;
  return size > 0 ? size : undefined;
}

interface ElementRequest {
  /** The element may have its address only when it is `asked`. */
  state: 'waiting' | 'asked' | 'off';
  ask: () => void;
  loaded: (url: string) => void;
  failed: () => void;
}

/** The door for what an element asks for by itself: a picture, a film. Its request is written down before it is made. */
export function useElementRequest(reason: RequestReason): ElementRequest {
  const { network } = useServices();
  const [state, setState] = useState<ElementRequest['state']>('waiting');
  const entry = useRef<Promise<Entry> | undefined>(undefined);
  const end = (...what: Parameters<Entry['end']>): void =>
    // The ledger says by itself what could not be written.
    void entry.current?.then((one) => one.end(...what)).catch(() => undefined);
  return {
    state,
    ask() {
      if (entry.current) return;
      entry.current = network.begin(reason);
      entry.current.then(
        () => setState('asked'),
        () => setState('off'),
      );
    },
    loaded: (url) => end('loaded', sizeOf(url)),
    failed: () => end('failed'),
  };
}
