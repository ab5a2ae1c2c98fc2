import * as vscode from 'vscode';

/**
 * JSON of the first answer that fits the token budget the caller has set; answers come longest first.
 * @throws Error that tells the calling model what to ask instead when none fits.
 */
export async function toResult(
  answers: readonly unknown[],
  budget: vscode.LanguageModelToolTokenizationOptions | undefined,
  token: vscode.CancellationToken,
): Promise<vscode.LanguageModelToolResult> {
  let needed = 0;
  for (const answer of answers) {
    const text = JSON.stringify(answer);
    needed = budget === undefined ? 0 : await budget.countTokens(text, token);
    if (budget === undefined || needed <= budget.tokenBudget) {
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
    }
  }
  throw new Error(
    `The shortest answer takes ${needed} tokens, more than the budget of ${budget?.tokenBudget ?? 0}. ` +
      'Call the tool again with a larger budget.',
  );
}

/** A list, ever shorter: all, a half, a quarter, … one. */
export function halves<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const lists = [items];
  for (let length = items.length; length > 1;) {
    length = Math.ceil(length / 2);
    lists.push(items.slice(0, length));
  }
  return lists;
}
