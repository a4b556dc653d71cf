import { useState } from 'react';
import { t } from '../../../utils/i18n/t.ts';
import { cleanName } from '../../../utils/queue/together/name.ts';
import type { Sharing } from '../../../utils/queue/together/shared-list.ts';

interface SharingFormProps {
  sharing: Sharing;
  isOn: boolean;
  onShare: (sharing: Sharing) => void;
}

/** The name in the group, and what is shared besides titles; nothing is, unless it is ticked. */
export function SharingForm({ sharing, isOn, onShare }: SharingFormProps) {
  const [draft, setDraft] = useState(sharing);
  const name = cleanName(draft.name);
  return (
    <form
      data-together-form
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== '') onShare({ ...draft, name });
      }}
    >
      <label>
        {t('together.name')}
        <input
          type="text"
          required
          maxLength={60}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.target.value })}
        />
      </label>
      {(['state', 'notes'] as const).map((what) => (
        <label key={what}>
          <input
            type="checkbox"
            data-together-share={what}
            checked={draft[what]}
            onChange={(event) => {
              const ticked = { [what]: event.target.checked };
              setDraft({ ...draft, ...ticked });
              // What is no longer ticked is shared no longer, whatever becomes of the name above.
              if (isOn) onShare({ ...sharing, ...ticked });
            }}
          />
          {t(`together.share.${what}`)}
        </label>
      ))}
      <p className="commands">
        <button type="submit" className="primary" disabled={name === ''}>
          {isOn ? t('together.change') : t('together.start')}
        </button>
      </p>
    </form>
  );
}
