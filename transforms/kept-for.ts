/** The text of `keptFor`: what functions of a project keep for a request, by the request. */
export function keptForSource(typescript: boolean): string {
  const ts = (text: string) => (typescript ? text : '')
  return `${ts(`import type { NextRequest } from 'next/server'

`)}const kept = new WeakMap${ts('<NextRequest, any>')}()

/** What is kept for a request while it is answered: in an API Route, functions put it on the request itself. */
export function keptFor(request${ts(': NextRequest')})${ts(': any')} {
  let values = kept.get(request)
  if (!values) kept.set(request, (values = {}))
  return values
}
`
}
