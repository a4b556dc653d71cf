import { EXPORT_FORMATS, type ExportFormat } from '../../utils/export/formats.ts';

const REMEMBERED = 'export-format';
const FORMATS = Object.keys(EXPORT_FORMATS) as ExportFormat[];

/** The format that was chosen last in this browser. */
export function lastFormat(): ExportFormat {
  const last = localStorage.getItem(REMEMBERED);
  return FORMATS.find((format) => format === last) ?? 'bibtex';
}

export const rememberFormat = (format: ExportFormat): void =>
  localStorage.setItem(REMEMBERED, format);
