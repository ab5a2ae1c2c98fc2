/**
 * What the comparison view asks of the extension host. Apart from what the host answers, which the host
 * need not parse: the shapes of a table take memory at every start.
 */
import * as z from 'zod/mini';
import { scenario } from '../core/request/scenario';

/** The one command that the page may run by a link; it asks before it connects to anything. */
export const fetchTokenizerCommand = 'priceLens.fetchTokenizer';

const id = z.string().check(z.maxLength(300));
export const ids = z.array(id).check(z.maxLength(2000));

export const toHost = z.discriminatedUnion('type', [
  /** A scenario that version 1.0 left in the state of the view. */
  z.object({ type: z.literal('ready'), scenario: z.nullable(scenario), expanded: ids }),
  z.object({ type: z.literal('setScenario'), scenario }),
  z.object({ type: z.literal('setExpanded'), ids }),
  z.object({ type: z.literal('pinSubject'), pinned: z.boolean() }),
  z.object({ type: z.literal('copy'), text: z.string() }),
  z.object({
    type: z.literal('save'),
    /** The table in each format: the name the user gives the file decides. */
    texts: z.object({ markdown: z.string(), csv: z.string(), json: z.string() }),
  }),
  z.object({ type: z.literal('useModel'), id }),
  z.object({ type: z.literal('insertId'), id }),
  z.object({ type: z.literal('openFile') }),
  z.object({ type: z.literal('chooseModel') }),
  z.object({ type: z.literal('showLog') }),
  /** An empty list asks for the models of the price war. */
  z.object({ type: z.literal('showHistory'), ids }),
  /** An exception in the view, for the log. */
  z.object({ type: z.literal('reportProblem'), problem: z.string().check(z.maxLength(10_000)) }),
]);
export type ToHost = z.infer<typeof toHost>;
