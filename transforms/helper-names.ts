import type { FileDraft } from './handler/file-draft.ts'
import type { Module } from './handler/module.ts'
import { APPLY_LIMITER } from './limiters/unit.ts'
import { SENT_THROUGH } from './sent-through/uses.ts'
import { HELPER_NAMES, HELPERS, type HelperName } from './project-helpers.ts'

/** Names for helpers in files that have theirs for something else. */
const OTHERS: Partial<Record<HelperName, string>> = { readBody: 'readRequestBody' }

/** Whether a name of a file is a helper that an earlier run has imported. */
function isImportOf({ program }: Module, name: HelperName, local: string = name): boolean {
  const declaration = program.scope.getOwnBinding(local)?.path.parent
  return declaration?.type === 'ImportDeclaration' && new RegExp(`(^|/)${HELPERS[name].file}(\\.[cm]?[jt]s)?$`).test(declaration.source.value)
}

/** The name that a helper has in a file; undefined where all that it could have mean something else there. */
export function helperIn(module: Module, name: HelperName): string | undefined {
  return [name, OTHERS[name]].find((one) => one !== undefined && (!module.names.has(one) || isImportOf(module, name, one)))
}

/** Has a file import a helper; gives its name there. */
export function needHelper(file: FileDraft, name: HelperName): string {
  file.helpers.add(name)
  return helperIn(file.module, name) ?? name
}

/** Whether a name is one that the file was spelled with: on disk it has none. */
export const isSpelled = ({ origin, before }: Module, name: HelperName): boolean => (name === SENT_THROUGH || name === APPLY_LIMITER) && (origin?.source ?? before)?.includes(name) === false

/** Names of helpers that a route means something else by. @param written those of it that are no hindrance */
export const takenIn = (module: Module, written: readonly string[]): HelperName[] => HELPER_NAMES.filter((name) => module.names.has(name) && !written.includes(name) && !isSpelled(module, name) && (isImportOf(module, name) || helperIn(module, name) === undefined))
