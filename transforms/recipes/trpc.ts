import { VISITOR_KEYS, type CallExpression, type Node, type ObjectExpression, type ObjectMethod, type ObjectProperty } from '@babel/types'
import type { Method, Segment } from '../conversion.ts'
import type { Part } from '../edits.ts'
import { bare } from '../handler/uses.ts'
import type { Style } from '../style.ts'
import type { Recipe } from './recipe.ts'

const of = { name: 'createNextApiHandler', from: ['@trpc/server/adapters/next'], versions: '>=10 <12' }
const answers: { methods: Method[]; segment: Segment } = { methods: ['GET', 'POST'], segment: { name: 'trpc', kind: 'one' } }

/**
 * tRPC: https://trpc.io/docs/server/adapters/nextjs#route-handlers. What makes its context gets a web request and headers there: it is
 * handed the request by a function of the handler's own. What else takes the request is left.
 */
export const trpc: Recipe = {
  library: '@trpc/server',
  shown: [{ call: 'createNextApiHandler(…)', becomes: '`fetchRequestHandler(…)`' }],
  calls: [
    {
      ...of,
      of: '',
      answers,
      whole: true,
      message: 'NR336',
      becomes({ callee, arguments: [first, second, ...others] }, { url, style, request, is, import: importName }) {
        const made = bare(callee)
        if (made.type !== 'CallExpression' || !is(first, 'request') || !is(second, 'response') || others.length > 0 || url === '') return undefined
        return written(made, url, style, request(), importName)
      },
    },
  ],
  deadEnds: [{ ...of, versions: '<10', instead: '`fetchRequestHandler`, which @trpc/server has from 10 on' }],
  factories: [
    {
      ...of,
      ...answers,
      readsRaw: true,
      context: 'createContext',
      becomes(call, { url, style, typescript, import: importName }) {
        const parts = written(call, url, style, 'request', importName)
        return parts && [`(request${typescript ? ': Request' : ''}) => `, ...parts]
      },
      message: 'NR336',
    },
  ],
}

/** `fetchRequestHandler({ endpoint, req: request, … })`, with the options of a call. */
function written(call: CallExpression, url: string, { quote, indent }: Style, request: string, importName: (from: string, name: string) => string): Part[] | undefined {
  const options = optionsOf(call)
  const [first] = options?.properties ?? []
  if (!options || !first || !hasOptionsAlike(call)) return undefined
  const handler = importName('@trpc/server/adapters/fetch', 'fetchRequestHandler')
  const space = (first.loc?.start.line ?? 0) > (options.loc?.start.line ?? 0) ? `\n${indent}` : ' '
  const added = [`endpoint: ${quote}${url.replace(/\/\[trpc\]$/, '')}${quote},`, request === 'req' ? 'req,' : `req: ${request},`].map((one) => space + one).join('')
  return [`${handler}({${added}${space}`, { start: first.start as number, end: options.end as number }, ')']
}

function optionsOf({ arguments: [options, ...others] }: CallExpression): ObjectExpression | undefined {
  return options?.type === 'ObjectExpression' && others.length === 0 ? options : undefined
}

/**
 * Whether a call has options only that its form for route handlers takes as they are.
 * @param more names of further options, of which nothing gets the request
 */
export function hasOptionsAlike(call: CallExpression, more: readonly string[] = []): boolean {
  const options = optionsOf(call)
  return options !== undefined && options.properties.every((one) => isAlike(one) || (one.type === 'ObjectProperty' && !one.computed && one.key.type === 'Identifier' && more.includes(one.key.name)))
}

/** Options that both adapters have, and that get nothing of the request. */
function isAlike(property: ObjectExpression['properties'][number]): boolean {
  if (property.type === 'SpreadElement' || property.computed || property.key.type !== 'Identifier') return false
  switch (property.key.name) {
    case 'router':
    case 'batching':
    case 'allowBatching':
    case 'allowMethodOverride':
      return true
    case 'createContext':
      return functionsOf(property).every((one) => 'params' in one && one.params.length === 0)
    case 'onError':
    case 'responseMeta':
      return functionsOf(property).every((one) => one.type === 'NullLiteral' || (one.type === 'Identifier' && one.name === 'undefined') || takesNoRequest(one))
    default:
      return false
  }
}

/** What a property may be: both ways of a conditional. */
function functionsOf(property: ObjectProperty | ObjectMethod): Node[] {
  const ways = (given: Node): Node[] => {
    const node = bare(given)
    return node.type === 'ConditionalExpression' ? [...ways(node.consequent), ...ways(node.alternate)] : [node]
  }
  return property.type === 'ObjectMethod' ? [property] : ways(property.value)
}

/** `({ error, path }) => …`: a function that takes its argument apart, without the request; in its parameter or further down. */
function takesNoRequest(node: Node): boolean {
  if (!('params' in node) || !Array.isArray(node.params) || !('body' in node)) return false
  const [first, ...others] = node.params as Node[]
  if (others.length > 0 || !takesApart(node.body as Node, node, 'arguments')) return false
  if (!first) return true
  return first.type === 'Identifier' ? takesApart(node.body as Node, node, first.name) : isWithoutRequest(first)
}

/** A pattern that says all that it takes, and not the request. */
const isWithoutRequest = (node: Node): boolean => node.type === 'ObjectPattern' && node.properties.every((one) => one.type === 'ObjectProperty' && one.key.type === 'Identifier' && !one.computed && one.key.name !== 'req')

/** Whether a name stands only where something else than the request is taken of it: `opts.error`, `const { error, path } = opts`. */
function takesApart(node: Node, parent: Node, name: string): boolean {
  if (node.type === 'Identifier' && node.name === name) {
    if (parent.type === 'VariableDeclarator') return parent.init === node && isWithoutRequest(parent.id)
    if (parent.type === 'ObjectProperty' || parent.type === 'ObjectMethod') return parent.key === node && !parent.computed && !('shorthand' in parent && parent.shorthand)
    if (parent.type !== 'MemberExpression' && parent.type !== 'OptionalMemberExpression') return false
    return parent.object === node ? !parent.computed && parent.property.type === 'Identifier' && parent.property.name !== 'req' : !parent.computed
  }
  const children = (VISITOR_KEYS[node.type] ?? []).flatMap((key) => [(node as unknown as Record<string, unknown>)[key]].flat())
  return children.every((one) => !one || takesApart(one as Node, node, name))
}
