import { useState } from 'react';

/** What of searches the reader means as it is written; `turn` leaves out what the archive says otherwise, or takes it back. */
export function useAsWritten() {
  const [asWritten, set] = useState<readonly string[]>([]);
  const turn = (said: string): void =>
    set((all) => (all.includes(said) ? all.filter((one) => one !== said) : [...all, said]));
  return { asWritten, turn };
}
