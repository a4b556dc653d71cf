import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { QueueRow } from '../../utils/db/queue-tables.ts';
import { t } from '../../utils/i18n/t.ts';
import type { QueueCommands } from './use-queue-commands.ts';

const Markdown = lazy(async () => ({ default: (await import('./Markdown.tsx')).Markdown }));

interface NotesEditorProps {
  item: QueueRow;
  startsOpen: boolean;
  commands: QueueCommands;
}

/** What another window wrote meanwhile, and the choice between it and one's own. */
function Conflict({
  theirs,
  onMine,
  onTheirs,
  onBoth,
}: {
  theirs: string;
  onMine: () => void;
  onTheirs: () => void;
  onBoth: () => void;
}) {
  return (
    <div className="conflict" role="alert">
      <p>{t('notes.conflict')}</p>
      <blockquote>{theirs === '' ? t('notes.theirsEmpty') : theirs}</blockquote>
      <p className="commands">
        <button type="button" onClick={onBoth}>
          {t('notes.both')}
        </button>
        <button type="button" onClick={onMine}>
          {t('notes.mine')}
        </button>
        <button type="button" onClick={onTheirs}>
          {t('notes.theirs')}
        </button>
      </p>
    </div>
  );
}

/** Notes in Markdown: drawn, and edited as plain text. Leaving the field keeps what was typed. */
export function NotesEditor({ item, startsOpen, commands }: NotesEditorProps) {
  const [draft, setDraft] = useState(
    startsOpen ? { text: item.notes, base: item.notes } : undefined,
  );
  const [theirs, setTheirs] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const editing = draft !== undefined;
  const wasEditing = useRef(false);
  useEffect(() => {
    if (editing) field.current?.focus();
    else if (wasEditing.current) opener.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  const close = (): void => {
    setDraft(undefined);
    setTheirs(undefined);
  };

  async function save(text: string, base: string): Promise<void> {
    const reply = await commands.run('setNotes', { id: item.id, notes: text, base });
    if (reply?.saved) close();
    else if (reply) setTheirs(reply.theirs);
  }

  if (!draft) {
    return (
      <div className="notes">
        {item.notes !== '' && (
          <Suspense fallback={<p>{item.notes}</p>}>
            <Markdown text={item.notes} />
          </Suspense>
        )}
        <button
          ref={opener}
          type="button"
          className="edit-notes"
          onClick={() => setDraft({ text: item.notes, base: item.notes })}
        >
          {item.notes === '' ? t('notes.write') : t('notes.edit')}
        </button>
      </div>
    );
  }
  const both = (): void => {
    const joined = `${theirs ?? ''}\n\n---\n\n${draft.text}`;
    setDraft({ text: joined, base: theirs ?? '' });
    setTheirs(undefined);
  };
  return (
    <div className="notes">
      <label>
        <span>{t('notes.label')}</span>
        <textarea
          ref={field}
          rows={6}
          maxLength={100_000}
          value={draft.text}
          onChange={(event) => setDraft({ ...draft, text: event.target.value })}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Escape') close();
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
              void save(draft.text, draft.base);
          }}
        />
      </label>
      {theirs !== undefined && (
        <Conflict
          theirs={theirs}
          onBoth={both}
          onMine={() => void save(draft.text, theirs)}
          onTheirs={close}
        />
      )}
      <p className="commands">
        <button type="button" onClick={() => void save(draft.text, draft.base)}>
          {t('notes.save')}
        </button>
        <button type="button" className="plain" onClick={close}>
          {t('notes.cancel')}
        </button>
        <span className="facts">{t('notes.keys')}</span>
      </p>
    </div>
  );
}
