import { useEffect, useRef, type ReactNode } from 'react';
import type { KeyPattern } from '../../utils/queue/item/key-letters.ts';
import type { ExportFormat, Keyed } from '../../utils/export/formats.ts';
import { t } from '../../utils/i18n/t.ts';
import { FormatChoice } from './FormatChoice.tsx';
import { KeyPatternChoice } from './KeyPatternChoice.tsx';
import { StyleChoice } from './StyleChoice.tsx';
import { useExport } from './use-export.ts';
import './export.css';
import { Said } from '../Said.tsx';

interface ExportDialogProps {
  works: readonly Keyed[];
  /** The file's name, without its extension. */
  name: string;
  onPattern: (pattern: KeyPattern) => void;
  onClose: () => void;
  /** What is asked before the format. */
  children?: ReactNode;
}

/** Formats of which people use the citation keys. */
const KEYED: ReadonlySet<ExportFormat> = new Set(['bibtex', 'biblatex', 'csl', 'obsidian']);

/** Exports papers in one of the formats: to a file, to the clipboard, or to Zotero. */
export default function ExportDialog({
  works,
  name,
  onPattern,
  onClose,
  children,
}: ExportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { format, choose, style, setStyle, said, save, copy, send } = useExport(works, name);
  useEffect(() => dialog.current?.showModal(), []);

  return (
    <dialog ref={dialog} className="paste export" aria-labelledby="export-title" onClose={onClose}>
      <h2 id="export-title">{t('export.title', { n: works.length })}</h2>
      {children}
      <FormatChoice format={format} onChange={choose} />
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
      <Said as="p">{said}</Said>
    </dialog>
  );
}
