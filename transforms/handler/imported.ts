import type { Binding, Scope } from '@babel/traverse'
import type { Node, ObjectPattern, StringLiteral } from '@babel/types'
import { bare } from './uses.ts'

/** What a module exports, or a property of that: all of it where `members` is empty. */
interface Imported {
  from: string
  members: string[]
  /** Whether its exports were required: of a CommonJS module, what it exports as a whole is its default. */
  isRequired: boolean
}

/**
 * Name and module of an imported function: `f`, `adapter.f` of a namespace or a default, what `require` or `await import()` of a text gives
 * or a constant takes of that, and other constants for any of them.
 */
export function importedAs(callee: Node, scope: Scope): { name: string; from: string } | undefined {
  const found = resolve(callee, scope)
  if (!found) return undefined
  const { from, isRequired } = found
  // What a CommonJS module exports is its default, and has its functions.
  const [name = isRequired ? 'default' : undefined, ...others] = found.members.length > 1 && found.members[0] === 'default' ? found.members.slice(1) : found.members
  return name === undefined || others.length > 0 ? undefined : { name, from }
}

/** The same of a member of what a module exports, by both names: `APIRoute.configure`. */
export function importedMember(callee: Node, scope: Scope): { name: string; from: string } | undefined {
  const found = resolve(callee, scope)
  return found && found.members.length === 2 ? { name: found.members.join('.'), from: found.from } : undefined
}

function resolve(given: Node, scope: Scope, depth = 0): Imported | undefined {
  const node = bare(given)
  // A constant that is made of itself.
  if (depth > 8) return undefined
  if (node.type === 'Identifier') {
    const binding = scope.getBinding(node.name)
    return binding && boundTo(binding, depth)
  }
  if (node.type === 'MemberExpression') {
    const member = node.property.type === 'StringLiteral' ? node.property.value : !node.computed && node.property.type === 'Identifier' ? node.property.name : undefined
    const object = member === undefined ? undefined : resolve(node.object, scope, depth + 1)
    return object && memberOf(object, member!)
  }
  // `module.default || module`, whichever way the module was written: its default.
  if (node.type === 'LogicalExpression' && node.operator !== '&&') {
    const [own, whole] = [resolve(node.left, scope, depth + 1), resolve(node.right, scope, depth + 1)]
    return own && whole && own.from === whole.from && own.members.length === 1 && own.members[0] === 'default' && whole.members.length === 0 ? own : undefined
  }
  const required = scope.hasBinding('require', true) ? undefined : requiredBy(node)
  if (required) return { from: required.value, members: [], isRequired: true }
  if (node.type !== 'AwaitExpression') return undefined
  const { argument } = node
  const [specifier] = argument.type === 'ImportExpression' ? [argument.source] : argument.type === 'CallExpression' && argument.callee.type === 'Import' ? argument.arguments : []
  return specifier?.type === 'StringLiteral' ? { from: specifier.value, members: [], isRequired: false } : undefined
}

/** The specifier of `require('./x')`, whatever `require` is there. */
export function requiredBy(node: Node | null | undefined): StringLiteral | undefined {
  if (node?.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'require' || node.arguments.length !== 1) return undefined
  const [specifier] = node.arguments
  return specifier?.type === 'StringLiteral' ? specifier : undefined
}

const memberOf = (object: Imported, name: string): Imported => ({ ...object, members: [...object.members, name] })

function boundTo({ path, constant, identifier }: Binding, depth: number): Imported | undefined {
  const { node, parent } = path
  if (parent.type === 'ImportDeclaration') {
    if (parent.importKind === 'type') return undefined
    const from = parent.source.value
    if (node.type === 'ImportNamespaceSpecifier') return { from, members: [], isRequired: false }
    if (node.type === 'ImportDefaultSpecifier') return { from, members: ['default'], isRequired: false }
    if (node.type !== 'ImportSpecifier' || node.importKind === 'type') return undefined
    return { from, members: [node.imported.type === 'Identifier' ? node.imported.name : node.imported.value], isRequired: false }
  }
  if (node.type === 'TSImportEqualsDeclaration') return node.importKind !== 'type' && node.moduleReference.type === 'TSExternalModuleReference' ? { from: node.moduleReference.expression.value, members: [], isRequired: true } : undefined
  if (!constant || node.type !== 'VariableDeclarator' || !node.init) return undefined
  if (node.id.type === 'Identifier') return resolve(node.init, path.scope, depth + 1)
  const member = node.id.type === 'ObjectPattern' ? takenAs(node.id, identifier) : undefined
  const object = member === undefined ? undefined : resolve(node.init, path.scope, depth + 1)
  return object && memberOf(object, member!)
}

/** The property that a name is bound to in a pattern. */
function takenAs(pattern: ObjectPattern, identifier: Node): string | undefined {
  const property = pattern.properties.find((one) => one.type === 'ObjectProperty' && one.value === identifier)
  if (property?.type !== 'ObjectProperty' || property.computed) return undefined
  return property.key.type === 'Identifier' ? property.key.name : property.key.type === 'StringLiteral' ? property.key.value : undefined
}
