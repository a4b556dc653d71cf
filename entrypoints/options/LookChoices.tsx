import { t } from '../../utils/i18n/t.ts';
import { DENSITIES, TEXT_SIZES, TITLE_LINKS, type Settings } from '../../utils/settings.ts';
import { ChoiceSelect } from './ChoiceSelect.tsx';

const THEMES: Settings['theme'][] = ['system', 'light', 'dark'];

interface LookChoicesProps {
  settings: Settings;
  change: (some: Partial<Settings>) => void;
}

/** Theme, text size, rows, where titles lead, and whether pictures of papers are loaded. */
export function LookChoices({ settings, change }: LookChoicesProps) {
  return (
    <section>
      <h2>{t('options.look')}</h2>
      <ChoiceSelect
        label={t('options.theme')}
        value={settings.theme}
        choices={THEMES}
        wordsOf={(theme) => t(`options.theme.${theme}`)}
        onChoice={(theme) => change({ theme })}
      />
      <ChoiceSelect
        label={t('options.text')}
        value={settings.textSize}
        choices={TEXT_SIZES}
        wordsOf={(size) => t(`options.text.${size}`)}
        onChoice={(textSize) => change({ textSize })}
      />
      <ChoiceSelect
        label={t('options.density')}
        value={settings.density}
        choices={DENSITIES}
        wordsOf={(density) => t(`options.density.${density}`)}
        onChoice={(density) => change({ density })}
      />
      <ChoiceSelect
        label={t('options.titleLink')}
        value={settings.titleLink}
        choices={TITLE_LINKS}
        wordsOf={(link) => t(`options.titleLink.${link}`)}
        onChoice={(titleLink) => change({ titleLink })}
      />
      <p className="quiet">{t('options.titleLinkWhat')}</p>
      {(['pictures', 'thumbnails'] as const).map((name) => (
        <div key={name}>
          <label>
            <input
              type="checkbox"
              checked={settings[name]}
              onChange={(event) => change({ [name]: event.target.checked })}
            />
            {t(`options.${name}`)}
          </label>
          <p className="quiet">{t(`options.${name}What`)}</p>
        </div>
      ))}
    </section>
  );
}
