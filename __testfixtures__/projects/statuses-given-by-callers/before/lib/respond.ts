import type { NextApiResponse } from 'next'

interface Options {
  status?: number
  message?: string
}

/** Each of its callers writes the status out. */
export function fail(res: NextApiResponse, status: number, message: string) {
  return res.status(status).json({ error: message })
}

export function succeed(res: NextApiResponse, data: unknown, options: Options = {}) {
  const { status = 200, message } = options
  return res.status(status).json({ data, message })
}

export function refuse(res: NextApiResponse, message: string, { status = 400 }: { status?: number } = {}) {
  return res.status(status).json({ error: message })
}

/** One caller takes the status from elsewhere. */
export function relay(res: NextApiResponse, status: number, body: unknown) {
  return res.status(status).json(body)
}

/** One caller says 204, which may carry no body. */
export function finish(res: NextApiResponse, status = 200) {
  return res.status(status).json({ done: true })
}

/** What it is given is not what it answers with. */
export function clamp(res: NextApiResponse, status: number) {
  status = Math.max(200, status)
  return res.status(status).json({ clamped: true })
}

/** It is handed on as a value. */
export function report(res: NextApiResponse, status: number) {
  return res.status(status).json({ reported: true })
}
