import { ExternalLink } from '../../../components/ExternalLink.tsx';
import { MarkedText } from '../../../components/paper/MarkedText.tsx';
import { TitleLink } from '../../../components/paper/TitleLink.tsx';

interface PaperTitleProps {
  title: string;
  /** Where titles lead. */
  href: string;
  /** Beside a list a plain click goes to the paper's own page; on that page it leads where the link does. */
  onOpen?: () => void;
}

/** The title over a paper. */
export function PaperTitle({ title, href, onOpen }: PaperTitleProps) {
  return (
    <h2>
      {onOpen ? (
        <TitleLink href={href} onOpen={onOpen}>
          <MarkedText text={title} field="title" />
        </TitleLink>
      ) : (
        <ExternalLink href={href}>
          <MarkedText text={title} field="title" />
        </ExternalLink>
      )}
    </h2>
  );
}
