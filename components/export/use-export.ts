import { useState } from 'react';
import { StyleError, type StyleChoice } from '../../utils/export/citation-style.ts';
import { EXPORT_FORMATS, type ExportFormat, type Keyed } from '../../utils/export/formats.ts';
import { t } from '../../utils/i18n/t.ts';
import { download } from '../download.ts';
import { lastFormat, rememberFormat } from './last-format.ts';
import { useZotero } from './use-zotero.ts';

/** The chosen format and style, the three ways to hand papers over in it, and what came of that in words. */
export function useExport(works: readonly Keyed[], name: string) {
  const [format, setFormat] = useState(lastFormat);
  const [style, setStyle] = useState<StyleChoice>('apa');
  const [said, setSaid] = useState('');
  const sendToZotero = useZotero();

  /** What is to be handed over; undefined when it could not be made, and the reader was told. */
  async function written() {
    try {
      return await EXPORT_FORMATS[format].write(works, { style });
    } catch (error) {
      setSaid(error instanceof StyleError ? error.message : t('error.unknown'));
      return undefined;
    }
  }

  return {
    format,
    choose(next: ExportFormat): void {
      rememberFormat(next);
      setFormat(next);
      setSaid('');
    },
    style,
    setStyle,
    said,
    async save(): Promise<void> {
      const { extension, type } = EXPORT_FORMATS[format];
      const content = await written();
      if (content === undefined) return;
      download(`${name}.${extension}`, type, content);
      setSaid(t('export.saved', { name: `${name}.${extension}` }));
    },
    async copy(): Promise<void> {
      const text = await written();
      if (typeof text !== 'string') return;
      await navigator.clipboard.writeText(text.replace(/^\uFEFF/, '')).then(
        () => setSaid(t('export.copied')),
        () => setSaid(t('export.notCopied')),
      );
    },
    async send(): Promise<void> {
      setSaid(t('export.sending'));
      setSaid(await sendToZotero(works));
    },
  };
}
