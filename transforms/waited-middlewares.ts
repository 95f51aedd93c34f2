import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { NEXT_OF_PROMISE } from './handler/middleware.ts'
import { isTaken, type Module } from './handler/module.ts'
import { promises, waitsFor, type FindNamed } from './handler/promisified.ts'
import { returned } from './handler/read-wrapper.ts'
import { functionOf, isFunction, type FunctionNode } from './handler/unit.ts'
import { inOne, type Splice } from './splice.ts'
import { withoutUnused } from './unused-after.ts'

/**
 * Middlewares of the project that a promise waits for are called where they are waited for: `const validateUser = initMiddleware(validate(rules))`
 * is a function `(req, res)` that returns what `validate(rules)` comes to, and `await runMiddleware(req, res, allow)` is the call of `allow`.
 * @param find where it gives undefined, a function is not known
 * @param isShared whether the module may stand in two forms
 */
export function waitedMiddlewares(module: Module, find: FindNamed, isShared: boolean): Splice[] {
  const splices: Splice[] = []
  const gone: NodePath[] = []
  module.program.traverse({
    NewExpression(path) {
      const written = inPlace(module, path, find)
      if (written) splices.push(written)
    },
    CallExpression(call) {
      const args = call.get('arguments') as NodePath[]
      const [given] = args.slice(-1)
      if (!given || (args.length !== 1 && args.length !== 3)) return
      // A constant for what makes the middleware would belong to both forms: it is followed by what it holds.
      if (isShared && args.length === 1 && given.isCallExpression()) return
      const middleware = middlewareOf(module, given, find)
      const how = middleware && promises(call.get('callee') as NodePath, find)
      const written = how === 'made' && args.length === 1 ? held(module, call, given.node) : how === 'called' && args.length === 3 ? called(call, args) : undefined
      if (!written) return
      splices.push(written)
      gone.push(call.get('callee') as NodePath)
    },
  })
  return splices.length > 0 ? [...splices, ...withoutUnused(module, gone)] : []
}

/** `validate(rules)` and `allow`, where those are functions of the project of a request, a response and `next`. */
function middlewareOf(module: Module, given: NodePath, find: FindNamed): NodePath<FunctionNode> | undefined {
  const isMade = given.isCallExpression()
  const name = isMade ? (given.get('callee') as NodePath) : given
  if (!name.isIdentifier()) return undefined
  const binding = name.scope.getBinding(name.node.name)
  if (!binding || binding.scope !== module.program.scope) return undefined
  const path = binding.kind === 'module' ? find(name.node.name) : functionOf(binding)
  const made = isMade && path && !path.node.async && !path.node.generator ? returned(path) : undefined
  const middleware = isMade ? (made && isFunction(made) ? made : undefined) : path
  return middleware?.node.params.length === 3 ? middleware : undefined
}

/** The constant that holds it, at the top of the file; what makes the middleware is still called once. */
function held(module: Module, call: NodePath, given: Node): Splice | undefined {
  const declarator = call.parentPath
  const statement = declarator?.isVariableDeclarator() ? declarator.parentPath : undefined
  const isOne = statement?.isVariableDeclaration({ kind: 'const' }) && statement.node.declarations.length === 1
  const top = statement?.parentPath?.isExportNamedDeclaration() ? statement.parentPath : statement
  if (!declarator?.isVariableDeclarator() || declarator.node.id.type !== 'Identifier' || !isOne || !top?.parentPath?.isProgram()) return undefined
  const { newline, indent, semicolon } = module.style
  const isMade = given.type === 'CallExpression'
  const { name } = declarator.node.id
  const wishes = ['middleware', `${name}Middleware`, `${name}Middleware2`]
  const own = wishes.find((wish) => !isTaken(module, wish, module.program.node)) ?? `${name}Middleware3`
  const text = (node: Node) => ({ start: node.start as number, end: node.end as number })
  const typed = module.typescript ? ': any' : ''
  const body = [`async (req${typed}, res${typed}) => {${newline}${indent}return `, ...(isMade ? [own] : [text(given)]), `(req, res, ${NEXT_OF_PROMISE})${semicolon}${newline}}`]
  const before: Splice[] = isMade ? [{ start: top.node.start as number, end: top.node.start as number, parts: [`const ${own} = `, text(given), `${semicolon}${newline}${newline}`] }] : []
  return inOne([...before, { ...text(call.node), parts: body }])
}

/** `runMiddleware(req, res, allow)`. */
function called(call: NodePath, [request, response, middleware]: NodePath[]): Splice | undefined {
  const text = ({ node }: NodePath) => ({ start: node.start as number, end: node.end as number })
  if (!request?.isIdentifier() || !response?.isIdentifier() || !middleware) return undefined
  return { ...text(call), parts: [text(middleware), '(', text(request), ', ', text(response), `, ${NEXT_OF_PROMISE})`] }
}

/** `await new Promise((resolve) => allow(req, res, resolve))`. */
function inPlace(module: Module, path: NodePath, find: FindNamed): Splice | undefined {
  if (!path.parentPath?.isAwaitExpression()) return undefined
  let written: Splice | undefined
  path.traverse({
    CallExpression(call) {
      const callee = call.get('callee') as NodePath
      const [request, response] = call.node.arguments
      if (written || !callee.isIdentifier() || request?.type !== 'Identifier' || response?.type !== 'Identifier' || !middlewareOf(module, callee, find)) return
      if (!waitsFor(path.node, callee.node.name, [request.name, response.name])) return
      const text = ({ start, end }: Node) => ({ start: start as number, end: end as number })
      written = { ...text(path.node), parts: [{ start: callee.node.start as number, end: response.end as number }, `, ${NEXT_OF_PROMISE})`] }
    },
  })
  return written
}
