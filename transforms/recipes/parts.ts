import type { CallExpression, Node } from '@babel/types'
import type { Part } from '../edits.ts'
import type { Writing } from './recipe.ts'

export const piece = (node: Node): Part => ({ start: node.start as number, end: node.end as number })

/** The request's headers as Node has them, for what reads nothing else of it. */
export const headersOf = (request: string): string => `{ headers: Object.fromEntries(${request}.headers) }`

/** Headers and cookies of the request as Node's has them, for what reads nothing else of it. */
export function nodeOf(request: string, typescript: boolean): string {
  return `{ headers: Object.fromEntries(${request}.headers), cookies: Object.fromEntries(${request}.cookies.getAll().map(({ name, value }) => [name, value])) }${typescript ? ' as any' : ''}`
}

/** Arguments one behind the other. */
export const list = (args: Part[][]): Part[] => args.flatMap((arg, n) => (n > 0 ? [', ', ...arg] : arg))

/**
 * `f(…, { req, … })`: the arguments with the request in its new form.
 * @param becomes what stands for the request
 * @param dropsResponse true where the response is no use to the call; else a call that hands it over is not known
 * @returns undefined where no argument is such an object
 */
export function inObject(call: CallExpression, { request, is }: Writing, becomes: (request: string) => string, dropsResponse = false): Part[] | undefined {
  let found = false
  const args: Part[][] = []
  for (const argument of call.arguments) {
    if (argument.type !== 'ObjectExpression') {
      if (is(argument, 'request') || is(argument, 'response')) return undefined
      args.push([piece(argument)])
      continue
    }
    const handed = argument.properties.some((one) => one.type === 'ObjectProperty' && (is(one.value, 'request') || is(one.value, 'response')))
    if (!handed) {
      args.push([piece(argument)])
      continue
    }
    const fields: Part[][] = []
    for (const property of argument.properties) {
      const value = property.type === 'ObjectProperty' ? property.value : undefined
      if (is(value, 'response')) {
        if (!dropsResponse) return undefined
      } else if (is(value, 'request')) {
        if (property.type !== 'ObjectProperty' || property.computed || property.key.type !== 'Identifier' || property.key.name !== 'req') return undefined
        fields.push([`req: ${becomes(request())}`])
        found = true
      } else fields.push([piece(property)])
    }
    args.push(fields.length > 0 ? ['{ ', ...list(fields), ' }'] : ['{}'])
  }
  return found ? list(args) : undefined
}
