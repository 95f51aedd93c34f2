import type { NodePath } from '@babel/traverse'
import type { Node, Statement } from '@babel/types'
import { importedAs } from './imported.ts'
import { functionOf, isFunction, type FunctionNode } from './unit.ts'
import { bare } from './uses.ts'
import { returned } from './read-wrapper.ts'

/** Functions of packages that are such: https://github.com/umami-software/next-basics, https://nodejs.org/api/util.html#utilpromisifyoriginal */
const KNOWN = [
  { name: 'createMiddleware', from: /^next-basics$/ },
  { name: 'promisify', from: /^(node:)?util$/ },
]

/** Finds the function that a name of a module's top scope stands for, in another file too. */
export type FindNamed = (name: string) => NodePath<FunctionNode> | undefined

/** Whether what is called waits for a middleware, see `isPromisifier`. */
export function promises(callee: NodePath, find: FindNamed): 'made' | 'called' | undefined {
  const imported = importedAs(callee.node, callee.scope)
  if (imported && KNOWN.some((one) => one.name === imported.name && one.from.test(imported.from))) return 'made'
  const binding = callee.isIdentifier() ? callee.scope.getBinding(callee.node.name) : undefined
  if (!callee.isIdentifier() || !binding) return undefined
  const path = binding.kind === 'module' ? find(callee.node.name) : functionOf(binding)
  return path && isPromisifier(path)
}

/** The middleware that a constant waits for: `const useAuth = createMiddleware(async (req, res, next) => …)`. */
export function promisedBy(declarator: NodePath, find: FindNamed): NodePath<FunctionNode> | undefined {
  const call = declarator.isVariableDeclarator() ? (declarator.get('init') as NodePath) : undefined
  if (!call?.isCallExpression() || call.node.arguments.length !== 1) return undefined
  const [given] = call.get('arguments') as [NodePath]
  return isFunction(given) && promises(call.get('callee') as NodePath, find) === 'made' ? given : undefined
}

/**
 * Whether a function waits for a middleware, in the form that Next's documentation had: a promise that `next` resolves, or rejects where
 * it gets an error, and that nothing settles where the middleware answers.
 * @returns `called` for `runMiddleware(req, res, fn)`, `made` for `initMiddleware(fn)`, which gives a function of the request and response
 */
export function isPromisifier(path: NodePath<FunctionNode>): 'made' | 'called' | undefined {
  const names = namesOf(path.node)
  const given = path.node.generator ? undefined : returned(path)
  if (!names || !given) return undefined
  if (names.length === 3) return waitsFor(given.node, names[2] as string, names.slice(0, 2)) ? 'called' : undefined
  const inner = names.length === 1 && !path.node.async && isFunction(given) && !given.node.generator ? namesOf(given.node) : undefined
  const promise = inner?.length === 2 ? returned(given as NodePath<FunctionNode>) : undefined
  return promise && waitsFor(promise.node, names[0] as string, inner as string[]) ? 'made' : undefined
}

/** The middleware that a function of the request and response waits for in that form: `const run = (req, res) => new Promise((resolve, reject) => { cors(req, res, …) })`. */
export function waitedIn(callee: NodePath, find: FindNamed): NodePath | undefined {
  const binding = callee.isIdentifier() ? callee.scope.getBinding(callee.node.name) : undefined
  const path = callee.isIdentifier() && binding ? (binding.kind === 'module' ? find(callee.node.name) : functionOf(binding)) : undefined
  const names = path && !path.node.generator ? namesOf(path.node) : undefined
  const promise = path && names?.length === 2 ? returned(path) : undefined
  let found: NodePath | undefined
  promise?.traverse({
    CallExpression(call) {
      const middleware = call.get('callee') as NodePath
      if (!middleware.isIdentifier() || names?.includes(middleware.node.name) || call.node.arguments.length !== 3) return
      if (waitsFor(promise.node, middleware.node.name, names as string[])) found = middleware
      call.stop()
    },
  })
  return found
}

function namesOf({ params }: Pick<FunctionNode, 'params'>): string[] | undefined {
  const names = params.map((one) => (one.type === 'Identifier' ? one.name : ''))
  return names.includes('') || new Set(names).size < names.length ? undefined : names
}

/** `new Promise((resolve, reject) => { fn(req, res, (result) => …) })`. */
export function waitsFor(given: Node, middleware: string, handed: string[]): boolean {
  const promise = bare(given)
  if (promise.type !== 'NewExpression' || promise.callee.type !== 'Identifier' || promise.callee.name !== 'Promise' || promise.arguments.length !== 1) return false
  const executor = promise.arguments[0] as Node
  const settle = isCallback(executor) ? namesOf(executor) : undefined
  const call = settle && isCallback(executor) ? onlyExpression(executor.body) : undefined
  if (!settle?.[0] || settle.length > 2 || call?.type !== 'CallExpression' || call.callee.type !== 'Identifier' || call.callee.name !== middleware) return false
  const [request, response, next, ...others] = call.arguments
  if (others.length > 0 || ![request, response].every((one, n) => one?.type === 'Identifier' && one.name === handed[n]) || !next) return false
  // `fn(req, res, resolve)`
  if (next.type === 'Identifier') return next.name === settle[0]
  if (!isCallback(next) || next.async) return false
  const [result = ''] = namesOf(next) ?? []
  const statements = next.body.type === 'BlockStatement' ? next.body.body : undefined
  return (statements ? settledBy(statements, result, settle[0]) : settles(next.body, result, settle[0])) === true
}

const isCallback = (node: Node) => node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression'

function onlyExpression(body: Node): Node | undefined {
  if (body.type !== 'BlockStatement') return bare(body)
  const [only, ...others] = body.body
  if (others.length > 0) return undefined
  return only?.type === 'ExpressionStatement' ? bare(only.expression) : only?.type === 'ReturnStatement' && only.argument ? bare(only.argument) : undefined
}

/** Whether statements resolve where the result is missing; undefined where they do not settle. */
function settledBy(statements: Statement[], result: string, resolve: string): boolean | undefined {
  for (const statement of statements) {
    if (statement.type === 'IfStatement') {
      const test = truth(statement.test, result)
      if (test === undefined) return undefined
      const branch = test ? statement.consequent : statement.alternate
      const found = !branch ? undefined : settledBy(branch.type === 'BlockStatement' ? branch.body : [branch], result, resolve)
      if (found !== undefined) return found
    } else if (statement.type === 'ReturnStatement') return statement.argument ? settles(statement.argument, result, resolve) : undefined
    else if (statement.type === 'ExpressionStatement') return settles(statement.expression, result, resolve)
    else return undefined
  }
  return undefined
}

/** Whether an expression resolves where the result is missing. */
function settles(given: Node, result: string, resolve: string): boolean | undefined {
  const node = bare(given)
  if (node.type === 'ConditionalExpression') {
    const test = truth(node.test, result)
    return test === undefined ? undefined : settles(test ? node.consequent : node.alternate, result, resolve)
  }
  return node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === resolve ? true : undefined
}

/** A test of the result, where that is missing. */
function truth(given: Node, result: string): boolean | undefined {
  const node = bare(given)
  if (node.type === 'Identifier') return node.name === result ? false : undefined
  if (node.type === 'BinaryExpression' && node.operator === 'instanceof') return truth(node.left, result)
  if (node.type !== 'UnaryExpression' || node.operator !== '!') return undefined
  const inner = truth(node.argument, result)
  return inner === undefined ? undefined : !inner
}
