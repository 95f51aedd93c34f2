import type { Node, VariableDeclarator } from '@babel/types'
import type { Edits } from './edits.ts'
import type { FileDraft } from './handler/file-draft.ts'
import { heldReferences } from './handler/callees.ts'
import { declaratorOf } from './handler/kept-arguments.ts'
import { isOfInstance, saysThis } from './handler/members.ts'
import type { Module } from './handler/module.ts'
import type { Refusal } from './handler/route-file.ts'
import type { Unit } from './handler/unit.ts'
import type { Wrapping } from './handler/wrapper.ts'
import { writeHelper } from './handler/write-function.ts'
import { writeWrapper } from './handler/write-wrapper.ts'
import type { ReadyRoute } from './route.ts'
import type { SharedHelper } from './shared-helpers.ts'
import { writeDocs } from './write-comments.ts'

/**
 * Why wrappers cannot take their new form in the route's own file: something else uses them there, or they are exported.
 * @param own wrappers of the file, with what of it they call
 * @param reached functions that the handlers call, which are converted with those
 */
export function refusalsOfOwn(module: Module, own: SharedHelper[], wrappings: Wrapping[], reached: ReadonlySet<Unit>): Refusal[] {
  const callees = wrappings.flatMap(({ call, wrapper }) => (wrapper.module === module ? [call.callee, ...(call.callee.type === 'CallExpression' ? [call.callee.callee] : [])] : []))
  const follows = new Set<Node>([...own.flatMap(({ converts }) => [...converts]), ...callees])
  const both = new Set([...reached].map(({ node }) => node as Node))
  return own.flatMap(({ declared, statement, unit, held }): Refusal[] => {
    const name = held ? held.holder : unit.maker || declared.node.type === 'ArrowFunctionExpression' || declared.node.type === 'FunctionExpression' ? nameOfDeclarator(declaratorOf(declared)) : declared.node.id?.name
    if (name === undefined || statement.type.startsWith('Export')) return [{ code: 'NR112', node: declared.node, details: { name: name ?? unit.name } }]
    const binding = module.program.scope.getOwnBinding(name)
    const references = binding?.referencePaths ?? []
    const uses = held ? heldReferences(references, held.property) : references
    const isOpen = held !== undefined && (isOfInstance(held) || saysThis(module, held, new Set([...follows].map(({ start }) => start as number))))
    const stray = (isOpen ? declared.node : undefined) ?? uses.find(({ node, parent }) => !follows.has(held ? parent : node))?.node ?? (binding?.constant === false ? binding.constantViolations[0]?.node : undefined) ?? (both.has(unit.node) ? unit.node : undefined)
    return stray ? [{ code: 'NR122', node: stray, details: { name: held ? `${name}.${held.property}` : name } }] : []
  })
}

const nameOfDeclarator = (node: VariableDeclarator | undefined): string | undefined => (node?.id.type === 'Identifier' ? node.id.name : undefined)

/** Has a route's file import what its own wrappers need. */
export function importFor(own: SharedHelper[], file: FileDraft): void {
  const need = (from: string, name: string) => file.imports.set(from, (file.imports.get(from) ?? new Set()).add(name))
  for (const { draft, wrapper } of own) {
    for (const [from, names] of draft.file.imports) for (const name of names) need(from, name)
    for (const name of draft.file.helpers) file.helpers.add(name)
    if (file.module.typescript && (wrapper || draft.needs.request || draft.needs.context)) need('next/server', 'NextRequest')
  }
}

/** Writes the wrappers of a route's own file in their new form. */
export function writeOwn({ own }: ReadyRoute, edits: Edits, contextType: string): void {
  for (const { draft: first, drafts, wrapper, given, statement, held, signature } of own) {
    edits.take(first.edits)
    if (wrapper) writeWrapper(wrapper, given, edits, contextType)
    for (const one of drafts) writeHelper(one, edits, contextType)
    writeDocs(edits, first, held?.element ?? statement, { async: signature?.async ?? false, contextType })
  }
}
