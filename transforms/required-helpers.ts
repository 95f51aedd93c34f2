import type { Binding, NodePath } from '@babel/traverse'
import type { Node, Statement } from '@babel/types'
import { requireIn } from './common-js.ts'
import { requiredBy } from './handler/imported.ts'
import { isMember } from './handler/callees.ts'
import type { Module } from './handler/module.ts'
import type { Splice } from './splice.ts'

/** Whether a module that a specifier means can give a name; undefined for packages, and for what is no module that is read. */
export type FindExported = (specifier: string, name: string) => boolean | undefined

/**
 * `const { getUser } = require('../../lib/auth')` of a function that gets the request or the response, or that wraps the handler: an import,
 * as which it can take the function's new form; with it those above that take what files of the project export. An import is evaluated
 * before everything else, so nothing but other imports and declarations may stand above.
 */
export function requiredHelpers(module: Module, exported: FindExported): Splice[] {
  if (!/\brequire\s*\(/.test(module.source)) return []
  const splices: Splice[] = []
  let isNeeded = false
  for (const path of module.program.get('body')) {
    const found = requireIn(module.source, path)
    const taken = found && takenBy(path)
    // A package is not what those of the project wait for.
    const isOurs = found !== undefined && exported(found.specifier, 'default') !== undefined
    if (found && isOurs) {
      if (!taken?.names.every((name) => exported(found.specifier, name))) break
      splices.push({ start: found.start, end: found.end, parts: [found.text] })
      isNeeded ||= taken.bindings.some(isHandedRequest)
    } else if (!found && !isDeclaration(path.node) && !isOfPackages(path.node, exported)) break
  }
  return isNeeded ? splices : []
}

/** What a declaration takes of a module: the names, and what they are bound to. */
function takenBy(path: NodePath<Statement>): { names: string[]; bindings: Binding[] } | undefined {
  const id = path.node.type === 'VariableDeclaration' ? path.node.declarations[0]?.id : undefined
  const bound = (name: string) => path.scope.getBinding(name) ?? []
  if (id?.type === 'ObjectPattern') {
    const pairs = id.properties.flatMap((one) => (one.type === 'ObjectProperty' && one.key.type === 'Identifier' && one.value.type === 'Identifier' ? [[one.key.name, one.value.name] as const] : []))
    return { names: pairs.map(([key]) => key), bindings: pairs.flatMap(([, value]) => bound(value)) }
  }
  if (id?.type !== 'Identifier') return undefined
  const bindings = [bound(id.name)].flat()
  const references = bindings.flatMap(({ referencePaths }) => referencePaths)
  const members = references.flatMap(({ node, parent }) => (isMember(parent) && parent.object === node ? [parent.property.name] : []))
  return { names: members.length === references.length ? members : ['default'], bindings }
}

/** Whether a function is called with a parameter of the function around it, or outside of all: then it may make the handler. */
function isHandedRequest({ referencePaths }: Binding): boolean {
  return referencePaths.some((reference) => {
    const member = reference.parentPath
    const callee = member?.isMemberExpression() && member.node.object === reference.node ? member : reference
    const call = callee.parentPath
    if (!call?.isCallExpression()) return false
    if (call.node.callee !== callee.node) return false
    return !call.getFunctionParent() || call.node.arguments.some((one) => mentionsParameter(one, call))
  })
}

function mentionsParameter(node: Node, { scope }: NodePath): boolean {
  if (node.type === 'Identifier') return scope.getBinding(node.name)?.kind === 'param'
  return node.type === 'ObjectExpression' && node.properties.some((one) => one.type === 'ObjectProperty' && mentionsParameter(one.value, { scope } as NodePath))
}

/** `const fs = require('fs').promises`: what is taken of packages. */
function isOfPackages(node: Node, exported: FindExported): boolean {
  const specifierOf = (one: Node): string | undefined => (one.type === 'MemberExpression' ? specifierOf(one.object) : requiredBy(one)?.value)
  const isOfPackage = (init: Node | null | undefined) => {
    const specifier = init ? specifierOf(init) : undefined
    return specifier !== undefined && exported(specifier, 'default') === undefined
  }
  return node.type === 'VariableDeclaration' && node.declarations.every(({ init }) => isOfPackage(init))
}

/** What does nothing when the module is evaluated that an import could overtake. */
function isDeclaration(node: Node): boolean {
  if (node.type === 'VariableDeclaration') return node.declarations.every(({ init }) => !init || /Literal$|^(ArrowFunctionExpression|FunctionExpression|Identifier)$/.test(init.type) || (init.type === 'MemberExpression' && init.object.type === 'MemberExpression'))
  return /^(Import|Function|Class|TS|Export)\w*Declaration$|^(EmptyStatement)$/.test(node.type) && !(node.type === 'ExportDefaultDeclaration' && node.declaration.type === 'CallExpression')
}
