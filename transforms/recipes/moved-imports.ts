import type { CallExpression, Node, ObjectPattern, Statement, StringLiteral } from '@babel/types'
import { METHODS } from '../conversion.ts'
import type { Edits } from '../edits.ts'
import type { Draft } from '../handler/draft.ts'
import type { FileDraft } from '../handler/file-draft.ts'
import { importedAs, requiredBy } from '../handler/imported.ts'
import type { Module } from '../handler/module.ts'
import type { Found } from './find.ts'
import type { GuardRecipe } from './recipe.ts'

/** Where a library has for route handlers what another module of it has for API Routes. */
export interface Moved {
  /** The new module; `''` for the same. */
  to: string
  /** Names of the old module that the new one has for the same, and what they are called there. */
  names: Record<string, string>
}

/**
 * Has the imports of one module name another, and what is taken of them be called as it is there.
 * @param from the old module
 * @returns false, without an edit, where something is imported that the new module lacks, or in a form that is not known
 */
export function moveImports(module: Module, from: string, moved: Moved, edits: { replace: (start: number, end: number, text: string) => void }): boolean {
  const literals = module.specifiers.filter((literal) => literal.value === from)
  const taken = module.program.node.body.flatMap((statement) => takenFrom(statement, from))
  if (literals.length === 0 || taken.length !== literals.length || taken.some((one) => !one.names || one.names.some(({ name }) => !Object.hasOwn(moved.names, name)))) return false
  const renamed = taken.flatMap(({ names = [] }) => names.flatMap(({ name, local }) => (moved.names[name] === name || local.name !== name || METHODS.some((method) => method === moved.names[name]) ? [] : [{ name, to: moved.names[name] as string }])))
  if (renamed.some(({ to }) => module.names.has(to))) return false
  for (const { literal, names = [], isImport } of taken) {
    edits.replace((literal.start as number) + 1, (literal.end as number) - 1, moved.to)
    for (const { name, imported, local } of names) {
      const to = moved.names[name] as string
      if (to === name) continue
      // A route handler's own exports have the names of methods.
      const isMethod = METHODS.some((method) => method === to)
      if (isMethod && local.name === name) {
        edits.replace(imported.start as number, imported.end as number, `${to}${isImport ? ' as ' : ': '}${name}`)
        continue
      }
      edits.replace(imported.start as number, imported.end as number, to)
      if (local.name === name) for (const { node } of module.program.scope.getOwnBinding(name)?.referencePaths ?? []) edits.replace(node.start as number, node.end as number, to)
    }
  }
  return true
}

/** Has a handler stand in the wrapper that a library has for route handlers. */
export function moveGuard(file: FileDraft, outer: CallExpression, { library, entry }: Found<GuardRecipe>, drafts: readonly Draft[], edits: Edits): void {
  const from = importedAs(outer.callee, file.module.program.scope)?.from ?? ''
  const isMoved = moveImports(file.module, from, { ...entry.moved, to: entry.moved.to || from }, edits)
  for (const draft of drafts) {
    if (isMoved) draft.reviewAbove(entry.message, outer, { name: entry.name, other: entry.moved.names[entry.name] ?? '' })
    else draft.message('NR136', outer, { library })
  }
}

interface Taken {
  literal: StringLiteral
  isImport: boolean
  /** Undefined where it is taken whole. */
  names: { name: string; imported: Node; local: { name: string } }[] | undefined
}

/** What a statement takes of a module. */
function takenFrom(statement: Statement, from: string): Taken[] {
  if (statement.type === 'ImportDeclaration' && statement.source.value === from) {
    const names = statement.specifiers.flatMap((one) => (one.type === 'ImportSpecifier' && one.imported.type === 'Identifier' ? [{ name: one.imported.name, imported: one.imported, local: one.local }] : []))
    return [{ literal: statement.source, isImport: true, names: names.length === statement.specifiers.length ? names : undefined }]
  }
  if (statement.type !== 'VariableDeclaration') return []
  return statement.declarations.flatMap(({ id, init }): Taken[] => {
    const literal = requiredBy(init)
    return literal?.value === from ? [{ literal, isImport: false, names: id.type === 'ObjectPattern' ? namesOf(id) : undefined }] : []
  })
}

/** `{ handle, other: own }`, all of it names. */
function namesOf({ properties }: ObjectPattern): Taken['names'] {
  const names = properties.flatMap((one) => (one.type === 'ObjectProperty' && !one.computed && one.key.type === 'Identifier' && one.value.type === 'Identifier' ? [{ name: one.key.name, imported: one.key, local: one.value }] : []))
  return names.length === properties.length ? names : undefined
}
