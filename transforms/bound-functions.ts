import type { NodePath } from '@babel/traverse'
import type { BooleanLiteral, CallExpression, Identifier, Node, NumericLiteral, StringLiteral } from '@babel/types'
import type { Module } from './handler/module.ts'
import { unwrapped } from './handler/uses.ts'
import { inOne, type Splice } from './splice.ts'

/** A function with the first of its arguments: `sendError.bind(null, res)`. */
interface Bound {
  callee: Identifier
  given: (Identifier | Literal)[]
}

type Literal = StringLiteral | NumericLiteral | BooleanLiteral

/**
 * `const fail = sendError.bind(undefined, res)` and `fail(404)`, `load().catch(sendError.bind(null, res))`: the function is called with all
 * of its arguments where it is called. Left as it is where something else is done with the bound one.
 */
export function boundFunctions(module: Module): Splice[] {
  if (module.uncountable || !/\.bind\s*\(/.test(module.source)) return []
  const byStatement = new Map<Node, Splice[]>()
  const add = (path: NodePath, splices: Splice[]) => {
    const top = path.findParent((one) => one.parentPath?.isProgram() === true)?.node
    if (top && splices.length > 0) byStatement.set(top, [...(byStatement.get(top) ?? []), ...splices])
  }
  module.program.traverse({
    CallExpression(path) {
      const bound = boundIn(path)
      if (!bound) return
      const declarator = path.parentPath
      if (isCallback(path)) add(path, [arrow(module, path.node, bound, path)].flat())
      else if (declarator.isVariableDeclarator() && declarator.node.id.type === 'Identifier') add(path, called(module, declarator, declarator.node.id.name, bound))
    },
  })
  return [...byStatement.values()].map(inOne)
}

/** Reads `fn.bind(undefined, res)`: names that always mean the same, one of them a parameter. */
function boundIn(path: NodePath<CallExpression>): Bound | undefined {
  const { callee } = path.node
  if (callee.type !== 'MemberExpression' || callee.computed || callee.object.type !== 'Identifier' || callee.property.type !== 'Identifier' || callee.property.name !== 'bind') return undefined
  const [self, ...given] = path.node.arguments
  const isNothing = self?.type === 'NullLiteral' || (self?.type === 'Identifier' && self.name === 'undefined')
  const names = given.flatMap((one) => (one.type === 'Identifier' ? one.name : []))
  const isKnown = given.every((one) => one.type === 'Identifier' || isLiteral(one)) && names.every((name) => path.scope.getBinding(name)?.constant)
  if (!isNothing || !isKnown || !names.some((name) => path.scope.getBinding(name)?.kind === 'param')) return undefined
  const own = path.scope.getBinding(callee.object.name)
  const isFunction = own?.constant === true && own.scope.path.isProgram() && (own.kind === 'module' || own.path.isFunctionDeclaration() || (own.path.isVariableDeclarator() && /^(ArrowFunction|Function)Expression$/.test(own.path.node.init?.type ?? '')))
  return isFunction ? { callee: callee.object, given: given as Bound['given'] } : undefined
}

const isLiteral = ({ type }: Node): boolean => /^(String|Numeric|Boolean)Literal$/.test(type)

/** The names that a bound function is made of. */
const namesOf = ({ callee, given }: Bound): string[] => [callee, ...given].flatMap((one) => (one.type === 'Identifier' ? one.name : []))

/** What `then` and `catch` call with one argument. */
const isCallback = ({ parent, node }: NodePath): boolean =>
  parent.type === 'CallExpression' && parent.arguments.includes(node as never) && parent.callee.type === 'MemberExpression' && !parent.callee.computed && parent.callee.property.type === 'Identifier' && (parent.callee.property.name === 'catch' ? parent.arguments.length === 1 : parent.callee.property.name === 'then' && parent.arguments.length <= 2)

/** `(error) => sendError(res, error)`; nothing where a name means something else there. */
function arrow({ source }: Module, node: Node, bound: Bound, { parent }: NodePath): Splice[] {
  const name = parent.type === 'CallExpression' && (parent.arguments[1] === node || (parent.callee.type === 'MemberExpression' && parent.callee.property.type === 'Identifier' && parent.callee.property.name === 'catch')) ? 'error' : 'result'
  if (namesOf(bound).includes(name)) return []
  return [{ start: node.start as number, end: node.end as number, parts: [`(${name}) => ${bound.callee.name}(${givenText(source, bound)}, ${name})`] }]
}

const givenText = (source: string, { given }: Bound): string => given.map((one) => source.slice(one.start as number, one.end as number)).join(', ')

/** The uses of a constant that is such a function, each with all of its arguments, and its declaration gone. */
function called(module: Module, declarator: NodePath, name: string, bound: Bound): Splice[] {
  const binding = declarator.scope.getBinding(name)
  const statement = declarator.parentPath
  if (!binding?.constant || !statement?.isVariableDeclaration() || statement.node.declarations.length > 1 || !statement.parentPath?.isBlockStatement() || binding.referencePaths.length === 0) return []
  const splices: Splice[] = []
  for (const reference of binding.referencePaths) {
    const outer = unwrapped(reference)
    const { parentPath: parent } = outer
    if (namesOf(bound).some((one) => reference.scope.getBinding(one) !== declarator.scope.getBinding(one))) return []
    if (parent?.isCallExpression() && parent.node.callee === reference.node) {
      const open = module.source.indexOf('(', reference.node.end as number) + 1
      const given = givenText(module.source, bound)
      if (parent.node.typeParameters) return []
      splices.push({ start: reference.node.start as number, end: reference.node.end as number, parts: [bound.callee.name] })
      splices.push({ start: open, end: open, parts: [parent.node.arguments.length > 0 ? `${given}, ` : given] })
    } else if (isCallback(outer)) {
      const one = arrow(module, outer.node, bound, outer)
      if (one.length === 0) return []
      splices.push(...one)
    } else return []
  }
  return [gone(module, statement), ...splices]
}

/** A declaration with its line, and with the gap below it where nothing stands above. */
function gone({ source }: Module, { node, key, container }: NodePath): Splice {
  const [start, end] = [node.start as number, node.end as number]
  const indent = /(?<=\n)[\t ]*$/.exec(source.slice(0, start))?.[0].length
  const above = Array.isArray(container) ? (container as Node[]).slice(0, Number(key)) : []
  const isFirst = above.every((one) => /\.bind\s*\(/.test(source.slice(one.start as number, one.end as number)))
  const rest = (isFirst ? /^[\t ]*\r?\n(?:[\t ]*\r?\n)*/ : /^[\t ]*\r?\n/).exec(source.slice(end))?.[0].length
  return indent === undefined || rest === undefined ? { start, end, parts: [] } : { start: start - indent, end: end + rest, parts: [] }
}
