/** What the Marketplace and Open VSX show of a package, as far as it can be wrong. */
export interface Manifest {
  readonly version: string;
  readonly icon?: string;
  readonly galleryBanner?: { readonly color?: string; readonly theme?: string };
  readonly categories?: readonly string[];
  readonly keywords?: readonly string[];
  readonly [field: string]: unknown;
}

/** Users' first look at high-density screens. */
const smallestIcon = 256;
/** The Marketplace refuses more. */
const mostKeywords = 30;
const texts = ['displayName', 'description', 'publisher', 'license', 'homepage', 'qna', 'l10n'];
/** https://code.visualstudio.com/api/references/extension-manifest, "categories". */
const knownCategories = new Set([
  ...['AI', 'Chat', 'Data Science', 'Debuggers', 'Education', 'Extension Packs', 'Formatters'],
  ...['Keymaps', 'Language Packs', 'Linters', 'Machine Learning', 'Notebooks', 'Other'],
  ...['Programming Languages', 'SCM Providers', 'Snippets', 'Testing', 'Themes', 'Visualization'],
]);

/** `iconSize` is the width and height in pixels, `null` when it is no PNG. */
export function manifestProblems(
  manifest: Manifest,
  iconSize: readonly [width: number, height: number] | null,
): string[] {
  const { version, icon, galleryBanner, categories = [], keywords = [] } = manifest;
  const problems: (string | false)[] = [
    ...texts.map(field => typeof manifest[field] !== 'string' && `${field} is missing`),
    !/^\d+\.\d+\.\d+$/.test(version) &&
      `version ${version} is not three numbers, all the Marketplace takes`,
    icon === undefined && 'icon is missing',
    iconSize === null && 'icon is not a PNG, all the Marketplace takes',
    iconSize !== null &&
      Math.min(...iconSize) < smallestIcon &&
      `icon is ${iconSize.join(' × ')} pixels, less than ${smallestIcon}`,
    !/^#[0-9a-f]{6}$/i.test(galleryBanner?.color ?? '') && 'galleryBanner.color is not #rrggbb',
    !['dark', 'light'].includes(galleryBanner?.theme ?? '') &&
      'galleryBanner.theme is neither dark nor light',
    categories.length === 0 && 'categories are missing',
    ...categories.map(name => !knownCategories.has(name) && `category ${name} does not exist`),
    (keywords.length === 0 || keywords.length > mostKeywords) &&
      `there are ${keywords.length} keywords, not 1 to ${mostKeywords}`,
  ];
  return problems.filter(problem => problem !== false);
}

/** Width and height from a PNG's header. */
export function pngSize(bytes: Buffer): readonly [number, number] | null {
  return bytes.length >= 24 && bytes.toString('latin1', 1, 4) === 'PNG'
    ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
    : null;
}

/** Whether the changelog tells of the version about to be released, with its day. */
export function changelogProblems(changelog: string, version: string): string[] {
  const heading = changelog.split('\n').find(line => line.startsWith(`## [${version}]`));
  if (heading === undefined) {
    return [`CHANGELOG.md has no section for ${version}: rename [Unreleased] and add the day`];
  }
  return /\d{4}-\d{2}-\d{2}$/.test(heading.trim())
    ? []
    : [`CHANGELOG.md does not say on which day ${version} is released`];
}

/** Keys used in the manifest, and their texts in each language. */
export function textProblems(
  manifestText: string,
  languages: Readonly<Record<string, Readonly<Record<string, string>>>>,
): string[] {
  const used = [...manifestText.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? '');
  return Object.entries(languages).flatMap(([file, known]) =>
    [...new Set(used)].filter(key => !known[key]?.trim()).map(key => `${file} has no ${key}`),
  );
}
