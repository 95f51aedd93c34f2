import { join, posix } from 'node:path'
import type { Texts } from '../report/texts.ts'
import { NoText, readText } from './files.ts'
import type { Plan } from './plan.ts'

/**
 * The texts of a run for its report: those of the plan, and of files that stay as they are those on disk.
 * @param base the folder that the report's paths are relative to, itself relative to the plan's root
 */
export function textsOf(plan: Plan, base: string): Texts {
  const fromRoot = (path: string) => posix.join(base, path)
  const before = new Map([...plan.moves.map((one) => [one.from, one.before] as const), ...[...plan.edits, ...plan.deletes].map((one) => [one.path, one.before] as const)])
  const after = new Map([...plan.moves.map((one) => [one.to, one.after] as const), ...[...plan.edits, ...plan.creates].map((one) => [one.path, one.after] as const)])
  return {
    before: (path) => before.get(fromRoot(path)) ?? (after.has(fromRoot(path)) ? undefined : textOf(join(plan.root, fromRoot(path)))),
    after: (path) => after.get(fromRoot(path)),
  }
}

/** undefined where it is none, or cannot be read any more. */
function textOf(file: string): string | undefined {
  try {
    return readText(file)
  } catch (error) {
    if (error instanceof NoText) return undefined
    throw error
  }
}
