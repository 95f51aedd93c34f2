import type { Binding, NodePath } from '@babel/traverse'
import type { CallExpression, Node, ObjectExpression } from '@babel/types'
import { keyName, type FunctionNode } from './unit.ts'
import { unwrapped } from './uses.ts'

/** Asks for a wrapper that finds its handler in an object, whatever it is called there. */
export const ANY_KEY = '*'

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
    } else if (parameter.type === 'Identifier' && (given.type === 'Identifier' || isEmpty(given))) {
      const binding = bound(parameter.name)
      if (!binding || (given.type !== 'Identifier' && !binding.referencePaths.some(isLookup))) continue
      yield { index, binding, references: binding.referencePaths }
      if (given.type !== 'Identifier') continue
      const taken = takenFrom(binding)
      for (const [key, references] of taken?.members ?? []) if (!taken?.names.has(key)) yield { index, binding, key, references }
      for (const [key, name] of binding.constant ? (taken?.names ?? []) : []) if (!taken?.members.has(key)) yield { index, binding: name, key, references: name.referencePaths }
    }
  }
}

/** `routes = {}`: where nothing is given there are no handlers. */
const isEmpty = (given: Node): boolean => given.type === 'AssignmentPattern' && given.right.type === 'ObjectExpression' && given.right.properties.length === 0

/** Whether a reference is looked into by a computed key: `handlers[req.method]`. */
export const isLookup = (reference: NodePath): boolean => {
  const outer = unwrapped(reference)
  const parent = outer.parentPath
  return (parent?.isMemberExpression() === true || parent?.isOptionalMemberExpression() === true) && parent.node.object === outer.node && parent.node.computed
}

/** What is taken of an object that is only looked into or taken apart: its members, and the names that have one, by what they are called there. */
function takenFrom(binding: Binding): { members: Map<string, NodePath[]>; names: Map<string, Binding> } | undefined {
  const members = new Map<string, NodePath[]>()
  const names = new Map<string, Binding>()
  for (const reference of binding.referencePaths) {
    const outer = unwrapped(reference)
    const parent = outer.parentPath
    // `const { handler, schema } = options`
    if (parent?.isVariableDeclarator() && parent.node.init === outer.node && parent.node.id.type === 'ObjectPattern') {
      for (const property of parent.node.id.properties) {
        const key = property.type === 'ObjectProperty' ? keyName(property) : undefined
        const name = property.type === 'ObjectProperty' && property.value.type === 'Identifier' ? parent.scope.getBinding(property.value.name) : undefined
        if (property.type === 'ObjectProperty' && (key === undefined || names.has(key))) return undefined
        if (key !== undefined && name) names.set(key, name)
      }
      continue
    }
    if (!(parent?.isMemberExpression() || parent?.isOptionalMemberExpression()) || parent.node.object !== outer.node || parent.node.computed || parent.node.property.type !== 'Identifier') return undefined
    const { name } = parent.node.property
    members.set(name, [...(members.get(name) ?? []), parent])
  }
  return { members, names }
}

/** Where an object of options is handed on as it is, or spread into another one: `createRoute({ ...options, admin: true })`. */
export function handedOnAs(reference: NodePath): { call: NodePath<CallExpression>; index: number; beside: readonly string[] } | undefined {
  const outer = unwrapped(reference)
  const spread = outer.parentPath?.isSpreadElement() && outer.parentPath.parentPath?.isObjectExpression() ? outer.parentPath : undefined
  const object = spread?.parentPath as NodePath<ObjectExpression> | undefined
  const others = object?.node.properties.filter((one) => one !== spread?.node) ?? []
  // What another object or a computed name brings may take the handler's place.
  const beside = others.map((one) => (one.type === 'ObjectProperty' ? keyName(one) : undefined))
  const argument = object ? unwrapped(object) : outer
  const call = argument.parentPath
  if (!call?.isCallExpression() || call.node.callee === argument.node || beside.includes(undefined)) return undefined
  return { call, index: call.node.arguments.indexOf(argument.node as never), beside: beside as string[] }
}

/** Whether a reference only reads or takes out what has another name. */
export function readsOther(reference: NodePath, key: string): boolean {
  const outer = unwrapped(reference)
  const parent = outer.parentPath
  if (parent?.isMemberExpression() || parent?.isOptionalMemberExpression()) return parent.node.object === outer.node && !parent.node.computed && parent.node.property.type === 'Identifier' && parent.node.property.name !== key
  return parent?.isVariableDeclarator() === true && parent.node.init === outer.node && parent.node.id.type === 'ObjectPattern' && parent.node.id.properties.every((one) => one.type === 'ObjectProperty' && keyName(one) !== undefined && keyName(one) !== key)
}

/** The path inside casts and parentheses. */
export function withoutCasts(path: NodePath): NodePath {
  let at = path
  while (/^TS(As|Satisfies|NonNull)Expression$|^TSTypeAssertion$|^ParenthesizedExpression$/.test(at.type)) at = at.get('expression') as NodePath
  return at
}
