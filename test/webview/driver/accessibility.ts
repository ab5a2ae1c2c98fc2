import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Violations of axe's rules on the page, one readable line each; empty is what to expect. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  // Evaluated, not added as a script element: the page's policy rightly forbids those.
  await page.evaluate(axe.source);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document),
  );
  return results.violations.flatMap(violation =>
    violation.nodes.map(
      node => `${violation.id} (${violation.impact ?? 'unrated'}): ${node.target.join(' ')}`,
    ),
  );
}
