/** compose(a, b)(handler) is a(b(handler)). */
export const compose =
  (...wrappers) =>
  (handler) =>
    wrappers.reduceRight((inner, wrapper) => wrapper(inner), handler)

/** chain(a, b) is one wrapper: a around b. */
export function chain(...wrappers) {
  if (wrappers.length === 0) return (handler) => handler
  if (wrappers.length === 1) return wrappers[0]
  return wrappers.reduce(
    (outer, inner) =>
      (...args) =>
        outer(inner(...args)),
  )
}

/** The first is the innermost. */
export const applyAll = (handler, wrappers) => {
  let all = handler
  for (const wrapper of wrappers) {
    all = wrapper(all)
  }
  return all
}

/** Only some of them, by the environment. */
export const composeSome =
  (...wrappers) =>
  (handler) =>
    wrappers.filter((wrapper) => process.env[wrapper.name] !== 'off').reduceRight((inner, wrapper) => wrapper(inner), handler)
