import { NextResponse } from 'next/server'

/**
 * Sends a body as JSON.
 */
function json(body: unknown, status = 200) {
  return NextResponse.json(body, { status })
}

/** The answer when all went well. */
export function ok(data: unknown) {
  return json({ data })
} // 200

// eslint-disable-next-line no-restricted-syntax
export const notFound = (what = 'Nothing') => json({ error: `${what} is here` }, 404)

const refuse = () => json({ error: 'Sign in first' }, 401)

export { refuse as unauthorized }
