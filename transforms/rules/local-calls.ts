import type { CallExpression, Node } from '@babel/types'
import type { NodePath } from '@babel/traverse'
import type { Draft } from '../handler/draft.ts'
import type { Piece } from '../edits.ts'
import type { Unit } from '../handler/unit.ts'
import { bare, type ArgumentUse } from '../handler/uses.ts'
import { paramsName } from './route-params.ts'
import { joined, piece } from './text.ts'
import type { Rule } from './rule.ts'

/** Calls of functions of the same file that take the request or the response and are converted with the route. */
export const localCalls: Rule = {
  name: 'local-calls',
  about: 'Functions of the same file that take `req` or `res` are converted too, and their calls follow.',
  rewrite(draft) {
    const handed = draft.uses.filter((use): use is ArgumentUse => use.of === 'argument')
    for (const [call, unit] of draft.unit.calls) {
      const uses = handed.filter((use) => use.call === call)
      const [first] = uses
      if (!first || !canFollow(draft, call, unit, first)) continue
      writeCall(draft, call, unit)
      for (const use of uses) draft.claim(use, this.name)
    }
  },
}

function canFollow(draft: Draft, call: CallExpression, unit: Unit, use: ArgumentUse): boolean {
  const signature = draft.file.signatures.get(unit)
  // The function itself is left: its own messages say why.
  if (!signature || call.arguments.some((argument) => argument.type === 'SpreadElement')) return false
  if (unit.response && signature.answers !== 'always') {
    draft.message('NR120', call, { name: unit.name })
    return false
  }
  const path = use.nodePath.findParent((one) => one.node === call) as NodePath
  if (signature.answers === 'always') return isAnswered(draft, call)
  return !signature.async || unit.node.async || path.parent.type === 'AwaitExpression'
}

/** Whether the call is what a step answers with. */
function isAnswered(draft: Draft, call: Node): boolean {
  const within = (given: Node | undefined): boolean => {
    if (!given) return false
    const node = bare(given)
    if (node === call) return true
    if (node.type === 'AwaitExpression' || node.type === 'UnaryExpression') return within(node.argument)
    return node.type === 'ConditionalExpression' && (within(node.consequent) || within(node.alternate))
  }
  return draft.steps().some((step) => within(step.answer))
}

function writeCall(draft: Draft, call: CallExpression, unit: Unit): void {
  const signature = draft.file.signatures.get(unit)
  const args: (string | Piece)[][] = []
  const added = (): void => {
    if (signature?.params) {
      draft.needs.params = true
      const name = paramsName(draft)
      args.push([name === 'params' ? '{ params }' : `{ params: ${name} }`])
    }
  }
  const at = unit.request?.index
  if (at === undefined) added()
  for (const [n, argument] of call.arguments.entries()) {
    if (n === unit.response?.index) continue
    if (n === at) {
      if (signature?.request) args.push([draft.request])
      added()
    } else args.push([piece(argument)])
  }
  const [first, last] = [call.arguments[0], call.arguments.at(-1)]
  if (first && last) draft.edits.replace(first.start as number, last.end as number, joined<string | Piece>(args, ', '), { drops: true })
}
