import type { NodePath } from '@babel/traverse'
import type { BlockStatement, Node } from '@babel/types'
import { importedAs } from './handler/imported.ts'
import { isTaken, type Module } from './handler/module.ts'
import { isFunction, type FunctionNode } from './handler/unit.ts'
import { inOne, type Splice } from './splice.ts'
import { freeName } from './twins.ts'

const LIBRARY = 'express-validator'

/** What of a request the chains of https://express-validator.github.io look into; Next has no `req.params`. */
const PARTS: Record<string, string | undefined> = { body: 'body', query: 'query', cookie: 'cookies', header: 'headers', param: undefined }

/** Its functions that read what a chain has found. */
const RESULTS = /^(validationResult|matchedData)$/

/** Whether an expression is a call of such a function. */
export const readsResult = (path: NodePath): boolean => {
  const found = path.isCallExpression() ? importedAs(path.node.callee, path.scope) : undefined
  return found?.from === LIBRARY && RESULTS.test(found.name)
}

/**
 * Chains of express-validator run on any object that has the parts that they look into: where a function hands its request to
 * `validation.run(req)` and `validationResult(req)`, those get one of those parts.
 */
export function validatorInputs(module: Module): Splice[] {
  if (!module.source.includes(LIBRARY)) return []
  const byRequest = new Map<Node, { owner: NodePath<FunctionNode>; name: string; places: NodePath[] }>()
  module.program.traverse({
    CallExpression(path) {
      const [request, ...others] = path.get('arguments') as NodePath[]
      if (!request?.isIdentifier() || (!readsResult(path) && !(isRun(path) && others.length === 0))) return
      const binding = path.scope.getBinding(request.node.name)
      const owner = binding?.kind === 'param' && binding.constant ? binding.scope.path : undefined
      if (!binding || !owner || !isFunction(owner) || owner.node.params[0] !== binding.identifier) return
      const known = byRequest.get(binding.identifier) ?? { owner, name: request.node.name, places: [] }
      known.places.push(request)
      byRequest.set(binding.identifier, known)
    },
  })
  return [...byRequest.values()].flatMap(({ owner, name, places }) => {
    const block = blockAround(owner, places)
    // What only runs is not known to be of the library.
    const first = block && places.some((place) => readsResult(place.parentPath as NodePath)) ? block.body.find((one) => places.some(({ node }) => isWithin(node, one))) : undefined
    if (!first) return []
    const { newline, semicolon } = module.style
    const input = freeName('input', (wish) => isTaken(module, wish, owner.node))
    const lineStart = module.source.lastIndexOf('\n', (first.start as number) - 1) + 1
    const indent = /^[\t ]*/.exec(module.source.slice(lineStart))?.[0] ?? ''
    const fields = partsOf(places).map((part) => `${part}: ${name}.${part}`)
    const at = first.start as number
    const made = { start: at, end: at, parts: [`const ${input} = ${fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}'}${semicolon}${newline}${indent}`] }
    return [inOne([made, ...places.map(({ node }) => ({ start: node.start as number, end: node.end as number, parts: [input] }))])]
  })
}

/** `validation.run(req)`. */
const isRun = (path: NodePath): boolean => {
  const callee = path.isCallExpression() ? path.node.callee : undefined
  return callee?.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier' && callee.property.name === 'run'
}

/** The parts that chains look into; all of them where they are made elsewhere. */
function partsOf(places: readonly NodePath[]): string[] {
  const runs = places.flatMap((place) => (place.parentPath && isRun(place.parentPath) ? [(place.parentPath.get('callee') as NodePath).get('object') as NodePath] : []))
  const parts = runs.flatMap((chain) => partsFrom(chain) ?? 'all')
  return parts.length === 0 || parts.includes('all') ? Object.values(PARTS).filter((one) => one !== undefined) : [...new Set(parts)]
}

/** `body('mail').isEmail()`, a constant that is one, or each of an array of them: the parts that they begin with; undefined where that is not known. */
function partsFrom(given: NodePath, depth = 0): string[] | undefined {
  if (depth > 3) return undefined
  if (given.isArrayExpression()) {
    const found = given.get('elements').map((one) => (one.node ? partsFrom(one as NodePath, depth + 1) : undefined))
    return found.every((one) => one !== undefined) ? found.flat() : undefined
  }
  const first = firstCall(given)
  const found = first && importedAs((first.get('callee') as NodePath).node, first.scope)
  if (found) return found.from === LIBRARY && Object.hasOwn(PARTS, found.name) ? [PARTS[found.name] ?? []].flat() : undefined
  const binding = given.isIdentifier() ? given.scope.getBinding(given.node.name) : undefined
  if (!binding?.constant) return undefined
  const around = binding.path.parentPath
  const loop = around?.parentPath
  if (binding.path.isVariableDeclarator() && loop?.isForOfStatement() && loop.node.left === around?.node) return listOf(loop.get('right') as NodePath, depth)
  // What can be added to or taken from elsewhere is none of it.
  if (binding.path.isVariableDeclarator() && binding.path.node.init && binding.path.node.id.type === 'Identifier') return partsFrom(binding.path.get('init') as NodePath, depth + 1)
  const called = around?.isFunction() && binding.path.key === 0 ? around.parentPath : undefined
  const callee = called?.isCallExpression() ? (called.get('callee') as NodePath) : undefined
  const isEach = callee?.isMemberExpression() && !callee.node.computed && callee.node.property.type === 'Identifier' && /^(map|forEach)$/.test(callee.node.property.name)
  return isEach ? listOf(callee.get('object') as NodePath, depth) : undefined
}

/** An array that is written in place, or held by a constant that is only gone through. */
function listOf(given: NodePath, depth: number): string[] | undefined {
  if (given.isArrayExpression()) return partsFrom(given, depth + 1)
  const binding = given.isIdentifier() ? given.scope.getBinding(given.node.name) : undefined
  const isLoop = ({ node, parent }: NodePath) => (parent.type === 'ForOfStatement' && parent.right === node) || (parent.type === 'MemberExpression' && parent.object === node && !parent.computed && parent.property.type === 'Identifier' && /^(map|forEach|length)$/.test(parent.property.name))
  const init = binding?.constant && binding.referencePaths.every(isLoop) && binding.path.isVariableDeclarator() ? (binding.path.get('init') as NodePath) : undefined
  return init?.isArrayExpression() ? partsFrom(init, depth + 1) : undefined
}

/** The call that a chain of calls begins with. */
function firstCall(path: NodePath): NodePath | undefined {
  if (!path.isCallExpression()) return undefined
  const callee: NodePath = path.get('callee')
  const inner = callee.isMemberExpression() ? firstCall(callee.get('object') as NodePath) : undefined
  return inner ?? path
}

/** The innermost block of a function's own that holds all places. */
function blockAround(owner: NodePath<FunctionNode>, places: readonly NodePath[]): BlockStatement | undefined {
  const holds = (one: NodePath): boolean => one.isBlockStatement() && one.getFunctionParent()?.node === owner.node && places.every(({ node }) => isWithin(node, one.node))
  const found = places[0]?.findParent(holds)
  return found?.node.type === 'BlockStatement' ? found.node : undefined
}

const isWithin = ({ start, end }: Node, outer: Node): boolean => (outer.start as number) <= (start as number) && (outer.end as number) >= (end as number)
