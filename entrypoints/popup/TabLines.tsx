import { ThisPage } from './page/ThisPage.tsx';
import { AwayLine } from '../../components/AwayLine.tsx';
import { SiteOffer } from './SiteOffer.tsx';
import { MirrorOffer } from '../../components/queue/MirrorOffer.tsx';
import type { Notice } from '../../components/notice.ts';
import { NewVersionLine } from './NewVersionLine.tsx';
import { SitesLine } from './SitesLine.tsx';

/** What the popup says of a lost queue, of sites and of the page under it. It brings every site's code, so it comes after the list. */
export default function TabLines({ tell }: { tell: (notice: Notice | undefined) => void }) {
  return (
    <>
      <MirrorOffer tell={tell} />
      <AwayLine library="library.html" />
      <NewVersionLine />
      <SitesLine />
      <SiteOffer />
      <ThisPage />
    </>
  );
}
