import type { NextApiRequest, NextApiResponse } from 'next'

type Step = (req: NextApiRequest, res: NextApiResponse, next: () => void) => void

const steps: Step[] = [
  (req, res, next) => {
    res.setHeader('Set-Cookie', ['seen=1; Path=/', `last=${req.cookies.last ?? 'never'}`])
    next()
  },
  (_req, res) => res.redirect(303, '/thanks'),
]

const run = (req: NextApiRequest, res: NextApiResponse, n = 0): void => steps[n]?.(req, res, () => run(req, res, n + 1))

export default run
