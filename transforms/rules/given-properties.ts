import type { CallExpression } from '@babel/types'
import type { Part } from '../edits.ts'
import type { Draft } from '../handler/draft.ts'
import { giverOf, givingCall, isNeededOutside, triedIn } from '../handler/givers.ts'
import { isPutter } from '../handler/putters.ts'
import type { Step } from '../handler/steps.ts'
import type { Unit } from '../handler/unit.ts'
import { passesOn } from './refusals.ts'
import { placesOf } from './request-properties.ts'
import { headersName } from './response-headers.ts'
import { key, piece } from './text.ts'

/** Whether what only lets through may give a response all the same: what reading the body refuses. */
export const mayRefuseBody = (draft: Draft, call: CallExpression): boolean => draft.file.signatures.get(draft.unit.calls.get(call) as Unit)?.refuses === true

/** A function that only puts properties on the request gives them, to who calls it as a statement. */
export function takePut(draft: Draft, call: CallExpression, gives: readonly string[]): boolean {
  const step = draft.steps().find((one) => givingCall(draft, one) === call)
  const isGiving = isPutter(draft.unit) || draft.isGuard
  const isKnown = gives.every((name) => draft.handedOn().has(name))
  // What comes behind this function is told, or there is nothing.
  const isLast = draft.unit.given !== undefined || draft.flow.answers === 'always' || draft.file.unwrapped === draft.unit
  const isTold = draft.handsOn || draft.unit.next !== undefined ? isKnown : isLast || (isGiving && isKnown)
  if (step?.list.braces && isTold && takeGiven(draft, step, call, gives)) return true
  draft.message('NR105', call, { member: `req.${gives[0]}` })
  return false
}

/** A middleware's call gives what it had put on the request. */
export function takeGiven(draft: Draft, step: Step, call: CallExpression, gives: readonly string[]): boolean {
  const { edits } = draft
  const { quote, semicolon } = edits.style
  const unit = draft.unit.calls.get(call) as Unit
  // Of two that put the same there, what the last one put is read behind it.
  if (gives.some((name) => giverOf(draft, name) === undefined)) return false
  const waiting = draft.file.signatures.get(unit)?.async ? 'await ' : ''
  draft.needs.await ||= waiting !== ''
  const used = gives.flatMap((name) => (draft.provided().has(name) && giverOf(draft, name) === step ? [[name, draft.provided().get(name) as string] as const] : []))
  const fields = `{ ${used.map(([name, local]) => (name === local ? name : `${key(name, quote)}: ${local}`)).join(', ')} }`
  const [only] = used
  const put = (parts: Part[]) => edits.replace(step.node.start as number, step.node.end as number, parts, { drops: true })
  const tried = triedIn(step)
  const outer = used.some(([name]) => isNeededOutside(draft, placesOf(draft, name), step)) ? tried : undefined
  const isAlone = gives.length === 1
  // What is read behind the `try` that it is given in has its name above that.
  if (outer) draft.hoist(outer, used.map(([, local]) => `let ${local}${draft.file.module.typescript ? ': any' : ''}`))
  const takenFrom = (name: string) => used.map(([property, local]) => `\n${local} = ${name}${isAlone ? '' : member(property)}${semicolon}`).join('')
  if ((!unit.guard || unit.guard.kind === 'through') && !mayRefuseBody(draft, call)) {
    if (outer && !isAlone) {
      const name = draft.fresh('given', 'allowed')
      put([`const ${name} = ${waiting}`, piece(call), `${semicolon}${takenFrom(name)}`])
    } else {
      const declared = !only ? '' : `${outer ? '' : 'const '}${isAlone ? only[1] : fields} = `
      put([`${declared}${waiting}`, piece(call), semicolon])
    }
    return true
  }
  const name = isAlone && only && !outer ? only[1] : draft.fresh('given', 'allowed')
  const { declarator } = step.check ?? {}
  if (declarator) {
    // `const ok = await allow(req, res)`: only the check below has asked.
    const binding = declarator.id.type === 'Identifier' ? draft.uses.find((use) => use.of === 'argument' && use.call === call)?.nodePath.scope.getBinding(declarator.id.name) : undefined
    const declaration = draft.steps().find((one) => one.node.type === 'VariableDeclaration' && one.node.declarations.includes(declarator))
    if (binding?.referencePaths.length !== 1 || !declaration) return false
    declaration.dropped = true
  }
  const taken = outer ? takenFrom(name) : !isAlone && only ? `\nconst ${fields} = ${name}${semicolon}` : ''
  const refusal = draft.answers.passed.some((pass) => pass.call === call) ? `${draft.helper('withHeaders')}(${name}, ${headersName(draft)})` : name
  put([`const ${name} = ${waiting}`, piece(call), `${semicolon}\nif (${name} instanceof Response) return ${refusal}${semicolon}${taken}`])
  return step.list.braces && (unit.guard !== undefined || passesOn(draft))
}

const member = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`)
