import type { ReactNode } from 'react';
import { useToday } from '../../components/use-today.ts';
import { number } from '../../utils/i18n/number.ts';
import { t } from '../../utils/i18n/t.ts';
import { Specimen } from './Specimen.tsx';
import { specimenView } from './specimen.ts';

/** A mark beside an invented title, and what each part of it says. */
export function BadgeParts() {
  const today = useToday();
  const { text, rising } = specimenView('today', today);
  const [upvotes = '', rank = ''] = text.split(' · ');
  const parts: [name: string, sign: ReactNode, words: string][] = [
    ['upvotes', number(Number(upvotes)), t('welcome.part.upvotes')],
    ['rank', rank, t('welcome.part.rank')],
    ['rising', rising, t('welcome.part.rising')],
    ['day', <Specimen key="day" kind="earlier" today={today} />, t('welcome.part.day')],
    ['likely', <Specimen key="likely" kind="likely" today={today} />, t('welcome.part.likely')],
    ['save', <Specimen key="save" kind="save" today={today} />, t('welcome.part.save')],
  ];
  return (
    <section className="parts">
      <h2>{t('welcome.marks')}</h2>
      <p>{t('welcome.who')}</p>
      <p className="sample">
        <span>{t('welcome.sample')}</span> <Specimen kind="today" today={today} />
      </p>
      <dl>
        {parts.map(([name, sign, words]) => (
          <div key={name} data-part={name}>
            <dt>{sign}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p>{t('welcome.press')}</p>
    </section>
  );
}
