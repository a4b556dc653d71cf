import { ListView, type ListViewProps } from '../../../components/list/ListView.tsx';
import { NewsLine } from '../../../components/list/NewsLine.tsx';
import { useSteady } from '../../../components/list/use-steady.ts';

/** A list that grows while it is read: what is new waits while the reader is in it. */
export function SteadyList(props: ListViewProps) {
  const { entries, news } = useSteady(props.entries);
  return (
    <>
      <NewsLine news={news} />
      <ListView {...props} entries={entries} />
    </>
  );
}
