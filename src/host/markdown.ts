/** Names come from data files and documents: nothing in them may act as Markdown, an icon or a link. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~$&]/g, character => `\\${character}`);
}
