import { EXPORT_FORMATS, type ExportFormat } from '../../utils/export/formats.ts';
import { t } from '../../utils/i18n/t.ts';

const FORMATS = Object.keys(EXPORT_FORMATS) as ExportFormat[];

interface FormatChoiceProps {
  format: ExportFormat;
  onChange: (format: ExportFormat) => void;
}

/** Every format of export, with what it is for. */
export function FormatChoice({ format, onChange }: FormatChoiceProps) {
  return (
    <fieldset>
      <legend className="hidden">{t('export.format')}</legend>
      {FORMATS.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="format"
            checked={one === format}
            onChange={() => onChange(one)}
          />
          <span>
            {t(`export.${one}`)} <span className="quiet">{t(`export.${one}.what`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
