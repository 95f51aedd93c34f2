import type { NextApiRequest, NextApiResponse } from 'next'

export class Log {
  readonly lines: string[] = []

  say(line: string) {
    this.lines.push(line)
  }
}

export class Refused extends Error {}

export type Work = (req: NextApiRequest, res: NextApiResponse, log: Log) => Promise<unknown> | unknown

/** Runs a handler with a log, and answers where it fails. */
export function safely(req: NextApiRequest, res: NextApiResponse, work: Work): Promise<unknown> {
  const log = new Log()
  log.say(`${req.method} ${req.url}`)

  res.setHeader('X-Safely', 'yes')

  return Promise.resolve()
    .then(() => work(req, res, log))
    .catch((error: Error) => {
      const status = error instanceof Refused ? 400 : 500

      return res.status(status).json({ error: error.message, lines: log.lines })
    })
}
