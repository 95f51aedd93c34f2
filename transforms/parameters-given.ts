import { extrasIn } from './handler/given.ts'
import { handlerParametersOf } from './handler/handler-types.ts'
import type { Given, Unit } from './handler/unit.ts'
import { nameOfGiven, type Wrapper } from './handler/wrapper.ts'
import { putAs } from './rules/request-properties.ts'

/** Names for what a wrapper hands its handler behind the request and response; that of a property only where it is the same value. */
export function parametersGiven(parts: readonly Unit[], parameter: Unit, properties: readonly string[], wrapper: Wrapper): Pick<Given, 'parameters' | 'fields' | 'optional'> {
  const names: string[] = []
  const fields: string[] = []
  /** For each call, what it hands over. */
  const handed: Set<number>[] = []
  const typed = wrapper.object ? [] : namesInTypes(wrapper)
  for (const unit of parts) {
    for (const [call, callee] of unit.calls) {
      if (callee !== parameter) continue
      const given = new Set<number>()
      handed.push(given)
      for (const [position, { key, node }] of extrasIn(call, wrapper.object).entries()) {
        if (key !== undefined && !fields.includes(key)) fields.push(key)
        const n = key === undefined ? position : fields.indexOf(key)
        given.add(n)
        const own = nameOfGiven(node)
        const name = key ?? typed[n] ?? own ?? `extra${n + 1}`
        names[n] ??= fresh(name, properties.includes(name) && putAs(unit, name) !== own ? [...names, name] : names)
      }
    }
  }
  const optional = names.filter((_, n) => handed.some((one) => !one.has(n)))
  return { parameters: names, ...(wrapper.object && { fields }), ...(optional.length > 0 && { optional }) }
}

/** What the types of a wrapper's handlers call their parameters. */
const namesInTypes = (wrapper: Wrapper): (string | undefined)[] => [...wrapper.takes.keys()].flatMap((index) => handlerParametersOf(wrapper, index).slice(2).map(({ name }) => name))

const fresh = (name: string, names: string[]): string => (name === 'params' || names.includes(name) ? fresh(`${name}2`, names) : name)
