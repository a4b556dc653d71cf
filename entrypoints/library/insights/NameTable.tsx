import { t } from '../../../utils/i18n/t.ts';
import type { Series } from '../../../utils/view/insights.ts';
import { searchRoute } from '../../../utils/view/route.ts';
import { Bars } from './Bars.tsx';

interface NameTableProps {
  title: string;
  /** What the names are, as the column's heading. */
  kind: string;
  series: readonly Series[];
  /** All eight weeks are copied; else nobody can say what rises. */
  whole: boolean;
  /** The days that the charts show. */
  span: string;
  queryOf: (name: string) => string;
}

const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');

/** Names by their papers, each with its own small chart on a scale that all share. */
export function NameTable({ title, kind, series, whole, span, queryOf }: NameTableProps) {
  const top = Math.max(...series.flatMap(({ counts }) => counts));
  return (
    <section className="insight">
      <h3 id={kind}>{title}</h3>
      <table aria-labelledby={kind}>
        <thead>
          <tr>
            <th scope="col">{kind}</th>
            <th scope="col">
              {t('insights.course')} <span className="span">{span}</span>
            </th>
            <th scope="col">{t('insights.papers')}</th>
            <th scope="col" title={t('insights.riseTitle')}>
              {t('insights.rise')}
            </th>
          </tr>
        </thead>
        <tbody>
          {series.map(({ name, counts, total, rise }) => (
            <tr key={name}>
              <th scope="row">
                <a href={`#${searchRoute(queryOf(name))}`}>{name}</a>
              </th>
              <td>
                <Bars counts={counts} top={top} width={112} height={20} />
              </td>
              <td>{total}</td>
              <td data-rise={whole ? Math.sign(rise) : undefined}>{whole ? signed(rise) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
