import type { NodePath } from '@babel/traverse'
import { readerTypeOf } from '../transforms/handler/data-types.ts'
import { bodyReader } from '../transforms/rules/library-calls.ts'
import type { SharedFunction } from './shared.ts'

/**
 * `Awaited<ReturnType<typeof getUser>>`: what a function that answers nothing gives is the same in both forms.
 * @param isOwn whether it stands in the function's own file: that leaves out what reading the body may refuse, which others cannot
 */
export const asksForResult = ({ helper: { unit, signature } }: SharedFunction, reference: NodePath, isOwn: boolean): boolean => readerTypeOf(unit, reference, signature?.async) && (isOwn || bodyReader(unit) === undefined)

/** Whether a function that gives a value gives what reading the body refuses, too. */
export const refuses = ({ helper: { unit } }: SharedFunction): boolean => unit.isReader && bodyReader(unit) !== undefined
