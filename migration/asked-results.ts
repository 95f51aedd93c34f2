import { bodyReader } from '../transforms/rules/library-calls.ts'
import type { SharedFunction } from './shared.ts'

/** Whether a function that gives a value gives what reading the body refuses, too. */
export const refuses = ({ helper: { unit } }: SharedFunction): boolean => unit.isReader && bodyReader(unit) !== undefined
