import type { ComponentProps, MouseEvent } from 'react';

/** A click that asks for the paper here: no key of a new tab, window or download is held. */
const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !(ctrlKey || metaKey || shiftKey || altKey);

interface TitleLinkProps extends Omit<ComponentProps<'a'>, 'onClick' | 'onAuxClick' | 'rel'> {
  href: string;
  /** A plain click, or Enter: what the list does with it, here. */
  onOpen: () => void;
  /** It was opened elsewhere, as links are: by the middle button, or with a key held. */
  onLeave?: () => void;
}

/** A title that is a link in every way, of which only a plain click does something else: it opens in place. */
export function TitleLink({ href, onOpen, onLeave, children, ...rest }: TitleLinkProps) {
  return (
    <a
      {...rest}
      href={href}
      rel="noreferrer"
      onClick={(event) => {
        if (!isPlain(event)) return onLeave?.();
        event.preventDefault();
        onOpen();
      }}
      onAuxClick={({ button }) => button === 1 && onLeave?.()}
    >
      {children}
    </a>
  );
}
