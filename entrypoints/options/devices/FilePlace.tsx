import { t } from '../../../utils/i18n/t.ts';
import { FileButton } from '../../../components/FileButton.tsx';
import type { PlaceCommands } from './use-place-commands.ts';

/** The same with a file in the reader's hand, where the browser gives no folder. */
export function FilePlace({ commands }: { commands: PlaceCommands }) {
  return (
    <div className="place" data-sync="file">
      <h3>{t('devices.file')}</h3>
      <p className="quiet">{t('devices.fileWhat')}</p>
      <p className="commands">
        <button type="button" onClick={commands.saveFile}>
          {t('devices.fileSave')}
        </button>
        <FileButton
          label={t('devices.fileMerge')}
          accept=".json,application/json"
          onFile={commands.chooseFile}
        />
      </p>
    </div>
  );
}
