import type { NodePath } from '@babel/traverse'
import type { CallExpression, Function, Node, ObjectExpression } from '@babel/types'
import { asksFor } from './asked-properties.ts'
import type { FindDeclared } from './chains/read.ts'
import type { RouteOptions } from './conversion.ts'
import { importedAs } from './handler/imported.ts'
import { isTaken, type Module } from './handler/module.ts'
import { promises, type FindNamed } from './handler/promisified.ts'
import { functionOf, isFunction, keyName } from './handler/unit.ts'
import { usesThis } from './handler/uses.ts'
import { withoutCasts } from './handler/wrapper-parameters.ts'
import { inOne, type Range, type Splice } from './splice.ts'
import { freeName } from './twins.ts'

const LIBRARY = 'express-jwt'

/** What a request's own object has, by the names that express-jwt, express-unless and functions of their options read. */
const PARTS = ['method', 'url', 'headers', 'query', 'cookies', 'body']

/** Options that are functions of the request: https://github.com/auth0/express-jwt#api-documentation */
const ASKED = new Set(['secret', 'getToken', 'isRevoked', 'onExpired'])

/** What is known of a check. */
interface Check {
  /** Names of what it reads of a request. */
  reads: string[]
  /** The property of the request that it puts what the token says into. */
  puts: string
  /** Set where a promise waits for it: what it puts is there by then. */
  isWaited?: true
}

/**
 * Checks of express-jwt read a request's method and headers, with `unless` its URL too: where a promise waits for one,
 * `await promisify(expressjwt(options))(req, res)`, it gets an object that has those. What it puts there goes to the request where that is
 * asked for it.
 * @param find where it gives undefined, a function is not known
 * @param declared what a name stands for, wherever that is declared
 */
export function tokenInputs(module: Module, { put }: Pick<RouteOptions, 'put'>, find: FindNamed, declared: FindDeclared): Splice[] {
  if (!module.source.includes(LIBRARY)) return []
  const splices: Splice[] = []
  module.program.traverse({
    CallExpression(call) {
      const check = checkedBy(call, find, declared)
      const [request, response] = call.get('arguments') as NodePath[]
      const name = request && parameterAt(request, 0)
      if (!check || !request || !response || name === undefined || parameterAt(response, 1) === undefined) return
      const any = module.typescript ? ' as any' : ''
      const input = `{ ${PARTS.flatMap((one) => (check.reads.includes(one) ? `${one}: ${name}.${one}` : [])).join(', ')} }`
      const place = { start: request.node.start as number, end: response.node.end as number }
      const isAsked = put?.isRead?.(check.puts) ?? asksFor(check.puts).test(module.source)
      const written = isAsked ? check.isWaited && putBehind(module, call, place, { name, input, puts: check.puts }) : { ...place, parts: [`${input}${any}, {}${any}`] }
      if (written) splices.push(written)
    },
  })
  return splices
}

/** The statement that waits for a check, and what it put behind it; undefined where it stands otherwise. */
function putBehind(module: Module, call: NodePath<CallExpression>, place: Range, { name, input, puts }: { name: string; input: string; puts: string }): Splice | undefined {
  const waited = call.parentPath.isAwaitExpression() ? call.parentPath : undefined
  const statement = (waited ?? call).parentPath
  const owner = call.getFunctionParent()
  const body = owner?.node.body
  const isLast = statement?.isReturnStatement() && body?.type === 'BlockStatement' && body.body.at(-1) === statement.node
  if (!statement || !owner || owner.node.generator || !(isLast || (waited && statement.isExpressionStatement() && statement.listKey !== undefined))) return undefined
  if (!owner.node.async && !owner.isFunctionDeclaration() && !owner.isArrowFunctionExpression()) return undefined
  const own = freeName('checked', (wish) => isTaken(module, wish, owner.node))
  const { newline, semicolon } = module.style
  const any = module.typescript
  const indent = /[\t ]*$/.exec(module.source.slice(0, statement.node.start as number))?.[0] ?? ''
  const start = statement.node.start as number
  const head = `const ${own}${any ? ': any' : ''} = ${input}${semicolon}${newline}${indent}await `
  const tail = `${semicolon}${newline}${indent}${name}.${puts} = ${own}.${puts}${semicolon}`
  const text = [head, { start: call.node.start as number, end: place.start }, `${own}, {}${any ? ' as any' : ''}`, { start: place.end, end: call.node.end as number }, tail]
  const written: Splice = { start, end: statement.node.end as number, parts: text }
  const at = owner.node.start as number
  return owner.node.async ? written : inOne([{ start: at, end: at, parts: ['async '] }, written])
}

/** What such a check reads of the request that a call hands it; undefined for another call. */
function checkedBy(call: NodePath<CallExpression>, find: FindNamed, declared: FindDeclared): Check | undefined {
  const args = call.get('arguments') as NodePath[]
  const callee = heldBy(call.get('callee') as NodePath)
  const made = callee.isCallExpression() && promises(callee.get('callee') as NodePath, find) === 'made' ? (callee.get('arguments') as NodePath[]) : []
  const isWaited = args.length === 2 ? made.length === 1 : args.length === 3 && promises(call.get('callee') as NodePath, find) === 'called'
  if (!isWaited) return args.length === 3 ? readBy(callee, declared) : undefined
  const check = readBy((args.length === 2 ? made[0] : args[2]) as NodePath, declared)
  return check && { ...check, isWaited }
}

/** What a check reads of a request and puts there; undefined for what is none, and where that is not known. */
function readBy(given: NodePath, declared: FindDeclared): Check | undefined {
  const path = heldBy(given)
  if (!path.isCallExpression()) return undefined
  const callee = path.get('callee') as NodePath
  const [first] = path.get('arguments') as NodePath[]
  if (callee.isMemberExpression() && !callee.node.computed && callee.node.property.type === 'Identifier' && callee.node.property.name === 'unless') {
    const own = readBy(callee.get('object'), declared)
    const excepted = first && exceptedBy(heldBy(first))
    return own && excepted && { ...own, reads: [...own.reads, 'url', ...excepted] }
  }
  const found = importedAs(callee.node, callee.scope)
  const options = found?.from === LIBRARY && /^(default|expressjwt|jwt)$/.test(found.name) && first ? heldBy(first) : undefined
  if (!options?.isObjectExpression()) return undefined
  const asked = askedBy(options, declared)
  const named = options.get('properties').find((one) => /^(request|user)Property$/.test(nameOf(one) ?? ''))
  // Version 7 has a named export, and puts it elsewhere.
  const puts = named ? textOf(valueOf(named)) : found?.name === 'default' ? 'user' : 'auth'
  return asked && puts !== undefined ? { reads: ['method', 'headers', ...asked], puts } : undefined
}

/** What the functions of the options read of the request. */
function askedBy(options: NodePath<ObjectExpression>, declared: FindDeclared): string[] | undefined {
  const found = options.get('properties').map((property) => {
    const key = nameOf(property)
    // It is put on the response.
    if (key === undefined || key === 'resultProperty') return undefined
    if (!ASKED.has(key)) return []
    const value = valueOf(property)
    if (value.isFunction()) return partsOf(value)
    return key === 'secret' && isKey(value, declared) ? [] : undefined
  })
  return found.every((one) => one !== undefined) ? found.flat() : undefined
}

/** Whether a secret is a text, or member of a configuration, and no function that would be asked by the request. */
function isKey(given: NodePath, declared: FindDeclared): boolean {
  const path = withoutCasts(given)
  if (path.isLiteral() || path.isBinaryExpression() || path.isMemberExpression()) return true
  if (path.isLogicalExpression()) return isKey(path.get('left'), declared) && isKey(path.get('right'), declared)
  // Keys of https://github.com/auth0/node-jwks-rsa are found by what the token says of itself.
  if (path.isCallExpression()) return importedAs(path.node.callee, path.scope)?.from === 'jwks-rsa'
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
  const found = path.isIdentifier() && binding?.kind === 'module' ? declared(path.node.name) : undefined
  return found?.isVariableDeclarator() === true && found.parentPath?.isVariableDeclaration({ kind: 'const' }) === true && found.node.id.type === 'Identifier' && found.node.init != null && isKey(found.get('init') as NodePath, () => undefined)
}

/** What tells which requests are let through, https://github.com/jfromaniello/express-unless, reads of them beside method and URL. */
function exceptedBy(path: NodePath): string[] | undefined {
  if (isFunction(path)) return partsOf(path)
  if (!path.isObjectExpression()) return undefined
  const custom = path.get('properties').find((one) => nameOf(one) === undefined || nameOf(one) === 'custom')
  if (!custom) return []
  const value = nameOf(custom) === undefined ? undefined : valueOf(custom)
  return value?.isFunction() ? partsOf(value) : undefined
}

/** What an object calls one of its own; undefined for what it calls by a computed name, or has from elsewhere. */
function nameOf({ node }: NodePath): string | undefined {
  if (node.type === 'ObjectMethod') return !node.computed && node.key.type === 'Identifier' ? node.key.name : undefined
  return node.type === 'ObjectProperty' ? keyName(node) : undefined
}

/** What stands there: a method is its own. */
const valueOf = (property: NodePath): NodePath => (property.isObjectProperty() ? heldBy(property.get('value') as NodePath) : property)

/** The parts that a function reads of its first parameter; undefined where it does something else with that. */
function partsOf(path: NodePath<Function>): string[] | undefined {
  const [first] = path.node.params
  if (usesThis(path)) return undefined
  if (!first) return []
  const binding = first.type === 'Identifier' ? path.scope.getOwnBinding(first.name) : undefined
  const names = binding?.constant ? binding.referencePaths.map(({ parent, node }) => ((parent.type === 'MemberExpression' || parent.type === 'OptionalMemberExpression') && parent.object === node && !parent.computed && parent.property.type === 'Identifier' ? parent.property.name : '')) : ['']
  return names.every((name) => PARTS.includes(name)) ? names : undefined
}

/** What a constant of the file holds. */
function heldBy(given: NodePath): NodePath {
  const path = withoutCasts(given)
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
  if (!binding?.constant || binding.kind === 'param' || binding.kind === 'module') return path
  const declared = functionOf(binding)
  if (declared) return declared
  const init = binding.path.isVariableDeclarator() && binding.path.node.id.type === 'Identifier' && binding.path.node.init ? (binding.path.get('init') as NodePath) : undefined
  return init ? withoutCasts(init) : path
}

/** The name of a function's request or response, by its place, if a value is that. */
function parameterAt(given: NodePath, index: number): string | undefined {
  const path = withoutCasts(given)
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined
  const owner: Node | undefined = binding?.kind === 'param' && binding.constant ? binding.scope.path.node : undefined
  return owner && 'params' in owner && Array.isArray(owner.params) && owner.params[index] === binding?.identifier ? binding?.identifier.name : undefined
}

const textOf = ({ node }: NodePath): string | undefined => (node.type === 'StringLiteral' && /^[A-Za-z_$][\w$]*$/.test(node.value) ? node.value : undefined)
