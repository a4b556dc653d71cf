import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../../.output/fonts');

/** Wider than any face for reading: arXiv's own line leaves a badge no room in it at 400 px. */
export const WIDEST = 'DejaVu Sans Mono';

/** Faces that a reader's machine may show our pages in. */
export const FACES = ['DejaVu Sans', 'Liberation Sans', 'Noto Sans', WIDEST];

/** Whether this machine has the face. */
export function hasFace(family: string): boolean {
  try {
    return execFileSync('fc-list', [family, 'family'], { encoding: 'utf8' }).includes(family);
  } catch {
    return false;
  }
}

/**
 * The environment of a browser in which every text is set in this face, whatever a page asks for: closed
 * shadow roots and the system's own font too, which a style in the page would not reach (Linux).
 */
export function inFace(family: string): Record<string, string> {
  const file = join(FOLDER, `${family.replaceAll(' ', '-')}.conf`);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <match target="pattern">
    <edit name="family" mode="assign" binding="strong"><string>${family}</string></edit>
  </match>
</fontconfig>
`,
  );
  return { FONTCONFIG_FILE: file };
}
