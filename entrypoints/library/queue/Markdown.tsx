import { fromMarkdown } from 'mdast-util-from-markdown';
import { Fragment, type ReactNode } from 'react';
import { ExternalLink } from '../../../components/ExternalLink.tsx';
import './notes/notes.css';

type Tree = ReturnType<typeof fromMarkdown>;
type Node = Tree['children'][number] | { type: string };

interface AnyNode {
  type: string;
  value?: string;
  url?: string;
  alt?: string | null;
  depth?: number;
  ordered?: boolean | null;
  children?: AnyNode[];
  position?: { start: { offset?: number } };
}

const HEADINGS = ['h3', 'h3', 'h4', 'h5', 'h6', 'h6', 'h6'] as const;

const WRAPS: Readonly<Record<string, 'p' | 'em' | 'strong' | 'blockquote' | 'li'>> = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  blockquote: 'blockquote',
  listItem: 'li',
};

function link(node: AnyNode, inside: ReactNode): ReactNode {
  const { url = '' } = node;
  const safe = url.startsWith('https://') && URL.canParse(url);
  return safe ? <ExternalLink href={url}>{inside}</ExternalLink> : inside;
}

/** One node of the tree as React draws it. What is not known, raw HTML too, is shown as its text. */
function draw(node: AnyNode): ReactNode {
  const inside = node.children?.map((child) => (
    <Fragment key={child.position?.start.offset}>{draw(child)}</Fragment>
  ));
  const Wrap = WRAPS[node.type];
  if (Wrap) return <Wrap>{inside}</Wrap>;
  switch (node.type) {
    case 'heading': {
      const Heading = HEADINGS[node.depth ?? 1] ?? 'h3';
      return <Heading>{inside}</Heading>;
    }
    case 'list':
      return node.ordered ? <ol>{inside}</ol> : <ul>{inside}</ul>;
    case 'link':
      return link(node, inside);
    case 'image':
      return link(node, node.alt || node.url);
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    default:
      return inside ?? node.value;
  }
}

/** Notes as the reader meant them. Drawn as React nodes; no text ever becomes HTML. */
export function Markdown({ text }: { text: string }) {
  const tree = fromMarkdown(text) as Node as AnyNode;
  return <div className="markdown">{draw(tree)}</div>;
}
