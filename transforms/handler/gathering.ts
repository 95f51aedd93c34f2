import type { NodePath } from '@babel/traverse'
import { traverseFast, type ArrowFunctionExpression, type CallExpression, type FunctionExpression, type NewExpression, type Node, type Statement } from '@babel/types'
import { isChunk, isCall } from './chunks.ts'
import { bare, type RequestUse } from './uses.ts'

type Callback = ArrowFunctionExpression | FunctionExpression

/** A promise of the whole body: `new Promise((resolve, reject) => { const chunks = []; req.on('data', …); req.on('end', …) })`. */
export interface Gathering {
  promise: NodePath<NewExpression>
  /** What it resolves with. */
  value: Node
  /** What of the value stands for the body, and as what. */
  body: Node
  as: 'bytes' | 'text'
  /** The calls in it by which the request is listened to. */
  listens: Node[]
}

/** Reads the promise in whose callback a listener is added to a request; undefined where it does anything else than to gather. */
export function gatheringOf({ nodePath }: RequestUse): Gathering | undefined {
  const callback = nodePath.getFunctionParent()
  const promise = callback?.parentPath
  if (!callback || !promise?.isNewExpression() || promise.node.arguments.length !== 1 || promise.node.callee.type !== 'Identifier' || promise.node.callee.name !== 'Promise') return undefined
  const { body, params } = callback.node as Callback
  const [resolve, reject] = params
  if (body.type !== 'BlockStatement' || resolve?.type !== 'Identifier' || (reject && reject.type !== 'Identifier')) return undefined
  const [first, ...others] = body.body
  const gathered = declaredIn(first)
  if (!gathered) return undefined
  const listeners = others.flatMap((statement) => listenersIn(statement) ?? [undefined])
  const found = new Map<string, Callback | string>()
  for (const one of listeners) {
    if (!one || found.has(one.event)) return undefined
    found.set(one.event, one.listener)
  }
  const [data, end, error] = ['data', 'end', 'error'].map((event) => found.get(event))
  const extra = [...found.keys()].some((event) => !/^(data|end|error|setEncoding)$/.test(event))
  if (extra || !isCallback(data) || !isCallback(end) || end.params.length > 0 || !(error === undefined || hands(error, reject?.name))) return undefined
  if (!addsTo(data, gathered)) return undefined
  const call = onlyExpression(end)
  const value = call?.type === 'CallExpression' && isNamed(call.callee, resolve.name) && call.arguments.length === 1 ? bare(call.arguments[0] as Node) : undefined
  const parts = value ? partsOf(value, gathered) : []
  const [part, ...more] = parts
  if (!value || !part || more.length > 0 || !/^(CallExpression|Identifier|ObjectExpression)$/.test(value.type)) return undefined
  return { promise: promise as NodePath<NewExpression>, value, body: part, as: gathered.as, listens: listeners.flatMap((one) => one?.call ?? []) }
}

interface Gathered {
  name: string
  as: 'bytes' | 'text'
}

/** `const chunks = []`, `let data = ''`. */
function declaredIn(statement: Statement | undefined): Gathered | undefined {
  const [only, ...others] = statement?.type === 'VariableDeclaration' ? statement.declarations : []
  const init = only?.init && bare(only.init)
  if (only?.id.type !== 'Identifier' || others.length > 0 || !init) return undefined
  if (init.type === 'ArrayExpression' && init.elements.length === 0) return { name: only.id.name, as: 'bytes' }
  return init.type === 'StringLiteral' && init.value === '' ? { name: only.id.name, as: 'text' } : undefined
}

/** `req.on('data', add).on('end', done)`, `req.setEncoding('utf8')`: the receiver is known to be the request where it is looked for. */
function listenersIn(statement: Statement): { event: string; listener: Callback | string; call: Node }[] | undefined {
  const found: { event: string; listener: Callback | string; call: Node }[] = []
  let at = statement.type === 'ExpressionStatement' ? bare(statement.expression) : undefined
  while (at?.type === 'CallExpression') {
    const { callee } = at
    if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return undefined
    const [first, second, ...others] = at.arguments
    const event = first?.type === 'StringLiteral' ? first.value : undefined
    const listener = second && bare(second)
    const isUtf8 = event === undefined || /^utf-?8$/i.test(event)
    if (callee.property.name === 'setEncoding' && isUtf8 && !second) found.push({ event: 'setEncoding', listener: '', call: at })
    else if (/^(on|once|addListener)$/.test(callee.property.name) && event && others.length === 0 && listener && (isCallback(listener) || listener.type === 'Identifier')) {
      found.push({ event, listener: listener.type === 'Identifier' ? listener.name : listener, call: at })
    } else return undefined
    at = bare(callee.object)
  }
  return at && found.length > 0 && at.type === 'Identifier' ? found : undefined
}

const isCallback = (node: Node | string | undefined): node is Callback => typeof node === 'object' && (node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression')
const isNamed = (node: Node, name: string | undefined): boolean => node.type === 'Identifier' && node.name === name

/** Whether a listener only hands its error to `reject`. */
function hands(listener: Callback | string, reject: string | undefined): boolean {
  if (typeof listener === 'string') return listener === reject
  const [param] = listener.params
  const call = onlyExpression(listener)
  return call?.type === 'CallExpression' && isNamed(call.callee, reject) && param?.type === 'Identifier' && call.arguments.length === 1 && isNamed(call.arguments[0] as Node, param.name)
}

/** Whether a listener does nothing but add each chunk to what is gathered. */
function addsTo(listener: Callback, { name, as }: Gathered): boolean {
  const [chunk, ...others] = listener.params
  const added = onlyExpression(listener)
  if (chunk?.type !== 'Identifier' || others.length > 0 || !added) return false
  if (as === 'bytes') return added.type === 'CallExpression' && isCall(added, name, 'push') && added.arguments.length === 1 && isChunk(added.arguments[0] as Node, chunk.name)
  const isText = (given: Node): boolean => {
    const node = bare(given)
    if (node.type !== 'CallExpression') return isNamed(node, chunk.name)
    const encoding = node.arguments[0]
    const isString = isNamed(node.callee, 'String') && node.arguments.length === 1 && isNamed(node.arguments[0] as Node, chunk.name)
    return isString || (isCall(node, chunk.name, 'toString') && (!encoding || (encoding.type === 'StringLiteral' && /^utf-?8$/i.test(encoding.value))))
  }
  if (added.type !== 'AssignmentExpression' || !isNamed(added.left, name)) return false
  if (added.operator === '+=') return isText(added.right)
  return added.operator === '=' && added.right.type === 'BinaryExpression' && added.right.operator === '+' && isNamed(added.right.left, name) && isText(added.right.right)
}

/** What in a value stands for all that was gathered: `Buffer.concat(chunks)`, `data`; itself for a use that is neither. */
function partsOf(value: Node, { name, as }: Gathered): Node[] {
  const parts: Node[] = []
  const inside = new Set<Node>()
  const concats: CallExpression[] = []
  traverseFast(value, (node) => {
    if (node.type === 'CallExpression' && isCall(node, 'Buffer', 'concat') && node.arguments.length === 1) {
      const list = bare(node.arguments[0] as Node)
      if (isNamed(list, name)) {
        concats.push(node)
        inside.add(list)
      }
    }
    if (isNamed(node, name) && (as === 'text' || !inside.has(node))) parts.push(node)
  })
  return as === 'bytes' ? [...concats, ...parts.flatMap((part) => [part, part])] : parts
}

function onlyExpression({ body }: Callback): Node | undefined {
  if (body.type !== 'BlockStatement') return bare(body)
  const [only, ...others] = body.body
  if (others.length > 0) return undefined
  return only?.type === 'ExpressionStatement' ? bare(only.expression) : only?.type === 'ReturnStatement' && only.argument ? bare(only.argument) : undefined
}
