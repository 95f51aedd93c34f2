import type { Binding, NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { METHODS } from '../conversion.ts'
import type { Module } from '../handler/module.ts'
import { isFunction, type FunctionNode } from '../handler/unit.ts'
import { unwrapped } from '../handler/uses.ts'

/** What stands for one method in a table: a name of a function, or a function written there. */
export interface Value {
  name: Node | undefined
  written: NodePath<FunctionNode> | undefined
}

export interface Entry extends Value {
  key: string
  property: Node
}

/** `const handlers = { GET: list, POST: async (req, res) => { … } }`, a `Map` of the same, or such an object looked up in place. */
export interface Table {
  path: NodePath
  entries: Entry[]
  isMap: boolean
  /** Where it has a name. */
  binding: Binding | undefined
  statement: NodePath | undefined
}

const A_METHOD = new RegExp(`^(${METHODS.join('|')})$`, 'i')

/** Every table of methods that a module writes out; keys are methods in any case. */
export function readTables(module: Module): Table[] {
  // Cheap to ask: most files have none.
  if (!/\b(get|post|put|patch|delete|head|options)\b['"]?\s*[:,(}\]]/i.test(module.source) || !/method/i.test(module.source)) return []
  const tables: Table[] = []
  module.program.traverse({
    ObjectExpression: (path) => void tables.push(...objectTable(path)),
    NewExpression: (path) => void tables.push(...mapTable(path)),
  })
  return tables
}

function objectTable(path: NodePath<Node>): Table[] {
  if (!path.isObjectExpression()) return []
  const entries = path.get('properties').map((property): Entry | undefined => {
    const { node } = property
    if (node.type === 'SpreadElement' || node.computed) return undefined
    const key = node.key.type === 'Identifier' ? node.key.name : node.key.type === 'StringLiteral' ? node.key.value : ''
    if (!A_METHOD.test(key)) return undefined
    if (property.isObjectMethod()) return property.node.kind === 'method' && !property.node.generator ? { key, property: node, name: undefined, written: property as unknown as NodePath<FunctionNode> } : undefined
    return entryOf(key, node, property.get('value') as NodePath)
  })
  return tableOf(path, entries, false)
}

function mapTable(path: NodePath<Node>): Table[] {
  if (!path.isNewExpression() || path.node.callee.type !== 'Identifier' || path.node.callee.name !== 'Map') return []
  const list = path.get('arguments')[0]
  if (!list?.isArrayExpression()) return []
  const entries = list.get('elements').map((element): Entry | undefined => {
    const [key, value] = element.isArrayExpression() ? (element.get('elements') as NodePath[]) : []
    return key?.isStringLiteral() && value && A_METHOD.test(key.node.value) ? entryOf(key.node.value, element.node as Node, value) : undefined
  })
  return tableOf(path, entries, true)
}

function entryOf(key: string, property: Node, value: NodePath): Entry | undefined {
  const found = valueOf(value)
  return found && { key, property, ...found }
}

/** A name of a function, or a function; undefined where it is something else. */
export function valueOf(value: NodePath): Value | undefined {
  let path = value
  while (/^TS(As|Satisfies|NonNull)Expression$|^ParenthesizedExpression$/.test(path.type)) path = path.get('expression') as NodePath
  if (isFunction(path)) return path.node.generator ? undefined : { name: undefined, written: path }
  const isName = (node: Node): boolean => node.type === 'Identifier' || (node.type === 'MemberExpression' && !node.computed && isName(node.object))
  return isName(path.node) ? { name: path.node, written: undefined } : undefined
}

function tableOf(path: NodePath, entries: (Entry | undefined)[], isMap: boolean): Table[] {
  if (entries.length === 0 || entries.some((entry) => !entry)) return []
  let outer = unwrapped(path)
  const { parent } = outer
  if (parent.type === 'CallExpression' && parent.callee.type === 'MemberExpression' && parent.callee.object.type === 'Identifier' && parent.callee.object.name === 'Object' && parent.arguments[0] === outer.node) {
    if (parent.callee.property.type !== 'Identifier' || parent.callee.property.name !== 'freeze') return []
    outer = unwrapped(outer.parentPath as NodePath)
  }
  const declarator = outer.parentPath
  const table: Table = { path: outer, entries: entries as Entry[], isMap, binding: undefined, statement: undefined }
  if (!declarator?.isVariableDeclarator()) return [table]
  const statement = declarator.parentPath
  if (declarator.node.id.type !== 'Identifier' || !statement?.isVariableDeclaration() || statement.node.declarations.length !== 1 || statement.parentPath?.isExportNamedDeclaration()) return []
  const binding = declarator.scope.getBinding(declarator.node.id.name)
  return binding?.constant ? [{ ...table, binding, statement }] : []
}
