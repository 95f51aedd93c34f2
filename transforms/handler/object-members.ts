import type { Binding, NodePath } from '@babel/traverse'
import type { Identifier, Node, ObjectExpression, ObjectProperty } from '@babel/types'
import type { Module } from './module.ts'
import { exportsOf } from './statements.ts'
import { withoutCasts } from './wrapper-parameters.ts'

/** Where an object that a file exports names one of its functions: `export default { guards: { signedIn } }` names `signedIn` by `guards.signedIn`. */
export interface NamedBy {
  /** The names by which the file exports the object. */
  exported: string[]
  /** What the function is called there, from the object on. */
  member: string
  property: NodePath<ObjectProperty>
}

/** What a declaration stands for at the end of plain properties, through constants of its file: `errors.onError` of `const controller = { errors }`. */
export function valueIn(holder: NodePath, member: string): NodePath | undefined {
  const [first = '', ...rest] = member.split('.')
  const properties = objectOf(holder)?.get('properties') as NodePath[] | undefined
  const [only, ...others] = (properties ?? []).filter(({ node }) => keyOf(node) === first)
  // What is spread behind it may hold another one.
  if (!properties || !only?.isObjectProperty() || others.length > 0 || properties.slice(properties.indexOf(only)).some((one) => one.isSpreadElement())) return undefined
  const value = withoutCasts(only.get('value') as NodePath)
  return rest.length === 0 ? value : valueIn(value, rest.join('.'))
}

/** The object that something stands for: written there, frozen, or by the constant that holds it. */
export function objectOf(given: NodePath): NodePath<ObjectExpression> | undefined {
  const path = withoutCasts(given)
  if (path.isObjectExpression()) return path
  if (path.isVariableDeclarator()) {
    const isConstant = path.node.id.type === 'Identifier' && path.scope.getBinding(path.node.id.name)?.constant
    return isConstant && path.node.init ? objectOf(path.get('init') as NodePath) : undefined
  }
  if (path.isIdentifier()) {
    const held = path.scope.getBinding(path.node.name)?.path
    return held?.isVariableDeclarator() ? objectOf(held) : undefined
  }
  return isFreeze(path) ? objectOf((path.get('arguments') as NodePath[])[0] as NodePath) : undefined
}

/** `Object.freeze(…)` of one thing. */
function isFreeze(path: NodePath): boolean {
  if (!path.isCallExpression() || path.node.arguments.length !== 1) return false
  const { callee } = path.node
  return callee.type === 'MemberExpression' && !callee.computed && callee.object.type === 'Identifier' && callee.object.name === 'Object' && !path.scope.hasBinding('Object', true) && callee.property.type === 'Identifier' && callee.property.name === 'freeze'
}

/** What a value names: a function by its name, or one that an object or a class of the same file holds, called on that: `Api.ok.bind(Api)`. */
export function namedIn(given: NodePath): { name: NodePath<Identifier>; member?: string } | undefined {
  const value = withoutCasts(given)
  if (value.isIdentifier()) return { name: value }
  const [self, ...others] = value.isCallExpression() ? (value.get('arguments') as NodePath[]) : []
  const bind = value.isCallExpression() ? memberOf(value.get('callee') as NodePath) : undefined
  const held = bind?.property === 'bind' ? memberOf(bind.object) : undefined
  if (!held?.object.isIdentifier() || !self?.isIdentifier() || others.length > 0 || held.object.node.name !== self.node.name) return undefined
  return { name: held.object, member: held.property }
}

const memberOf = (path: NodePath): { object: NodePath; property: string } | undefined => (path.isMemberExpression() && !path.node.computed && path.node.property.type === 'Identifier' ? { object: path.get('object'), property: path.node.property.name } : undefined)

/** The call that has a reference of a holder in it, `Api.ok.bind(Api)`: both of its places. */
export function boundBy(reference: NodePath): { call: NodePath; member: string } | undefined {
  const call = reference.findParent((one) => !one.isMemberExpression())
  const named = call?.isCallExpression() ? namedIn(call) : undefined
  const isIn = call?.isCallExpression() && (named?.name.node === reference.node || call.node.arguments[0] === reference.node)
  return call && isIn && named?.member !== undefined ? { call, member: named.member } : undefined
}

/** Where a reference of a function stands as a property of an object that the file only exports; undefined for anything else. */
export function namedBy(module: Module, reference: NodePath): NamedBy[] | undefined {
  const named = boundBy(reference)?.call ?? reference
  const value = outOfCasts(named)
  const property = value.parentPath
  const key = property?.isObjectProperty() && property.node.value === value.node ? keyOf(property.node) : undefined
  const object = property?.parentPath
  if (!property?.isObjectProperty() || key === undefined || !object?.isObjectExpression() || valueIn(object, key)?.node !== named.node) return undefined
  return holders(module, object, key)?.map((one) => ({ ...one, property }))
}

/** What holds an object, with what it is called there; undefined where it is used otherwise. */
function holders(module: Module, object: NodePath, member: string): Omit<NamedBy, 'property'>[] | undefined {
  let outer = outOfCasts(object)
  if (outer.parentPath && isFreeze(outer.parentPath)) outer = outOfCasts(outer.parentPath)
  const parent = outer.parentPath
  if (parent?.isExportDefaultDeclaration()) return [{ exported: ['default'], member }]
  if (parent?.isObjectProperty() && parent.node.value === outer.node && parent.parentPath.isObjectExpression()) {
    const key = keyOf(parent.node)
    return key === undefined ? undefined : holders(module, parent.parentPath, `${key}.${member}`)
  }
  if (!parent?.isVariableDeclarator() || parent.node.id.type !== 'Identifier') return undefined
  const { name } = parent.node.id
  const binding = module.program.scope.getOwnBinding(name)
  if (!binding?.constant || binding.path.node !== parent.node) return undefined
  const exported = exportsOf(module.program.node).flatMap((one) => (one.local === name ? [one.exported] : []))
  const found: Omit<NamedBy, 'property'>[] = []
  for (const one of binding.referencePaths) {
    if (one.parentPath?.isExportDefaultDeclaration()) exported.push('default')
    else if (one.parentPath?.isExportSpecifier() || one.isExportNamedDeclaration() || isOtherMember(one, member)) continue
    else {
      const further = one.parentPath?.isObjectProperty() || (one.parentPath && isFreeze(one.parentPath)) ? holders(module, one, member) : undefined
      if (!further) return undefined
      found.push(...further)
    }
  }
  return [...found, ...(exported.length > 0 ? [{ exported: [...new Set(exported)], member }] : [])]
}

/** Whether a reference of an object is plainly of something else than a member of it. */
function isOtherMember({ node, parent }: NodePath, member: string): boolean {
  return parent.type === 'MemberExpression' && parent.object === node && !parent.computed && parent.property.type === 'Identifier' && parent.property.name !== member.split('.')[0]
}

/**
 * All the names that objects which a file exports have for a function of it.
 * @param binding the function's, or that of what holds it
 * @param member what it is called there
 */
export const namesInObjects = (module: Module, binding: Binding | undefined, member?: string): NamedBy[] =>
  (binding?.referencePaths ?? []).flatMap((reference) => {
    const bound = boundBy(reference)
    return bound?.member === member && bound?.call.node !== reference.parent ? (namedBy(module, reference) ?? []) : []
  })

function outOfCasts(path: NodePath): NodePath {
  let at = path
  while (at.parentPath && /^TS(As|Satisfies|NonNull)Expression$|^ParenthesizedExpression$/.test(at.parentPath.type)) at = at.parentPath
  return at
}

const keyOf = (node: Node): string | undefined => (node.type === 'ObjectProperty' && !node.computed && node.key.type === 'Identifier' ? node.key.name : undefined)
