import { traverseFast, type CallExpression } from '@babel/types'
import type { Signature } from '../handler/file-draft.ts'
import { readModule } from '../handler/module.ts'
import { isFunction, Units, type Unit } from '../handler/unit.ts'

/** The helper that asks a limiter; by its name files are spelled with it, too. */
export const APPLY_LIMITER = 'applyLimiter'

/** What it does, as a function of the project would for an API Route. Of its headers, some come with a limiter's options. */
const DOES = `export async function ${APPLY_LIMITER}(req, res, limiter) {
  const { allowed, name, value, status, body } = await limiter(req.headers)
  res.setHeader(name, value)
  if (!allowed) {
    res.status(status).send(body)
    return 'never goes on'
  }
}
`

/** How it is called in its new form. */
export const LIMITER_SIGNATURE: Signature = { request: true, params: false, async: true, answers: 'maybe' }

/** Whether a call is of it. */
export const isApplied = ({ callee, arguments: args }: CallExpression): boolean => callee.type === 'Identifier' && callee.name === APPLY_LIMITER && args.length === 3

/** Makes the calls of it known that files are spelled with. */
export function knowLimiters(units: Units, signatures?: Map<Unit, Signature>): Units {
  const calls: CallExpression[] = []
  if (units.module.names.has(APPLY_LIMITER)) traverseFast(units.module.program.node, (node) => void (node.type === 'CallExpression' && isApplied(node) && calls.push(node)))
  const unit = calls.length > 0 ? unitOf() : undefined
  if (!unit) return units
  units.knowAsked(unit, calls)
  signatures?.set(unit, LIMITER_SIGNATURE)
  return units
}

function unitOf(): Unit | undefined {
  const module = readModule(DOES, `${APPLY_LIMITER}.js`)
  const path = module.program.scope.getOwnBinding(APPLY_LIMITER)?.path
  const unit = path && isFunction(path) ? new Units(module, () => undefined, () => undefined).read(path, APPLY_LIMITER, { index: 0 }, { index: 1 }) : undefined
  return unit && Object.assign(unit, { isAsked: true })
}
