import type { Binding, NodePath } from '@babel/traverse'
import type { Node, TSType } from '@babel/types'
import type { Edits } from './edits.ts'
import { isMember } from './handler/callees.ts'
import type { Module } from './handler/module.ts'

/** What is asked of a `WeakMap` or a `WeakSet`: each takes the key first. */
const METHODS = /^(get|set|has|add|delete)$/

/** A binding that is a `WeakMap` or `WeakSet` of the file's own: nothing but its methods is used of it, so that only the file knows its keys. */
export function weakMapOf(binding: Binding | undefined): Binding | undefined {
  const { node, parentPath } = binding?.path ?? {}
  if (!binding?.constant || node?.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || !parentPath?.parentPath?.isProgram()) return undefined
  const { init } = node
  if (init?.type !== 'NewExpression' || init.arguments.length > 0 || !isWeak(init.callee) || binding.scope.hasBinding((init.callee as { name: string }).name, true)) return undefined
  const annotation = node.id.typeAnnotation?.type === 'TSTypeAnnotation' ? node.id.typeAnnotation.typeAnnotation : undefined
  if (annotation && !(annotation.type === 'TSTypeReference' && isWeak(annotation.typeName))) return undefined
  const isAsked = binding.referencePaths.every(({ node: reference, parentPath: parent }) => parent && isMember(parent.node) && parent.node.object === reference && METHODS.test(parent.node.property.name) && parent.parentPath?.isCallExpression() && parent.parentPath.node.callee === parent.node)
  return isAsked ? binding : undefined
}

const isWeak = (node: Node): boolean => node.type === 'Identifier' && /^Weak(Map|Set)$/.test(node.name)

/** The types that a map has for its keys: where it is made, or where it is declared. */
function keyTypes({ path: { node } }: Binding): TSType[] {
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return []
  const annotation = node.id.typeAnnotation?.type === 'TSTypeAnnotation' ? node.id.typeAnnotation.typeAnnotation : undefined
  const made = node.init?.type === 'NewExpression' ? node.init.typeParameters : undefined
  return [made, annotation?.type === 'TSTypeReference' ? annotation.typeParameters : undefined].flatMap((given) => (given?.type === 'TSTypeParameterInstantiation' ? given.params.slice(0, 1) : []))
}

/** The same without the new request's, where both are keys. */
const oldKey = ({ source }: Module, type: TSType): string => source.slice(type.start as number, type.end as number).replace(/ \| NextRequest$/, '')

/** Types that a request of either kind is. */
const OF_BOTH = /^(object|any|WeakKey|NextRequest|Request)$/

/**
 * Gives the maps of a file the new request as their key, beside the old one where functions that keep their form use it too.
 * @param names those that new forms ask
 * @param converted what of the file has nothing but the new form
 */
export function retypeKeys(edits: Edits, module: Module, names: ReadonlySet<string>, converted: readonly Node[]): void {
  for (const name of names) {
    const binding = module.program.scope.getOwnBinding(name)
    const isConverted = ({ node }: NodePath) => converted.some(({ start, end }) => (start as number) <= (node.start as number) && (end as number) >= (node.end as number))
    const isNew = binding?.referencePaths.every((reference) => isConverted(reference) || isAskedByNew(module, reference))
    for (const type of binding ? keyTypes(binding) : []) {
      const old = oldKey(module, type)
      if (!OF_BOTH.test(old)) edits.replace(type.start as number, type.end as number, isNew ? 'NextRequest' : `${old} | NextRequest`, { drops: true })
    }
  }
}

/** Whether a function that asks a map took the new form in an earlier run. */
function isAskedByNew({ source }: Module, reference: NodePath): boolean {
  const call = reference.parentPath?.parentPath
  const [asked] = call?.isCallExpression() ? call.node.arguments : []
  const binding = asked?.type === 'Identifier' ? reference.scope.getBinding(asked.name) : undefined
  const parameter = binding?.kind === 'param' ? binding.identifier : undefined
  return parameter !== undefined && /:\s*NextRequest$/.test(source.slice(parameter.start as number, parameter.end as number))
}

/** Takes the new request from the keys of a file's maps. */
export function restoreKeys(edits: Edits, module: Module): void {
  for (const binding of /\bWeak(Map|Set)\b/.test(module.source) ? Object.values(module.program.scope.bindings) : []) {
    if (!weakMapOf(binding)) continue
    for (const type of keyTypes(binding)) {
      const old = oldKey(module, type)
      if (old !== module.source.slice(type.start as number, type.end as number)) edits.replace(type.start as number, type.end as number, old)
    }
  }
}
