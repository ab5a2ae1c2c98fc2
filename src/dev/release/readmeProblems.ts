interface Link {
  readonly target: string;
  readonly isPicture: boolean;
}

/**
 * What is wrong with the links and pictures of a page the Marketplace shows. Relative ones become
 * addresses in the repository there, so they must exist in it; it shows no SVG.
 */
export function readmeProblems(
  page: string,
  markdown: string,
  existsInRepository: (path: string) => boolean,
): string[] {
  return linksIn(markdown).flatMap(({ target, isPicture }) => {
    const where = `${page}: ${target}`;
    if (isPicture && /\.svg(?:$|[?#])/i.test(target)) {
      return [`${where} is an SVG, which the Marketplace does not show`];
    }
    if (/^[a-z][a-z\d+.-]*:/i.test(target)) {
      return /^(?:https|mailto):/i.test(target) ? [] : [`${where} is not https`];
    }
    const path = target.replace(/[?#].*$/, '');
    if (path === '') {
      return hasHeading(markdown, target.slice(1)) ? [] : [`${where} has no such heading`];
    }
    return existsInRepository(path) ? [] : [`${where} does not exist`];
  });
}

function linksIn(markdown: string): Link[] {
  const text = markdown.replace(/^(`{3,})[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');
  const written = [...text.matchAll(/(!?)\[[^\]]*\]\(\s*<?([^)\s>]+)/g)];
  const tags = [...text.matchAll(/<(img|a)\b[^>]*?\b(?:src|href)="([^"]+)"/g)];
  return [
    ...written.map(([, mark, target = '']) => ({ target, isPicture: mark === '!' })),
    ...tags.map(([, tag, target = '']) => ({ target, isPicture: tag === 'img' })),
  ];
}

/** As GitHub makes anchors of headings. */
function hasHeading(markdown: string, anchor: string): boolean {
  const headings = [...markdown.matchAll(/^#+\s+(.+)$/gm)].map(([, heading = '']) =>
    heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
  return headings.includes(decodeURIComponent(anchor).toLowerCase());
}
