import type { Binding, NodePath } from '@babel/traverse'
import type { CallExpression, Node } from '@babel/types'
import { isMember } from './callees.ts'
import { heldOf, isOfInstance, isOfThis, type Held } from './members.ts'
import type { Module } from './module.ts'
import { boundBy, namedBy } from './object-members.ts'
import { exportsOf } from './statements.ts'
import { functionOf, isFunction, type FunctionNode } from './unit.ts'

/** A value where it stands; `path` is one in whose scope its names mean what they mean. */
export interface Spot {
  module: Module
  path: NodePath
  node: Node
}

/** A call of a function in another file. */
export interface CallElsewhere {
  module: Module
  path: NodePath<CallExpression>
  /** The parameters of the form that it calls, where that is one which an earlier run wrote. */
  parameters?: FunctionNode['params']
}

/**
 * The calls, in the whole repository, of a function that a file exports; undefined where something else may be done with it.
 * @param file as `Module.file` has it
 * @param name its name there
 * @param exported the names by which it is exported, `default` too
 * @param member what it is called in what has those names, where that is an object or a class
 */
export interface CallsElsewhere {
  (file: string, name: string, exported: readonly string[], member?: string): readonly CallElsewhere[] | undefined
  /** The files, relative to the app's root, that have of a file what it exports by one of some names, tests left out. */
  importers?: (file: string, exported: readonly string[]) => readonly string[]
}

/** What a parameter, or the name of a field in it, is given. */
export interface Given {
  /** The argument of each call; undefined where it has none. */
  values: (Spot | undefined)[]
  /** What stands for an argument that is missing. */
  fallback?: Spot
  /** The field of them that the name is. */
  field?: string
  /** What the name is where that field is missing. */
  otherwise?: Spot
}

/**
 * What a name of a function's parameters is given, by each of its calls.
 * @param elsewhere finds those of functions that others may call; without, only functions that their file keeps to itself are looked at
 */
export function givenTo(binding: Binding, module: Module, elsewhere: CallsElsewhere | undefined): Given | undefined {
  const path = (binding.path.isFunction() ? binding.path : binding.path.getFunctionParent()) as NodePath<FunctionNode> | null
  if (!binding.constant || !path || !(isFunction(path) || heldOf(path))) return undefined
  const { identifier } = binding
  const index = path.node.params.findIndex((one) => isWithin(identifier, one))
  const parameter = path.node.params[index]
  const pattern = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter
  const place = pattern && placeIn(pattern, identifier)
  const calls = place && callsOf(path, module, elsewhere)
  if (!parameter || !calls || calls.length === 0) return undefined
  const fallback = parameter.type === 'AssignmentPattern' ? { module, path, node: parameter.right } : undefined
  const values: (Spot | undefined)[] = []
  for (const call of calls) {
    const at = call.parameters ? call.parameters.findIndex((one) => declares(one, identifier.name, place.field)) : index
    if (at < 0) return undefined
    const given = call.path.node.arguments.slice(0, at + 1)
    if (given.some((argument) => argument.type === 'SpreadElement')) return undefined
    values.push(given[at] ? { module: call.module, path: call.path, node: given[at] } : undefined)
  }
  return { values, ...(fallback && { fallback }), ...(place.field !== undefined && { field: place.field }), ...(place.otherwise && { otherwise: { module, path, node: place.otherwise } }) }
}

const isWithin = (inner: Node, outer: Node): boolean => (inner.start as number) >= (outer.start as number) && (inner.end as number) <= (outer.end as number)

/** Whether a parameter has a name: as itself, or as that of a field. */
function declares(parameter: Node, name: string, field: string | undefined): boolean {
  const pattern = parameter.type === 'AssignmentPattern' ? parameter.left : parameter
  if (pattern.type === 'Identifier') return field === undefined && pattern.name === name
  const isIt = (value: Node): boolean => (value.type === 'AssignmentPattern' ? isIt(value.left) : value.type === 'Identifier' && value.name === name)
  return pattern.type === 'ObjectPattern' && pattern.properties.some((one) => one.type === 'ObjectProperty' && !one.computed && one.key.type === 'Identifier' && one.key.name === field && isIt(one.value))
}

/** Where a name stands in a parameter: as itself, or in one that is taken apart. */
function placeIn(pattern: Node, name: Node): { field?: string; otherwise?: Node } | undefined {
  if (pattern === name) return {}
  if (pattern.type !== 'ObjectPattern') return undefined
  for (const property of pattern.properties) {
    if (property.type !== 'ObjectProperty' || property.computed || property.key.type !== 'Identifier') continue
    const { value } = property
    if (value === name) return { field: property.key.name }
    if (value.type === 'AssignmentPattern' && value.left === name) return { field: property.key.name, otherwise: value.right }
  }
  return undefined
}

/** The calls of a function, where nothing else is done with it. */
function callsOf(path: NodePath<FunctionNode>, module: Module, elsewhere: CallsElsewhere | undefined): CallElsewhere[] | undefined {
  const held = heldOf(path)
  if (held) return elsewhere && callsOfHeld(held, path, module, elsewhere)
  const id = path.isFunctionDeclaration() ? path.node.id : path.parentPath?.isVariableDeclarator() && path.parentPath.node.id.type === 'Identifier' ? path.parentPath.node.id : undefined
  const binding = id && path.parentPath?.scope.getBinding(id.name)
  if (!id || !binding || functionOf(binding)?.node !== path.node) return undefined
  const calls: CallElsewhere[] = []
  let isExported = false
  for (const reference of binding.referencePaths) {
    const { parentPath, node } = reference
    if (parentPath?.isCallExpression({ callee: node })) calls.push({ module, path: parentPath })
    else if (elsewhere && isExport(reference)) isExported = true
    else if (!elsewhere || parentPath?.type !== 'TSTypeQuery') return undefined
  }
  if (!isExported) return calls
  const names = namesOf(module, id.name, path.node)
  const others = names.length > 0 ? elsewhere?.(module.file, id.name, names) : undefined
  return others && [...calls, ...others]
}

/** The names by which a file exports one of its own, `default` too. */
function namesOf({ program: { node } }: Module, name: string, declared: Node): string[] {
  const isDefault = node.body.some((one) => one.type === 'ExportDefaultDeclaration' && (one.declaration === declared || (one.declaration.type === 'Identifier' && one.declaration.name === name)))
  return [...exportsOf(node).flatMap((one) => (one.local === name ? [one.exported] : [])), ...(isDefault ? ['default'] : [])]
}

/** The same for a function that an object or a class holds: by its name, by `this`, and by objects that name it bound to what holds it. */
function callsOfHeld(held: Held, path: NodePath<FunctionNode>, module: Module, elsewhere: CallsElsewhere): CallElsewhere[] | undefined {
  const { holder, property } = held
  const binding = holder === undefined || held.isMade || isOfInstance(held) ? undefined : module.program.scope.getOwnBinding(holder)
  if (!binding?.constant || holder === undefined) return undefined
  const calls: CallElsewhere[] = []
  const names = new Map<string, string[]>()
  const add = (name: string, exported: readonly string[]) => names.set(name, [...new Set([...(names.get(name) ?? []), ...exported])])
  const declared = binding.path.isClassDeclaration() ? binding.path.node : path.node
  for (const reference of binding.referencePaths) {
    const bound = boundBy(reference)
    const { parentPath: member } = reference
    if (isExport(reference)) add(property, namesOf(module, holder, declared))
    else if (bound) {
      if (bound.member !== property || bound.call.node === reference.parent) continue
      const named = namedBy(module, reference)
      // In an object of an object, its calls are not looked for.
      if (!named || named.some((one) => one.member.includes('.'))) return undefined
      for (const one of named) add(one.member, one.exported)
    } else if (member?.isMemberExpression() && isMember(member.node) && member.node.object === reference.node) {
      if (member.node.property.name !== property) continue
      if (!member.parentPath.isCallExpression({ callee: member.node })) return undefined
      calls.push({ module, path: member.parentPath })
    } else if (reference.parent.type !== 'TSTypeQuery') return undefined
  }
  const byThis = callsByThis(path, property)
  const others = [...names].map(([member, exported]) => elsewhere(module.file, `${holder}.${property}`, exported, member))
  if (!byThis || others.includes(undefined)) return undefined
  return [...calls, ...byThis.map((one) => ({ module, path: one })), ...others.flatMap((one) => one ?? [])]
}

/** `this.ok(res)` in what holds a function; undefined where more may be done with it there. */
function callsByThis(path: NodePath<FunctionNode>, property: string): NodePath<CallExpression>[] | undefined {
  const container = path.findParent((one) => one.isClassBody() || one.isObjectExpression())
  const calls: NodePath<CallExpression>[] = []
  let isKnown = true
  container?.traverse({
    ThisExpression({ node, parentPath }) {
      if (!parentPath.isMemberExpression() || parentPath.node.object !== node || parentPath.node.computed) isKnown = false
      else if (isOfThis(parentPath.node) && parentPath.node.property.name === property) {
        if (parentPath.parentPath.isCallExpression({ callee: parentPath.node })) calls.push(parentPath.parentPath)
        else isKnown = false
      }
    },
  })
  return isKnown ? calls : undefined
}

const isExport = (reference: NodePath): boolean =>
  reference.isExportNamedDeclaration() || reference.isExportDefaultDeclaration() || reference.parentPath?.isExportSpecifier() === true || reference.parentPath?.isExportDefaultDeclaration() === true
