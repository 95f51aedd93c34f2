import type { NodePath } from '@babel/traverse'
import type { CallExpression, Identifier, Node } from '@babel/types'
import type { RouteOptions } from './conversion.ts'
import { editsOf } from './edits.ts'
import { isTaken, type Module } from './handler/module.ts'
import type { FindNamed } from './handler/promisified.ts'
import { functionOf, isFunction } from './handler/unit.ts'
import { findEntry, importsFor } from './recipes/find.ts'
import type { SessionRecipe } from './recipes/recipe.ts'
import type { Range, Splice } from './splice.ts'
import { freeName } from './twins.ts'

/** A call of such a wrapper: `withIronSessionApiRoute(handler, options)`. */
interface Wrapped {
  recipe: SessionRecipe
  call: NodePath<CallExpression>
  handler: NodePath
  options: Range
}

const FORMS = /^(Identifier|MemberExpression|ObjectExpression)$/

/**
 * Writes out wrappers of libraries that put a session on the request: a handler of the file gets it by its first statement, and one
 * that is a parameter by a function around it, which the file's own wrapper then is.
 * @param find where it gives a function for the name of the options, they depend on the request
 */
export function sessionWrappers(module: Module, options: Pick<RouteOptions, 'packages' | 'target'>, find: FindNamed): Splice[] {
  const splices: Splice[] = []
  if (!importsFor(module, (recipe) => recipe.sessions)) return splices
  module.program.traverse({
    CallExpression(call) {
      const wrapped = readWrapped(call, options, find)
      splices.push(...((wrapped && (inHandler(module, wrapped) ?? aroundParameter(module, wrapped))) ?? []))
    },
  })
  return splices
}

function readWrapped(call: NodePath<CallExpression>, options: Pick<RouteOptions, 'packages' | 'target'>, find: FindNamed): Wrapped | undefined {
  const found = findEntry(call.node.callee, call.scope, options, ({ sessions }) => sessions)
  const [handler, given, ...others] = call.get('arguments') as NodePath[]
  if (!found || found.missing || call.node.callee.type !== 'Identifier' || !handler || !given || others.length > 0 || !FORMS.test(given.type)) return undefined
  if (given.isIdentifier() && (find(given.node.name) || given.scope.getBinding(given.node.name)?.path.isFunctionDeclaration())) return undefined
  return { recipe: found.entry, call, handler, options: range(given.node) }
}

/** `const session = await withIronSessionApiRoute(req, res, options)`, for what the handler read as `req.session`. */
function inHandler(module: Module, { recipe, call, handler, options }: Wrapped): Splice[] | undefined {
  const binding = handler.isIdentifier() ? call.scope.getBinding(handler.node.name) : undefined
  const path = handler.isIdentifier() ? binding?.referencePaths.length === 1 && functionOf(binding) : isFunction(handler) ? handler : undefined
  const [request, response, ...others] = path ? path.node.params : []
  const body = path ? (path.get('body') as NodePath) : undefined
  if (!path || !body?.isBlockStatement() || request?.type !== 'Identifier' || response?.type !== 'Identifier' || others.length > 0 || path.node.generator) return undefined
  const reads = path.scope.getOwnBinding(request.name)?.referencePaths.flatMap((reference) => sessionIn(reference, recipe.property)) ?? []
  if (!path.scope.getOwnBinding(request.name)?.constant || reads.includes('unknown')) return undefined
  const members = reads.filter((one) => one !== 'unknown')
  const { style } = module
  const name = freeName(recipe.property, (one) => isTaken(module, one, path.node))
  const indent = editsOf(module).indentAt(path.node.start as number) + style.indent
  const at = (body.node.start as number) + 1
  const taken = members.length > 0 ? `const ${name} = ` : ''
  return [
    { start: call.node.start as number, end: call.node.end as number, parts: [range(handler.node)] },
    { start: at, end: at, parts: [`${style.newline}${indent}${taken}await ${nameOf(call)}(${request.name}, ${response.name}, `, options, `)${style.semicolon}`] },
    ...(path.node.async ? [] : [{ start: path.node.start as number, end: path.node.start as number, parts: ['async '] }]),
    ...members.map((one): Splice => ({ start: one.start as number, end: one.end as number, parts: [name] })),
  ]
}

/** The wrapper's own name stands for the function that gives the session, until the call recipe of it writes that. */
const nameOf = ({ node }: NodePath<CallExpression>): string => (node.callee as Identifier).name

/** What of a use of the request is its session; `unknown` where that may be taken otherwise. */
function sessionIn(reference: NodePath, property: string): (Node | 'unknown')[] {
  const member = reference.parentPath
  if (member?.isVariableDeclarator() && member.node.id.type === 'ObjectPattern') return member.node.id.properties.some((one) => one.type === 'RestElement' || (one.key.type === 'Identifier' && one.key.name === property)) ? ['unknown'] : []
  if (!(member?.isMemberExpression() || member?.isOptionalMemberExpression()) || member.node.object !== reference.node || member.node.property.type !== 'Identifier' || member.node.computed) return []
  if (member.node.property.name !== property) return []
  const around = member.parentPath
  const isWritten = (around?.isAssignmentExpression() && around.node.left === member.node) || around?.isUnaryExpression({ operator: 'delete' }) || member.isOptionalMemberExpression()
  return isWritten ? ['unknown'] : [member.node]
}

/** `async (req, res) => { req.session = await withIronSessionApiRoute(req, res, options); return handler(req, res) }` */
function aroundParameter(module: Module, { recipe, call, handler, options }: Wrapped): Splice[] | undefined {
  if (!handler.isIdentifier() || call.scope.getBinding(handler.node.name)?.kind !== 'param') return undefined
  const { newline, indent, semicolon } = module.style
  const base = editsOf(module).indentAt(call.node.start as number)
  const typed = module.typescript ? ': any' : ''
  const line = (text: (string | Range)[]) => [base + indent, ...text, semicolon + newline]
  return [
    {
      start: call.node.start as number,
      end: call.node.end as number,
      parts: [
        `async (req${typed}, res${typed}) => {${newline}`,
        ...line([`req.${recipe.property} = await ${nameOf(call)}(req, res, `, options, ')']),
        ...line([`return ${handler.node.name}(req, res)`]),
        `${base}}`,
      ],
    },
  ]
}

const range = (node: Node): Range => ({ start: node.start as number, end: node.end as number })
