import { folders, type Folder } from './folders.ts';

/** The folder of this name, or what of the folder that holds it is a file (`….ts`) or folder of this name. */
export function below(name: string): Folder {
  const known = folders.find((folder) => folder.name === name);
  if (known) return known;
  const [holder] = folders
    .filter((folder) => name.startsWith(`${folder.name}/`))
    .toSorted((a, b) => b.name.length - a.name.length);
  if (!holder) throw new Error(`no such folder: ${name}`);
  const path = `utils/${name}`;
  return { name, mutate: [path.endsWith('.ts') ? path : `${path}/**/*.ts`], tests: holder.tests };
}
