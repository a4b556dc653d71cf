import { ThisPage } from '../../components/page/ThisPage.tsx';
import { SiteOffer } from '../../components/sites/SiteOffer.tsx';
import { SitesLine } from '../../components/SitesLine.tsx';

/** What the popup says of sites and of the page under it. It brings every site's code, so it comes after the list. */
export default function TabLines() {
  return (
    <>
      <SitesLine />
      <SiteOffer />
      <ThisPage />
    </>
  );
}
