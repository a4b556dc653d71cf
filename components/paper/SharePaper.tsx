import type { PaperRow } from '../../utils/db/tables.ts';
import { toMarkdown } from '../../utils/export/markdown.ts';
import { markdownOf } from '../../utils/export/markdown-of.ts';
import { workOfPaper } from '../../utils/export/work.ts';
import { arxivKey } from '../../utils/paper-key.ts';
import { paperHref } from '../../utils/view/title-link.ts';
import { useReader } from '../reader-context.tsx';
import { useServices } from '../services.tsx';
import { ShareButtons } from './ShareButtons.tsx';

/** The ways to give a paper of the feed to others. */
export function SharePaper({ paper }: { paper: PaperRow }) {
  const { db } = useServices();
  const { settings } = useReader();
  return (
    <span className="share">
      <ShareButtons
        title={paper.title}
        href={paperHref(paper.id, settings.titleLink)}
        markdown={async () =>
          (await markdownOf(db, [arxivKey(paper.id)])) ?? toMarkdown(workOfPaper(paper))
        }
      />
    </span>
  );
}
