import { t } from '../../../utils/i18n/t.ts';
import type { useImport } from './use-import.ts';

type ImportSourceProps = Pick<ReturnType<typeof useImport>, 'text' | 'file' | 'read' | 'type'>;

/** Of what is imported: the field for a pasted list, or the chosen file and what it was taken for. */
export function ImportSource({ text, file, read, type }: ImportSourceProps) {
  if (file === undefined)
    return (
      <label>
        <span>{t('paste.what')}</span>
        <textarea
          rows={10}
          spellCheck={false}
          value={text}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it stands in a dialog that the reader opened
          autoFocus
          onChange={(event) => type(event.target.value)}
        />
      </label>
    );
  return (
    <p>
      {file} {read && <span className="quiet">{t(`import.format.${read.format}`)}</span>}
    </p>
  );
}
