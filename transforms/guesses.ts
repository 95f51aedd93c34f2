import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import { calledFunctionOf } from './handler/kept-arguments.ts'
import type { Module } from './handler/module.ts'
import { memberNamed } from './handler/members.ts'
import { withoutCasts } from './handler/wrapper-parameters.ts'
import { returned } from './handler/read-wrapper.ts'
import { isFunction, keyName, type FunctionNode, type Handed } from './handler/unit.ts'

/** What a function may be to callers that are not known: it gets the request and the response somewhere, or wraps a handler. */
export type Guess = { as: 'function'; request: Handed | undefined; response: Handed | undefined } | { as: 'wrapper' }

/** No function of more parameters than these is tried. */
const MOST = 24

/** The function that a module declares by a name, or as its default export where that has none. */
export function declaredIn({ program }: Module, name: string | undefined): NodePath<FunctionNode> | undefined {
  const [holder, property] = name?.split('.') ?? []
  if (property !== undefined && holder !== undefined) return heldIn(program, holder, property)
  if (name !== undefined) {
    const binding = program.scope.getOwnBinding(name)
    return binding && calledFunctionOf(binding)
  }
  const exported = program.get('body').find((statement) => statement.isExportDefaultDeclaration())
  const declaration = exported?.get('declaration') as NodePath | undefined
  return declaration && isFunction(declaration) ? declaration : undefined
}

function heldIn(program: Module['program'], holder: string, property: string): NodePath<FunctionNode> | undefined {
  const exported = program.get('body').find((statement) => statement.isExportDefaultDeclaration())
  const path = holder === '' ? (exported?.get('declaration') as NodePath | undefined) : program.scope.getOwnBinding(holder)?.path
  const value = path?.isVariableDeclarator() ? withoutCasts(path.get('init') as NodePath) : path
  const made = value && isFunction(value) ? returned(value) : value
  return made && memberNamed(made, property)
}

/** How a function may be called, the likeliest ways first. */
export function guessesFor(module: Module, { node }: NodePath<FunctionNode>): Guess[] {
  const places = node.params.flatMap((param, index): { handed: Handed; text: string }[] => {
    const text = (one: Node) => module.source.slice(one.start as number, one.end as number)
    if (param.type !== 'ObjectPattern') return [{ handed: { index }, text: text(param) }]
    return param.properties.flatMap((one) => {
      const key = one.type === 'ObjectProperty' ? keyName(one) : undefined
      return key === undefined ? [] : [{ handed: { index, key }, text: key }]
    })
  })
  const likely = (what: RegExp, other: RegExp) => ({ text }: { text: string }) => (what.test(text) ? 2 : other.test(text) ? 0 : 1)
  const [isRequest, isResponse] = [/request|\breq\b|IncomingMessage/i, /response|\bres\b/i]
  const options = (score: (place: { text: string }) => number) => [...places.map((place) => ({ handed: place.handed as Handed | undefined, score: score(place) })), { handed: undefined, score: 0.5 }]
  const pairs = options(likely(isRequest, isResponse)).flatMap((request) =>
    options(likely(isResponse, isRequest)).flatMap((response) => {
      const isBoth = request.handed !== undefined && request.handed === response.handed
      return isBoth || (!request.handed && !response.handed) ? [] : [{ request: request.handed, response: response.handed, score: request.score + response.score }]
    }),
  )
  const functions = pairs.toSorted((a, b) => b.score - a.score).slice(0, MOST)
  return [{ as: 'wrapper' }, ...functions.map(({ request, response }): Guess => ({ as: 'function', request, response }))]
}
