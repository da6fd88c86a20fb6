import { stripTypeScriptTypes } from 'node:module';
import { runInNewContext } from 'node:vm';
import type { SimulationVerify } from '../schema/verify.ts';
import { same } from './compare.ts';
import { doubtAboutReturned } from './doubt.ts';
import { messageOf } from './engine.ts';
import type { Broken } from './engine.ts';

/** Time and chance would make a card true on some days only. */
const withoutTimeAndChance = `
'use strict';
const refuse = (name) => () => { throw new Error(name + ' is not allowed in a simulation'); };
Math.random = refuse('Math.random');
Date.now = refuse('Date.now');
globalThis.Date = new Proxy(Date, {
  construct(target, values) {
    if (values.length === 0) refuse('new Date()')();
    return Reflect.construct(target, values);
  },
  apply: refuse('Date()'),
});
`;

/**
 * Runs the body of a TypeScript function in a world of its own and compares what it returns.
 * `timeout` is in milliseconds.
 */
export function runSimulation({ run, returns }: SimulationVerify, timeout = 5000): Broken[] {
  try {
    const body = stripTypeScriptTypes(`function simulation() {\n${run}\n}`);
    const script = `${withoutTimeAndChance}${body}\nJSON.stringify(simulation());`;
    const json = runInNewContext(script, {}, { timeout }) as string | undefined;
    const got: unknown = json === undefined ? null : JSON.parse(json);
    const complaint = `expected ${JSON.stringify(returns)}, got ${JSON.stringify(got)}`;
    const message = same(returns, got) ? doubtAboutReturned(returns, got) : complaint;
    return message === undefined ? [] : [{ message }];
  } catch (error) {
    return [{ message: `the simulation failed: ${messageOf(error)}` }];
  }
}
