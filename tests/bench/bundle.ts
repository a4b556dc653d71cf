import { build, type Rolldown } from 'vite';

/** One of the scripts of the bench that run in a browser, with all that it imports, as a script without exports. */
export async function bundle(path: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: { input: path, output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}
