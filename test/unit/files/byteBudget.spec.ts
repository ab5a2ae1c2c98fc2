import { describe, expect, it } from 'vitest';
import { ByteBudget } from '../../../src/host/files/byteBudget';

/** Lets everything that can run, run. */
const settle = () => new Promise(resolve => setTimeout(resolve));

describe('the budget of bytes in memory', () => {
  it('lets in what fits, and the next when room is given back', async () => {
    const budget = new ByteBudget(100);
    const entered: string[] = [];
    const enter = async (name: string, bytes: number) => {
      const release = await budget.hold(bytes);
      entered.push(name);
      return release;
    };
    const first = await enter('first', 60);
    void enter('second', 60);
    // Small enough to fit, but second was there before.
    void enter('third', 10);
    await settle();
    expect(entered).toEqual(['first']);
    first();
    await settle();
    expect(entered).toEqual(['first', 'second', 'third']);
  });

  it('lets one that is larger than all room go alone', async () => {
    const budget = new ByteBudget(100);
    const small = await budget.hold(1);
    let isIn = false;
    const large = budget.hold(1000).then(release => {
      isIn = true;
      return release;
    });
    await settle();
    expect(isIn).toBe(false);
    small();
    (await large)();
    expect(isIn).toBe(true);
    (await budget.hold(100))();
  });
});
