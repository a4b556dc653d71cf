import { t } from '../../utils/i18n/t.ts';
import { TEXT_SIZES, TITLE_LINKS, type Settings } from '../../utils/settings.ts';

const THEMES: Settings['theme'][] = ['system', 'light', 'dark'];

interface LookChoicesProps {
  settings: Settings;
  change: (some: Partial<Settings>) => void;
}

/** Theme, text size, and whether pictures of papers are loaded. */
export function LookChoices({ settings, change }: LookChoicesProps) {
  return (
    <section>
      <h2>{t('options.look')}</h2>
      <label>
        {t('options.theme')}
        <select
          value={settings.theme}
          onChange={(event) => change({ theme: event.target.value as Settings['theme'] })}
        >
          {THEMES.map((theme) => (
            <option key={theme} value={theme}>
              {t(`options.theme.${theme}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('options.text')}
        <select
          value={settings.textSize}
          onChange={(event) => change({ textSize: event.target.value as Settings['textSize'] })}
        >
          {TEXT_SIZES.map((size) => (
            <option key={size} value={size}>
              {t(`options.text.${size}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('options.titleLink')}
        <select
          value={settings.titleLink}
          onChange={({ target }) => change({ titleLink: target.value as Settings['titleLink'] })}
        >
          {TITLE_LINKS.map((link) => (
            <option key={link} value={link}>
              {t(`options.titleLink.${link}`)}
            </option>
          ))}
        </select>
      </label>
      <p className="quiet">{t('options.titleLinkWhat')}</p>
      <label>
        <input
          type="checkbox"
          checked={settings.pictures}
          onChange={(event) => change({ pictures: event.target.checked })}
        />
        {t('options.pictures')}
      </label>
      <p className="quiet">{t('options.picturesWhat')}</p>
    </section>
  );
}
