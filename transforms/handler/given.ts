import type { NodePath } from '@babel/traverse'
import type { CallExpression, Node } from '@babel/types'
import type { FunctionNode, Given, Handed, Unit } from './unit.ts'
import type { Wrapper } from './wrapper.ts'
import { bare, type ArgumentUse } from './uses.ts'

/** Names under which a wrapper hands its handler the request and response in one object: `handler({ req, res, session })`. */
export interface ObjectForm {
  request: string
  response: string | undefined
}

/** What a wrapper that adds nothing gives its handler. */
export const NOTHING: Given = { parameters: [], properties: [], typed: false }

/** How a wrapper hands them over: in one object, or as the first two arguments. */
export const handedBy = (form: ObjectForm | undefined): { request: Handed; response: Handed | undefined } =>
  form ? { request: { index: 0, key: form.request }, response: form.response === undefined ? undefined : { index: 0, key: form.response } } : { request: { index: 0 }, response: { index: 1 } }

/** The names of the request and response in the one object that a call is given; undefined for any other call. */
export function objectForm(call: NodePath<CallExpression>): ObjectForm | undefined {
  const [argument, ...others] = call.node.arguments
  const object = argument && others.length === 0 ? bare(argument) : undefined
  if (object?.type !== 'ObjectExpression') return undefined
  const found = new Map<string, string>()
  for (const property of object.properties) {
    const key = property.type === 'ObjectProperty' ? keyOf(property) : undefined
    if (property.type !== 'ObjectProperty' || key === undefined) return undefined
    const value = bare(property.value)
    const what = value.type === 'Identifier' ? parameterIs(call, value.name) : undefined
    if (what && found.has(what)) return undefined
    if (what) found.set(what, key)
  }
  const request = found.get('request')
  return request === undefined ? undefined : { request, response: found.get('response') }
}

/** Whether a name is a function's request or response: its first or second parameter, or what a pattern takes under such a name. */
function parameterIs(at: NodePath, name: string): 'request' | 'response' | undefined {
  const binding = at.scope.getBinding(name)
  const owner = binding?.kind === 'param' ? binding.scope.path : undefined
  const params = owner?.isFunction() ? owner.node.params : []
  const index = params.findIndex((one) => one === binding?.identifier)
  if (index !== -1) return index === 0 ? 'request' : index === 1 ? 'response' : undefined
  const [first] = params
  const property = first?.type === 'ObjectPattern' ? first.properties.find((one) => one.type === 'ObjectProperty' && one.value === binding?.identifier) : undefined
  const key = property?.type === 'ObjectProperty' ? keyOf(property) : undefined
  return key === undefined ? undefined : /^req(uest)?$/.test(key) ? 'request' : /^res(ponse)?$/.test(key) ? 'response' : undefined
}

/** Whether a call hands over what a handler of this form gets. */
export const isOfForm = (form: ObjectForm | undefined, one: ObjectForm | undefined): boolean => form?.request === one?.request && form?.response === one?.response

/** What a wrapper's call hands its handler beside the request and response: names in its object, or none where they stand in order. */
export function extrasIn(call: CallExpression, form: ObjectForm | undefined): { key: string | undefined; node: Node }[] {
  if (!form) return call.arguments.slice(2).map((node) => ({ key: undefined, node }))
  const object = call.arguments[0] && bare(call.arguments[0])
  return object?.type !== 'ObjectExpression' ? [] : object.properties.flatMap((one) => {
    const key = one.type === 'ObjectProperty' ? keyOf(one) : undefined
    return one.type !== 'ObjectProperty' || key === undefined || key === form.request || key === form.response ? [] : [{ key, node: one.value }]
  })
}

/** The same by the names that they have in the context. */
export function extrasFor(call: CallExpression, given: Given | undefined): { name: string; node: Node }[] {
  return extrasIn(call, given?.object).map(({ key, node }, n) => ({ name: given?.parameters[key === undefined ? n : (given.fields ?? []).indexOf(key)] ?? '', node }))
}

/** What a handler calls the nth of what it is given beside the request and response: a parameter, or what it takes out of the one. */
export function parameterFor({ node, given }: Pick<Unit, 'node' | 'given'>, n: number): Node | undefined {
  if (!given?.object) return node.params[n + 2]
  const key = given.fields?.[n]
  const [first] = node.params
  const property = first?.type === 'ObjectPattern' ? first.properties.find((one) => one.type === 'ObjectProperty' && keyOf(one) === key) : undefined
  return property?.type === 'ObjectProperty' ? property.value : undefined
}

/** Whether a handler takes no more than it is given. */
export function takesOnly({ params }: FunctionNode, given: Given | undefined): boolean {
  if (!given?.object) return params.length <= 2 + (given?.parameters.length ?? 0)
  const [first, ...others] = params
  const { request, response } = given.object
  const known = [request, response, ...(given.fields ?? [])]
  return others.length === 0 && (!first || (first.type === 'ObjectPattern' && first.properties.every((one) => one.type === 'ObjectProperty' && known.includes(keyOf(one)))))
}

const keyOf = ({ key, computed }: { key: Node; computed?: boolean }): string | undefined => (computed ? undefined : key.type === 'Identifier' ? key.name : key.type === 'StringLiteral' ? key.value : undefined)

/** The form in which a function gets its request that a wrapper gives to another one. */
export const madeFor = ({ around }: Wrapper, { node }: NodePath<FunctionNode>) =>
  around.find(({ call }) => call.arguments.some((given) => [given, ...(given.type === 'ObjectExpression' ? given.properties.map((one) => (one.type === 'ObjectProperty' ? one.value : one)) : [])].some((one) => bare(one) === node)))?.wrapper.object

/** Whether a call hands a wrapper's handler its request and response as all calls of it do. */
export function getsAll({ handed: { request, response } }: Unit, call: CallExpression, handed: ArgumentUse[]): boolean {
  const isAll = handed.length === (response ? 2 : 1) && handed.every((use) => isSame(use, use.what === 'request' ? request : response))
  return isAll && (request?.key === undefined || call.arguments.length === 1)
}

/** Whether a function gets something where another one does. */
export const isSame = (one: Handed | undefined, other: Handed | undefined): boolean => one?.index === other?.index && one?.key === other?.key
