import type { NextApiResponse } from 'next'

/**
 * Sends a body as JSON.
 * @param res the response to answer
 */
function json(res: NextApiResponse, body: unknown, status = 200) {
  return res.status(status).json(body)
}

/** The answer when all went well. */
export function ok(res: NextApiResponse, data: unknown) {
  return json(res, { data })
} // 200

// eslint-disable-next-line no-restricted-syntax
export const notFound = (res: NextApiResponse, what = 'Nothing') => json(res, { error: `${what} is here` }, 404)

const refuse = (res: NextApiResponse) => json(res, { error: 'Sign in first' }, 401)

export { refuse as unauthorized }
