export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

const STYLE = `
body { margin: 0; font: 15px/1.5 "Lucida Grande", Helvetica, Arial, sans-serif; color: #000; background: #fff; }
.top { background: #b31b1b; color: #fff; padding: 12px 24px; font-size: 20px; }
.top a { color: #fff; text-decoration: none; }
main { max-width: 1000px; margin: 0 auto; padding: 16px 24px; }
h1.title { font-size: 24px; line-height: 1.3; margin: 8px 0; }
h1.title .descriptor { display: none; }
.list-title { font-size: 16px; font-weight: bold; line-height: 20px; }
.descriptor { font-weight: bold; }
dl { margin: 0; } dt { margin-top: 12px; line-height: 20px; } dd { margin: 0 0 12px 32px; }
h3 { background: #f0eee6; padding: 4px 8px; font-size: 15px; }
a { color: #0050a5; text-decoration: none; } a:hover { text-decoration: underline; }
.list-authors, .list-subjects { font-size: 13px; } blockquote { margin: 16px 0; }
`;

/** A page in the house style of the sample arXiv; the hidden link is the real site's trap for robots. */
export function page(title: string, head: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><meta name="viewport" content="width=device-width"><style>${STYLE}</style>${head}</head><body><header class="top"><a href="/">arXiv sample</a><a href="https://arxiv.org/IgnoreMe" style="display:none">no</a></header><main>${body}</main></body></html>`;
}
