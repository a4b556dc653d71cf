import { useEffect, useRef, useState } from 'react';
import { EXPORT_FORMATS, type ExportFormat, type Keyed } from '../../utils/export/formats.ts';
import { t } from '../../utils/i18n/t.ts';
import { download } from '../download.ts';
import { useZotero } from './use-zotero.ts';
import './export.css';

interface ExportDialogProps {
  works: readonly Keyed[];
  /** The file's name, without its extension. */
  name: string;
  onClose: () => void;
}

const FORMATS = Object.keys(EXPORT_FORMATS) as ExportFormat[];
const REMEMBERED = 'export-format';

function lastFormat(): ExportFormat {
  const last = localStorage.getItem(REMEMBERED);
  return FORMATS.find((format) => format === last) ?? 'bibtex';
}

/** Exports papers in one of the formats: to a file, to the clipboard, or to Zotero. */
export default function ExportDialog({ works, name, onClose }: ExportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [format, setFormat] = useState(lastFormat);
  const [said, setSaid] = useState('');
  const sendToZotero = useZotero();
  useEffect(() => dialog.current?.showModal(), []);

  const choose = (next: ExportFormat): void => {
    localStorage.setItem(REMEMBERED, next);
    setFormat(next);
    setSaid('');
  };
  const save = (): void => {
    const { extension, type, write } = EXPORT_FORMATS[format];
    download(`${name}.${extension}`, type, write(works));
    setSaid(t('export.saved', { name: `${name}.${extension}` }));
  };
  const copy = async (): Promise<void> => {
    const text = EXPORT_FORMATS[format].write(works);
    if (typeof text !== 'string') return;
    await navigator.clipboard.writeText(text.replace(/^\uFEFF/, '')).then(
      () => setSaid(t('export.copied')),
      () => setSaid(t('export.notCopied')),
    );
  };
  const send = async (): Promise<void> => {
    setSaid(t('export.sending'));
    setSaid(await sendToZotero(works));
  };

  return (
    <dialog ref={dialog} className="paste export" aria-labelledby="export-title" onClose={onClose}>
      <h2 id="export-title">{t('export.title', { n: works.length })}</h2>
      <fieldset>
        <legend className="hidden">{t('export.format')}</legend>
        {FORMATS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="format"
              checked={one === format}
              onChange={() => choose(one)}
            />
            <span>
              {t(`export.${one}`)} <span className="quiet">{t(`export.${one}.what`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p className="commands">
        <button type="button" onClick={save}>
          {t('export.save')}
        </button>
        <button type="button" disabled={format === 'obsidian'} onClick={() => void copy()}>
          {t('export.copy')}
        </button>
        <button type="button" onClick={() => void send()}>
          {t('export.zotero')}
        </button>
        <span className="spring" />
        <button type="button" className="plain" onClick={() => dialog.current?.close()}>
          {t('export.close')}
        </button>
      </p>
      <p role="status">{said}</p>
    </dialog>
  );
}
