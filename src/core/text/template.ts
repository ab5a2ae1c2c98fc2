const placeholder = /\$\{([^}]*)\}/g;

/** Names in `${…}` that are none of the known ones, each once. */
export function unknownPlaceholders(template: string, known: readonly string[]): string[] {
  const names = [...template.matchAll(placeholder)].map(match => match[1] ?? '');
  return [...new Set(names.filter(name => !known.includes(name)))];
}

/** The template with its values; what an empty value leaves of the blanks around it is closed. */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template
    .replace(placeholder, (_match, name: string) => values[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
