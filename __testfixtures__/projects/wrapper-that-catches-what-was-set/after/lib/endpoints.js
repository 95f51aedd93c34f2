import { NextResponse } from 'next/server'
import { countDown, logged } from 'limits'
import { withHeaders } from './with-headers'

/** Answers with what failed, and the status that was said before it did. */
export const answering = (handler) => async (req, res) => {
  try {
    await handler(req, res)
  } catch (error) {
    res.json({ error: error.message })
  }
}

/** Answers 500 with what failed. */
export const failing = (handler) => async (request, context) => {
  try {
    return await handler(request, context)
  } catch (error) {
    return NextResponse.json({ error: error.message }, { status: 500 })
  }
}

/** Sees only what fails at once. */
export const hasty = (handler) => async (request, context) => {
  try {
    return handler(request, context)
  } catch (error) {
    return NextResponse.json({ error: error.message })
  }
}

/** Any origin may ask. */
export const open = (handler) => async (request, context) => {
  const headers = new Headers()
  headers.set('Access-Control-Allow-Origin', '*')
  return withHeaders(await handler(request, context), headers)
}

/** The same, for those who call it. */
export function cors(headers) {
  headers.set('Access-Control-Allow-Origin', '*')
}

/** Goes on without a limit where that cannot be told: what the handler fails with later is none of its business. */
export const limited = (handler) => async (request, context) => {
  const headers = new Headers()
  try {
    const left = await countDown(request.headers.get('x-user') ?? undefined)
    headers.set('X-Left', left.toString())
    return Promise.resolve(handler(request, context)).then((response) => withHeaders(response, headers))
  } catch {
    return Promise.resolve(handler(request, context)).then((response) => withHeaders(response, headers))
  } finally {
    logged('limit')
  }
}
