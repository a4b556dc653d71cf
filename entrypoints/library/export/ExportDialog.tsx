import { useEffect, useRef, useState } from 'react';
import type { KeyPattern } from '../../../utils/queue/item/key-letters.ts';
import {
  StyleError,
  type StyleChoice as StyleChoiceValue,
} from '../../../utils/export/citation-style.ts';
import { EXPORT_FORMATS, type ExportFormat, type Keyed } from '../../../utils/export/formats.ts';
import { t } from '../../../utils/i18n/t.ts';
import { download } from '../../../components/download.ts';
import { KeyPatternChoice } from './KeyPatternChoice.tsx';
import { StyleChoice } from './StyleChoice.tsx';
import { useZotero } from './use-zotero.ts';
import './export.css';

interface ExportDialogProps {
  works: readonly Keyed[];
  /** The file's name, without its extension. */
  name: string;
  onPattern: (pattern: KeyPattern) => void;
  onClose: () => void;
}

const FORMATS = Object.keys(EXPORT_FORMATS) as ExportFormat[];
/** Formats of which people use the citation keys. */
const KEYED: ReadonlySet<ExportFormat> = new Set(['bibtex', 'biblatex', 'csl', 'obsidian']);
const REMEMBERED = 'export-format';

function lastFormat(): ExportFormat {
  const last = localStorage.getItem(REMEMBERED);
  return FORMATS.find((format) => format === last) ?? 'bibtex';
}

/** Exports papers in one of the formats: to a file, to the clipboard, or to Zotero. */
export default function ExportDialog({ works, name, onPattern, onClose }: ExportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [format, setFormat] = useState(lastFormat);
  const [style, setStyle] = useState<StyleChoiceValue>('apa');
  const [said, setSaid] = useState('');
  const sendToZotero = useZotero();
  useEffect(() => dialog.current?.showModal(), []);

  const choose = (next: ExportFormat): void => {
    localStorage.setItem(REMEMBERED, next);
    setFormat(next);
    setSaid('');
  };
  /** What is to be handed over; undefined when it could not be made, and the reader was told. */
  const written = async () => {
    try {
      return await EXPORT_FORMATS[format].write(works, { style });
    } catch (error) {
      setSaid(error instanceof StyleError ? error.message : t('error.unknown'));
      return undefined;
    }
  };
  const save = async (): Promise<void> => {
    const { extension, type } = EXPORT_FORMATS[format];
    const content = await written();
    if (content === undefined) return;
    download(`${name}.${extension}`, type, content);
    setSaid(t('export.saved', { name: `${name}.${extension}` }));
  };
  const copy = async (): Promise<void> => {
    const text = await written();
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
      {KEYED.has(format) && <KeyPatternChoice onChange={onPattern} />}
      {format === 'styled' && <StyleChoice style={style} onChange={setStyle} />}
      <p className="commands">
        <button type="button" onClick={() => void save()}>
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
