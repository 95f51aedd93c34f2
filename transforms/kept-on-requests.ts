import type { Binding, NodePath } from '@babel/traverse'
import type { MemberExpression, Node, OptionalMemberExpression } from '@babel/types'
import type { Module } from './handler/module.ts'
import { ANSWERING, isFunction, type FunctionNode } from './handler/unit.ts'
import { bare, unwrapped } from './handler/uses.ts'
import { isWritten } from './rules/text.ts'

/** Names of what holds a request. */
const REQUEST = /req(uest)?$/i

/**
 * Whether a file puts a property on requests, and only by functions that look for it themselves, now or later: `if (!req.context)
 * req.context = {}` in a session helper. What a wrapper, a guard or a middleware puts there is for who comes behind it, and is handed on.
 * @returns undefined where the file puts none there
 */
export function keepsOnRequests(module: Module, name: string): boolean | undefined {
  let isElse = false
  const [putters, readers] = [new Set<Node>(), new Set<Node>()]
  const look = (path: NodePath<MemberExpression | OptionalMemberExpression>) => {
    if (nameOf(path.node) !== name) return
    const own = path.getFunctionParent()?.node
    if (own && isAsked(path, name)) readers.add(own)
    if (!isPut(path)) return
    const object = bare(path.node.object)
    const binding = object.type === 'Identifier' ? path.scope.getBinding(object.name) : undefined
    const isParameter = binding?.kind === 'param' || (binding?.path.isVariableDeclarator() === true && binding.path.node.id.type === 'ObjectPattern' && REQUEST.test(binding.identifier.name))
    const owner = isParameter ? (binding.kind === 'param' ? binding.scope.path : binding.path.getFunctionParent()) : undefined
    if (owner && isFunction(owner) && own === owner.node && isOnItsOwn(module, owner)) putters.add(owner.node)
    // Another object has members of that name, too.
    else if (isParameter || REQUEST.test(binding?.identifier.name ?? endOf(object))) isElse = true
  }
  module.program.traverse({
    MemberExpression: look,
    OptionalMemberExpression: look,
    CallExpression({ node }) {
      const [target, ...sources] = node.arguments
      if (target && REQUEST.test(endOf(bare(target))) && sources.some((one) => one.type === 'ObjectExpression' && one.properties.some((property) => property.type === 'ObjectProperty' && !property.computed && property.key.type === 'Identifier' && property.key.name === name)) && /^Object\.(assign|definePropert)/.test(module.source.slice(node.start as number, node.end as number))) isElse = true
    },
  })
  if (isElse) return false
  // What nobody who puts it there looks for first is for who comes behind.
  return putters.size === 0 ? undefined : [...putters].some((one) => readers.has(one))
}

const nameOf = ({ computed, property }: MemberExpression | OptionalMemberExpression): string | undefined => (property.type === 'StringLiteral' ? property.value : !computed && property.type === 'Identifier' ? property.name : undefined)

/** Whether it is looked for what a member is: any reading of it but in what takes its place, `req.context = { ...req.context, user }`. */
function isAsked(path: NodePath, name: string): boolean {
  const assignment = path.findParent((one) => one.isAssignmentExpression() || one.isFunction())
  if (!assignment?.isAssignmentExpression()) return !isPut(path)
  const target = bare(assignment.node.left)
  const isOwn = (target.type === 'MemberExpression' || target.type === 'OptionalMemberExpression') && nameOf(target) === name
  return isOwn ? target === path.node && assignment.node.operator !== '=' : !isPut(path)
}

/** The last name of what an expression means. */
const endOf = (node: Node): string => (node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression' ? (nameOf(node) ?? '') : '')

/** Whether a member, or a part of it, is set or taken away. */
function isPut(path: NodePath): boolean {
  for (let at = path; ; ) {
    const outer = unwrapped(at)
    if (isWritten(outer)) return true
    const parent = outer.parentPath
    if (!(parent?.isMemberExpression() || parent?.isOptionalMemberExpression()) || parent.node.object !== outer.node) return false
    at = parent
  }
}

/** Whether a function of a file's own top neither answers nor calls what it is handed: it is no handler, guard or middleware, and stands around none. */
function isOnItsOwn({ file }: Module, path: NodePath<FunctionNode>): boolean {
  const statement = path.parentPath.isVariableDeclarator() ? path.parentPath.parentPath : path
  const outer = statement?.parentPath
  const isHandler = outer?.isExportDefaultDeclaration() === true && /(^|\/)pages\/api\//.test(file)
  if (!outer || isHandler || !(outer.isProgram() || ((outer.isExportNamedDeclaration() || outer.isExportDefaultDeclaration()) && outer.parentPath.isProgram()))) return false
  return Object.values(path.scope.bindings).every((binding) => binding.kind !== 'param' || (binding.identifier.name !== 'next' && binding.referencePaths.every((reference) => !isCalled(reference, binding))))
}

/** `handler(req, res)`, `next()`, `res.status(401)`. */
function isCalled(reference: NodePath, { identifier }: Binding): boolean {
  const outer = unwrapped(reference)
  const parent = outer.parentPath
  const isCallee = (one: NodePath) => ((one.parent.type === 'CallExpression' || one.parent.type === 'OptionalCallExpression') && one.parent.callee === one.node) || /Spread/.test(one.parent.type)
  if (isCallee(outer)) return true
  if (!(parent?.isMemberExpression() || parent?.isOptionalMemberExpression()) || parent.node.object !== outer.node) return false
  const name = nameOf(parent.node)
  return isCallee(parent) && name !== undefined && (ANSWERING.has(name) || /^(status|write|writeHead|sendStatus)$/.test(name)) && !REQUEST.test(identifier.name)
}
