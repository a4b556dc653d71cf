import type { Site } from '../../utils/sites/types.ts';

interface SiteSwitchProps {
  site: Site;
  on: boolean;
  label: string;
  onChange: (site: Site, on: boolean) => void;
}

/** Marks on one optional site: on or off. */
export function SiteSwitch({ site, on, label, onChange }: SiteSwitchProps) {
  return (
    <label className="site-switch">
      <input
        type="checkbox"
        checked={on}
        data-site={site.name}
        onChange={(event) => onChange(site, event.target.checked)}
      />
      {label}
    </label>
  );
}
