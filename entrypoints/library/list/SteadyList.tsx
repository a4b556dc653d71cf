import { ListView, type ListViewProps } from '../../../components/list/ListView.tsx';
import { NewsLine } from '../../../components/list/NewsLine.tsx';
import { useSteady } from '../../../components/list/use-steady.ts';

interface SteadyListProps extends ListViewProps {
  /** Ids of papers that the reader took out. */
  gone?: ReadonlySet<string>;
}

/** A list that changes while it is read: what is new waits while the reader is in it. */
export function SteadyList({ gone, ...props }: SteadyListProps) {
  const { entries, news } = useSteady(props.entries, gone);
  return (
    <>
      <NewsLine news={news} />
      <ListView {...props} entries={entries} />
    </>
  );
}
