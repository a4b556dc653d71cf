import type { Handlers } from '../message-router.ts';
import type { TogetherService } from '../queue/together/create-together.ts';

type TogetherCommand = 'togetherShare' | 'togetherNow' | 'togetherStop';

/** The commands of a reading list together. */
export function createTogetherHandlers({
  together,
}: {
  together: TogetherService;
}): Pick<Handlers, TogetherCommand> {
  return {
    togetherShare: async (sharing) => {
      await together.share(sharing);
      return {};
    },
    togetherNow: async () => {
      await together.once();
      return {};
    },
    togetherStop: async () => {
      const trouble = await together.stop();
      return trouble === undefined ? {} : { trouble };
    },
  };
}
