import type { Binding, NodePath } from '@babel/traverse'
import type { CallExpression } from '@babel/types'
import { keyName, type FunctionNode } from './unit.ts'
import { unwrapped } from './uses.ts'

/** What a call's argument may be a handler by: itself, or a field of the object that it is. */
export function valuesIn(argument: NodePath): { value: NodePath; key?: string }[] {
  const object = withoutCasts(argument)
  if (!object.isObjectExpression()) return [{ value: argument }]
  const fields = object.get('properties').flatMap((property) => {
    const key = property.isObjectProperty() ? keyName(property.node) : undefined
    return key === undefined ? [] : [{ value: property.get('value') as NodePath, key }]
  })
  return [{ value: argument }, ...fields]
}

/** The call that a value is handed to in an object: `withRoute({ handler })`. */
export function fieldOf(value: NodePath): { call: NodePath<CallExpression>; index: number; key: string; argument: NodePath } | undefined {
  const property = value.parentPath
  const key = property?.isObjectProperty() && property.node.value === value.node ? keyName(property.node) : undefined
  const argument = key !== undefined && property?.parentPath?.isObjectExpression() ? unwrapped(property.parentPath) : undefined
  const call = argument?.parentPath
  return key !== undefined && argument && call?.isCallExpression() && call.node.callee !== argument.node ? { call, index: call.node.arguments.indexOf(argument.node as never), key, argument } : undefined
}

/**
 * What of a function's parameters may be a handler: one of them, a name that a pattern takes, or a member of one that is only looked
 * into; with the places where it is used.
 */
export function* parametersOf(path: NodePath<FunctionNode>): Generator<{ index: number; binding: Binding; key?: string; references: readonly NodePath[] }> {
  for (const [index, given] of path.node.params.entries()) {
    const parameter = given.type === 'AssignmentPattern' ? given.left : given
    const bound = (name: string) => path.scope.getOwnBinding(name)
    if (parameter.type === 'ObjectPattern') {
      for (const property of parameter.properties) {
        const key = property.type === 'ObjectProperty' ? keyName(property) : undefined
        const binding = property.type === 'ObjectProperty' && property.value.type === 'Identifier' ? bound(property.value.name) : undefined
        if (key !== undefined && binding) yield { index, binding, key, references: binding.referencePaths }
      }
    } else if (given.type === 'Identifier') {
      const binding = bound(given.name)
      if (!binding) continue
      yield { index, binding, references: binding.referencePaths }
      const members = membersOf(binding)
      for (const [key, references] of members ?? []) yield { index, binding, key, references }
    }
  }
}

/** The members of an object that is only looked into, by their names. */
function membersOf(binding: Binding): Map<string, NodePath[]> | undefined {
  const members = new Map<string, NodePath[]>()
  for (const reference of binding.referencePaths) {
    const outer = unwrapped(reference)
    const member = outer.parentPath
    if (!(member?.isMemberExpression() || member?.isOptionalMemberExpression()) || member.node.object !== outer.node || member.node.computed || member.node.property.type !== 'Identifier') return undefined
    const { name } = member.node.property
    members.set(name, [...(members.get(name) ?? []), member])
  }
  return members
}

/** The path inside casts and parentheses. */
export function withoutCasts(path: NodePath): NodePath {
  let at = path
  while (/^TS(As|Satisfies|NonNull)Expression$|^TSTypeAssertion$|^ParenthesizedExpression$/.test(at.type)) at = at.get('expression') as NodePath
  return at
}
